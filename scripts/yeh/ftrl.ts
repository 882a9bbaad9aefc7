/**
 * Logistic regression by FTRL-proximal (McMahan et al., 2013): one learning rate for each weight, and weights that
 * matter little end at nought. Same examples in the same order, same weights.
 */

/** Examples as rows of feature numbers: row i is `features[starts[i]]` to `features[starts[i + 1]]`, less one. */
export interface Examples {
  readonly count: number
  readonly features: Uint32Array
  readonly starts: Uint32Array
  /** 1 for ى, 0 for ي. */
  readonly labels: Uint8Array
}

export interface Settings {
  readonly weights: number
  readonly epochs: number
  readonly rate: number
  readonly l1: number
  readonly l2: number
  readonly seed: number
}

/** Below this the gradient of an example is not worth the writes. */
const SLIGHT = 1e-3
/** What is kept of a weight, side by side: the weight itself, and these. */
const FIELDS = 4
const SUM = 1
const SQUARES = 2
const ROOT = 3

/** Weights in natural log-odds of ى. */
export function train({ count, features, starts, labels }: Examples, settings: Settings): Float64Array {
  const { rate, l1, l2 } = settings
  const state = new Float64Array(FIELDS * settings.weights)
  const order = Uint32Array.from({ length: count }, (_, index) => index)
  const random = createRandom(settings.seed)
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random)
    for (const example of order) {
      const start = starts[example] as number
      const end = starts[example + 1] as number
      let score = 0
      for (let at = start; at < end; at++) score += state[FIELDS * (features[at] as number)] as number
      const gradient = 1 / (1 + Math.exp(-score)) - (labels[example] as number)
      if (Math.abs(gradient) < SLIGHT) continue
      const square = gradient * gradient
      for (let at = start; at < end; at++) {
        const own = FIELDS * (features[at] as number)
        const squares = (state[own + SQUARES] as number) + square
        const root = Math.sqrt(squares)
        const sum =
          (state[own + SUM] as number) +
          gradient -
          ((root - (state[own + ROOT] as number)) / rate) * (state[own] as number)
        state[own] = Math.abs(sum) <= l1 ? 0 : -(sum - Math.sign(sum) * l1) / ((1 + root) / rate + l2)
        state[own + SUM] = sum
        state[own + SQUARES] = squares
        state[own + ROOT] = root
      }
    }
  }
  return Float64Array.from({ length: settings.weights }, (_, weight) => state[FIELDS * weight] as number)
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const kept = order[last] as number
    order[last] = order[other] as number
    order[other] = kept
  }
}

/** Numbers of [0, 1), 32 bits of a linear congruential generator (Numerical Recipes). */
function createRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 0) / 0x100000000
  }
}
