/** Where words end, and what their letters are once joining marks are looked past. */
import { isArabicLetter, isArabicMark, isTransparent } from './characters.ts'
import {
  HAMZA_ABOVE,
  SHADDA_WITH_SUPERSCRIPT_ALEF,
  SUPERSCRIPT_ALEF,
  TATWEEL,
  ZERO_WIDTH_NON_JOINER,
} from './code-points.ts'
import type { Segment } from './segment.ts'
import { skip, skipBefore } from './skip.ts'
import type { Span } from './span.ts'

/**
 * The offset of the first code point at or behind `offset` that is no mark, no tatweel and no invisible character, the
 * zero width non-joiner apart, which ends a word. What the invisibles rules delete must not end one either: the word it
 * stands in would be another on the second run.
 */
export function skipMarks(segment: Segment, offset: number): number {
  return skip(segment, offset, isTransparent)
}

/** The same to the left: the end offset of the last code point before `offset` that is none of these. */
export function skipMarksBefore(segment: Segment, offset: number): number {
  return skipBefore(segment, offset, isTransparent)
}

/** The same, the zero width non-joiner looked past as well: what followsLetter is to the left. */
export function skipInvisibles(segment: Segment, offset: number): number {
  let next = offset
  for (let steps = 0; steps < MOST_MARKS; steps++) {
    const code = segment.codeAt(next)
    if (!isTransparent(code) && !isNonJoiner(code)) break
    next = segment.after(next)
  }
  return next
}

/** More marks on one letter are no writing; the bound keeps the cost of an input made of marks linear. */
const MOST_MARKS = 32

/** Whether what begins at `offset` follows a letter, with nothing visible but marks and tatweel between. */
export function followsLetter(segment: Segment, offset: number): boolean {
  let base = offset
  for (let marks = 0; isTransparent(segment.codeBefore(base)) || isNonJoiner(segment.codeBefore(base)); marks++) {
    if (marks === MOST_MARKS) return false
    base = segment.before(base)
  }
  return isArabicLetter(segment.codeBefore(base))
}

/**
 * Whether a combining mark follows the invisible character at `offset`, others between looked past. Without it the mark
 * would move to the letter before, and might make another letter of it.
 */
export function carriesMark(segment: Segment, offset: number): boolean {
  let next = segment.after(offset)
  for (let steps = 0; steps < MOST_MARKS; steps++) {
    const code = segment.codeAt(next)
    if (isArabicMark(code)) return true
    if (!isInvisible(code)) return false
    next = segment.after(next)
  }
  return true
}

/** A character without width: no mark, no tatweel, no white space. */
export function isInvisible(code: number): boolean {
  return isNonJoiner(code) || (isTransparent(code) && !isArabicMark(code) && code !== TATWEEL)
}

function isNonJoiner(code: number): boolean {
  return code === ZERO_WIDTH_NON_JOINER
}

/** Letters and marks that a word which is shown may have on each side. */
const LONGEST_WORD = 24

/** The word that a stretch stands in, or as much of it as is worth showing. */
export function wordAround(segment: Segment, { start, end }: Span): Span {
  let first = start
  let last = end
  for (let steps = 0; steps < LONGEST_WORD && isInWord(segment.codeBefore(first)); steps++)
    first = segment.before(first)
  for (let steps = 0; steps < LONGEST_WORD && isInWord(segment.codeAt(last)); steps++) last = segment.after(last)
  return { start: first, end: last }
}

function isInWord(code: number): boolean {
  return isArabicLetter(code) || isArabicMark(code) || code === TATWEEL
}

/** Whether a letter of the same word follows the one at `offset`, marks and tatweel looked past. */
export function isMedial(segment: Segment, offset: number): boolean {
  return isArabicLetter(segment.codeAt(skipMarks(segment, segment.after(offset))))
}

/** Whether `mark` is among the combining marks that stand on the letter at `offset`. */
export function carries(segment: Segment, offset: number, mark: number): boolean {
  for (let next = segment.after(offset); ; next = segment.after(next)) {
    const code = segment.codeAt(next)
    if (code === mark || (code === SHADDA_WITH_SUPERSCRIPT_ALEF && mark === SUPERSCRIPT_ALEF)) return true
    if (!isArabicMark(code)) return false
  }
}

/** Whether the yeh at `offset` is spoken for by a mark: hamza above makes it U+0626, a dagger alef U+0649. */
export function isMarkedYeh(segment: Segment, offset: number): boolean {
  return carries(segment, offset, HAMZA_ABOVE) || carries(segment, offset, SUPERSCRIPT_ALEF)
}

/** `marks` with the presentation forms among them as the combining marks they stand for, without space or tatweel. */
export function bareMarks(marks: string): string {
  return marks.replace(/[\ufc5e-\ufc63\ufe70-\ufe7f]/g, (form) => form.normalize('NFKC').slice(1) || form)
}
