import type { DateValue } from '../calendar/date-value.ts'
import { withoutEpoch } from '../calendar/dates-of.ts'
import { readDates } from '../calendar/read-dates.ts'
import type { ArticleDate } from './article.ts'
import type { PageLine } from './page-line.ts'

/** The dates of a line of text. */
export function datesOfText(line: PageLine): readonly ArticleDate[] {
  return readDates(line.line.raw).map((value) => placed(value, line, 'body'))
}

/** The dates of a field, the one that dates the article first: a real one, Gregorian, with a time. */
export function datesOfField(line: PageLine, role: 'published' | 'updated' | 'pageClock'): readonly ArticleDate[] {
  const dates = readDates(line.line.raw).map((value) => placed(withoutEpoch(value), line, role))
  return dates.toSorted((a, b) => weight(b) - weight(a))
}

function weight({ iso, calendar, fields }: ArticleDate): number {
  return (iso === null ? 0 : 4) + (calendar === 'gregory' ? 2 : 0) + (fields.hour === undefined ? 0 : 1)
}

function placed(value: DateValue, { line }: PageLine, role: ArticleDate['role']): ArticleDate {
  const { raw, span, ...rest } = value
  return { raw, span: [line.start + span[0], line.start + span[1]], role, ...rest }
}
