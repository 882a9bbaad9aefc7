/** What the thread that leads a batch and its workers tell each other: plain data. */
import type { MessagePort } from 'node:worker_threads'
import type { Diagnostic } from '../../normalizer/diagnostics.ts'
import type { Reported } from '../../report/report-writer.ts'
import type { StatisticsCounts } from '../../report/statistics.ts'
import type { StyleKind } from '../../report/style.ts'
import type { ReviewedFile } from '../../review/reviewed.ts'
import type { ErrorCode } from '../../text/error.ts'
import type { FoundEncoding } from '../plan.ts'
import type { InputOutcome, Readable } from '../process-input.ts'
import type { SettingsRecipe } from '../settings-recipe.ts'
import type { PlanRecipe } from './plan-recipe.ts'

/** A file for a worker. */
export interface LotItem {
  readonly input: Readable & { readonly kind: 'file' }
  readonly target: string | undefined
  /** Which of the settings of its lot. */
  readonly settings: number
  /** In bytes, as it was found. */
  readonly size: number
}

/** Files that one worker does, one behind the other. */
export interface LotTask {
  readonly items: readonly LotItem[]
  readonly setup: LotSetup
  /** Of a Board. */
  readonly memory: SharedArrayBuffer
  /** Takes a Recording for each file as it is done, so that a worker that dies loses one file and not a lot. */
  readonly port: MessagePort
}

/** What is the same for all lots of a batch; what is made of it is kept. */
export interface LotSetup {
  readonly plan: PlanRecipe
  readonly settings: readonly SettingsRecipe[]
  readonly style: StyleKind
  /** Whether anybody wants to know the encodings. */
  readonly tellsEncodings: boolean
}

/** All that came of one file, to be told when its turn comes. */
export interface Recording {
  readonly encoding: { readonly path: string; readonly found: FoundEncoding } | undefined
  /** The folder in which the result took its place. */
  readonly placed: string | undefined
  /** For standard output. */
  readonly out: readonly (string | Uint8Array)[]
  /** For --review-file. */
  readonly review: string
  readonly report: RecordedReport | undefined
  readonly outcome: RecordedOutcome
}

/** What a report says of one document. */
export interface RecordedReport {
  readonly document: Reported
  /** Lines of the summary. */
  readonly lines: string
  /** Of the other forms; undefined where none was begun. */
  readonly findings: RecordedFinding[] | undefined
  /** Whether the document was through. */
  readonly isFinished: boolean
  readonly counts: StatisticsCounts | undefined
  /** For a page. */
  readonly reviewed: ReviewedFile | undefined
}

/** A finding with what is shown of it, as far as the form shows it. */
export interface RecordedFinding {
  readonly diagnostic: Diagnostic
  readonly word: string
  readonly context: string
}

/** An error does not keep its code on the way between threads. */
export type RecordedOutcome =
  | Exclude<InputOutcome, { readonly kind: 'failed' }>
  | { readonly kind: 'failed'; readonly path: string; readonly code: ErrorCode | undefined; readonly message: string }
