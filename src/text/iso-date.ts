import { lazy } from './lazy.ts'
import type { Segment } from './segment.ts'
import type { Span } from './span.ts'

/** Where dates/iso writes one: it stands clear of everything but brackets, commas and what nobody sees. */
const UNSEEN = '[\\p{Cf}\\p{M}\u0640\u00ac]*'
const BEFORE = `(?<=(?:^|[\\s(]|(?<!\\p{Nd}${UNSEEN})[,\u060c])${UNSEEN})`
const BEHIND = `(?=${UNSEEN}(?:$|[\\s)]|[,\u060c](?!${UNSEEN}\\p{Nd})|\\.${UNSEEN}(?:\\s|$)))`
const iso = lazy(
  () =>
    new RegExp(`${BEFORE}\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d(?::\\d\\d)?(?:Z|[+-]\\d\\d:\\d\\d))?${BEHIND}`, 'gu'),
)
/** Code points of the longest, with one on each side. */
const REACH = 'yyyy-mm-ddThh:mm:ss+hh:mm'.length + 2

/** Whether the digits of `run` are a part of a date in ISO 8601, which has no other digits than those of ASCII. */
export function isInIsoDate(segment: Segment, run: Span): boolean {
  let { start, end } = run
  for (let left = REACH; left > 0 && start > segment.start; left--) start = segment.before(start)
  for (let left = REACH; left > 0 && end < segment.end; left--) end = segment.after(end)
  const before = segment.slice(start, run.start)
  const text = before + segment.slice(run.start, end)
  return [...text.matchAll(iso())].some(
    ({ 0: date, index }) => index <= before.length && before.length < index + date.length,
  )
}
