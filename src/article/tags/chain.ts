/** Weights of a linear chain in natural log-odds: of each feature for each class, and of each class behind each. */
export interface Chain {
  readonly classes: number
  /** Feature `f` for class `c` at `f * classes + c`. */
  readonly features: Float64Array
  /** Class `b` behind class `a` at `a * classes + b`. */
  readonly transitions: Float64Array
}

/** What a sequence of lines says of each of them. */
export interface Beliefs {
  /** The probability of class `c` for line `i` at `i * classes + c`. */
  readonly lines: Float64Array
  /** Of class `b` behind class `a`, summed over the lines, at `a * classes + b`. Only training asks for them. */
  readonly pairs: () => Float64Array
}

/** The probabilities of all classes, by what is above and what is below (forward and backward in the chain). */
export function beliefsOf(chain: Chain, page: readonly (readonly number[])[]): Beliefs {
  const { classes } = chain
  const scores = scoresOf(chain, page)
  const moves = chain.transitions.map(Math.exp)
  const forward = new Float64Array(scores.length)
  const backward = new Float64Array(scores.length).fill(1)
  for (let start = 0; start < scores.length; start += classes) {
    for (let to = 0; to < classes; to++) {
      let sum = start === 0 ? 1 : 0
      for (let from = 0; start > 0 && from < classes; from++)
        sum += (forward[start - classes + from] as number) * (moves[from * classes + to] as number)
      forward[start + to] = sum * (scores[start + to] as number)
    }
    scale(forward, start, classes)
  }
  for (let start = scores.length - 2 * classes; start >= 0; start -= classes) {
    const next = start + classes
    for (let from = 0; from < classes; from++) {
      let sum = 0
      for (let to = 0; to < classes; to++)
        sum += (moves[from * classes + to] as number) * (scores[next + to] as number) * (backward[next + to] as number)
      backward[start + from] = sum
    }
    scale(backward, start, classes)
  }
  const lines = forward.map((own, index) => own * (backward[index] as number))
  for (let start = 0; start < lines.length; start += classes) scale(lines, start, classes)
  return { lines, pairs: () => pairsOf({ classes, scores, moves, forward, backward }, page.length) }
}

interface Passes {
  readonly classes: number
  readonly scores: Float64Array
  readonly moves: Float64Array
  readonly forward: Float64Array
  readonly backward: Float64Array
}

function pairsOf({ classes, scores, moves, forward, backward }: Passes, length: number): Float64Array {
  const pairs = new Float64Array(classes * classes)
  const own = new Float64Array(classes * classes)
  for (let line = 1; line < length; line++) {
    for (let pair = 0; pair < own.length; pair++) {
      const to = line * classes + (pair % classes)
      const from = forward[(line - 1) * classes + Math.floor(pair / classes)] as number
      own[pair] = from * (moves[pair] as number) * (scores[to] as number) * (backward[to] as number)
    }
    scale(own, 0, own.length)
    for (let pair = 0; pair < own.length; pair++) pairs[pair] = (pairs[pair] as number) + (own[pair] as number)
  }
  return pairs
}

/** For each line and class the power of what its features weigh, the greatest of a line being 1. */
function scoresOf({ classes, features }: Chain, page: readonly (readonly number[])[]): Float64Array {
  const scores = new Float64Array(page.length * classes)
  let start = 0
  for (const own of page) {
    for (const feature of own)
      for (let index = 0; index < classes; index++)
        scores[start + index] = (scores[start + index] as number) + (features[feature * classes + index] as number)
    const end = start + classes
    let greatest = Number.NEGATIVE_INFINITY
    for (let index = start; index < end; index++) greatest = Math.max(greatest, scores[index] as number)
    for (let index = start; index < end; index++) scores[index] = Math.exp((scores[index] as number) - greatest)
    start = end
  }
  return scores
}

/** Has `width` values of a table from `start` on sum to 1. */
function scale(table: Float64Array, start: number, width: number): void {
  const end = start + width
  let sum = 0
  for (let index = start; index < end; index++) sum += table[index] as number
  for (let index = start; index < end; index++) table[index] = (table[index] as number) / sum
}
