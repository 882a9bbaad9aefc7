import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rule, Settings } from '../../src/rule/rule.ts'
import { normalizeReference } from '../reference/normalize.ts'
import { ALL_RULES, DEFAULT_RULES } from '../reference/rules.ts'
import { anySettings, arabicText } from './arbitrary.ts'

/** How many times the usual number of texts. The usual ones are always the same, more are always new. */
const { YAKAF_TEST_SCALE: SCALE = '1' } = process.env
const RUNS = { numRuns: 300 * Number(SCALE), ...(SCALE === '1' ? { seed: 1435 } : {}) }

describe('a second run changes nothing', () => {
  it('with all default rules', () => {
    fc.assert(
      fc.property(arabicText(), anySettings(), (text, settings) => expectStable(text, DEFAULT_RULES, settings)),
      RUNS,
    )
  })

  it('with each rule alone', () => {
    fc.assert(
      fc.property(arabicText(), anySettings(), (text, settings) => {
        for (const rule of ALL_RULES) expectStable(text, [rule], settings)
      }),
      RUNS,
    )
  })
})

function expectStable(text: string, rules: readonly Rule[], settings: Settings): void {
  const once = normalizeReference(text, { rules, settings })
  const twice = normalizeReference(once.text, { rules, settings })
  const again = twice.edits.map(({ rule }) => rule).join(', ')
  expect(twice.text, `${again} acts on what ${once.edits.map(({ rule }) => rule).join(', ')} wrote`).toBe(once.text)
}
