/** What `yakaf rule ID` prints. */
import { describeChange, visible } from '../report/code-points.ts'
import { named } from '../report/named-code-points.ts'
import { docsOf } from '../rule/docs.ts'
import type { Example, Rule } from '../rule/rule.ts'
import { spell } from '../text/code-points.ts'

/** Code points of a rule that are listed; --json has all. */
const MOST = 24

export function rulePage(rule: Rule): string {
  const { why, sources = [], examples } = docsOf(rule)
  const lines = [
    `${rule.id} (${rule.safety}${rule.default === 'off' ? ', off by default' : ''})`,
    '',
    rule.summary,
    why,
    '',
    ...codePoints(rule),
    ...examples.flatMap(example),
    ...sources.map(({ title, url }) => `Source: ${title}${url === undefined ? '' : ` ${url}`}`),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

/** What the rule writes for what, or what it looks at. */
function codePoints(rule: Rule): readonly string[] {
  if (rule.kind === 'line') return []
  const rows =
    rule.kind === 'fold'
      ? [...rule.table].map(([code, codes]) => describeChange(textOf([code]), textOf(codes), named))
      : rule.triggers.map((code) => named(textOf([code])))
  const more = rows.length > MOST ? [`  and ${rows.length - MOST} more: --json has all`] : []
  return [rule.kind === 'fold' ? 'Writes:' : 'Looks at:', ...rows.slice(0, MOST).map((row) => `  ${row}`), ...more, '']
}

function example(one: Example): readonly string[] {
  if ('line' in one) return [`  ${visible(one.line)}`, ...one.says.map((message) => `! ${message}`), '']
  if ('keep' in one) return [`  ${codes(one.keep)}`, `= stays: ${one.because}`, `  ${visible(one.keep)}`, '']
  return [`  ${codes(one.from)}`, `→ ${codes(one.to)}`, `  ${visible(one.from)} → ${visible(one.to)}`, '']
}

function codes(text: string): string {
  return [...text].map((character) => spell(character.codePointAt(0) as number)).join(' ')
}

function textOf(codes: readonly number[]): string {
  return String.fromCodePoint(...codes)
}
