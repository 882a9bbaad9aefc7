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
  return Object.freeze({ ...definition, kind: 'fold', table: new Map(rows) })
}

export function letterRule(definition: Definition<LetterRule>): LetterRule {
  return Object.freeze({ ...definition, kind: 'letter' })
}

export function patternRule(definition: Definition<PatternRule>): PatternRule {
  return Object.freeze({ ...definition, kind: 'pattern' })
}

export function lineRule(definition: Omit<LineRule, 'kind' | 'safety'>): LineRule {
  return Object.freeze({ ...definition, kind: 'line', safety: 'suggestion' })
}
