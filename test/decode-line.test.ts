import { expect, test } from 'vitest'
import { decodeLine } from '../src/text/decode-line.ts'
import { UnitRoom } from '../src/text/unit-room.ts'
import { decode, encode } from '../src/text/utf8.ts'

const LINES = [
  '',
  'ascii',
  'كتاب، 2014',
  'کتاب یک',
  '\ufeff\u200c\u2026 \uffff',
  'قلم \u{1f58b} و\u{10ffff}',
  'lone \ud83d and \udd8b',
  'ي'.repeat(2048),
  'ي'.repeat(2049),
]

test('a line is decoded as a text is, wherever it stands among others', () => {
  for (const line of LINES) {
    const own = encode(line)
    const bytes = Uint8Array.of(0x21, ...own, 0x21)
    expect(decodeLine(bytes, 1, bytes.length - 1)).toBe(line)
    expect(decode(own)).toBe(line)
  }
})

test('units are put together with Buffer as without it', () => {
  const room = new UnitRoom(4)
  room.units.set([0x643, 0xd83d, 0xdd8b])
  expect(room.text(3)).toBe('ك\u{1f58b}')
  expect(room.text(0)).toBe('')
})
