import type { Program } from '../engine/program.ts'
import type { SuggestionDiagnostic } from '../normalizer/diagnostics.ts'
import type { DocumentWriter, Reported } from '../report/report-writer.ts'
import { Statistics, type StatisticsCounts } from '../report/statistics.ts'
import type { ReviewedFile } from '../review/reviewed.ts'
import type { Consumer } from './consumer.ts'
import { diagnosticConsumer } from './diagnostic-consumer.ts'
import type { Plan } from './plan.ts'
import type { ReportTarget } from './report-target.ts'
import { summaryConsumer } from './summary-consumer.ts'

/** Where the parts go of what is said of one document. */
export interface ReportParts {
  /** Of the summary's lines. */
  readonly target: Pick<ReportTarget, 'out' | 'style'>
  /** For single findings. */
  writer(): DocumentWriter
  /** Told when the document is through. */
  count(counts: StatisticsCounts): void
  /** Told when the document is through. */
  review(file: ReviewedFile): void
}

/** What follows one document for the report that a plan wants; `form` as `diagnosticConsumer` has it. */
export async function reportConsumers(
  { report, statistics }: Pick<Plan, 'report' | 'statistics'>,
  document: Reported,
  program: Program,
  form: readonly SuggestionDiagnostic[],
  parts: ReportParts,
): Promise<readonly Consumer[]> {
  const consumers: Consumer[] = []
  if (report === 'summary') consumers.push(summaryConsumer(document.path, program, parts.target))
  else if (report === 'html') {
    const { reviewPageConsumer } = await import('./review-page-consumer.ts')
    consumers.push(reviewPageConsumer(document, program, parts.review))
  } else if (report !== undefined) {
    consumers.push(diagnosticConsumer(program, { withGraphemes: hasGraphemes(report) }, form, parts.writer()))
  }
  if (statistics) consumers.push(diagnosticConsumer(program, { withGraphemes: false }, form, counter(parts.count)))
  return consumers
}

/** Whether a form of report has columns in graphemes. */
export function hasGraphemes(report: Plan['report']): boolean {
  return report === 'json' || report === 'jsonl'
}

function counter(count: ReportParts['count']): DocumentWriter {
  const own = new Statistics()
  return { take: ({ diagnostic }) => own.add(diagnostic), finish: () => count(own.counts) }
}
