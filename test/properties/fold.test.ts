import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordCount } from '../../src/article/word-units.ts'
import { fold, foldWithOffsets } from '../../src/calendar/fold.ts'
import { SEPARATOR } from '../../src/calendar/unseen.ts'
import { arabicText } from './arbitrary.ts'
import { runs } from './runs.ts'

/** A letter, which no table of units holds: with it behind, a text is folded character by character. */
const BEYOND_TABLES = ' \u{10348}'

describe('text is folded alike unit by unit and character by character', () => {
  test('every unit', () => {
    const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
    expect(units.filter((unit) => !isFoldedAlike(unit))).toEqual([])
  })

  test('texts', () => {
    fc.assert(fc.property(arabicText(), isFoldedAlike), runs(300))
  })
})

test('words are counted alike by units and by the regular expression', () => {
  fc.assert(
    fc.property(arabicText(), (text) => {
      expect(wordCount(text + BEYOND_TABLES)).toBe(wordCount(text) + 1)
    }),
    runs(300),
  )
})

/** What a separator becomes hangs on what stands behind it; such texts are never folded unit by unit. */
function isFoldedAlike(text: string): boolean {
  if (SEPARATOR.test(text)) return true
  const one = foldWithOffsets(text)
  const other = foldWithOffsets(text + BEYOND_TABLES)
  const { length } = one.text
  return (
    fold(text) === one.text &&
    other.text.slice(0, length) === one.text &&
    other.bare.slice(0, length) === one.bare &&
    String(other.starts.slice(0, length)) === String(one.starts.slice(0, length)) &&
    String(other.ends.slice(0, length)) === String(one.ends.slice(0, length))
  )
}
