/** The mark of a Hijri year, heh with a stroke to the left: `1435هـ`. */
import { isArabicLetter, isArabicMark, isDigit, isSpace } from './characters.ts'
import { AE, HEH, HEH_DOACHASHMEE, HEH_GOAL, HEH_WITH_INVERTED_V, range } from './code-points.ts'
import type { Segment } from './segment.ts'
import { skipBefore } from './skip.ts'
import { skipControlsBefore } from './skip-controls.ts'
import { isInvisible, skipMarks } from './word.ts'

const LONGEST_YEAR = 4

/** The heh and what is typed for it, with their presentation forms. */
export const HEHS: ReadonlySet<number> = new Set([
  HEH,
  HEH_GOAL,
  HEH_DOACHASHMEE,
  HEH_WITH_INVERTED_V,
  AE,
  ...range(0xfba6, 8),
  ...range(0xfee9, 4),
])

export function isHeh(code: number): boolean {
  return HEHS.has(code)
}

/**
 * Whether what stands from `start` to `end` is the mark: a heh to begin with, a number of one to four digits before it, with one space at
 * most between, and no letter or combining mark behind it.
 */
export function isHijriMark(segment: Segment, start: number, end: number): boolean {
  if (
    !isHeh(segment.codeAt(start)) ||
    isArabicMark(segment.codeAt(end)) ||
    isArabicLetter(segment.codeAt(skipMarks(segment, end)))
  )
    return false
  let offset = skipInvisiblesBefore(segment, start)
  if (isSpace(segment.codeBefore(offset))) {
    offset = skipInvisiblesBefore(segment, segment.before(offset))
  }
  let digits = 0
  while (digits <= LONGEST_YEAR && isDigit(segment.codeBefore(offset))) {
    offset = segment.before(offset)
    offset = skipControlsBefore(segment, offset)
    digits++
  }
  return digits > 0 && digits <= LONGEST_YEAR
}

function skipInvisiblesBefore(segment: Segment, offset: number): number {
  return skipBefore(segment, offset, isInvisible)
}
