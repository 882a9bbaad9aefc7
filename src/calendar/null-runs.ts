/** A cheap look at a run of digits, before a line is read because of it. */
import { digitValue, isDigit } from '../text/characters.ts'
import { HYPHEN_MINUS, MINUS_SIGN } from '../text/code-points.ts'
import type { Segment } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { digitsOf, endsInDateWord, isLetter, wholeRun } from './glued-runs.ts'
import { skipUnseen, skipUnseenBefore } from './line-window.ts'
import { isNullYear } from './printed-date.ts'
import { isUnseen } from './unseen.ts'

/** What stands behind the year of a null date, unless it is 0000 or 0001. */
export function mayFollowYear(code: number): boolean {
  return isMinus(code) || isUnseen(code)
}

/** What stands before it: a minus, which behind a digit is a dash. */
export function mayPrecedeYear(code: number, beyond?: number): boolean {
  return isMinus(code) ? beyond === undefined || !isDigit(beyond) : isUnseen(code)
}

/** Whether the digits `run` may be the year of a null date. */
export function mayBeNullYear(segment: Segment, run: Span): boolean {
  if (isShort(segment, run)) return false
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

/**
 * Whether a run is the whole of a number with too few digits: for a year 0000 when it has a zero in front and no minus beside it, for any year
 * that a database prints with a minus behind.
 */
function isShort(segment: Segment, run: Span): boolean {
  const before = segment.codeBefore(run.start)
  const behind = segment.codeAt(run.end)
  if (isUnseen(before) || isUnseen(behind) || isMinus(before)) return false
  const second = segment.after(run.start)
  if (isMinus(behind)) return second === run.end || segment.after(second) === run.end
  return second === run.end || digitValue(segment.codeAt(second)) !== 0
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
