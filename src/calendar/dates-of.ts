import type { DateValue } from './date-value.ts'
import type { DateOrder } from './decide.ts'
import { isEpoch } from './epochs.ts'
import { labelAtStart } from './labels.ts'
import type { LooseDate } from './loose-date.ts'
import { looseDateAt } from './loose-dates.ts'
import { maskedSpans } from './masked.ts'
import { type PrintedLine, printedDates } from './printed-dates.ts'
import { clock, clockFields, valuesOf } from './read-dates.ts'
import type { PrintedTime } from './times.ts'

/** What a date is to its page: that of a field of the page, or one in the text. */
export type DateRole = 'published' | 'updated' | 'body'

/** A date found in a text; `span` is of the whole text. */
export interface DateFound extends DateValue {
  readonly role: DateRole
}

export interface DatesOptions {
  /** How 07/10/2014 is read where nothing tells: `dmy` unless it says `mdy`; flagged either way. */
  readonly dateOrder?: DateOrder
}

const LINE = /[^\n\r\u0085\u2028\u2029]+/g

/**
 * Every date of a text in reading order: days, months, years, spans of years, and times alone where the page prints them
 * for a date. Nothing is invented: what is no date has `iso: null` and says why in `issues`; what is only likely has an
 * issue or a lower `confidence`. Times take linear time in the length of the text.
 */
export function datesOf(text: string, { dateOrder = 'dmy' }: DatesOptions = {}): readonly DateFound[] {
  return [...text.matchAll(LINE)].flatMap(({ 0: line, index }) =>
    datesOfLine(line, dateOrder).map(({ span: [start, end], ...date }) => ({
      ...date,
      span: [index + start, index + end] as const,
    })),
  )
}

function datesOfLine(line: string, order: DateOrder): readonly DateFound[] {
  const printed = printedDates(line)
  if (printed.tokens.length === 0) return []
  const label = labelAtStart(line)?.role
  const role = label === 'published' || label === 'updated' ? label : 'body'
  const dates = valuesOf(line, printed, order)
  const others = looseValues(line, printed, dates, role !== 'body')
  return [...dates.map((date) => (role === 'body' ? date : withoutEpoch(date))), ...others]
    .sort((a, b) => a.span[0] - b.span[0])
    .map((date) => ({ ...date, role }))
}

/** In a field of a page the first day of an epoch is no date; the day itself stays as what it may be. */
export function withoutEpoch(date: DateValue): DateValue {
  if (date.iso === null || !isEpoch(date.iso)) return date
  const { ixdtf, ...rest } = date
  const alternatives = [date.iso, ...date.alternatives]
  return { ...rest, iso: null, alternatives, issues: ['null-date'], confidence: 'probable' }
}

/** What is printed beside the dates: years, and the times that belong to none. */
function looseValues(
  line: string,
  { tokens, times }: PrintedLine,
  dates: readonly DateValue[],
  isField: boolean,
): readonly DateValue[] {
  const taken = [...dates.map(({ span: [start, end] }) => ({ start, end })), ...maskedSpans(line)].sort(
    (a, b) => a.start - b.start,
  )
  const values: DateValue[] = []
  let next = 0
  let time = 0
  for (let index = 0; index < tokens.length; index++) {
    const start = tokens[index]?.start ?? 0
    while (next < taken.length && (taken[next]?.end ?? 0) <= start) next++
    while (time < times.length && (times[time]?.behind ?? 0) <= index) time++
    if ((taken[next]?.start ?? line.length) <= start) continue
    const clockTime = times[time]
    if (clockTime !== undefined && clockTime.first <= index) {
      if (isField || clockTime.zone !== undefined) values.push(timeValue(line, tokens, clockTime))
      index = clockTime.behind - 1
      continue
    }
    const found = looseDateAt(tokens, index)
    if (found === undefined) continue
    values.push(looseValue(line, tokens, found))
    index = found.behind - 1
  }
  return values
}

function looseValue(line: string, tokens: PrintedLine['tokens'], { first, behind, ...value }: LooseDate): DateValue {
  const span = [tokens[first]?.start ?? 0, tokens[behind - 1]?.end ?? 0] as const
  return { raw: line.slice(...span), span, ...value, toleranceDays: 0 }
}

function timeValue(line: string, tokens: PrintedLine['tokens'], time: PrintedTime): DateValue {
  const span = [tokens[time.first]?.start ?? 0, tokens[time.behind - 1]?.end ?? 0] as const
  return {
    raw: line.slice(...span),
    span,
    calendar: 'gregory',
    fields: clockFields(time),
    // The offset of any other zone depends on the day.
    iso: clock(time) + (time.zone === 'UTC' ? 'Z' : ''),
    precision: 'time',
    alternatives: [],
    toleranceDays: 0,
    issues: [],
    confidence: 'certain',
  }
}
