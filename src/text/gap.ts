import { HYPHEN_MINUS, SOLIDUS, SPACE } from './code-points.ts'

/** What may part a number from a word that belongs to it; no more than MOST_GAP of these do, more is another column. */
export const MOST_GAP = 4

/** In the kernel's order (ONE_AHEAD). */
export const GAPS: readonly number[] = [SPACE, HYPHEN_MINUS, SOLIDUS]

export function isGap(code: number): boolean {
  return GAPS.includes(code)
}
