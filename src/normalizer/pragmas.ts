import type { Block } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { Pragma, PragmaPlaces } from '../pragma/pragma.ts'
import type { RuleId } from '../rule/rule.ts'
import type { Position } from '../text/line-index.ts'
import type { Span } from '../text/span.ts'
import { pragmaRules } from './pragma-names.ts'
import { PragmaReader } from './pragma-reader.ts'
import type { PragmaRemark } from './pragma-remark.ts'
import type { Prepared } from './prepare.ts'

/** A pragma of a document, and whether it was good for anything. */
export interface Directive {
  readonly pragma: Pragma
  readonly position: Position
  /** Undefined for all rules. */
  readonly rules: ReadonlySet<RuleId> | undefined
  readonly fault: string | undefined
  /** Whether it can be told that nothing needs it. */
  readonly isJudged: boolean
  isUsed: boolean
}

/** A stretch that a pragma is for, in bytes of the piece at hand. */
export interface Region extends Span {
  readonly directive: Directive
}

/** Directives that are remembered of a document: of a file that is full of them nobody reads all. */
const MOST = 1000
const KINDS = 'write yakaf-ignore, yakaf-ignore-next-line, yakaf-ignore-start or yakaf-ignore-end'
const ENDS_LAST = 'it ends what was begun last, and takes no rules'

/**
 * Finds the pragmas of a document as its pieces go by. Three things are carried forward, all of them told by what stands before: what
 * was begun and has not ended, a next line that is still to come, and how many bytes and lines went by.
 */
export class Pragmas {
  readonly #prepared: Prepared
  readonly #places: PragmaPlaces | undefined
  readonly #directives: Directive[] = []
  /** Begun and not ended. */
  readonly #open: Directive[] = []
  /** Lines that are to be left alone, by where they begin in the document, in order. */
  #nextLines: { readonly at: number; readonly directive: Directive }[] = []
  #base = 0
  #lines = 0

  constructor(prepared: Prepared) {
    this.#prepared = prepared
    this.#places = prepared.format.pragmas
  }

  /** What was wrong with the pragmas, once the document is through. */
  get remarks(): readonly PragmaRemark[] {
    return this.#directives.flatMap(remarksOn)
  }

  /** The stretches of the first `length` bytes of the text in the kernel that pragmas are for; of most pieces none. */
  regionsOf(kernel: Kernel, length: number, blocks: readonly Block[]): readonly Region[] {
    if (this.#places === undefined) return []
    const first = kernel.nextPragma(0, length)
    const isFree = first === length && this.#open.length + this.#nextLines.length === 0
    const reader = isFree ? undefined : new PragmaReader(kernel, length, this.#places, blocks)
    const regions = reader === undefined ? [] : this.#read(reader, first)
    this.#lines += reader?.lines ?? kernel.lineFeeds
    this.#base += length
    return regions
  }

  #read(piece: PragmaReader, first: number): readonly Region[] {
    const regions: Region[] = []
    const begun = this.#open.map((directive) => ({ start: 0, directive }))
    this.#open.length = 0
    for (const found of piece.pragmas(first)) {
      const directive = this.#directive(found.pragma, found.position)
      const { start, end, kind } = found.pragma
      if (kind === 'line') regions.push({ ...found.line, directive })
      if (kind === 'next-line') this.#nextLines.push({ at: this.#base + found.next, directive })
      if (kind === 'start') begun.push({ start, directive })
      if (kind !== 'end') continue
      const ended = begun.pop()
      if (ended === undefined) continue
      directive.isUsed = true
      regions.push({ start: ended.start, end, directive: ended.directive })
    }
    for (const { start, directive } of begun) {
      regions.push({ start, end: piece.length, directive })
      this.#open.push(directive)
    }
    const behind = this.#base + piece.length
    for (const { at, directive } of this.#nextLines) {
      const line = at < behind ? piece.lineAt(at - this.#base) : undefined
      if (line !== undefined) regions.push({ ...line, directive })
    }
    this.#nextLines = this.#nextLines.filter(({ at }) => at >= behind)
    return regions.sort((a, b) => a.start - b.start)
  }

  #directive(pragma: Pragma, position: Position): Directive {
    const { rules, fault, isJudged } = pragmaRules(pragma.kind === 'end' ? [] : pragma.names, this.#prepared)
    const endFault = pragma.kind === 'end' && pragma.names.length > 0 ? ENDS_LAST : undefined
    const directive: Directive = {
      pragma,
      position: {
        ...position,
        line: this.#lines + position.line,
        byteOffset: this.#base + position.byteOffset,
      },
      rules,
      fault: pragma.kind === undefined ? KINDS : (endFault ?? fault),
      isJudged: isJudged || pragma.kind === 'end',
      isUsed: false,
    }
    if (this.#directives.length < MOST) this.#directives.push(directive)
    return directive
  }
}

function remarksOn({ pragma: { text, kind }, position, fault, isJudged, isUsed }: Directive): readonly PragmaRemark[] {
  if (fault !== undefined) return [{ kind: 'unknown', position, text, message: fault }]
  if (isUsed || !isJudged) return []
  const message = kind === 'end' ? 'nothing was begun before it' : 'nothing would change without it'
  return [{ kind: 'unused', position, text, message }]
}
