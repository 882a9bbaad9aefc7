/** The calendars against Temporal, and against days that are known from elsewhere. */
import { existsSync, readFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill/full'
import { describe, expect, it } from 'vitest'
import { dayOn, isoOf, weekdayOf } from '../src/calendar/calendars.ts'
import type { CalendarId } from '../src/calendar/date-value.ts'
import { daysBetween } from '../src/calendar/days.ts'

const CALENDARS: readonly CalendarId[] = ['gregory', 'persian', 'islamic-umalqura', 'islamic-civil', 'islamic-tbla']
const FIRST = Temporal.PlainDate.from('1900-01-01')
const DAYS = Temporal.PlainDate.from('2077-12-31').since(FIRST).days + 1
const TRIPLES = '../shared/data/date-triples.tsv'

describe.each(CALENDARS)('%s', (id) => {
  it('is that of Temporal on every day of 1900 to 2077, there and back', () => {
    const wrong: string[] = []
    let date = FIRST.withCalendar(id === 'gregory' ? 'iso8601' : id)
    for (let count = 0; count < DAYS; count++) {
      const iso = date.toString({ calendarName: 'never' })
      const { year, month, day } = dayOn(id, iso)
      const isSame = year === date.year && month === date.month && day === date.day
      if (!isSame || isoOf(id, { year, month, day }) !== iso) wrong.push(iso)
      if (id === 'gregory' && weekdayOf(iso) !== date.dayOfWeek % 7) wrong.push(iso)
      date = date.add({ days: 1 })
    }
    expect(wrong).toEqual([])
  }, 60_000)

  it('rejects the day behind the last of every month', () => {
    const calendar = id === 'gregory' ? 'iso8601' : id
    const { year: first } = FIRST.withCalendar(calendar)
    for (let year = first; year < first + 177; year++) {
      for (let month = 1; month <= 12; month++) {
        const { daysInMonth } = Temporal.PlainDate.from({ calendar, year, month, day: 1 })
        expect(isoOf(id, { year, month, day: daysInMonth })).toBeDefined()
        expect(isoOf(id, { year, month, day: daysInMonth + 1 })).toBeUndefined()
      }
      expect(isoOf(id, { year, month: 13, day: 1 })).toBeUndefined()
    }
  })
})

describe.runIf(existsSync(TRIPLES))('the known days', () => {
  const rows = existsSync(TRIPLES) ? readFileSync(TRIPLES, 'utf8').trimEnd().split('\n').slice(1) : []
  const days = rows.map((row) => row.split('\t'))

  it('are 82', () => expect(days).toHaveLength(82))

  it('have the published weekday and Jalali day exactly, the Hijri day within two', () => {
    for (const [iso = '', weekday = '', , jalali = '', , , , , hijri = ''] of days) {
      expect(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][weekdayOf(iso)], iso).toBe(weekday)
      if (jalali !== '') expect(isoOf('persian', fieldsOf(jalali)), iso).toBe(iso)
      if (hijri === '') continue
      const published = isoOf('islamic-umalqura', fieldsOf(hijri)) ?? ''
      expect(Math.abs(daysBetween(iso, published)), `${iso} ${hijri}`).toBeLessThanOrEqual(2)
    }
  })
})

function fieldsOf(day: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, day: date }
}
