/** Dates as ISO 8601 in place of what is printed. */
import type { Segment } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { attachTimes } from './attach-times.ts'
import type { DateValue } from './date-value.ts'
import { isDay } from './days.ts'
import type { DateOrder } from './decide.ts'
import { isFirstWord, isLastWord } from './glue.ts'
import { labelAtStart } from './labels.ts'
import { lineAround } from './line-window.ts'
import { type PrintedLine, printedDates } from './printed-dates.ts'
import { valuesOf } from './read-dates.ts'
import type { Stretch } from './stretch.ts'
import { isSystemDate } from './system-dates.ts'
import { type Token, touchesPrevious } from './tokens.ts'

/** Code points; a longer line is left alone, since it would be read once for every number in it. */
const LONGEST_LINE = 512
const ZONE_NAME = /\[.*\]$/
const WITH_OFFSET = /^(\d{4}-\d\d-\d\d)T.*(?:Z|[+-]\d\d:\d\d)$/
const ISO_DAY = /^\d{4}-\d\d-\d\d/
const LENGTH_OF_DAY = 'yyyy-mm-dd'.length

/**
 * The edit that writes the date of which the digits `run` are a part as ISO 8601: only a day that is certain to the day. A
 * time goes with it where the page names its zone and the line holds no other date or time; otherwise it stays where it stands. What is a
 * date of ISO 8601 already stays as it is.
 */
export function isoEdit(segment: Segment, run: Span, order: DateOrder): (Span & { readonly text: string }) | undefined {
  const window = lineAround(segment, run, LONGEST_LINE)
  if (window === undefined) return undefined
  const { line, gone } = withoutNothing(window.text, printedDates(window.text))
  const values = valuesOf(window.text, line, order)
  const index = values.findIndex((value) => {
    const [start, end] = value.span
    return start <= window.at && window.at < end
  })
  const [value, date] = [values[index], line.dates[index]]
  const isAlone = line.dates.length === 1 && line.times.length === 1 && gone.length === 0
  const text = value && isoTextOf(value, isAlone)
  if (value === undefined || date === undefined || text === undefined) return undefined
  const stretch = text.length > LENGTH_OF_DAY ? stretchOf(line.tokens, value) : date
  const [start, end] = [line.tokens[stretch.first]?.start ?? 0, line.tokens[stretch.behind - 1]?.end ?? 0]
  if (window.at < start || window.at >= end || isIso(window.text, line.tokens[date.first])) return undefined
  const harmless = [...gone, ...line.times]
  if (![date, stretch].every((one) => standsClear(line.tokens, one, harmless))) return undefined
  const [from, to] = [window.offsets[start], window.offsets[end]]
  return from === undefined || to === undefined ? undefined : { start: from, end: to, text }
}

function isIso(text: string, first: Token | undefined): boolean {
  return ISO_DAY.test(text.slice(first?.start))
}

/** What to write for a date, with its time or without; undefined when it is not certain, or no day. */
function isoTextOf({ iso, confidence, toleranceDays, precision }: DateValue, withTime: boolean): string | undefined {
  if (iso === null || confidence !== 'certain' || toleranceDays > 0 || precision === 'month') return undefined
  const text = iso.replace(ZONE_NAME, '')
  const day = text.slice(0, LENGTH_OF_DAY)
  if (!isDay(day) || text.includes('/')) return undefined
  return withTime && WITH_OFFSET.test(text) ? text : day
}

/**
 * The line without the dates that are none, which other rules may drop: whether they do or not, what is written must be the
 * same, or a second run would write more. `gone` are their tokens.
 */
function withoutNothing(
  text: string,
  printed: PrintedLine,
): { readonly line: PrintedLine; readonly gone: readonly Stretch[] } {
  const role = labelAtStart(text)?.role
  const isField = role === 'published' || role === 'updated'
  const times = isField ? attachTimes(printed) : new Map()
  const gone = printed.dates.filter((date) => date.isNull || (isField && isSystemDate(date, times.get(date))))
  return { line: { ...printed, dates: printed.dates.filter((date) => !gone.includes(date)) }, gone }
}

function stretchOf(tokens: readonly Token[], { span: [start, end] }: DateValue): Stretch {
  const first = tokens.findIndex((token) => token.start >= start)
  return { first, behind: tokens.findLastIndex((token) => token.end <= end) + 1 }
}

const CLEAR_BEFORE: ReadonlySet<string> = new Set(['(', ',', '\u060c'])
const CLEAR_BEHIND: ReadonlySet<string> = new Set([')', ',', '\u060c'])

/**
 * Whether white space, a bracket or a comma parts the date from what stands beside it, and that is no part of a date itself:
 * another run would read it with a date of digits. By folded tokens, so that what other rules do to spaces and commas counts for nothing.
 * `harmless`: times, which stay what they are, and dates that are none.
 */
function standsClear(tokens: readonly Token[], { first, behind }: Stretch, harmless: readonly Stretch[]): boolean {
  const isHarmless = (index: number): boolean => harmless.some((one) => one.first <= index && index < one.behind)
  const before = tokens[first - 1]
  const next = tokens[behind]
  if (before !== undefined && !tokens[first]?.spaced && !CLEAR_BEFORE.has(before.text)) return false
  if (next !== undefined && !next.spaced && !CLEAR_BEHIND.has(next.text) && !isFullStop(tokens, behind)) return false
  if (isBehindDateWord(tokens, first, isHarmless)) return false
  if (joinsNumber(tokens, first - 2, first - 1) || joinsNumber(tokens, behind + 1, behind)) return false
  for (let index = first - 1; index >= 0; index--) {
    if (!isHarmless(index) && !isPlain(tokens[index])) return false
    if (tokens[index]?.spaced) break
  }
  for (let index = behind; index < tokens.length; index++) {
    if (index > behind && tokens[index]?.spaced) break
    if (!isHarmless(index) && !isPlain(tokens[index])) return false
  }
  return true
}

/** Whether nothing but signs parts the date from a word before it that may end one of a date: مارس، 7 أكتوبر 2014. */
function isBehindDateWord(tokens: readonly Token[], first: number, isHarmless: (index: number) => boolean): boolean {
  let index = first - 1
  while (index >= 0 && (isHarmless(index) || tokens[index]?.kind === 'sign')) index--
  const token = tokens[index]
  return token?.kind === 'word' && isLastWord(token.text)
}

/** Whether the sign at `sign` joins the number at `number` to the token on its other side. */
function joinsNumber(tokens: readonly Token[], number: number, sign: number): boolean {
  const last = Math.max(number, sign + 1)
  return tokens[number]?.kind === 'number' && tokens[sign]?.kind === 'sign' && touchesPrevious(tokens, last)
}

function isFullStop(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.text === '.' && tokens[index + 1]?.spaced !== false
}

/** Whether a token is neither a number nor a word of dates. */
function isPlain(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return token?.kind === 'sign'
  return !isFirstWord(token.text) && !isLastWord(token.text)
}
