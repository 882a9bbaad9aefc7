import { attachTimes } from './attach-times.ts'
import type { CalendarId, DateFields, DateValue, Precision } from './date-value.ts'
import { decide } from './decide.ts'
import type { PrintedDate } from './printed-date.ts'
import { type PrintedLine, printedDates } from './printed-dates.ts'
import type { PrintedTime } from './times.ts'

const IDS: { readonly [calendar in PrintedDate['calendar']]: CalendarId } = {
  gregory: 'gregory',
  persian: 'persian',
  islamic: 'islamic-umalqura',
}

/**
 * The dates of one line, in order, each with the time that stands beside it. Only what is printed is read: no year, day
 * or zone is filled in, and a day that does not exist has no `iso`.
 */
export function readDates(line: string): readonly DateValue[] {
  const printed = printedDates(line)
  const times = attachTimes(printed)
  return printed.dates.map((date) => toValue(line, printed, date, times.get(date)))
}

function toValue(line: string, printed: PrintedLine, date: PrintedDate, time: PrintedTime | undefined): DateValue {
  const calendar = IDS[date.calendar]
  const { reading, iso, issues, confidence } = decide(calendar, date)
  const [start, end] = spanOf(printed, date, time)
  return {
    raw: line.slice(start, end),
    span: [start, end],
    calendar,
    fields: fieldsOf(date, reading, time),
    iso: iso !== null && time !== undefined && reading.day !== undefined ? iso + clock(time) : iso,
    precision: precisionOf(reading, time),
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

function fieldsOf(
  { year }: PrintedDate,
  { month, day }: PrintedDate['readings'][number],
  time: PrintedTime | undefined,
): DateFields {
  return {
    year,
    month,
    ...(day === undefined ? {} : { day }),
    ...(time === undefined ? {} : { hour: time.hour, minute: time.minute }),
    ...(time?.second === undefined ? {} : { second: time.second }),
  }
}

function precisionOf({ day }: PrintedDate['readings'][number], time: PrintedTime | undefined): Precision {
  if (day === undefined) return 'month'
  if (time === undefined) return 'day'
  return time.second === undefined ? 'minute' : 'second'
}

function clock({ hour, minute, second }: PrintedTime): string {
  const parts = second === undefined ? [hour, minute] : [hour, minute, second]
  return `T${parts.map((part) => String(part).padStart(2, '0')).join(':')}`
}
