/** Gathers what a review says of one document, as its pieces go by. */
import type { Program } from '../engine/program.ts'
import type { Outcome } from '../engine/run.ts'
import { type Diagnostic, type Placed, placedDiagnosticsOf } from '../normalizer/diagnostics.ts'
import type { LanguageVerdict } from '../normalizer/language-gate.ts'
import type { PragmaRemark } from '../normalizer/pragma-remark.ts'
import type { Reported } from '../report/report-writer.ts'
import { Statistics } from '../report/statistics.ts'
import type { RuleId, Safety } from '../rule/rule.ts'
import { LineIndex } from '../text/line-index.ts'
import { encode } from '../text/utf8.ts'
import { DetailGatherer, type Made } from './detail.ts'
import { MOST_NOTES, MOST_REMARKS } from './limits.ts'
import type { ReviewedFile, ReviewedNote, ReviewedRemark } from './reviewed.ts'
import { shortenedSide } from './shortened.ts'

export class ReviewGatherer {
  readonly #document: Reported
  readonly #program: Program
  readonly #lines = new LineIndex({ withGraphemes: false })
  readonly #statistics = new Statistics()
  readonly #safeties = new Map<RuleId, Safety>()
  readonly #notes: ReviewedNote[] = []
  readonly #remarks: ReviewedRemark[] = []
  readonly #detail = new DetailGatherer()

  constructor(document: Reported, program: Program) {
    this.#document = document
    this.#program = program
  }

  take(outcome: Outcome): void {
    const made: Made[] = []
    this.#lines.enter(outcome.source)
    for (const placed of placedDiagnosticsOf(this.#program, outcome, this.#lines)) this.#tell(placed, made)
    this.#lines.leave()
    this.#detail.take(outcome.source, made)
  }

  finish(pragmas: readonly PragmaRemark[], language: LanguageVerdict | undefined): ReviewedFile {
    for (const { kind, position, text, message } of pragmas) {
      this.#remark({ rule: `pragmas/${kind}`, line: position.line, text, message })
    }
    const { path, encoding, words } = this.#document
    return {
      path,
      encoding,
      words,
      left: language?.isLeft ? (language.language ?? 'und') : undefined,
      counts: this.#statistics.counts,
      safeties: this.#safeties,
      notes: this.#notes,
      remarks: this.#remarks,
      ...this.#detail.finish(),
    }
  }

  #tell({ start, end, diagnostic }: Placed, made: Made[]): void {
    this.#statistics.add(diagnostic)
    switch (diagnostic.level) {
      case 'warning': {
        if (!diagnostic.applied) return
        const { rule, safety, after } = diagnostic
        this.#safeties.set(rule, safety)
        made.push({ start, end, text: encode(after), rule, other: undefined })
        return
      }
      case 'note':
        this.#note(diagnostic, made)
        return
      case 'suggestion':
        this.#remark({ ...diagnostic, line: diagnostic.position.line })
        return
      case 'pragma':
        return
    }
  }

  /** A note stands behind the change that it is about. */
  #note(note: Diagnostic & { readonly level: 'note' }, made: Made[]): void {
    const { word, readings, position, context } = note
    if (this.#notes.length < MOST_NOTES) this.#notes.push({ word, readings, line: position.line, context })
    const change = made.at(-1)
    if (change !== undefined) made[made.length - 1] = { ...change, other: readings[1] }
  }

  #remark({ rule, line, text, message }: ReviewedRemark): void {
    if (this.#remarks.length >= MOST_REMARKS) return
    this.#remarks.push({ rule, line, text: shortenedSide(text), message: shortenedSide(message) })
  }
}
