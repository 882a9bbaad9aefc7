import type { Program } from '../engine/program.ts'
import type { SuggestionDiagnostic } from '../normalizer/diagnostics.ts'
import type { DocumentWriter, Ending, Reported } from '../report/report-writer.ts'
import { Statistics, type StatisticsCounts } from '../report/statistics.ts'
import type { ReviewedFile } from '../review/reviewed.ts'
import type { Rule, RuleId } from '../rule/rule.ts'
import type { Consumer } from './consumer.ts'
import { ruleNames } from './diagnostic-consumer.ts'
import type { Plan, Streams } from './plan.ts'
import { reportConsumers } from './report-consumers.ts'
import { type ReportTarget, reportTarget } from './report-target.ts'
import { type BatchReportWriter, reportWriter } from './report-writers.ts'

/** Follows documents for a report. */
export interface DocumentReports {
  /** What follows one document; `form`: what is said of its form, complete when it is through. */
  consumers(document: Reported, program: Program, form: readonly SuggestionDiagnostic[]): Promise<readonly Consumer[]>
}

/**
 * What a plan wants said about changes; undefined for nothing.
 *
 * @throws YakafError E_WRITE when --report-file cannot be made.
 */
export async function reporterOf(plan: Plan, streams: Streams): Promise<Reporter | undefined> {
  if (plan.report === undefined && !plan.statistics) return undefined
  const target = reportTarget(plan, streams)
  return new Reporter(plan, target, await reportWriter(plan, target, streams))
}

/** The report on a batch, as its documents go by. */
export class Reporter implements DocumentReports {
  readonly #plan: Plan
  readonly #target: ReportTarget
  readonly #writer: BatchReportWriter
  readonly #statistics: Statistics | undefined

  constructor(plan: Plan, target: ReportTarget, writer: BatchReportWriter) {
    this.#plan = plan
    this.#target = target
    this.#writer = writer
    this.#statistics = plan.statistics ? new Statistics() : undefined
  }

  consumers(document: Reported, program: Program, form: readonly SuggestionDiagnostic[]): Promise<readonly Consumer[]> {
    return reportConsumers(this.#plan, document, program, form, {
      target: this.#target,
      writer: () => this.writer(document, ruleNames(program)),
      count: (counts) => this.count(counts),
      review: (file) => this.review(file),
    })
  }

  /** Lines of the summary, made elsewhere. */
  out(text: string): void {
    this.#target.out(text)
  }

  /** For the findings of the next document. */
  writer(document: Reported, rule: (id: RuleId) => Rule | undefined): DocumentWriter {
    return this.#writer.document(document, rule)
  }

  /** Of a document that did not fail. */
  count(counts: StatisticsCounts): void {
    this.#statistics?.addAll(counts)
  }

  /** What a page says of a document that did not fail. */
  review(file: ReviewedFile): void {
    this.#writer.review?.(file)
  }

  /** @throws YakafError E_WRITE */
  close(failed: Ending['failed']): void {
    const statistics = this.#statistics
    this.#writer.close(statistics === undefined ? { failed } : { failed, statistics })
    this.#target.close()
  }

  discard(): void {
    this.#target.discard()
  }
}
