import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rule, Settings } from '../../src/rule/rule.ts'
import { normalizeReference } from '../reference/normalize.ts'
import { ALL_RULES, DEFAULT_RULES, SETTINGS } from '../reference/rules.ts'
import { arabicText } from './arbitrary.ts'

const LEAST = 20

/** Rules that need settings which others cannot have. */
const ELSEWHERE: readonly string[] = ['dates/iso', 'dates/month-letters']

/** `digits/arabic-indic` acts on request only. */
const ASKED: Settings = { ...SETTINGS, allDigits: true }

describe('in 1,000 texts of the arbitrary', () => {
  const texts = fc.sample(arabicText(), { numRuns: 1000, seed: 1435 })

  it.each([
    ['default rule', DEFAULT_RULES],
    ['rule that is applied at all', ALL_RULES.filter((rule) => rule.safety !== 'suggestion')],
  ])(`every %s makes ${LEAST} edits`, (_, rules) => {
    const counts = firings(texts, rules, ASKED)
    expect([...counts].filter(([id, count]) => count < LEAST && !ELSEWHERE.includes(id))).toEqual([])
  })

  it.each([
    ['dates/iso', { dates: 'iso' }],
    ['dates/month-letters', { foldsLetters: false }],
  ] as const)('%s makes as many with %j', (id, settings) => {
    const rules = ALL_RULES.filter((rule) => rule.id === id)
    expect(firings(texts, rules, { ...ASKED, ...settings }).get(id)).toBeGreaterThanOrEqual(LEAST)
  })
})

function firings(texts: readonly string[], rules: readonly Rule[], settings: Settings): ReadonlyMap<string, number> {
  const counts = new Map<string, number>(rules.map(({ id }) => [id, 0]))
  for (const text of texts) {
    for (const { rule } of normalizeReference(text, { rules, settings }).edits) {
      counts.set(rule, (counts.get(rule) ?? 0) + 1)
    }
  }
  return counts
}
