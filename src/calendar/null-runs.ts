/** A cheap look at a run of digits, before a line is read because of it. */
import { HYPHEN_MINUS, MINUS_SIGN, SOLIDUS } from '../text/code-points.ts'
import type { Segment } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { isUnseen } from './fold.ts'
import { digitsOf, wholeRun } from './glued-runs.ts'
import { skipUnseen, skipUnseenBefore } from './line-window.ts'
import { isNullYear } from './printed-date.ts'

/** What touches the year of a null date. */
export function isYearNeighbour(code: number): boolean {
  return isMinus(code) || code === SOLIDUS || isUnseen(code)
}

/** Whether the digits `run` may be the year of a null date. */
export function mayBeNullYear(segment: Segment, run: Span): boolean {
  const number = wholeRun(segment, run)
  if (number === undefined) return false
  const digits = digitsOf(segment, number)
  if (digits === '0000' || digits === '0001') return true
  if (isNullYear('islamic', digits, 'leading') && isMinus(segment.codeBefore(skipUnseenBefore(segment, number.start))))
    return true
  return isNullYear('islamic', digits, 'trailing') && isMinus(segment.codeAt(skipUnseen(segment, number.end)))
}

function isMinus(code: number): boolean {
  return code === HYPHEN_MINUS || code === MINUS_SIGN
}
