/** What `yakaf inspect --dates` prints for people: a line a date, what stands in the text last. */
import type { DateInspection, InspectedDate } from '../inspect/dates.ts'
import { isolated, visible } from '../report/code-points.ts'
import type { Style } from '../report/style.ts'
import { datesLine, INSPECT_LABELS, NO_DATE } from './inspection-messages.ts'

const LABEL = 14
/** Most dates are days; a time makes the column wider for its own line only. */
const ISO = 'yyyy-mm-dd'.length

export function datesPage(path: string, { dates }: DateInspection, style: Style): string {
  const width = Math.max(0, ...dates.map(({ line }) => String(line).length))
  const rows = dates.map((date) => `  ${style.place(String(date.line).padStart(width))}  ${rowOf(date, style)}`)
  return `${[style.path(visible(path)), `${INSPECT_LABELS.dates.padEnd(LABEL)}${datesLine(dates)}`, ...rows].join('\n')}\n`
}

function rowOf({ iso, calendar, role, confidence, issues, raw }: InspectedDate, style: Style): string {
  const words = [calendar, ...(role === 'body' ? [] : [role]), confidence].join(' ')
  const doubts = issues.length === 0 ? '' : `, ${style.change(issues.join(' '))}`
  return `${(iso ?? NO_DATE).padEnd(ISO)}  ${words}${doubts}  ${isolated(raw)}`
}
