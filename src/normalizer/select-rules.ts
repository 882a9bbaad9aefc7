import type { Rule } from '../rule/rule.ts'
import { YakafError } from '../text/error.ts'
import { hintOf } from '../text/nearest.ts'
import type { NormalizeOptions } from './options.ts'

type Choice = Pick<NormalizeOptions, 'only' | 'skip' | 'also' | 'unsafe'>

/**
 * The rules that are to run, in rule order. A group stands for its rules that are on and allowed, an id for that rule
 * whatever its safety. Suggestions are on: they write nothing.
 *
 * @throws YakafError E_RULE_UNKNOWN for a name that is neither, with the nearest one.
 */
export function selectRules(rules: readonly Rule[], { only, skip, also, unsafe = false }: Choice): readonly Rule[] {
  const named = (names: readonly string[]): ReadonlySet<Rule> =>
    new Set(names.flatMap((name) => expand(rules, name).filter((rule) => rule.id === name || isOn(rule, unsafe))))
  const chosen = new Set<Rule>([
    ...(only === undefined ? rules.filter((rule) => isOn(rule, unsafe)) : named(only)),
    ...named(also ?? []),
  ])
  for (const name of skip ?? []) for (const rule of expand(rules, name)) chosen.delete(rule)
  return rules.filter((rule) => chosen.has(rule))
}

/** Whether a rule runs without being named. */
export function isOn({ default: state, safety }: Rule, unsafe: boolean): boolean {
  return state !== 'off' && (safety !== 'unsafe' || unsafe)
}

/** The rule with this id, or all rules of this group. */
function expand(rules: readonly Rule[], name: string): readonly Rule[] {
  const found = rules.filter((rule) => rule.id === name || rule.id.startsWith(`${name}/`))
  if (found.length > 0) return found
  throw new YakafError('E_RULE_UNKNOWN', noSuchRule(name, rules))
}

/** What is wrong with a name that is of none of `rules` nor of their groups. */
export function noSuchRule(name: string, rules: readonly Rule[]): string {
  const ids = rules.map(({ id }) => id)
  const groups = new Set(ids.map((id) => id.slice(0, id.indexOf('/'))))
  return `there is no rule or group named ${JSON.stringify(name)}; ${hintOf(name, [...groups, ...ids], '`yakaf rules` lists them')}`
}
