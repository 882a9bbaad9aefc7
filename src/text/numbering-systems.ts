import { isDigit } from './characters.ts'
import { ARABIC_INDIC_DIGIT_ZERO, EXTENDED_ARABIC_INDIC_DIGIT_ZERO } from './code-points.ts'
import type { Segment } from './segment.ts'

/** Numbering systems as bits, named as in CLDR. */
export const LATN = 1
export const ARAB = 2
export const ARABEXT = 4
export const ANY = LATN | ARAB | ARABEXT

/** The systems of all digits between `start` and `end`. */
export function systemsOf(segment: Segment, start: number, end: number): number {
  let systems = 0
  for (let offset = start; offset < end; offset = segment.after(offset)) systems |= systemOf(segment.codeAt(offset))
  return systems
}

/** The system of a digit; 0 for what is none. */
export function systemOf(code: number): number {
  if (!isDigit(code)) return 0
  return code < ARABIC_INDIC_DIGIT_ZERO ? LATN : code < EXTENDED_ARABIC_INDIC_DIGIT_ZERO ? ARAB : ARABEXT
}

/** Whether a digit that is not ASCII stands between `start` and `end`. */
export function hasForeignDigits(segment: Segment, start: number, end: number): boolean {
  return (systemsOf(segment, start, end) & ~LATN) !== 0
}

/** Whether `systems` are more than one. */
export function areMixed(systems: number): boolean {
  return (systems & (systems - 1)) !== 0
}
