import { expect, test } from 'vitest'
import { beliefsOf, type Chain } from '../src/article/tags/chain.ts'

const LN2 = Math.LN2
/** Two classes; feature 0 doubles class 0, feature 1 says nothing; a class is three times as likely behind itself. */
const CHAIN: Chain = {
  classes: 2,
  features: Float64Array.from([LN2, 0, 0, 0]),
  transitions: Float64Array.from([Math.log(3), 0, 0, Math.log(3)]),
}

test('a line alone is told by its features', () => {
  const { lines } = beliefsOf(CHAIN, [[0]])
  expect(lines[0]).toBeCloseTo(2 / 3)
  expect(lines[1]).toBeCloseTo(1 / 3)
})

test('a line without evidence is told by the one above, and no less by the one below', () => {
  // Ways: 00 weighs 2 · 3, 01 weighs 2, 10 weighs 1, 11 weighs 3.
  const above = beliefsOf(CHAIN, [[0], [1]])
  expect(above.lines[2]).toBeCloseTo(7 / 12)
  expect(beliefsOf(CHAIN, [[1], [0]]).lines[0]).toBeCloseTo(7 / 12)
  expect([...above.pairs()]).toEqual([6 / 12, 2 / 12, 1 / 12, 3 / 12].map((value) => expect.closeTo(value, 9)))
})
