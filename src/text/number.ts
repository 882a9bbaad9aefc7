/**
 * Numbers as they are written: runs of digits joined by a single `. , / : -` or U+066B (٫), U+066C (٬), so a date, a
 * time and a decimal fraction are one number each. Controls inside one are looked through.
 */
import { isControl, isDigit, isLatinLetter } from './characters.ts'
import {
  ARABIC_DECIMAL_SEPARATOR,
  ARABIC_PERCENT_SIGN,
  ARABIC_THOUSANDS_SEPARATOR,
  COLON,
  COMMA,
  FULL_STOP,
  HYPHEN_MINUS,
  NUMBER_SIGN,
  SOLIDUS,
} from './code-points.ts'
import { systemOf, systemsOf } from './numbering-systems.ts'
import type { Segment } from './segment.ts'
import { skipControls, skipControlsBefore } from './skip-controls.ts'
import type { Span } from './span.ts'
import { touchesIdentifier } from './touches-identifier.ts'

export interface WrittenNumber extends Span {
  /** The numbering systems of its digits, as bits. */
  readonly systems: number
  /** The stretch around the run asked for that no control interrupts, and the systems of its digits. */
  readonly piece: Span
  readonly pieceSystems: number
}

/** Joiners of one byte. */
export const PLAIN_JOINERS: readonly number[] = [COMMA, HYPHEN_MINUS, FULL_STOP, SOLIDUS, COLON]

/** A longer chain (`1-2-3-…`) is a list and no number, and neither is a longer part; the bounds keep the cost linear. */
const MOST_PARTS = 32
const MOST_DIGITS = 128

/**
 * The number that the digits of `run` belong to. Undefined when it is too long, or when it touches a Latin
 * letter and so is part of an identifier, unless that letter is of an English month name or GMT.
 */
export function numberAt(segment: Segment, run: Span): WrittenNumber | undefined {
  let start = digitsBefore(segment, run.start)
  let end = digitsBehind(segment, run.end)
  if (start === undefined || end === undefined) return undefined
  let piece: Span = { start, end }
  let parts = 1
  let whole = true
  for (let last = partBefore(segment, start); last !== undefined; last = partBefore(segment, start)) {
    whole &&= isDirect(segment, last, start)
    start = ++parts > MOST_PARTS ? undefined : digitsBefore(segment, last)
    if (start === undefined) return undefined
    if (whole) piece = { start, end }
  }
  whole = true
  for (let first = partBehind(segment, end); first !== undefined; first = partBehind(segment, end)) {
    whole &&= isDirect(segment, end, first)
    end = ++parts > MOST_PARTS ? undefined : digitsBehind(segment, first)
    if (end === undefined) return undefined
    if (whole) piece = { start: piece.start, end }
  }
  if (touchesIdentifier(segment, start, end)) return undefined
  const systems = systemsOf(segment, start, end)
  const isPiece = piece.start !== start || piece.end !== end
  return { start, end, systems, piece, pieceSystems: isPiece ? systemsOf(segment, piece.start, piece.end) : systems }
}

/** Whether a number that `code` touches may be more than its digits: a part of a longer one, of an identifier, a percentage. A joiner goes on before a digit. */
export function mayGoOn(code: number, beyond?: number): boolean {
  if (isJoiner(code)) return beyond === undefined || isDigit(beyond) || isControl(beyond)
  return isDigit(code) || isControl(code) || isLatinLetter(code) || code === ARABIC_PERCENT_SIGN
}

/**
 * Whether a part of the same number ends in a digit of one of `systems` directly before `start`, with a joiner between:
 * a cheap way to see that a run is not the first of its number.
 */
export function isContinued(segment: Segment, start: number, systems: number): boolean {
  if (!isJoiner(segment.codeBefore(start))) return false
  return (systemOf(segment.codeBefore(segment.before(start))) & systems) !== 0
}

