/** A text is looked through for other letters by a wider pattern first: that leaves out none of them. */
import { expect, test } from 'vitest'
import { arabicOf, inArabicLetters } from '../src/calendar/fold-letters.ts'

test('each letter is written in a text as it is by itself', () => {
  const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
  expect(units.filter((unit) => inArabicLetters(unit) !== arabicOf(unit))).toEqual([])
  expect(inArabicLetters('گچ')).toBe('كج')
})
