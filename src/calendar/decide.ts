import { flatMap } from '../text/flat-map.ts'
import { alternativesOf } from './alternatives.ts'
import { daysInMonth, isoOf, weekdayOf } from './calendars.ts'
import { confidenceOf } from './confidence.ts'
import type { CalendarId, DateIssue, DateValue } from './date-value.ts'
import { isDay, plusDays } from './days.ts'
import type { PrintedDate, Reading } from './printed-date.ts'

/** How day and month are taken when nothing tells which is which. */
export type DateOrder = 'dmy' | 'mdy'

/** A reading that is a day, a month or a year, and which. */
export interface Possible {
  readonly reading: Reading
  readonly iso: string
}

/** Which reading of a printed date holds, and what may be said of it. */
export interface Decision {
  readonly reading: Reading
  /** The day `yyyy-mm-dd`, the month `yyyy-mm`, the days of a month of another calendar `a/b`, or a choice `[a,b]`. */
  readonly iso: string | null
  /** All readings that the calendar allows. */
  readonly possible: readonly Possible[]
  readonly alternatives: readonly string[]
  readonly toleranceDays: number
  readonly issues: readonly DateIssue[]
  readonly confidence: DateValue['confidence']
}

/** Days by which an honest Hijri date may differ from Umm al-Qura: the month begins when the moon is seen. */
export const SIGHTING = 2

/** Asks the calendar which of the readings is a day, and the weekday which of two. */
export function decide(calendar: CalendarId, date: PrintedDate, order: DateOrder): Decision {
  if (date.isNull) return nothing(date, 'null-date', 'certain')
  if (isOfAnotherCalendar(date)) return nothing(date, 'calendar-mismatch', 'unsafe')
  const possible = flatMap(date.readings, (reading) => {
    const iso = isoOfReading(calendar, date.year, reading)
    return iso === undefined ? [] : [{ reading, iso }]
  })
  const [first, second] = possible
  if (first === undefined) return nothing(date, 'impossible', 'unsafe')
  if (second === undefined) {
    return judged(calendar, date, first, possible, date.readings[0] === first.reading ? [] : ['assumed-mdy'])
  }
  if (date.written === 'named') return choice(date, possible)
  const agreeing = possible.filter(({ iso }) => weekdayOffset(date, iso) === 0)
  const [agreed, another] = agreeing
  if (agreed !== undefined && another === undefined) return judged(calendar, date, agreed, [agreed], [])
  if (order === 'mdy' && isOpen(date)) return judged(calendar, date, second, possible, ['assumed-mdy'])
  return judged(calendar, date, first, possible, ['assumed-dmy'])
}

/** Only the order d/m is anyone's guess: a year in front is always followed by its month. */
function isOpen({ readings }: PrintedDate): boolean {
  return readings.length === 2
}

function nothing(date: PrintedDate, issue: DateIssue, confidence: DateValue['confidence']): Decision {
  return {
    reading: date.readings[0] ?? { month: 0 },
    iso: null,
    possible: [],
    alternatives: alternativesOf(date, issue, undefined),
    toleranceDays: 0,
    issues: [issue],
    confidence,
  }
}

function choice(date: PrintedDate, possible: readonly Possible[]): Decision {
  const days = possible.map(({ iso }) => iso)
  return {
    ...nothing(date, 'dual-month-mismatch', 'unsafe'),
    iso: days.some((iso) => iso.includes('/')) ? null : `[${days.join(',')}]`,
    alternatives: days,
  }
}

/** The decision for one of the possible readings. */
export function judged(
  calendar: CalendarId,
  date: PrintedDate,
  { reading, iso }: Possible,
  possible: readonly Possible[],
  orderIssues: readonly DateIssue[],
): Decision {
  const issues = [...orderIssues]
  const tolerance = date.calendar === 'islamic' && isDay(iso) ? SIGHTING : 0
  const offset = isDay(iso) ? weekdayOffset(date, iso) : undefined
  const isSeen = offset !== undefined && Math.abs(offset) <= tolerance
  const isCounted = isDayOfSighting(calendar, reading) && daysInMonth(calendar, date.year, reading.month) === 29
  if (isCounted && !isSeen) issues.push('sighting')
  if (offset !== undefined && !isSeen) issues.push('weekday-mismatch')
  if (isEraWrong(date)) issues.push('era-mismatch')
  if (date.written === 'numeric' && date.era === 'lunar-or-solar' && date.year <= 1410) issues.push('ambiguous-era')
  const isBare = date.written === 'numeric' && date.calendar !== 'gregory' && date.era === undefined
  return {
    reading,
    // The weekday tells on which day the moon was seen.
    iso: isSeen ? plusDays(iso, offset) : iso,
    possible,
    alternatives: [
      ...possible.filter((other) => other.reading !== reading).map((other) => other.iso),
      ...(issues.includes('weekday-mismatch') ? alternativesOf(date, 'weekday-mismatch', iso) : []),
    ].filter((other, index, all) => other !== iso && all.indexOf(other) === index),
    toleranceDays: isSeen ? 0 : tolerance,
    issues,
    confidence: confidenceOf(issues, isBare),
  }
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

/** How many days the printed weekday is behind that of `iso`, -3 to 3; undefined when none is printed. */
function weekdayOffset({ weekday }: PrintedDate, iso: string): number | undefined {
  if (weekday === undefined) return undefined
  const difference = (weekday - weekdayOf(iso) + 7) % 7
  return difference > 3 ? difference - 7 : difference
}
