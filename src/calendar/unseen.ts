/** What has no place in a date word or number, and what may stand for a space between two. */
import { isControl } from '../text/characters.ts'
import {
  MONGOLIAN_VOWEL_SEPARATOR,
  SOFT_HYPHEN,
  WORD_JOINER,
  ZERO_WIDTH_JOINER,
  ZERO_WIDTH_NO_BREAK_SPACE,
  ZERO_WIDTH_NON_JOINER,
  ZERO_WIDTH_SPACE,
} from '../text/code-points.ts'

const INVISIBLE: ReadonlySet<number> = new Set([
  SOFT_HYPHEN,
  MONGOLIAN_VOWEL_SEPARATOR,
  ZERO_WIDTH_SPACE,
  ZERO_WIDTH_NON_JOINER,
  ZERO_WIDTH_JOINER,
  WORD_JOINER,
  ZERO_WIDTH_NO_BREAK_SPACE,
])

/** What may stand for a space between two words. */
export const SEPARATOR = /[\u200c\u00ac\u00ad]/

/** Whether a code point has no place in a date word or number. Marks and tatweel, which are seen, are not among these. */
export function isUnseen(code: number): boolean {
  return isControl(code) || INVISIBLE.has(code)
}
