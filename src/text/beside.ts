/**
 * What a rule wants to know of the surroundings of a run of trigger code points before it is asked about it. It takes all of U+0370 to U+03FF, of U+2180 to U+27BF but the
 * minus, of U+2030 to U+2037, and digits and signs above and below the line, for one (test/beside.test.ts).
 */

/** Asked about the code points beside a run (EDGE where none is). One that is not known is undefined: then the answer is for any. */
export interface Beside {
  /** About the one directly before, the one before that, the third, and those beyond. */
  readonly before?: (code: number, beyond?: number, third?: number, ...further: readonly number[]) => boolean
  readonly behind?: Behind
  /** Or it is YEAR_RUN code points long or longer, and the two that it begins with are these. */
  readonly first?: (code: number, second: number) => boolean
}

/**
 * About the code point directly behind a run, and the one behind that. `isLong`: the run is LONG_RUN code points long or longer. `ahead`: the
 * code points behind the gap (src/text/gap.ts) that follows the run, two at least if both are known. `further`: those behind `beyond`.
 */
export type Behind = (
  code: number,
  isLong: boolean,
  beyond?: number,
  ahead?: Ahead,
  further?: readonly number[],
) => boolean

export type Ahead = readonly [first: number, ...more: number[]]

/** Code points of a run that is too long for a day. */
export const LONG_RUN = 3
/** Code points of a run that may be a year. */
export const YEAR_RUN = 4
