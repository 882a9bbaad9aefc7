import { docsOf } from '../rule/docs.ts'
import type { Rule, RuleId } from '../rule/rule.ts'
import { rulePage } from './rule-page.ts'

/** A rule that a result names, and its place in the list of them. */
export interface NamedRule {
  readonly id: RuleId
  readonly index: number
  readonly rule: Rule | undefined
}

export function ruleDescriptor({ id, rule }: NamedRule, version: string | undefined): object {
  const helpUri = rulePage(id, version)
  if (rule === undefined) return { id, helpUri }
  const { why } = docsOf(rule)
  return {
    id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: why },
    help: { text: `${rule.summary} ${why}` },
    helpUri,
    defaultConfiguration: { level: rule.safety === 'suggestion' ? 'note' : 'warning' },
    properties: { safety: rule.safety, tags: [id.slice(0, id.indexOf('/'))] },
  }
}
