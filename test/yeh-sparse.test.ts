/** Weights that are kept without their noughts come back as they were. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packSparse } from '../scripts/yeh/pack.ts'
import { unpackSparse } from '../src/yeh/sparse.ts'

const BITS = 4
const LEVELS = Int8Array.from({ length: 1 << BITS }, (_, level) => (level < 8 ? level - 8 : level - 7))

it('keeps every weight in its bucket', () => {
  const numbers = fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 16 }) },
  )
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 3000, size: 'max' }), (values) => {
      const packed = packSparse(Uint8Array.from(values), BITS)
      const expected = values.map((value) => (value === 0 ? 0 : LEVELS[value - 1]))
      expect([...unpackSparse(packed, LEVELS, BITS, values.length)]).toEqual(expected)
    }),
  )
})
