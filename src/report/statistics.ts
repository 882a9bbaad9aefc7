import type { Diagnostic } from '../normalizer/diagnostics.ts'
import type { RuleId } from '../rule/rule.ts'
import { spell } from '../text/code-points.ts'

/** How often some code points were written as others; an empty list on one side for what was inserted or deleted. */
export interface Pair {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly count: number
}

/** What --statistics says, as JSON has it. */
export interface StatisticsSummary {
  /** Changes that were made, or would be. */
  readonly changes: number
  /** The most frequent first. */
  readonly byRule: Readonly<Record<RuleId, number>>
  readonly byCodePoints: readonly Pair[]
  readonly undecided: number
  /** By rule. */
  readonly suggestions: Readonly<Record<RuleId, number>>
}

/** What was counted, as plain data. */
export interface StatisticsCounts {
  readonly byRule: ReadonlyMap<RuleId, number>
  readonly byPair: ReadonlyMap<string, number>
  readonly suggestions: ReadonlyMap<RuleId, number>
  readonly undecided: number
}

/** Code points of each side of a change that is counted by code points too, and what one code point may become: a ligature does. */
const MOST = 2
const MOST_OF_ONE = 4

/** Counts what is said of documents, by rule and by code points. */
export class Statistics {
  readonly #byRule = new Map<RuleId, number>()
  readonly #byPair = new Map<string, number>()
  readonly #suggestions = new Map<RuleId, number>()
  #undecided = 0

  add(diagnostic: Diagnostic): void {
    if (diagnostic.level === 'note') this.#undecided++
    if (diagnostic.level === 'suggestion') increase(this.#suggestions, diagnostic.rule)
    if (diagnostic.level !== 'warning' || !diagnostic.applied) return
    increase(this.#byRule, diagnostic.rule)
    for (const pair of pairsOf(diagnostic)) increase(this.#byPair, pair)
  }

  get counts(): StatisticsCounts {
    return {
      byRule: this.#byRule,
      byPair: this.#byPair,
      suggestions: this.#suggestions,
      undecided: this.#undecided,
    }
  }

  addAll({ byRule, byPair, suggestions, undecided }: StatisticsCounts): void {
    for (const [rule, count] of byRule) increase(this.#byRule, rule, count)
    for (const [pair, count] of byPair) increase(this.#byPair, pair, count)
    for (const [rule, count] of suggestions) increase(this.#suggestions, rule, count)
    this.#undecided += undecided
  }

  summary(): StatisticsSummary {
    const byRule = sorted(this.#byRule)
    return {
      changes: byRule.reduce((sum, [, count]) => sum + count, 0),
      byRule: Object.fromEntries(byRule),
      byCodePoints: sorted(this.#byPair).map(([pair, count]) => {
        const [before = '', after = ''] = pair.split(PARTS)
        return { before: spelledList(before), after: spelledList(after), count }
      }),
      undecided: this.#undecided,
      suggestions: Object.fromEntries(sorted(this.#suggestions)),
    }
  }
}

/** Between the sides of a pair; no rule writes it. */
const PARTS = '\0'

/**
 * What a change counts as. Digits are counted one by one, for a number of many is one change; what is longer than a letter
 * and its mark, such as a date, is counted by its rule alone: there would be as many pairs as dates.
 */
function pairsOf({
  rule,
  before,
  after,
}: {
  readonly rule: RuleId
  readonly before: string
  readonly after: string
}): readonly string[] {
  const [from, to] = [[...before], [...after]]
  if (rule.startsWith('digits/') && from.length === to.length) {
    return from.flatMap((digit, index) => (digit === to[index] ? [] : [`${digit}${PARTS}${to[index]}`]))
  }
  return from.length <= MOST && to.length <= (from.length === 1 ? MOST_OF_ONE : MOST)
    ? [`${before}${PARTS}${after}`]
    : []
}

function spelledList(text: string): readonly string[] {
  return [...text].map((character) => spell(character.codePointAt(0) as number))
}

function increase<K>(counts: Map<K, number>, key: K, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

/** The most frequent first, others by name. */
function sorted<K extends string>(counts: ReadonlyMap<K, number>): readonly (readonly [K, number])[] {
  return [...counts].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
}
