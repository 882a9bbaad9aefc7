import { daysInMonth, isoOf, weekdayOf } from './calendars.ts'
import type { CalendarId, DateIssue, DateValue } from './date-value.ts'
import type { PrintedDate } from './printed-date.ts'

type Reading = PrintedDate['readings'][number]

/** Which reading of a printed date holds, and what may be said of it. */
export interface Decision {
  readonly reading: Reading
  /** The day `yyyy-mm-dd`, the month `yyyy-mm`, or the days of a month of another calendar `a/b`. */
  readonly iso: string | null
  readonly issues: readonly DateIssue[]
  readonly confidence: DateValue['confidence']
}

/** Issues that leave a date probable. */
const PROBABLE: ReadonlySet<DateIssue> = new Set(['assumed-dmy', 'assumed-mdy', 'sighting'])
/** Days by which an honest Hijri date may differ from Umm al-Qura: the month begins when the moon is seen. */
const SIGHTING = 2

/** Asks the calendar which of the readings is a day, and the weekday which of two. */
export function decide(calendar: CalendarId, date: PrintedDate): Decision {
  const likeliest = date.readings[0] ?? { month: 0 }
  const nothing = (issue: DateIssue, confidence: DateValue['confidence']): Decision => {
    return { reading: likeliest, iso: null, issues: [issue], confidence }
  }
  if (date.isNull) return nothing('null-date', 'certain')
  if (isOfAnotherCalendar(date)) return nothing('calendar-mismatch', 'unsafe')
  const possible = date.readings.flatMap((reading) => {
    const iso = isoOfReading(calendar, date.year, reading)
    return iso === undefined ? [] : [{ reading, iso }]
  })
  const [first, second] = possible
  if (first === undefined) return nothing('impossible', 'unsafe')
  if (second === undefined)
    return judged(calendar, date, first, date.readings[0] === first.reading ? [] : ['assumed-mdy'])
  if (date.written === 'named') return nothing('dual-month-mismatch', 'unsafe')
  const agreeing = possible.filter(({ iso }) => weekdayDistance(date, iso) === 0)
  const [agreed, another] = agreeing
  if (agreed !== undefined && another === undefined) return judged(calendar, date, agreed, [])
  return judged(calendar, date, first, ['assumed-dmy'])
}

function judged(
  calendar: CalendarId,
  date: PrintedDate,
  { reading, iso }: { readonly reading: Reading; readonly iso: string },
  orderIssues: readonly DateIssue[],
): Decision {
  const issues = [...orderIssues]
  if (isDayOfSighting(calendar, reading) && daysInMonth(calendar, date.year, reading.month) === 29)
    issues.push('sighting')
  const tolerance = date.calendar === 'islamic' ? SIGHTING : 0
  if (reading.day !== undefined && (weekdayDistance(date, iso) ?? 0) > tolerance) issues.push('weekday-mismatch')
  if (isEraWrong(date)) issues.push('era-mismatch')
  if (date.written === 'numeric' && date.era === 'lunar-or-solar' && date.year <= 1410) issues.push('ambiguous-era')
  const isUnsafe = issues.some((issue) => !PROBABLE.has(issue))
  const isProbable = issues.length > 0 || (date.written === 'numeric' && date.calendar !== 'gregory' && !date.era)
  return { reading, iso, issues, confidence: isUnsafe ? 'unsafe' : isProbable ? 'probable' : 'certain' }
}

/** The month of a calendar with a year that is none of it: 15 أكتوبر 1393, 8 آذر 2005. */
function isOfAnotherCalendar({ written, calendar, year, era }: PrintedDate): boolean {
  if (written === 'numeric') return false
  if (era === 'before-common') return true
  if (calendar !== 'gregory') return year > 1500
  return year > 2200 || (year >= 1300 && year <= 1420 && era !== 'common')
}

function isEraWrong({ calendar, era }: PrintedDate): boolean {
  if (era === undefined) return false
  if (calendar === 'gregory') return era !== 'common'
  return era === 'common' || era === (calendar === 'islamic' ? 'solar' : 'lunar')
}

function isoOfReading(calendar: CalendarId, year: number, { month, day }: Reading): string | undefined {
  if (day !== undefined) {
    const iso = isoOf(calendar, { year, month, day })
    return iso ?? (isDayOfSighting(calendar, { month, day }) ? isoOfDay30(calendar, year, month) : undefined)
  }
  const first = isoOf(calendar, { year, month, day: 1 })
  const last = isoOf(calendar, { year, month, day: daysInMonth(calendar, year, month) ?? 0 })
  if (first === undefined || last === undefined) return undefined
  return calendar === 'gregory' ? first.slice(0, 7) : `${first}/${last}`
}

/** Day 30 of a lunar month: where the moon was seen later it exists although Umm al-Qura has 29 days. */
function isDayOfSighting(calendar: CalendarId, { day }: Reading): boolean {
  return calendar === 'islamic-umalqura' && day === 30
}

/** The day behind the 29th. */
function isoOfDay30(calendar: CalendarId, year: number, month: number): string | undefined {
  return isoOf(calendar, month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 })
}

/** How many days the printed weekday is from that of `iso`, 0–3; undefined when none is printed. */
function weekdayDistance({ weekday }: PrintedDate, iso: string): number | undefined {
  if (weekday === undefined) return undefined
  const difference = Math.abs(weekday - weekdayOf(iso))
  return Math.min(difference, 7 - difference)
}
