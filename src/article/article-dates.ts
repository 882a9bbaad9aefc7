import type { DateValue } from '../calendar/date-value.ts'
import { withoutEpoch } from '../calendar/dates-of.ts'
import type { DateOrder } from '../calendar/decide.ts'
import { readDates } from '../calendar/read-dates.ts'
import type { ArticleDate, ArticleLine, TextSpan } from './article.ts'
import type { PageLine } from './page-line.ts'

/** A date with the place in the page that it is ordered by. */
export interface PlacedDate {
  readonly date: ArticleDate
  readonly at: number
}

const DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]/

/** The dates of a line of text. */
export function datesOfText({ line }: PageLine, order: DateOrder): readonly PlacedDate[] {
  if (!DIGIT.test(line.raw)) return []
  return readDates(line.raw, order).map((value) => placed(value, line, 'body'))
}

/**
 * The dates of a field, the one that dates the article first: a real one, Gregorian, with a time. `next` is the line below
 * it when that is nothing but a date too: what one lacks the other may have.
 */
export function datesOfField(
  { line }: PageLine,
  role: 'published' | 'updated' | 'pageClock',
  order: DateOrder,
  next?: PageLine,
): readonly PlacedDate[] {
  const dates = next === undefined ? undefined : joined(line.raw, next.line.raw, order)
  const values = dates ?? readDates(line.raw, order)
  const found = values.map((value) => {
    const date = placed(withoutEpoch(value), line, role)
    return dates === undefined ? date : { ...date, date: unplaced(date.date, value, line.raw.length) }
  })
  return found.toSorted((a, b) => weight(b.date) - weight(a.date))
}

/** The dates of two lines read as one, when a date of one takes a time or zone from the other. */
export function joined(first: string, second: string, order: DateOrder): readonly DateValue[] | undefined {
  const apart = readDates(first, order).length + readDates(second, order).length
  const together = readDates(`${first} ${second}`, order)
  const isAcross = together.some(({ span }) => span[0] < first.length && span[1] > first.length)
  return isAcross && together.length <= Math.max(1, apart) ? together : undefined
}

/** A date across both lines stands nowhere as one stretch. */
function unplaced(date: ArticleDate, { span }: DateValue, length: number): ArticleDate {
  return span[0] < length && span[1] > length ? { ...date, span: null } : date
}

function weight({ iso, calendar, fields }: ArticleDate): number {
  return (iso === null ? 0 : 4) + (calendar === 'gregory' ? 2 : 0) + (fields.hour === undefined ? 0 : 1)
}

function placed(value: DateValue, { start, type }: ArticleLine, role: ArticleDate['role']): PlacedDate {
  const { raw, span, ...rest } = value
  const inPage: TextSpan = [start + span[0], start + span[1]]
  return { date: { raw, span: type === undefined ? inPage : null, role, ...rest }, at: inPage[0] }
}
