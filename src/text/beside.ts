/**
 * What a rule wants to know of the surroundings of a run of trigger code points before it is asked about it. It takes all of U+0370 to U+03FF, of U+2180 to U+27BF but the
 * minus, of U+2030 to U+2037, and digits and signs above and below the line, for one (test/beside.test.ts).
 */

import { isArabicLetter, isLatinLetter, isTransparent, isWhiteSpace } from './characters.ts'
import { FULL_STOP, LINE_FEED, NOT_SIGN, RIGHT_PARENTHESIS, SOFT_HYPHEN, SPACE } from './code-points.ts'

/** What a run says of itself: of digits, how large a number they may write. */
export type Size = typeof SHORT | typeof LONG | typeof LARGE | typeof UNSIZED

/** One or two digits. */
export const SHORT = 0
/** Three, or more that begin with a nought: below a thousand. */
export const LONG = 1
export const LARGE = 2
/** No digits. */
export const UNSIZED = 3

/** Those of digits. */
export const SIZES: readonly Size[] = [SHORT, LONG, LARGE]

/** Asked about the code points beside a run (EDGE where none is). One that is not known is undefined: then the answer is for any. */
export interface Beside {
  /** About the one directly before, the one before that, the third, and those beyond. */
  readonly before?: (code: number, size: Size, ...beyond: readonly (number | undefined)[]) => boolean
  readonly behind?: Behind
  /** Or it is YEAR_RUN code points long, and begins with these. */
  readonly whole?: (...codes: readonly number[]) => boolean
}

/**
 * About the code point directly behind a run, and the one behind that. `ahead`: the code points behind the gap (src/text/gap.ts) that follows the
 * run, two at least if both are known. `further`: those behind `beyond`.
 */
export type Behind = (code: number, size: Size, beyond?: number, ahead?: Ahead, further?: readonly number[]) => boolean

export type Ahead = readonly [first: number, ...more: number[]]

/** Letters that are one, as they are typed. */
const LETTERS: readonly string[] = ['اأإآ', 'يىیئ', 'كک', 'هة']
/** What rules look past, or doubt. */
const DOUBTFUL: readonly number[] = [NOT_SIGN, SOFT_HYPHEN]

/** The one that stands for all that rules do not tell from this code point where it is the third or a further one from a run or its gap (test/beside.test.ts). */
export function alike(code: number): number {
  if (isTransparent(code) || DOUBTFUL.includes(code) || code === RIGHT_PARENTHESIS) return code
  if (isWhiteSpace(code) && code !== LINE_FEED) return SPACE
  if (isLatinLetter(code)) return code | 0x20
  if (!isArabicLetter(code)) return FULL_STOP
  const character = String.fromCharCode(code)
  return LETTERS.find((letters) => letters.includes(character))?.charCodeAt(0) ?? code
}

/** Code points of a run that may be a year. */
export const YEAR_RUN = 4
