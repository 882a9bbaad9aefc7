/** Dates as ISO 8601 in place of what is printed. */
import type { Segment } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { isDay } from './days.ts'
import type { DateOrder } from './decide.ts'
import { isFirstWord, isLastWord } from './glue.ts'
import { lineAround } from './line-window.ts'
import { printedDates } from './printed-dates.ts'
import { valuesOf } from './read-dates.ts'
import { tokenize } from './tokens.ts'

/** Code points; a longer line is left alone, since it would be read once for every number in it. */
const LONGEST_LINE = 512
const ZONE_NAME = /\[.*\]$/
const WITH_OFFSET = /^(\d{4}-\d\d-\d\d)T.*(?:Z|[+-]\d\d:\d\d)$/

/**
 * The edit that writes the date of which the digits `run` are a part as ISO 8601: only a day that is certain to the day. A
 * time goes with it where the page names its zone; otherwise it stays where it stands.
 */
export function isoEdit(segment: Segment, run: Span, order: DateOrder): (Span & { readonly text: string }) | undefined {
  const line = lineAround(segment, run, LONGEST_LINE)
  if (line === undefined) return undefined
  const printed = printedDates(line.text)
  const values = valuesOf(line.text, printed, order)
  for (const [index, date] of printed.dates.entries()) {
    const value = values[index]
    if (value?.iso == null || value.confidence !== 'certain' || value.toleranceDays > 0) continue
    const iso = value.iso.replace(ZONE_NAME, '')
    const day = iso.slice(0, 10)
    if (!isDay(day) || iso.includes('/') || iso.length < day.length || value.precision === 'month') continue
    const tokens = printed.tokens
    const [start, end] = WITH_OFFSET.test(iso)
      ? value.span
      : [tokens[date.first]?.start ?? 0, tokens[date.behind - 1]?.end ?? 0]
    if (line.at < start || line.at >= end) continue
    if (!standsClear(line.text, start, end)) return undefined
    const text = WITH_OFFSET.test(iso) ? iso : day
    const [from, to] = [line.offsets[start], line.offsets[end]]
    if (from === undefined || to === undefined || line.text.slice(start, end).startsWith(text)) return undefined
    return { start: from, end: to, text }
  }
  return undefined
}

const CLEAR_BEFORE = /(?:^|[\s(\u060c])$/u
const CLEAR_BEHIND = /^(?:$|[\s)\u060c]|\.(?:\s|$))/u
/** What another run would read with a date of digits: words and numbers of dates, and signs that join them. */
const LAST_PART = /(\S+)\s*$/u
const FIRST_PART = /^\s*(\S+)/u

/** Whether white space or a bracket parts the date from what stands beside it, and that is no part of a date itself. */
function standsClear(line: string, start: number, end: number): boolean {
  const [before, behind] = [line.slice(0, start), line.slice(end)]
  if (!CLEAR_BEFORE.test(before) || !CLEAR_BEHIND.test(behind)) return false
  return isPlain(LAST_PART.exec(before)?.[1] ?? '') && isPlain(FIRST_PART.exec(behind)?.[1] ?? '')
}

function isPlain(part: string): boolean {
  return tokenize(part).every(
    ({ kind, text }) => kind === 'sign' || (kind === 'word' && !isFirstWord(text) && !isLastWord(text)),
  )
}
