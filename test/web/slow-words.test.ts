/** What the page has for the counting of words says what the command line's says. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lettersIn, wordCount } from '../../src/article/word-units.ts'
import * as slow from '../../src/web/worker/slow-words.ts'

const TEXTS = fc.string({
  unit: fc.constantFrom('ك', 'ی', '\u064e', '\u0640', '۵', '7', 'a', ' ', '،', '-', '\u{1d400}', '\ud835'),
})

describe('words, by tables and by patterns', () => {
  test('are as many', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        expect(slow.wordCount(text)).toBe(wordCount(text))
      }),
    )
    expect(wordCount('كتبَ ۵ رسائل - a7')).toBe(4)
  })

  test('have their letters at the same places', () => {
    fc.assert(
      fc.property(TEXTS, fc.integer({ min: 1, max: 4 }), (text, least) => {
        expect(slow.lettersIn(text, least)).toEqual(lettersIn(text, least))
      }),
    )
    expect(lettersIn('كتبَ ۵ رسائل - a7', 3)).toEqual([0, 4, 7, 12])
  })
})
