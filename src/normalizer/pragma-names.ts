import type { Rule, RuleId } from '../rule/rule.ts'
import { RULES } from '../rules/registry.ts'
import { OWN_CHANGES } from './own-changes.ts'
import type { Prepared } from './prepare.ts'
import { isOn, noSuchRule } from './select-rules.ts'

/** What the names behind a pragma stand for. */
export interface PragmaRules {
  /** Undefined for all rules. */
  readonly rules: ReadonlySet<RuleId> | undefined
  /** What is wrong with the names, if anything. */
  readonly fault: string | undefined
  /** Whether all that the pragma may be for is run and heard: otherwise nobody can say that nothing needs it. */
  readonly isJudged: boolean
}

/** All that a pragma may name, whether it runs or not. */
const KNOWN: readonly Rule[] = [...RULES, ...OWN_CHANGES]

export function pragmaRules(names: readonly string[], prepared: Prepared): PragmaRules {
  const isRun = (rule: Rule): boolean => prepared.chosen.includes(rule) || OWN_CHANGES.includes(rule)
  const isExtra = (rule: Rule): boolean => !isOn(rule, false)
  if (names.length === 0) {
    return { rules: undefined, fault: undefined, isJudged: KNOWN.every((rule) => isExtra(rule) || isRun(rule)) }
  }
  const isHeard = (rule: Rule): boolean => rule.kind !== 'line' || prepared.program.lineRules.length > 0
  const rules = new Set<RuleId>()
  let fault: string | undefined
  let isJudged = true
  for (const name of names) {
    const found = KNOWN.filter(({ id }) => id === name || id.startsWith(`${name}/`))
    for (const rule of found) {
      rules.add(rule.id)
      isJudged &&= isHeard(rule) && (isRun(rule) || (rule.id !== name && isExtra(rule)))
    }
    if (found.length === 0) fault ??= noSuchRule(name, KNOWN)
  }
  return { rules, fault, isJudged }
}
