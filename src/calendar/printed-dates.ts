import type { Span } from '../text/span.ts'
import { maskedSpans } from './masked.ts'
import { namedDateAt } from './named-dates.ts'
import { numericDateAt } from './numeric-dates.ts'
import type { PrintedDate } from './printed-date.ts'
import { type PrintedTime, printedTimes } from './times.ts'
import { type Token, tokenize } from './tokens.ts'
import { weekdayBefore } from './words.ts'

/** Dates and times of one line as printed, in order; no calendar has been asked. */
export interface PrintedLine {
  readonly tokens: readonly Token[]
  readonly dates: readonly PrintedDate[]
  readonly times: readonly PrintedTime[]
}

const DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]/
/** Tokens from the first of a date to its first number: a day in words, two names of its month in brackets, links behind both. */
const REACH = 17
const WAW = /^\u0648.{3}/
const WEEKDAY_SIGNS: ReadonlySet<string> = new Set([',', '\u060c', '/'])

/** Reads one line, without its end. Linear in its length. */
export function printedDates(line: string): PrintedLine {
  if (!DIGIT.test(line)) return { tokens: [], dates: [], times: [] }
  const tokens = [...tokenize(line)]
  const times = printedTimes(tokens)
  const taken = new Uint8Array(tokens.length)
  for (const { first, behind } of times) taken.fill(1, first, behind)
  const isTime = (index: number): boolean => taken[index] === 1
  const dates: PrintedDate[] = []
  // Every date has a number.
  const last = tokens.findLastIndex(({ kind }) => kind === 'number')
  let number = 0
  for (let index = 0; index <= last; index++) {
    while (number < index || tokens[number]?.kind !== 'number') number++
    index = Math.max(index, number - REACH)
    if (isTime(index)) continue
    const date =
      numericDateAt(tokens, index, isTime) ?? namedDateAt(tokens, index, isTime) ?? behindWaw(tokens, index, isTime)
    if (date === undefined) continue
    dates.push(withWeekday(tokens, date, dates.at(-1)?.behind ?? 0))
    index = date.behind - 1
  }
  const masks = maskedSpans(line)
  return { tokens, dates: unmasked(tokens, dates, masks), times: unmasked(tokens, times, masks) }
}

/** `بين أيلول 2019 ونيسان 2021`: the letter that joins a month to one before it is no part of its date. */
function behindWaw(tokens: Token[], index: number, isTime: (index: number) => boolean): PrintedDate | undefined {
  const word = tokens[index]
  if (word === undefined || !WAW.test(word.text)) return undefined
  tokens[index] = { ...word, text: word.text.slice(1), bare: word.bare.slice(1), start: word.start + 1 }
  const date = namedDateAt(tokens, index, isTime)
  if (date === undefined) tokens[index] = word
  return date
}

/** The parts of a line, in order, that stand clear of URLs and the like. */
function unmasked<Part extends { readonly first: number; readonly behind: number }>(
  tokens: readonly Token[],
  parts: readonly Part[],
  masks: readonly Span[],
): readonly Part[] {
  if (masks.length === 0) return parts
  let next = 0
  return parts.filter(({ first, behind }) => {
    const start = tokens[first]?.start ?? 0
    const end = tokens[behind - 1]?.end ?? 0
    while (next < masks.length && (masks[next]?.end ?? 0) <= start) next++
    return (masks[next]?.start ?? end) >= end
  })
}

function withWeekday(tokens: readonly Token[], date: PrintedDate, floor: number): PrintedDate {
  const sign = tokens[date.first - 1]?.text ?? ''
  const found = weekdayBefore(tokens, WEEKDAY_SIGNS.has(sign) ? date.first - 1 : date.first)
  return found === undefined || found.first < floor ? date : { ...date, first: found.first, weekday: found.weekday }
}
