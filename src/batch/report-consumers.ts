import type { Program } from '../engine/program.ts'
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

/** What follows one document for the report that a plan wants. */
export async function reportConsumers(
  { report, statistics }: Pick<Plan, 'report' | 'statistics'>,
  document: Reported,
  program: Program,
  parts: ReportParts,
): Promise<readonly Consumer[]> {
  const consumers: Consumer[] = []
  if (report === 'summary') consumers.push(summaryConsumer(document.path, program, parts.target))
  else if (report === 'html') {
    const { reviewPageConsumer } = await import('./review-page-consumer.ts')
    consumers.push(reviewPageConsumer(document, program, parts.review))
  } else if (report !== undefined) {
    const withGraphemes = report === 'json' || report === 'jsonl'
    consumers.push(diagnosticConsumer(program, { withGraphemes }, parts.writer()))
  }
  if (statistics) consumers.push(diagnosticConsumer(program, { withGraphemes: false }, counter(parts.count)))
  return consumers
}

function counter(count: ReportParts['count']): DocumentWriter {
  const own = new Statistics()
  return { take: ({ diagnostic }) => own.add(diagnostic), finish: () => count(own.counts) }
}
