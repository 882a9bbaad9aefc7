/** How sure the judge is, against how often it is right. */

export interface Sized {
  /** How far a score is from nought. */
  readonly size: number
  readonly isRight: boolean
}

export interface Bucket {
  /** The smallest size in it. */
  readonly from: number
  /** Of all tokens. */
  readonly share: number
  readonly right: number
}

/** Coverage is looked at for these shares of wrong ones. */
export const ERRORS = [0.0001, 0.0005, 0.001, 0.002, 0.005] as const

/** Buckets that begin at each of `edges`, the first of which is 0. */
export function bucketsOf(tokens: readonly Sized[], edges: readonly number[]): readonly Bucket[] {
  return edges.map((from, index) => {
    const end = edges[index + 1] ?? Number.POSITIVE_INFINITY
    const own = tokens.filter(({ size }) => size >= from && (size < end || end === Number.POSITIVE_INFINITY))
    return {
      from,
      share: own.length / tokens.length,
      right: own.filter(({ isRight }) => isRight).length / own.length,
    }
  })
}

/** The largest share of tokens, the surest first, of which at most the share `error` is wrong; and the size down to which it goes. */
export function coverageOf(
  tokens: readonly Sized[],
  error: number,
): { readonly covered: number; readonly size: number } {
  const sorted = [...tokens].sort((a, b) => b.size - a.size)
  let covered = 0
  let wrong = 0
  sorted.forEach(({ size, isRight }, index) => {
    if (!isRight) wrong++
    // Tokens of one score stand or fall together.
    if (sorted[index + 1]?.size !== size && wrong <= error * (index + 1)) covered = index + 1
  })
  return { covered: covered / tokens.length, size: sorted[covered - 1]?.size ?? Number.POSITIVE_INFINITY }
}
