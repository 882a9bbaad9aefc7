/** Weights that are kept without their noughts come back as they were. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packSparse } from '../scripts/pack/sparse.ts'
import { LEVELS, unpackSparse } from '../src/yeh/sparse.ts'

const levels = Int8Array.from({ length: LEVELS }, (_, level) => (level < 8 ? level - 8 : level - 7))

it('keeps every weight in its bucket', () => {
  const numbers = fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: LEVELS }) },
  )
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 3000, size: 'max' }), (values) => {
      const packed = packSparse(Uint8Array.from(values), levels)
      const expected = values.map((value) => (value === 0 ? 0 : levels[value - 1]))
      expect([...unpackSparse(packed, values.length)]).toEqual(expected)
    }),
  )
})
