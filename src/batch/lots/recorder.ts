import type { Program } from '../../engine/program.ts'
import type { Board } from '../../io/board.ts'
import type { SuggestionDiagnostic } from '../../normalizer/diagnostics.ts'
import type { DocumentWriter, Reported } from '../../report/report-writer.ts'
import type { StatisticsCounts } from '../../report/statistics.ts'
import { PLAIN, type Style } from '../../report/style.ts'
import type { ReviewedFile } from '../../review/reviewed.ts'
import { YakafError } from '../../text/error.ts'
import type { Consumer } from '../consumer.ts'
import { holding } from '../held.ts'
import type { PageLot } from '../page-lot.ts'
import type { Plan, Streams } from '../plan.ts'
import type { Desk, InputOutcome } from '../process-input.ts'
import { reportConsumers } from '../report-consumers.ts'
import type { DocumentReports } from '../reporter.ts'
import type { OnWait } from '../while-waiting.ts'
import type { RecordedFinding, RecordedOutcome, RecordedReport, Recording } from './lot.ts'

/** The desk of a worker: what is told there of one file is kept, and sent when the file is done. */
export class Recorder implements Desk, DocumentReports {
  readonly plan: Plan
  readonly streams: Streams
  readonly reports: DocumentReports | undefined
  readonly review: Desk['review']
  readonly pages: PageLot | undefined
  readonly onWait?: OnWait
  readonly #board: Board
  #encoding: Recording['encoding']
  #placed: Recording['placed']
  readonly #out: (string | Uint8Array)[] = []
  #review = ''
  #report: { -readonly [K in keyof RecordedReport]: RecordedReport[K] } | undefined

  constructor(
    plan: Plan,
    style: Style,
    tellsEncodings: boolean,
    board: Board,
    pages: PageLot | undefined,
    onWait: OnWait | undefined,
  ) {
    this.plan = plan
    this.pages = pages
    if (onWait !== undefined) this.onWait = onWait
    this.#board = board
    this.streams = {
      out: holding(this.#out),
      style,
      // The batch says nothing else by itself.
      note: () => {},
      onPlaced: (folder) => {
        this.#placed = folder
      },
      ...(tellsEncodings
        ? {
            onEncoding: (path, { encoding: { name }, how, confidence }) => {
              const found = { encoding: { name }, how, ...(confidence === undefined ? {} : { confidence }) }
              this.#encoding = { path, found }
            },
          }
        : {}),
    }
    this.reports = plan.report === undefined && !plan.statistics ? undefined : this
    this.review = {
      write: (text) => {
        this.#review += text
      },
    }
    if (plan.reviewFile === undefined) this.review = undefined
  }

  onBytes(count: number): void {
    this.#board.addBytes(count)
  }

  consumers(document: Reported, program: Program, form: readonly SuggestionDiagnostic[]): Promise<readonly Consumer[]> {
    const report = {
      document,
      lines: '',
      findings: undefined as RecordedFinding[] | undefined,
      isFinished: false,
      reviewed: undefined as ReviewedFile | undefined,
      counts: undefined as StatisticsCounts | undefined,
    }
    this.#report = report
    return reportConsumers(this.plan, document, program, form, {
      target: {
        out: (text) => {
          report.lines += text
        },
        style: this.plan.reportFile === undefined ? this.streams.style : PLAIN,
      },
      writer: () => this.#writer(report),
      count: (counts) => {
        report.counts = counts
      },
      review: (file) => {
        report.reviewed = file
      },
    })
  }

  /** Words and their contexts are looked for only where the form may show them. */
  #writer(report: { findings: RecordedFinding[] | undefined; isFinished: boolean }): DocumentWriter {
    const findings: RecordedFinding[] = []
    report.findings = findings
    const { report: form } = this.plan
    const showsWord = form === 'text' || form === 'github' || form === 'sarif'
    const showsContext = form === 'sarif'
    return {
      take({ diagnostic, word, context }) {
        findings.push({ diagnostic, word: showsWord ? word() : '', context: showsContext ? context() : '' })
      },
      finish() {
        report.isFinished = true
      },
    }
  }

  recording(outcome: InputOutcome): Recording {
    return {
      encoding: this.#encoding,
      placed: this.#placed,
      out: this.#out,
      review: this.#review,
      report: this.#report,
      outcome: recorded(outcome),
    }
  }
}

function recorded(outcome: InputOutcome): RecordedOutcome {
  if (outcome.kind !== 'failed') return outcome
  const { path, error } = outcome.failed
  return { kind: 'failed', path, code: error instanceof YakafError ? error.code : undefined, message: error.message }
}
