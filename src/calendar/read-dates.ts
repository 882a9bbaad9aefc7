import { attachTimes } from './attach-times.ts'
import type { CalendarId, DateFields, DateValue, Precision } from './date-value.ts'
import { isDay } from './days.ts'
import { type DateOrder, decide } from './decide.ts'
import { ixdtfOf } from './ixdtf.ts'
import { type Decided, paired } from './pairs.ts'
import type { PrintedDate, Reading } from './printed-date.ts'
import { type PrintedLine, printedDates } from './printed-dates.ts'
import type { PrintedTime } from './times.ts'
import { zoneSuffix } from './zones.ts'

const IDS: { readonly [calendar in PrintedDate['calendar']]: CalendarId } = {
  gregory: 'gregory',
  persian: 'persian',
  islamic: 'islamic-umalqura',
}

/**
 * The dates of one line, in order, each with the time that stands beside it. Only what is printed is read: no year, day
 * or zone is filled in, and a day that does not exist has no `iso`. `order` is for dates that may be read both ways.
 */
export function readDates(line: string, order: DateOrder = 'dmy'): readonly DateValue[] {
  return valuesOf(line, printedDates(line), order)
}

/** The same for a line that is read already. */
export function valuesOf(line: string, printed: PrintedLine, order: DateOrder): readonly DateValue[] {
  const times = attachTimes(printed)
  const decided = printed.dates.map((date) => {
    const calendar = IDS[date.calendar]
    return { date, calendar, decision: decide(calendar, date, order) }
  })
  return paired(printed, decided).map((one) => toValue(line, printed, one, times.get(one.date)))
}

function toValue(
  line: string,
  printed: PrintedLine,
  { date, calendar, decision }: Decided,
  time: PrintedTime | undefined,
): DateValue {
  const { reading, alternatives, toleranceDays, issues, confidence } = decision
  const [start, end] = spanOf(printed, date, time)
  const iso = isDay(decision.iso) && time !== undefined ? withTime(decision.iso, time) : decision.iso
  const ixdtf = isDay(decision.iso) && iso !== null ? ixdtfOf(date, reading.month, reading.day ?? 0, iso) : undefined
  return {
    raw: line.slice(start, end),
    span: [start, end],
    calendar,
    fields: fieldsOf(date, reading, time),
    iso,
    ...(ixdtf === undefined ? {} : { ixdtf }),
    precision: precisionOf(reading, time),
    alternatives,
    toleranceDays,
    issues,
    confidence,
  }
}

/** Where a date stands in its line, from the first to the last of it and of its time, in UTF-16 units. */
function spanOf(
  { tokens }: PrintedLine,
  date: PrintedDate,
  time: PrintedTime | undefined,
): readonly [start: number, end: number] {
  const first = Math.min(date.first, time?.first ?? date.first)
  const behind = Math.max(date.behind, time?.behind ?? date.behind)
  return [tokens[first]?.start ?? 0, tokens[behind - 1]?.end ?? 0]
}

function fieldsOf({ year }: PrintedDate, { month, day }: Reading, time: PrintedTime | undefined): DateFields {
  return {
    year,
    month,
    ...(day === undefined ? {} : { day }),
    ...(time === undefined ? {} : clockFields(time)),
  }
}

/** Hour, minute and, where it is printed, second. */
export function clockFields({ hour, minute, second }: PrintedTime): DateFields {
  return { hour, minute, ...(second === undefined ? {} : { second }) }
}

function precisionOf({ day }: Reading, time: PrintedTime | undefined): Precision {
  if (day === undefined) return 'month'
  if (time === undefined) return 'day'
  return time.second === undefined ? 'minute' : 'second'
}

/** A day with a time, and with the offset and zone that the page names. */
function withTime(day: string, time: PrintedTime): string {
  const local = `${day}${clock(time)}`
  return time.zone === undefined ? local : local + zoneSuffix(time.zone, local)
}

/** `T14:07`. */
export function clock({ hour, minute, second }: PrintedTime): string {
  const parts = second === undefined ? [hour, minute] : [hour, minute, second]
  return `T${parts.map((part) => String(part).padStart(2, '0')).join(':')}`
}
