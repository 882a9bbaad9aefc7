import type { FoldRule, LetterRule, LineRule, PatternRule, RuleInfo } from './rule.ts'

type Definition<R extends RuleInfo> = Omit<R, 'kind'>

/** A fold rule whose table is written as `{ [KEHEH]: KAF }`, or with a list where one code point becomes several. */
export function foldRule(
  definition: Omit<FoldRule, 'kind' | 'table'> & {
    readonly table: Readonly<Record<number, number | readonly number[]>>
  },
): FoldRule {
  const rows = Object.entries(definition.table).map(
    ([source, target]) => [Number(source), typeof target === 'number' ? [target] : target] as const,
  )
  return checked({ ...definition, kind: 'fold', table: new Map(rows) })
}

export function letterRule(definition: Definition<LetterRule>): LetterRule {
  return checked({ ...definition, kind: 'letter' })
}

export function patternRule(definition: Definition<PatternRule>): PatternRule {
  return checked({ ...definition, kind: 'pattern' })
}

export function lineRule(definition: Omit<LineRule, 'kind' | 'safety'>): LineRule {
  return checked({ ...definition, kind: 'line', safety: 'suggestion' })
}

/** Refuses what the type cannot express; thrown at load, so a wrong rule never ships. */
function checked<R extends RuleInfo>(rule: R): R {
  const refuse = (what: string): never => {
    throw new TypeError(`rule ${rule.id}: ${what}`)
  }
  if (!/^[a-z]+\/[a-z]+(-[a-z]+)*$/.test(rule.id)) refuse('the id must read group/name in lower-case words')
  if (!/^[A-Z].*\.$/.test(rule.summary)) refuse('the summary must be a sentence')
  const shown = rule.safety === 'suggestion' ? 'line' : 'from'
  if (!rule.examples.some((example) => shown in example)) refuse(`an example with \`${shown}\` is missing`)
  if (!rule.examples.some((example) => 'keep' in example)) refuse('an example that stays is missing')
  return Object.freeze(rule)
}
