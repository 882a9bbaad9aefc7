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
  for (let line = 0; line < page.length; line++)
    scaled(forward, line, classes, (to) => {
      let sum = line === 0 ? 1 : 0
      for (let from = 0; line > 0 && from < classes; from++)
        sum += at(forward, (line - 1) * classes + from) * at(moves, from * classes + to)
      return sum * at(scores, line * classes + to)
    })
  for (let line = page.length - 2; line >= 0; line--)
    scaled(backward, line, classes, (from) => {
      let sum = 0
      for (let to = 0; to < classes; to++) {
        const next = (line + 1) * classes + to
        sum += at(moves, from * classes + to) * at(scores, next) * at(backward, next)
      }
      return sum
    })
  const lines = new Float64Array(scores.length)
  for (let line = 0; line < page.length; line++)
    scaled(lines, line, classes, (own) => at(forward, line * classes + own) * at(backward, line * classes + own))
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
    scaled(own, 0, own.length, (pair) => {
      const to = line * classes + (pair % classes)
      const from = at(forward, (line - 1) * classes + Math.floor(pair / classes))
      return from * at(moves, pair) * at(scores, to) * at(backward, to)
    })
    for (let pair = 0; pair < own.length; pair++) pairs[pair] = at(pairs, pair) + at(own, pair)
  }
  return pairs
}

/** For each line and class the power of what its features weigh, the greatest of a line being 1. */
function scoresOf({ classes, features }: Chain, page: readonly (readonly number[])[]): Float64Array {
  const scores = new Float64Array(page.length * classes)
  let start = 0
  for (const own of page) {
    const end = start + classes
    let greatest = Number.NEGATIVE_INFINITY
    for (let index = start; index < end; index++) {
      let score = 0
      for (const feature of own) score += at(features, feature * classes + index - start)
      scores[index] = score
      greatest = Math.max(greatest, score)
    }
    for (let index = start; index < end; index++) scores[index] = Math.exp(at(scores, index) - greatest)
    start = end
  }
  return scores
}

/** Fills `row` of a table with values that sum to 1. */
function scaled(table: Float64Array, row: number, width: number, cell: (column: number) => number): void {
  let sum = 0
  for (let column = 0; column < width; column++) {
    const value = cell(column)
    table[row * width + column] = value
    sum += value
  }
  for (let column = 0; column < width; column++) table[row * width + column] = at(table, row * width + column) / sum
}

function at(table: Float64Array, index: number): number {
  return table[index] as number
}
