import type { DateValue } from '../calendar/date-value.ts'
import { withoutEpoch } from '../calendar/dates-of.ts'
import type { DateOrder } from '../calendar/decide.ts'
import type { ArticleDate, ArticleLine, TextSpan } from './article.ts'
import type { PageLine } from './page-line.ts'
import { datesIn } from './printed.ts'

/** A date with the place in the page that it is ordered by. */
export interface PlacedDate {
  readonly date: ArticleDate
  readonly at: number
}

/** A time, or the zone of one: `08:05 (بتوقيت مكة المكرمة)`. */
const TIME_IN_BRACKETS = /\((\p{Nd}{1,2}:\p{Nd}{2}|(?:GMT|UTC|ب?توقيت\s)[^()]*)\)/gu

/** The dates of a line of text. */
export function datesOfText({ line }: PageLine, order: DateOrder): readonly PlacedDate[] {
  return datesIn(line.raw, order).map((value) => placed(value, line, 'body'))
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
  const printed = dates === undefined ? line.raw : `${line.raw} ${next?.line.raw ?? ''}`
  // A time or a zone in brackets behind its date is read as one behind a space; lengths stay.
  const open = line.raw.replace(TIME_IN_BRACKETS, ' $1 ')
  const read = (dates ?? datesIn(open, order)).map((value) =>
    dates === undefined ? { ...value, raw: line.raw.slice(...value.span) } : value,
  )
  const values = withGregorianTime(read, printed)
  const found = values.map((value) => {
    const date = placed(withoutEpoch(value), line, role)
    return dates === undefined ? date : { ...date, date: unplaced(date.date, value, line.raw.length) }
  })
  return found.toSorted((a, b) => weight(b.date) - weight(a.date))
}

/** One day in two calendars has one time: it is that of the Gregorian date, beside which one it may stand. */
function withGregorianTime(values: readonly DateValue[], printed: string): readonly DateValue[] {
  const day = values.find(({ calendar, precision }) => calendar === 'gregory' && precision === 'day')
  const timed = values.find(({ calendar, iso }) => calendar !== 'gregory' && iso?.startsWith(`${day?.iso}T`))
  if (day === undefined || timed === undefined) return values
  return values.map((value) =>
    value === day ? timedLike(day, timed, printed) : value === timed ? withoutTime(value) : value,
  )
}

function timedLike(day: DateValue, { iso, fields, precision, span: of }: DateValue, printed: string): DateValue {
  const { hour, minute, second } = fields
  const time = { ...(hour === undefined ? {} : { hour }), ...(minute === undefined ? {} : { minute }) }
  const span = [Math.min(day.span[0], of[0]), Math.max(day.span[1], of[1])] as const
  const all = { ...day.fields, ...time, ...(second === undefined ? {} : { second }) }
  return { ...day, iso, precision, span, raw: printed.slice(...span), fields: all }
}

function withoutTime(value: DateValue): DateValue {
  const { hour: _hour, minute: _minute, second: _second, ...fields } = value.fields
  const { ixdtf } = value
  return {
    ...value,
    fields,
    precision: 'day',
    iso: value.iso?.replace(/T.*$/, '') ?? null,
    ...(ixdtf === undefined ? {} : { ixdtf: ixdtf.replace(/T[^[]*/, '') }),
  }
}

/** The dates of two lines read as one, when a date of one takes a time or zone from the other. */
export function joined(first: string, second: string, order: DateOrder): readonly DateValue[] | undefined {
  const apart = datesIn(first, order).length + datesIn(second, order).length
  const together = datesIn(`${first} ${second}`, order)
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
