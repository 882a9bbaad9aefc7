import type { Program } from '../engine/program.ts'
import { FirstChanges } from '../report/first-changes.ts'
import { summaryLine } from '../report/summary-line.ts'
import type { RuleId } from '../rule/rule.ts'
import type { Consumer } from './consumer.ts'
import type { ReportTarget } from './report-target.ts'

/** Says what each rule changed first in a document, and how often it changed something. */
export function summaryConsumer(
  path: string,
  program: Program,
  { out, style }: Pick<ReportTarget, 'out' | 'style'>,
): Consumer {
  const first = new FirstChanges(program)
  const counts = new Map<RuleId, number>()
  return {
    take(outcome) {
      first.take(outcome)
      outcome.counts.forEach((count, index) => {
        const rule = program.rules[index]
        if (count > 0 && rule !== undefined) counts.set(rule.id, (counts.get(rule.id) ?? 0) + count)
      })
    },
    finish() {
      for (const change of first.all()) {
        out(`${summaryLine(path, change, counts.get(change.rule) ?? 0, style)}\n`)
      }
    },
  }
}
