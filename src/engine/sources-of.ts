import type { Rule } from '../rule/rule.ts'

/** The code points that a rule owns, or looks at. */
export function sourcesOf(rule: Rule): Iterable<number> {
  if (rule.kind === 'line') return []
  return rule.kind === 'fold' ? rule.table.keys() : rule.triggers
}
