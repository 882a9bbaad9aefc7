import type { Outcome } from '../engine/run.ts'
import type { SuggestionDiagnostic } from '../normalizer/diagnostics.ts'
import { CHARSET, FINAL_NEWLINE, LINE_ENDS } from '../normalizer/own-changes.ts'
import type { RuleId } from '../rule/rule.ts'
import { CARRIAGE_RETURN, LINE_FEED } from '../text/code-points.ts'
import { LineIndex, type Position } from '../text/line-index.ts'
import type { Consumer } from './consumer.ts'
import type { ExpectedForm } from './expected-form.ts'

const START: Position = { line: 1, column: 1, utf16Column: 1, graphemeColumn: 1, byteOffset: 0 }

/**
 * Compares the form of a document, as it was read, with what is expected. What it finds is complete when the document is through, and
 * is only said: nothing is written otherwise than the flags ask for.
 */
export class FormWatcher implements Consumer {
  readonly #expected: ExpectedForm
  /** The name of the encoding that the document was read in. */
  readonly #encoding: string
  readonly #lines: LineIndex
  readonly #found: SuggestionDiagnostic[] = []
  #hasMark = false
  #last: number | undefined
  #hasOtherEnds = false

  /** `withGraphemes`: whether positions are to have them. */
  constructor(expected: ExpectedForm, encoding: string, withGraphemes: boolean) {
    this.#expected = expected
    this.#encoding = encoding
    this.#lines = new LineIndex({ withGraphemes })
  }

  get found(): readonly SuggestionDiagnostic[] {
    return this.#found
  }

  mark(): void {
    this.#hasMark = true
    this.#lines.mark()
  }

  take({ source }: Outcome): void {
    this.#lines.enter(source)
    const other = this.#hasOtherEnds ? -1 : this.#otherEndIn(source)
    if (other >= 0) this.#tellEnd(other)
    this.#lines.leave()
    this.#last = source.at(-1) ?? this.#last
  }

  finish(): void {
    this.#tellCharset()
    const { insertFinalNewline } = this.#expected
    if (insertFinalNewline === undefined || this.#last === undefined) return
    const hasNewline = this.#last === LINE_FEED || this.#last === CARRIAGE_RETURN
    if (hasNewline === insertFinalNewline) return
    const message = hasNewline
      ? 'a line end that .editorconfig does not expect'
      : 'no line end; .editorconfig expects one'
    this.#tell(FINAL_NEWLINE, this.#lines.at(0), `the last line has ${message}`)
  }

  #tellEnd(feed: number): void {
    this.#hasOtherEnds = true
    const isCrlf = this.#expected.endOfLine === 'lf'
    const [name, other] = isCrlf ? ['CRLF', 'LF'] : ['LF', 'CRLF']
    const position = this.#lines.at(isCrlf && feed > 0 ? feed - 1 : feed)
    this.#tell(LINE_ENDS, position, `this line, the first of such, ends in ${name}; .editorconfig expects ${other}`)
  }

  #tellCharset(): void {
    const { charset } = this.#expected
    const read = this.#hasMark && this.#encoding === 'utf-8' ? 'utf-8-bom' : this.#encoding
    // ISO 8859-1 has no Arabic letter, so it says nothing of a file that may hold some.
    if (charset === undefined || charset === 'latin1' || charset === read) return
    this.#tell(CHARSET, START, `the file is in ${read}; .editorconfig expects ${charset}`)
  }

  #tell(rule: RuleId, position: Position, message: string): void {
    this.#found.push({ level: 'suggestion', rule, position, text: '', message })
  }

  /** The first LF that is not preceded as expected. */
  #otherEndIn(source: Uint8Array): number {
    const { endOfLine } = this.#expected
    if (endOfLine === undefined) return -1
    for (let feed = source.indexOf(LINE_FEED); feed >= 0; feed = source.indexOf(LINE_FEED, feed + 1)) {
      const before = feed === 0 ? this.#last : source[feed - 1]
      if ((before === CARRIAGE_RETURN) !== (endOfLine === 'crlf')) return feed
    }
    return -1
  }
}
