import type { Rule, RuleInfo } from './rule.ts'

/** What of a rule is documentation: no run needs it. */
export type RuleDocs = Pick<RuleInfo, 'why' | 'sources' | 'examples'>

/** Whoever tells of a rule asks here: in the command line rules come without their documentation (src/cli/kept/rule-docs.ts). */
export function docsOf(rule: Rule): RuleDocs {
  return rule
}
