import { jsonText } from '../report/code-points.ts'
import type { Rule } from '../rule/rule.ts'
import { RULES } from '../rules/registry.ts'
import { YakafError } from '../text/error.ts'
import { hintOf } from '../text/nearest.ts'
import { commandHelp } from './command-help.ts'
import { ruleObject, stateOf } from './rule-object.ts'
import { rulePage } from './rule-page.ts'
import { usage } from './usage.ts'

/** A command word counts only as the very first argument. Undefined when `args` is no command. */
export function command(args: readonly string[]): string | undefined {
  const [word, ...rest] = args
  const isJson = rest.includes('--json')
  const names = rest.filter((argument) => argument !== '--json')
  const help = word === 'rules' || word === 'rule' ? commandHelp(word, rest) : undefined
  if (help !== undefined) return help
  if (word === 'rules') {
    if (names.length > 0) throw usage('`yakaf rules` takes no argument but --json; `yakaf rule ID` shows one')
    return isJson ? `${jsonText(RULES.map(ruleObject), 2)}\n` : listing(RULES)
  }
  if (word !== 'rule') return undefined
  const [id, ...more] = names
  if (id === undefined || more.length > 0)
    throw usage('`yakaf rule` takes one id, and --json; `yakaf rules` lists them')
  const rule = ruleNamed(id)
  return isJson ? `${jsonText(ruleObject(rule), 2)}\n` : rulePage(rule)
}

function ruleNamed(id: string): Rule {
  const rule = RULES.find((candidate) => candidate.id === id)
  if (rule !== undefined) return rule
  if (RULES.some((candidate) => candidate.id.startsWith(`${id}/`))) {
    throw usage(`${JSON.stringify(id)} is a group; \`yakaf rules\` lists its rules`)
  }
  const ids = RULES.map((candidate) => candidate.id)
  const hint = hintOf(id, ids, '`yakaf rules` lists them')
  throw new YakafError('E_RULE_UNKNOWN', `there is no rule ${JSON.stringify(id)}; ${hint}`)
}

function listing(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map((rule) => rule.id.length))
  return rules.map((rule) => `${rule.id.padEnd(width)}  ${stateOf(rule).padEnd(10)}  ${rule.summary}\n`).join('')
}
