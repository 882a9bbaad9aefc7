import type { DateValue } from '../calendar/date-value.ts'
import { readDates } from '../calendar/read-dates.ts'
import type { ArticleDate } from './article.ts'
import type { PageLine } from './page-line.ts'

/**
 * Days that systems print for no date in a date field; in a text they are days like any other. Unix 1970-01-01 with the
 * day a zone or a Hijri calendar may be off, OLE and SQL Server, FILETIME, SqlDateTime.
 */
const SYSTEM_EPOCHS: ReadonlySet<string> = new Set([
  '1969-12-31',
  '1970-01-01',
  '1970-01-02',
  '1899-12-30',
  '1900-01-01',
  '1601-01-01',
  '1753-01-01',
])
const LENGTH_OF_DAY = 'yyyy-mm-dd'.length

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

function withoutEpoch(value: DateValue): DateValue {
  if (value.iso === null || !SYSTEM_EPOCHS.has(value.iso.slice(0, LENGTH_OF_DAY))) return value
  return { ...value, iso: null, issues: ['null-date'], confidence: 'probable' }
}
