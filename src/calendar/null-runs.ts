/** A cheap look at a run of digits, before a line is read because of it. */
import { digitValue, isDigit } from '../text/characters.ts'
import { HYPHEN_MINUS, MINUS_SIGN, SPACE } from '../text/code-points.ts'
import type { Segment } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { digitsOf, endsInDateWord, isLetter, wholeRun } from './glued-runs.ts'
import { skipUnseen, skipUnseenBefore } from './line-window.ts'
import { isNullYear } from './printed-date.ts'
import { isUnseen } from './unseen.ts'
import { mayEndDateWordIn } from './word-ends.ts'

/** What stands behind the year of a null date, unless it is 0000 or 0001: a minus, if it is three digits long, that touches nothing behind. */
export function mayFollowYear(code: number, isLong: boolean, beyond?: number): boolean {
  return (isLong && isMinus(code) && !isSolid(beyond)) || isUnseen(code)
}

/** With what 0000 and 0001 begin. */
export function mayBeginYear(first: number, second: number): boolean {
  return digitValue(first) === 0 && digitValue(second) === 0
}

/** What stands before it: a minus that touches nothing before; the mathematical one, which may, is a dash behind a digit. Neither is one of a year behind a word that is none of a date's. */
export function mayPrecedeYear(code: number, beyond?: number, third?: number, ...further: readonly number[]): boolean {
  if (code === HYPHEN_MINUS) return !isSolid(beyond) && (beyond !== SPACE || mayEndMonth(third, ...further))
  if (code !== MINUS_SIGN) return isUnseen(code)
  return beyond === undefined || (!isDigit(beyond) && mayEndMonth(beyond, third, ...further))
}

/** Whether these may be the end of a date word, the last one first; what is no letter may. */
function mayEndMonth(last?: number, ...before: readonly (number | undefined)[]): boolean {
  return last === undefined || !isLetter(last) || mayEndDateWordIn(last, ...before)
}

/** Whether a code point is known that is neither a space nor looked past: ASCII, or a digit or letter of two bytes. */
function isSolid(code: number | undefined): boolean {
  if (code === undefined || code <= SPACE) return false
  return code < DELETE || (code < LONG && (isDigit(code) || isLetter(code)))
}

const DELETE = 0x7f
const LONG = 0x800

/** Whether the digits `run` may be the year of a null date. */
export function mayBeNullYear(segment: Segment, run: Span): boolean {
  const number = wholeRun(segment, run)
  if (number === undefined) return false
  const before = skipUnseenBefore(segment, number.start)
  const behind = skipUnseen(segment, number.end)
  const isLeading = isMinus(segment.codeBefore(before)) && isSign(segment, segment.before(before))
  const isTrailing = isMinus(segment.codeAt(behind))
  if (!isLeading && !isTrailing && !beginsInZero(segment, number.start)) return false
  const digits = digitsOf(segment, number)
  return (
    digits === '0000' ||
    digits === '0001' ||
    (isLeading && isNullYear('islamic', digits, 'leading')) ||
    (isTrailing && isNullYear('islamic', digits, 'trailing'))
  )
}

/** Whether the minus at `offset` may be a sign: behind a digit it is a dash (2-3), behind a letter it may follow a month. */
function isSign(segment: Segment, offset: number): boolean {
  const end = skipUnseenBefore(segment, offset)
  const code = segment.codeBefore(end)
  return !isDigit(code) && !(isLetter(code) && !endsInDateWord(segment, end))
}

function beginsInZero(segment: Segment, offset: number): boolean {
  return digitValue(segment.codeAt(offset)) === 0
}

function isMinus(code: number): boolean {
  return code === HYPHEN_MINUS || code === MINUS_SIGN
}
