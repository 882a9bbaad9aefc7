import type { FoldRule, LetterRule, LineRule, PatternRule, RuleInfo } from './rule.ts'

type Definition<R extends RuleInfo> = Omit<R, 'kind'>

/** A fold rule whose table is written as `{ [KEHEH]: KAF }`, or with a list where one code point becomes several. */
export function foldRule(
  definition: Omit<FoldRule, 'kind' | 'table'> & {
    readonly table: Readonly<Record<number, number | readonly number[]>>
  },
): FoldRule {
  const table = new Map<number, readonly number[]>()
  for (const source of Object.keys(definition.table).map(Number)) {
    const target = definition.table[source] as number | readonly number[]
    table.set(source, typeof target === 'number' ? [target] : target)
  }
  return Object.freeze({ ...definition, kind: 'fold', table })
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
