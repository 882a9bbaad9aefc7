import { expect, it } from 'vitest'
import { checkedUtf8 } from '../src/io/utf8-input.ts'
import { encode } from '../src/text/utf8.ts'

it.each(['a', 'ي', '\u200c', '😀'])('%j may be cut anywhere between pieces', (character) => {
  const bytes = encode(`ب${character}ب`)
  for (let cut = 0; cut <= bytes.length; cut++) {
    const pieces = checkedUtf8([bytes.subarray(0, cut), bytes.subarray(cut)])
    expect(Buffer.concat([...pieces])).toEqual(Buffer.from(bytes))
  }
})

it('a character that is cut off at the end is an error', () => {
  for (const left of [1, 2, 3]) {
    expect(() => [...checkedUtf8([encode('😀').subarray(0, left)])]).toThrow(
      expect.objectContaining({ code: 'E_MALFORMED' }),
    )
  }
})
