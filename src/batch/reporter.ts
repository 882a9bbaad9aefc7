import type { Program } from '../engine/program.ts'
import type { DocumentWriter, Ending, Reported, ReportWriter } from '../report/report-writer.ts'
import { Statistics } from '../report/statistics.ts'
import type { Consumer } from './consumer.ts'
import { diagnosticConsumer, ruleNames } from './diagnostic-consumer.ts'
import type { Plan, Streams } from './plan.ts'
import { type ReportTarget, reportTarget } from './report-target.ts'
import { reportWriter } from './report-writers.ts'
import { summaryConsumer } from './summary-consumer.ts'

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
export class Reporter {
  readonly #form: Plan['report']
  readonly #target: ReportTarget
  readonly #writer: ReportWriter
  readonly #statistics: Statistics | undefined

  constructor({ report, statistics }: Plan, target: ReportTarget, writer: ReportWriter) {
    this.#form = report
    this.#target = target
    this.#writer = writer
    this.#statistics = statistics ? new Statistics() : undefined
  }

  /** What follows one document. */
  consumers(document: Reported, program: Program): readonly Consumer[] {
    const consumers: Consumer[] = []
    if (this.#form === 'summary') consumers.push(summaryConsumer(document.path, program, this.#target))
    else if (this.#form !== undefined) {
      const withGraphemes = this.#form === 'json' || this.#form === 'jsonl'
      const writer = this.#writer.document(document, ruleNames(program))
      consumers.push(diagnosticConsumer(program, { withGraphemes }, writer))
    }
    if (this.#statistics !== undefined)
      consumers.push(diagnosticConsumer(program, { withGraphemes: false }, counter(this.#statistics)))
    return consumers
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

/** Counts documents that do not fail. */
function counter(all: Statistics): DocumentWriter {
  const own = new Statistics()
  return { take: ({ diagnostic }) => own.add(diagnostic), finish: () => all.addAll(own) }
}
