import { isoOf, weekdayOf } from './calendars.ts'
import type { DateIssue } from './date-value.ts'
import { plusDays } from './days.ts'
import type { PrintedDate } from './printed-date.ts'

/** Gregorian less Jalali years, before Nowruz the second. */
const FROM_NOWRUZ = 621
const BEFORE_NOWRUZ = 622
const NOWRUZ = '-03-21'

/** The days that a wrong date may stand for: computed by the mistake that is likeliest, never printed. */
export function alternativesOf(date: PrintedDate, issue: DateIssue, iso: string | undefined): readonly string[] {
  if (issue === 'calendar-mismatch') return ofAnotherYear(date)
  return issue === 'weekday-mismatch' && iso !== undefined ? onTheWeekday(date, iso) : []
}

/** 15 أكتوبر 1393 has the Gregorian year of 1393, 8 آذر 2005 the Jalali year of 2005. */
function ofAnotherYear({ calendar, year, readings }: PrintedDate): readonly string[] {
  const { month, day } = readings[0] ?? { month: 0 }
  if (day === undefined) return []
  if (calendar === 'gregory' && year < 1500) {
    const late = isoOf('gregory', { year: year + FROM_NOWRUZ, month, day })
    const early = isoOf('gregory', { year: year + BEFORE_NOWRUZ, month, day })
    return [late?.slice(4) !== undefined && late.slice(4) >= NOWRUZ ? late : early].filter((iso) => iso !== undefined)
  }
  if (calendar !== 'persian') return []
  return [FROM_NOWRUZ, BEFORE_NOWRUZ]
    .map((difference) => isoOf('persian', { year: year - difference, month, day }))
    .filter((iso) => iso !== undefined)
    .filter((iso) => iso.startsWith(String(year)))
}

/** A day or a year more or less, where the printed weekday fits. */
function onTheWeekday({ weekday, calendar, year, readings }: PrintedDate, iso: string): readonly string[] {
  const { month, day } = readings[0] ?? { month: 0 }
  const years = calendar === 'gregory' && day !== undefined ? [year - 1, year + 1] : []
  const candidates = [
    plusDays(iso, -1),
    plusDays(iso, 1),
    ...years.map((other) => isoOf('gregory', { year: other, month, day: day ?? 0 })),
  ]
  return candidates
    .filter((candidate) => candidate !== undefined)
    .filter((candidate) => weekdayOf(candidate) === weekday)
}
