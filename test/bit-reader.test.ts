/** Lists of numbers that are kept as the gaps between them come back as they were, and what stands behind them too. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BitWriter } from '../scripts/pack/bit-writer.ts'
import { writeNumbers } from '../scripts/pack/numbers.ts'
import { BitReader } from '../src/text/bit-reader.ts'

const number = fc.oneof(fc.nat(60), fc.nat(0xffff), fc.integer({ min: 0, max: 0xffff_ffff }))

it('keeps every number', () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(number, { maxLength: 60 })), fc.uint8Array(), (lists, behind) => {
      const out = new BitWriter()
      for (const list of lists) writeNumbers(out, list)
      const bits = new BitReader(Uint8Array.from([...out.bytes, ...behind]))
      for (const list of lists) expect([...bits.readList()]).toEqual(list.sort((a, b) => a - b))
      expect(bits.rest).toEqual(behind)
    }),
  )
})
