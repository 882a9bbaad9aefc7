/** Dates made of names, orders, separators, digit systems and glue are read back as what they were made of. */
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isoOf } from '../src/calendar/calendars.ts'
import type { CalendarId } from '../src/calendar/date-value.ts'
import { datesOf } from '../src/calendar/dates-of.ts'

const CONTROL = '../shared/corpora/guard/ar-pud-control.txt'
const IDS: Readonly<Record<string, CalendarId>> = {
  gregory: 'gregory',
  persian: 'persian',
  islamic: 'islamic-umalqura',
}
const YEARS: Readonly<Record<string, readonly [number, number]>> = {
  gregory: [1950, 2060],
  persian: [1310, 1410],
  islamic: [1380, 1480],
}
const SYSTEMS = ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹']

interface Name {
  readonly calendar: string
  readonly month: number
  readonly spelling: string
  readonly isEnglish: boolean
}

const NAMES: readonly Name[] = readFileSync('data/month-names.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((row) => row.split('\t'))
  .filter(
    ([calendar = '', , spelling = '', , evidence = '']) =>
      calendar in IDS && evidence !== 'era' && !/\d/.test(spelling),
  )
  .map(([calendar = '', month = '', spelling = '', series = '']) => ({
    calendar,
    month: Number(month),
    spelling,
    isEnglish: series === 'english',
  }))

it('2,000 dates in words are read back', () => {
  fc.assert(
    fc.property(namedDates(), ({ text, iso }) => {
      expect(datesOf(text).map((date) => date.iso)).toEqual([iso])
    }),
    { numRuns: 2000 },
  )
})

it('1,000 dates in digits are read back', () => {
  fc.assert(
    fc.property(numericDates(), ({ text, iso }) => {
      expect(datesOf(text).map((date) => date.iso)).toEqual([iso])
    }),
    { numRuns: 1000 },
  )
})

it.runIf(existsSync(CONTROL))('none is found in correct Arabic without digits', () => {
  const sentences = readFileSync(CONTROL, 'utf8')
    .split('\n')
    .filter((line) => !/\p{Nd}/u.test(line))
  expect(sentences.length).toBeGreaterThan(500)
  expect(sentences.flatMap((line) => datesOf(line))).toEqual([])
})

function namedDates() {
  return fc
    .record({
      name: fc.constantFrom(...NAMES),
      day: fc.integer({ min: 1, max: 28 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      system: fc.constantFrom(...SYSTEMS),
      gaps: fc.constantFrom<readonly string[]>(
        [' ', ' '],
        ['', ''],
        ['', ' '],
        [' ', ''],
        [' / ', ' / '],
        [' من ', ' '],
        [' ', ' عام '],
        [' ', '، '],
      ),
      order: fc.constantFrom('dmy', 'dmy', 'mdy'),
      around: fc.constantFrom<readonly string[]>(['', ''], ['في ', ''], ['عقد في ', ' في المدينة'], ['(', ')']),
    })
    .map(({ name, day, at, system, gaps: [first = ' ', second = ' '], order, around: [before = '', behind = ''] }) => {
      const [least = 0, most = 0] = YEARS[name.calendar] ?? []
      const year = least + Math.round(at * (most - least))
      const digits = (value: number): string => String(value).replace(/\d/g, (digit) => system[Number(digit)] ?? '')
      const date =
        order === 'mdy' && name.isEnglish
          ? `${name.spelling} ${digits(day)}, ${digits(year)}`
          : `${digits(day)}${first}${name.spelling}${second}${digits(year)}`
      return {
        text: `${before}${date}${behind}`,
        iso: isoOf(IDS[name.calendar] ?? 'gregory', { year, month: name.month, day }) ?? null,
      }
    })
}

function numericDates() {
  return fc
    .record({
      calendar: fc.constantFrom('gregory', 'persian'),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 13, max: 28 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      system: fc.constantFrom(...SYSTEMS),
      sign: fc.constantFrom('/', '-', '.', ' / '),
      isYearFirst: fc.boolean(),
      isPadded: fc.boolean(),
    })
    .map(({ calendar, month, day, at, system, sign, isYearFirst, isPadded }) => {
      const [least = 0, most = 0] = YEARS[calendar] ?? []
      const year = least + Math.round(at * (most - least))
      const parts = [String(year), String(month).padStart(isPadded ? 2 : 1, '0'), String(day)]
      const text = (isYearFirst ? parts : parts.reverse()).join(sign)
      return {
        text: text.replace(/\d/g, (digit) => system[Number(digit)] ?? ''),
        iso: isoOf(IDS[calendar] ?? 'gregory', { year, month, day }) ?? null,
      }
    })
}
