import { codePointName } from '../inspect/code-point-name.ts'
import { docsOf, type RuleDocs } from '../rule/docs.ts'
import type { Rule } from '../rule/rule.ts'
import { spell } from '../text/code-points.ts'

/** A code point in JSON. */
interface NamedCodePoint {
  readonly codePoint: string
  readonly name: string
}

/** A rule in the JSON of `yakaf rules` and `yakaf rule`. */
export interface RuleObject extends Pick<Rule, 'id' | 'safety' | 'summary'>, Required<RuleDocs> {
  readonly schemaVersion: 1
  /** How the rule is switched on. */
  readonly state: string
  /** What it writes for what, of a rule that replaces single code points wherever they stand. */
  readonly replaces?: readonly { readonly before: NamedCodePoint; readonly after: readonly NamedCodePoint[] }[]
  /** What it looks at, of any other rule that looks at code points. */
  readonly looksAt?: readonly NamedCodePoint[]
}

export function ruleObject(rule: Rule): RuleObject {
  const { id, safety, summary } = rule
  const { why, examples, sources = [] } = docsOf(rule)
  return { schemaVersion: 1, id, state: stateOf(rule), safety, summary, why, ...codePointsOf(rule), sources, examples }
}

/** How the rule is switched on. */
export function stateOf(rule: Rule): string {
  if (rule.default === 'off') return 'off'
  return rule.safety === 'safe' ? 'on' : rule.safety
}

function codePointsOf(rule: Rule): Pick<RuleObject, 'replaces' | 'looksAt'> {
  switch (rule.kind) {
    case 'fold':
      return { replaces: [...rule.table].map(([code, codes]) => ({ before: named(code), after: codes.map(named) })) }
    case 'line':
      return {}
    default:
      return { looksAt: rule.triggers.map(named) }
  }
}

function named(code: number): NamedCodePoint {
  return { codePoint: spell(code), name: codePointName(code) }
}
