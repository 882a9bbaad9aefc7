import { HYPHEN_MINUS, SOLIDUS, SPACE } from './code-points.ts'

/** What may part a number from a word that belongs to it; no more than MOST_GAP of these do, more is another column. */
export const MOST_GAP = 4

export function isGap(code: number): boolean {
  return code === SPACE || code === SOLIDUS || code === HYPHEN_MINUS
}
