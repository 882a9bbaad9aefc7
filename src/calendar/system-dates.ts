/** Days that systems print for no date, as the field of a page prints them. */
import { digitValue } from '../text/characters.ts'
import type { Segment } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { decide } from './decide.ts'
import { isEpoch } from './epochs.ts'
import { digitsOf, wholeRun } from './glued-runs.ts'
import type { PrintedDate } from './printed-date.ts'
import type { PrintedTime } from './times.ts'

/** The years of these days in the three calendars. */
const YEARS: ReadonlySet<string> = new Set(
  '1601 1753 1899 1900 1969 1970 2038 9999 979 1131 1278 1348 1416 9378 1009 1166 1317 1389 1459 9666'.split(' '),
)
/** The times that the zones of Arabic and Iranian pages make of midnight in Greenwich, and midnight at home. */
const TIMES: ReadonlySet<string> = new Set(['0:0', '1:0', '2:0', '3:0', '3:30', '4:0', '4:30', '12:0'])
const MOST_DIGITS = 4
const IDS = { gregory: 'gregory', persian: 'persian', islamic: 'islamic-umalqura' } as const

/** Whether a date is one that systems print for none; `time` is the one printed with it. */
export function isSystemDate(date: PrintedDate, time: PrintedTime | undefined): boolean {
  if (date.isNull || (time !== undefined && !TIMES.has(`${time.hour}:${time.minute}`))) return false
  const { iso } = decide(IDS[date.calendar], date, 'dmy')
  return iso !== null && isEpoch(iso)
}

/** Whether the digits `run` may be the year of such a date: a cheap look. */
export function mayBeSystemYear(segment: Segment, run: Span): boolean {
  let length = 0
  for (let at = run.start; at < run.end; at = segment.after(at)) if (++length > MOST_DIGITS) return false
  if (length < MOST_DIGITS - 1 || digitValue(segment.codeAt(run.start)) === 0) return false
  const number = wholeRun(segment, run)
  return number !== undefined && YEARS.has(digitsOf(segment, number))
}
