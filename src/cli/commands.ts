import { visible } from '../report/code-points.ts'
import type { Rule } from '../rule/rule.ts'
import { RULES } from '../rules/registry.ts'
import { spell } from '../text/code-points.ts'
import { nearest } from '../text/nearest.ts'
import { usage } from './usage.ts'

/** A command word counts only as the very first argument. Undefined when `args` is no command. */
export function command(args: readonly string[]): string | undefined {
  if (args[0] === 'rules') {
    if (args.length > 1) throw usage('`yakaf rules` takes no argument; `yakaf rule ID` shows one')
    return listing(RULES)
  }
  if (args[0] !== 'rule') return undefined
  const id = args[1]
  if (id === undefined || args.length > 2) throw usage('`yakaf rule` takes one id; `yakaf rules` lists them')
  const rule = RULES.find((candidate) => candidate.id === id)
  if (rule !== undefined) return page(rule)
  const suggestion = nearest(
    id,
    RULES.map((candidate) => candidate.id),
  )
  throw usage(
    `there is no rule ${JSON.stringify(id)}; ${suggestion === undefined ? '`yakaf rules` lists them' : `did you mean ${suggestion}?`}`,
  )
}

function listing(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map((rule) => rule.id.length))
  return rules.map((rule) => `${rule.id.padEnd(width)}  ${state(rule).padEnd(10)}  ${rule.summary}\n`).join('')
}

/** How the rule is switched on. */
function state(rule: Rule): string {
  if (rule.default === 'off') return 'off'
  return rule.safety === 'safe' ? 'on' : rule.safety
}

function page(rule: Rule): string {
  const lines = [
    `${rule.id} (${rule.safety}${rule.default === 'off' ? ', off by default' : ''})`,
    '',
    rule.summary,
    rule.why,
    '',
  ]
  for (const example of rule.examples) {
    if ('from' in example)
      lines.push(
        `  ${codes(example.from)}`,
        `→ ${codes(example.to)}`,
        `  ${visible(example.from)} → ${visible(example.to)}`,
        '',
      )
    else if ('line' in example) {
      lines.push(`  ${visible(example.line)}`, ...example.says.map((message) => `! ${message}`), '')
    } else lines.push(`  ${codes(example.keep)}`, `= stays: ${example.because}`, `  ${visible(example.keep)}`, '')
  }
  for (const source of rule.sources ?? [])
    lines.push(`Source: ${source.title}${source.url === undefined ? '' : ` ${source.url}`}`)
  return `${lines.join('\n').trimEnd()}\n`
}

function codes(text: string): string {
  return [...text].map((character) => spell(character.codePointAt(0) as number)).join(' ')
}
