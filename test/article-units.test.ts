import { expect, test } from 'vitest'
import { hasDigit, hasStuckDigit } from '../src/article/digits.ts'
import { ending } from '../src/article/ending.ts'
import { withoutCount, withoutFringe } from '../src/article/fringe.ts'
import { isQuestion } from '../src/article/question.ts'
import { forLettersIn, unitsOf, wordStarts } from '../src/article/word-units.ts'
import { fold } from '../src/calendar/fold.ts'
import { foldsUnitForUnit } from '../src/calendar/fold-units.ts'

/** Around each of these stands what patterns tell in code points, and loops in UTF-16 units. */
const TEXTS = [
  '',
  ' ',
  '12',
  '  12 - \u0627\u0644\u062e\u0628\u0631 12. ',
  '(\u0627\u062e\u0628\u0627\u0631)',
  '\u{1f4f7} \u0635\u0648\u0631\u0629 \u{1f4f7}',
  '\u0635\u0648\u0631\u0629 \u{1d7d8}',
  '\ud800 \u0635\u0648\u0631\u0629 \udc00',
  '\u0966\u0627',
  '\u{1d400}\u{1d401} \u0627\u0628 \u{1d402}',
  '\ufeff\u00a0 \u0647\u0644\u061f \u00a0',
  '\u0647\u0644? ',
]

test('what stands around a text is told as its pattern tells it', () => {
  for (const text of TEXTS) {
    expect(withoutFringe(text)).toBe(text.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, ''))
    expect(withoutCount(text)).toBe(text.replace(/^[\s\d\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, ''))
  }
})

test('so are digits, questions and runs of letters', () => {
  for (const text of TEXTS) {
    expect(hasDigit(text)).toBe(/\p{Nd}/u.test(text))
    expect(isQuestion(text)).toBe(/[?\u061f]\s*$/u.test(text))
    const runs: string[] = []
    const take = (start: number, end: number): boolean => runs.push(text.slice(start, end)) === 0
    forLettersIn(text, { take })
    expect(runs).toEqual(text.match(/[\p{L}\p{M}]+/gu) ?? [])
  }
})

test('a digit is stuck that stands beside a letter, or behind enough others', () => {
  const stuck = [
    '3\u0645\u0627\u064a\u0648',
    '\u0645\u0627\u064a\u06483',
    '12 \u0645\u0627\u064a\u0648 2024\u0647\u0640',
    '123456',
    '\u0660a',
  ]
  for (const text of stuck) expect(hasStuckDigit(text, 6), text).toBe(true)
  const apart = [
    '',
    '12',
    '12 \u0645\u0627\u064a\u0648 2024',
    '12345 1',
    '\u0627\u0644\u062e\u0628\u0631: 12',
    '12-\u0645\u0627\u064a\u0648',
  ]
  for (const text of apart) expect(hasStuckDigit(text, 6), text).toBe(false)
  // A letter or digit of two units is left to the patterns.
  expect(hasStuckDigit('\u{1d7d8} \u0635', 6)).toBe(true)
})

test('so are all that is counted of a line, and where words begin', () => {
  for (const text of TEXTS) {
    // A digit beyond 16 bits is two units, neither of which is one.
    const units = text.split('').join('\n')
    expect(unitsOf(text)).toEqual({
      words: (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).length,
      digits: (units.match(/\p{Nd}/gu) ?? []).length,
      latin: (units.match(/[A-Za-z]/g) ?? []).length,
    })
    const starts = [...text.matchAll(/(?<![\p{L}\p{M}])\p{L}/gu)].map(({ index }) => index)
    expect(wordStarts(text)).toEqual(starts)
  }
})

test('a text ends with one unit before its quotes and brackets', () => {
  expect(['', '.', ' .»)', '«', '"»', 'x.'].map(ending)).toEqual(['', '.', '.»)', '«', '"»', '.'])
})

test('a text that is folded unit for unit is so in its parts', () => {
  const plain = '\u06a9\u062a\u0627\u0628 \u0661'
  expect(foldsUnitForUnit(plain, plain.length)).toBe(true)
  expect(fold(plain).slice(0, 3)).toBe(fold(plain.slice(0, 3)))
  for (const other of ['\u0643\u064e', '\u0643\u0640', '\u0645\u06cc\u200c\u0634\u0648\u062f', '\ufefb', '\u{1f4f7}'])
    expect(foldsUnitForUnit(other, other.length)).toBe(false)
  expect(foldsUnitForUnit('\u0643\u062a\u0628\u064e', 3)).toBe(true)
})