/** The number that the separator or percent sign at `offset` belongs to; `isApart`: a control keeps it off the digits. */
export function numberOfSeparator(
  segment: Segment,
  offset: number,
): (WrittenNumber & { readonly isApart: boolean }) | undefined {
  const left = skipControlsBefore(segment, offset)
  const right = skipControls(segment, segment.after(offset))
  const digitLeft = isDigit(segment.codeBefore(left))
  const digitRight = isDigit(segment.codeAt(right))
  const belongs = isPercent(segment, offset) ? digitLeft || digitRight : digitLeft && digitRight
  if (!belongs) return undefined
  // A percent sign between two numbers is the first one's.
  const beside = digitLeft ? left : right
  const number = numberAt(segment, { start: beside, end: beside })
  return number && { ...number, isApart: beside !== (digitLeft ? offset : segment.after(offset)) }
}

/** Whether a percent sign stands at `offset` that may be written in ASCII: behind it, # would then begin a hashtag. */
export function isPercent(segment: Segment, offset: number): boolean {
  return segment.codeAt(offset) === ARABIC_PERCENT_SIGN && segment.codeAt(segment.after(offset)) !== NUMBER_SIGN
}

/** Whether the control at `offset` stands between two parts of a number. */
export function isInsideNumber(segment: Segment, offset: number): boolean {
  let left = offset
  let right = segment.after(offset)
  for (let steps = 0; steps < MOST_PARTS && isControl(segment.codeBefore(left)); steps++) left = segment.before(left)
  for (let steps = 0; steps < MOST_PARTS && isControl(segment.codeAt(right)); steps++) right = segment.after(right)
  if (isDigit(segment.codeBefore(left))) {
    return isDigit(segment.codeAt(right)) || partBehind(segment, right) !== undefined
  }
  return isDigit(segment.codeAt(right)) && partBefore(segment, left) !== undefined
}

/** U+066B (٫) or U+066C (٬), which stand inside a number. */
export function isArabicSeparator(code: number): boolean {
  return code === ARABIC_DECIMAL_SEPARATOR || code === ARABIC_THOUSANDS_SEPARATOR
}

function isJoiner(code: number): boolean {
  return (code >= COMMA && code <= SOLIDUS) || code === COLON || isArabicSeparator(code)
}

/** Where the part before the one that begins at `start` ends, if there is one in the same number. */
function partBefore(segment: Segment, start: number): number | undefined {
  let at = start
  if (isControl(segment.codeBefore(at))) {
    at = skipControlsBefore(segment, at)
    if (isDigit(segment.codeBefore(at))) return at
  }
  if (!isJoiner(segment.codeBefore(at))) return undefined
  at = skipControlsBefore(segment, segment.before(at))
  return isDigit(segment.codeBefore(at)) ? at : undefined
}

/** Where the part behind the one that ends at `end` begins, if there is one in the same number. */
function partBehind(segment: Segment, end: number): number | undefined {
  let at = end
  if (isControl(segment.codeAt(at))) {
    at = skipControls(segment, at)
    if (isDigit(segment.codeAt(at))) return at
  }
  if (!isJoiner(segment.codeAt(at))) return undefined
  at = skipControls(segment, segment.after(at))
  return isDigit(segment.codeAt(at)) ? at : undefined
}

/** Whether nothing but a joiner stands between two parts. */
function isDirect(segment: Segment, end: number, start: number): boolean {
  return !isControl(segment.codeAt(end)) && segment.after(end) === start
}

function digitsBefore(segment: Segment, offset: number): number | undefined {
  let start = offset
  for (let digits = 0; isDigit(segment.codeBefore(start)); digits++) {
    if (digits === MOST_DIGITS) return undefined
    start = segment.before(start)
  }
  return start
}

function digitsBehind(segment: Segment, offset: number): number | undefined {
  let end = offset
  for (let digits = 0; isDigit(segment.codeAt(end)); digits++) {
    if (digits === MOST_DIGITS) return undefined
    end = segment.after(end)
  }
  return end
}
