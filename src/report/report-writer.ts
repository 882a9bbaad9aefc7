/** What every form of report is made from. */
import type { Diagnostic } from '../normalizer/diagnostics.ts'
import type { Rule, RuleId } from '../rule/rule.ts'
import type { Statistics } from './statistics.ts'

/** A document as reports name it. */
export interface Reported {
  readonly path: string
  /** The name of its encoding. */
  readonly encoding: string
  /** The user's list of words for it, where there is one. */
  readonly words?: Readonly<Record<string, string>>
}

/** Something that is said of a document. The functions are good until the next one is told. */
export interface Finding {
  readonly diagnostic: Diagnostic
  /** The word that it is about, as it stands in the text; the stretch itself where that is no word. */
  word(): string
  /** Words around it, of the same line. */
  context(): string
}

/** Writes what is said of one document, in order. */
export interface DocumentWriter {
  take(finding: Finding): void
  /** The document is through. Not called when an error ends it. */
  finish(): void
}

/** Writes a report on several documents, one behind the other. */
export interface ReportWriter {
  /** `rule` knows the rules that may be named. */
  document(document: Reported, rule: (id: RuleId) => Rule | undefined): DocumentWriter
  /** All documents are through. */
  close(ending: Ending): void
}

/** What is known when all documents are through. */
export interface Ending {
  /** Only where they were asked for. */
  readonly statistics?: Statistics
  /** What could not be read or written. */
  readonly failed: readonly { readonly path: string; readonly error: Error }[]
}

/** Takes the next part of a report. */
export type Out = (text: string) => void

/** Whether a change was made; all else that is said is no change. */
export function isTold(diagnostic: Diagnostic): boolean {
  return diagnostic.level !== 'warning' || diagnostic.applied
}
