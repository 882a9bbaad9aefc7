import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/calendar/fold.ts'
import type { Rule, Settings } from '../../src/rule/rule.ts'
import { normalizeReference } from '../reference/normalize.ts'
import { ALL_RULES, DEFAULT_RULES, UNSAFE_RULES } from '../reference/rules.ts'
import { anySettings, arabicText } from './arbitrary.ts'
import { runs } from './runs.ts'

describe('a second run changes nothing', () => {
  it.each([
    ['all default rules', DEFAULT_RULES, 30_000],
    ['the unsafe rules too', UNSAFE_RULES, 12_000],
    ['all rules', ALL_RULES, 10_000],
  ] as const)('with %s', (_, rules, usual) => {
    fc.assert(
      fc.property(arabicText(), anySettings(), (text, settings) => expectStable(text, rules, settings)),
      runs(usual),
    )
  })

  it('with any of the rules', () => {
    const anyIds = fc.subarray(ALL_RULES.map(({ id }) => id))
    fc.assert(
      fc.property(arabicText(), anyIds, anySettings(), (text, ids, settings) => {
        const rules = ALL_RULES.filter(({ id }) => ids.includes(id))
        expectStable(text, rules, settings)
      }),
      runs(12_000),
    )
  })

  it('with each rule alone', () => {
    fc.assert(
      fc.property(arabicText(), anySettings(), (text, settings) => {
        for (const rule of ALL_RULES) expectStable(text, [rule], settings)
      }),
      runs(800),
    )
  })
})

const KEPT_LETTERS: Settings = {
  digits: 'latn',
  allDigits: false,
  finalYeh: 'keep',
  words: new Map(),
  repairMaksura: false,
  foldsLetters: false,
  dates: 'fix',
  dateOrder: 'dmy',
  nullDates: 'keep',
}

/** U+200B before a digit stayed, and went in the second run, where a letter followed. */
it('what is not seen before a date is dropped with it', () => {
  const text = '\u200b\ufeff٩ آذر -٦٢٢مارس(آذار)2012'
  const settings: Settings = { ...KEPT_LETTERS, nullDates: 'drop' }
  expect(normalizeReference(text, { rules: DEFAULT_RULES, settings }).text).toBe('مارس (آذار) 2012')
  expectStable(text, DEFAULT_RULES, settings)
})

/** The mark was one with its letter in the second run, where the year touched a letter; and the sign that a mask ends before kept a date from being read until spaces stood there. */
it.each([
  ['a mark between a month and its year', '۲ ربیع الثانیٔ۱۴۳۵', '2 ربيع الثانئ 1435'],
  ['a mark between a month and a bracket', 'مارسِ(آذار)2012', 'مارسِ (آذار) 2012'],
  ['a solidus behind a mask', '@7/7Oct2014 - 0000-00-00', '@7/7Oct 2014 - 0000-00-00'],
])('%s', (_, text, expected) => {
  const settings: Settings = { ...KEPT_LETTERS, foldsLetters: true, finalYeh: 'judge', nullDates: 'drop' }
  expect(normalizeReference(text, { rules: DEFAULT_RULES, settings }).text).toBe(expected)
  expectStable(text, DEFAULT_RULES, settings)
})

/** A space that another rule writes moved what is seen of the line, and باريس was cut to با. */
it('what a line is cut to makes no month Persian', () => {
  for (let letters = 0; letters < 20; letters++) {
    const text = `تأريخ النشر: ۲ ربیع الثانی -۶۴۱ - ۱۴:۰۷ - 07October 2014 ${'ن'.repeat(letters)} باريس وفيينا`
    expectStable(text, ALL_RULES, KEPT_LETTERS)
  }
})

/** So that no date is read on the second run which was not read on the first. */
it('what letters are written as is one for dates', () => {
  for (const rule of ALL_RULES) {
    if (rule.kind !== 'fold' || rule.id === 'invisibles/line-separators') continue
    for (const [source, target] of rule.table) {
      const [from, to] = [String.fromCodePoint(source), String.fromCodePoint(...target)]
      expect(fold(from), `${rule.id}: ${JSON.stringify(from)}`).toBe(fold(to))
    }
  }
})

function expectStable(text: string, rules: readonly Rule[], settings: Settings): void {
  const once = normalizeReference(text, { rules, settings })
  const twice = normalizeReference(once.text, { rules, settings })
  if (twice.text === once.text) return
  const [first, again] = [once, twice].map(({ edits }) => [...new Set(edits.map(({ rule }) => rule))].join(', '))
  expect.fail(
    [
      `${again} acts on what ${first} wrote, with ${JSON.stringify(settings)}:`,
      ...[text, once.text, twice.text].map(escaped),
    ].join('\n'),
  )
}

/** A JavaScript string literal in ASCII, so that it can be copied into a script as it is. */
function escaped(text: string): string {
  return JSON.stringify(text).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
