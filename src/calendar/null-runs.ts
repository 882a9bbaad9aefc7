/** A cheap look at a run of digits, before a line is read because of it. */
import { LARGE, LONG, type Size } from '../text/beside.ts'
import { digitValue, isDigit, isWhiteSpace } from '../text/characters.ts'
import { HYPHEN_MINUS, LINE_FEED, MINUS_SIGN, RIGHT_PARENTHESIS, SPACE } from '../text/code-points.ts'
import type { Segment } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { fold } from './fold.ts'
import { digitsOf, endsInDateWord, isLetter, wholeRun } from './glued-runs.ts'
import { LONGEST_STAMP, skipUnseen, skipUnseenBefore, textBefore, textBehind } from './line-window.ts'
import { isNullYear } from './printed-date.ts'
import { isUnseen } from './unseen.ts'
import { mayEndDateWordIn } from './word-ends.ts'

/** What stands behind the year of a null date, unless it is 0000 or 0001: a minus, if it is below a thousand, that touches nothing behind. */
export function mayFollowYear(code: number, size: Size, beyond?: number): boolean {
  return (size === LONG && isMinus(code) && !isSolid(beyond)) || isUnseen(code)
}

/** Whether 0000 or 0001 may begin with these. */
export function mayBeNoYear(...digits: readonly number[]): boolean {
  return digits.every((digit, index) => digitValue(digit) === 0 || (index === 3 && digitValue(digit) === 1))
}

/** What stands before it: a minus behind the name of its month; the mathematical one may touch that. */
export function mayPrecedeYear(code: number, size: Size, ...beyond: readonly (number | undefined)[]): boolean {
  if (size === LARGE || !isMinus(code)) return isUnseen(code)
  return (code === MINUS_SIGN || !isSolid(beyond[0])) && mayEndMonth(beyond)
}

/** Whether these may be the end of the name of a month, the last one first, what may part it from a minus looked past, or of a second one in brackets. */
function mayEndMonth(codes: readonly (number | undefined)[]): boolean {
  const known = codes.filter((code) => code !== undefined)
  const [last, ...before] = known.slice(known.findIndex((code) => !mayPart(code)))
  return last === undefined || mayPart(last) || last === RIGHT_PARENTHESIS || mayEndDateWordIn(LARGE, last, ...before)
}

function mayPart(code: number): boolean {
  return (isWhiteSpace(code) && code !== LINE_FEED) || isUnseen(code)
}

/** Whether a code point is known that is neither a space nor looked past: ASCII, or a digit or letter of two bytes. */
function isSolid(code: number | undefined): boolean {
  if (code === undefined || code <= SPACE) return false
  return code < DELETE || (code < TWO_BYTES && (isDigit(code) || isLetter(code)))
}

const DELETE = 0x7f
const TWO_BYTES = 0x800

/** Whether the digits `run` may be the year of a null date. */
export function mayBeNullYear(segment: Segment, run: Span): boolean {
  const number = wholeRun(segment, run)
  if (number === undefined) return false
  const before = skipUnseenBefore(segment, number.start)
  const behind = skipUnseen(segment, number.end)
  const isLeading = isMinus(segment.codeBefore(before)) && isBehindMonth(segment, segment.before(before))
  const isTrailing = isMinus(segment.codeAt(behind))
  if (!isLeading && !isTrailing && digitValue(segment.codeAt(number.start)) !== 0) return false
  const digits = digitsOf(segment, number)
  return (
    digits === '0000' ||
    (digits === '0001' && isInNumbers(segment, number)) ||
    (isLeading && isNullYear('islamic', digits, 'leading')) ||
    (isTrailing && isNullYear('islamic', digits, 'trailing'))
  )
}

/** Whether the minus at `offset` may follow the name of a month. */
function isBehindMonth(segment: Segment, offset: number): boolean {
  let end = offset
  while (mayPart(segment.codeBefore(end))) end = segment.before(end)
  return segment.codeBefore(end) === RIGHT_PARENTHESIS || endsInDateWord(segment, end)
}

/** Whether a year may be that of a date of numbers, for what stands beside it: 0001-01-01. */
function isInNumbers(segment: Segment, { start, end }: Span): boolean {
  const [before, behind] = [textBefore(segment, start, LONGEST_STAMP), textBehind(segment, end, LONGEST_STAMP)]
  return /([./-])\s*\d\d?\s*\1\s*$/.test(fold(before.text)) || /^\s*([./-])\s*\d\d?\s*\1/.test(fold(behind.text))
}

function isMinus(code: number): boolean {
  return code === HYPHEN_MINUS || code === MINUS_SIGN
}
