/** A linear chain: how much likelier than any other one class is behind another. */
export interface Chain {
  readonly classes: number
  /** Class `b` behind class `a` at `a * classes + b`; powers of the log-odds. */
  readonly moves: Float64Array
}

/** What a sequence of lines says of each of them. */
export interface Beliefs {
  /** The probability of class `c` for line `i` at `i * classes + c`. */
  readonly lines: Float64Array
  /** Of class `b` behind class `a`, summed over the lines, at `a * classes + b`. Only training asks for them. */
  readonly pairs: () => Float64Array
}

/**
 * The probabilities of all classes, by what is above and what is below (forward and backward in the chain). `weighed`: the natural log-odds of each class for
 * each line by itself, as in `Beliefs.lines`.
 */
export function beliefsOf({ classes, moves }: Chain, weighed: Float64Array): Beliefs {
  const scores = scoresOf(weighed, classes)
  const forward = new Float64Array(scores.length)
  const backward = new Float64Array(scores.length)
  for (let start = 0; start < scores.length; start += classes) {
    if (start === 0) forward.fill(1, 0, classes)
    for (let from = 0; start > 0 && from < classes; from++) {
      const above = forward[start - classes + from] as number
      const row = from * classes
      for (let to = 0; to < classes; to++)
        forward[start + to] = (forward[start + to] as number) + above * (moves[row + to] as number)
    }
    for (let index = start; index < start + classes; index++)
      forward[index] = (forward[index] as number) * (scores[index] as number)
    scale(forward, start, classes)
  }
  backward.fill(1, scores.length - classes)
  for (let start = scores.length - 2 * classes; start >= 0; start -= classes) {
    const next = start + classes
    for (let from = 0; from < classes; from++) {
      const row = from * classes
      let sum = 0
      for (let to = 0; to < classes; to++)
        sum += (moves[row + to] as number) * (scores[next + to] as number) * (backward[next + to] as number)
      backward[start + from] = sum
    }
    scale(backward, start, classes)
  }
  const lines = new Float64Array(scores.length)
  for (let index = 0; index < lines.length; index++)
    lines[index] = (forward[index] as number) * (backward[index] as number)
  for (let start = 0; start < lines.length; start += classes) scale(lines, start, classes)
  return { lines, pairs: () => pairsOf({ classes, moves, scores, forward, backward }) }
}

interface Passes extends Chain {
  readonly scores: Float64Array
  readonly forward: Float64Array
  readonly backward: Float64Array
}

function pairsOf({ classes, scores, moves, forward, backward }: Passes): Float64Array {
  const pairs = new Float64Array(classes * classes)
  const own = new Float64Array(classes * classes)
  for (let start = classes; start < scores.length; start += classes) {
    for (let pair = 0; pair < own.length; pair++) {
      const to = start + (pair % classes)
      const from = forward[start - classes + Math.floor(pair / classes)] as number
      own[pair] = from * (moves[pair] as number) * (scores[to] as number) * (backward[to] as number)
    }
    scale(own, 0, own.length)
    for (let pair = 0; pair < own.length; pair++) pairs[pair] = (pairs[pair] as number) + (own[pair] as number)
  }
  return pairs
}

/** The powers of log-odds, the greatest of a line being 1. */
function scoresOf(weighed: Float64Array, classes: number): Float64Array {
  const scores = new Float64Array(weighed.length)
  for (let start = 0; start < scores.length; start += classes) {
    const end = start + classes
    let greatest = Number.NEGATIVE_INFINITY
    for (let index = start; index < end; index++) greatest = Math.max(greatest, weighed[index] as number)
    for (let index = start; index < end; index++) scores[index] = Math.exp((weighed[index] as number) - greatest)
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
