/** What is doubtful about the dates of a line, for people who can put it right. */
import type { Span } from '../text/span.ts'
import { weekdayOf } from './calendars.ts'
import type { DateIssue } from './date-value.ts'
import { type DateFound, datesOf } from './dates-of.ts'
import { daysBetween } from './days.ts'
import type { DateOrder } from './decide.ts'

/** What is said of one date, in UTF-16 units of the line. */
export interface DateRemark extends Span {
  readonly message: string
}

/** What `say` says of the dates of a line that have the issue. */
export function remarksOn(
  line: string,
  order: DateOrder,
  issue: DateIssue,
  say: (date: DateFound) => string,
): readonly DateRemark[] {
  return datesIn(line, order)
    .filter(({ issues }) => issues.includes(issue))
    .map((date) => remark(date, say(date)))
}

/** Of two calendars that print two days: said of the one whose calendar is the less certain. */
export function remarksOnPairs(line: string, order: DateOrder): readonly DateRemark[] {
  const dates = datesIn(line, order)
  return dates.flatMap((date, index) => {
    if (!date.issues.some((issue) => PAIR_ISSUES.has(issue))) return []
    const major = [dates[index - 1], dates[index + 1]].find((other) => other !== undefined && isMajor(other, date))
    return major === undefined ? [] : [remark(date, distanceOf(date, major))]
  })
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

/** The English name of the weekday of a date that has a day. */
export function weekdayNameOf({ iso }: DateFound): string {
  return WEEKDAYS[weekdayOf(dayOf(iso))] ?? ''
}

/** `message`, with the days that may be meant. */
export function withAlternatives(message: string, { alternatives }: DateFound): string {
  return alternatives.length === 0 ? message : `${message}; perhaps ${alternatives.join(' or ')}`
}

const PAIR_ISSUES: ReadonlySet<DateIssue> = new Set(['pair-mismatch', 'pair-offset-3', 'jalali-1403-bug'])

/** Whether the day of `other` counts, beside that of `date`. */
function isMajor(other: DateFound, date: DateFound): boolean {
  return other.iso !== null && date.iso !== null && rankOf(other) < rankOf(date)
}

function rankOf({ calendar }: DateFound): number {
  if (calendar === 'gregory') return 0
  return calendar === 'persian' ? 1 : 2
}

function distanceOf(date: DateFound, major: DateFound): string {
  const days = Math.abs(daysBetween(dayOf(date.iso), dayOf(major.iso)))
  const distance = `its day is ${dayOf(date.iso)}, that of the date beside it ${dayOf(major.iso)}`
  const isBug = date.issues.includes('jalali-1403-bug')
  return isBug ? `${distance}: programs that do not know 1403 for a leap year print so` : `${distance} (${days} apart)`
}

function dayOf(iso: string | null): string {
  return (iso ?? '').slice(0, 'yyyy-mm-dd'.length)
}

function remark({ span: [start, end] }: DateFound, message: string): DateRemark {
  return { start, end, message }
}

/** The line that was read last: each rule asks about the same line in turn. */
let last: { readonly line: string; readonly order: DateOrder; readonly dates: readonly DateFound[] } | undefined

function datesIn(line: string, order: DateOrder): readonly DateFound[] {
  if (last?.line !== line || last.order !== order) last = { line, order, dates: datesOf(line, { dateOrder: order }) }
  return last.dates
}
