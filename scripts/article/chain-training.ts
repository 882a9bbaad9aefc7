import { type Beliefs, beliefsOf } from '../../src/article/tags/chain.ts'

const EPOCHS = 15
const RATE = 0.2
/** Of the sum of squares of the weights and of their sum, against the sum of the logarithms of what the pages say. */
const L2 = 0.1
const L1 = 0.2
const SMALLEST = 1e-8

/** Weights in natural log-odds: of each feature for each class, and of each class behind each. */
export interface Weighing {
  readonly classes: number
  /** Feature `f` for class `c` at `f * classes + c`. */
  readonly features: Float64Array
  /** Class `b` behind class `a` at `a * classes + b`. */
  readonly transitions: Float64Array
}

/** A page to learn from: the features of each line, and its class. */
export interface Lesson {
  readonly features: readonly (readonly number[])[]
  readonly truth: readonly number[]
}

/**
 * Fits a chain to pages: descent on one page after the other, with a rate of its own for each weight (AdaGrad), and weights that nothing asks for
 * drawn to nought. The same pages in the same order give the same chain.
 */
export function trainChain(pages: readonly Lesson[], featureCount: number, classes: number): Weighing {
  const seen = new Float64Array(featureCount)
  for (const { features } of pages)
    for (const feature of new Set(features.flat())) seen[feature] = (seen[feature] as number) + 1
  const features = new Weights(featureCount * classes)
  const transitions = new Weights(classes * classes)
  const slopes = new Float64Array(featureCount * classes)
  const chain: Weighing = { classes, features: features.values, transitions: transitions.values }
  const order = pages.map((_, index) => index)
  const draw = drawing()
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let left = order.length - 1; left > 0; left--) {
      const other = draw(left + 1)
      const kept = order[left] as number
      order[left] = order[other] as number
      order[other] = kept
    }
    for (const index of order) descend(pages[index] as Lesson)
  }
  return chain

  function descend({ features: page, truth }: Lesson): void {
    const { lines, pairs } = believed(chain, page)
    for (const [line, own] of page.entries())
      for (let index = 0; index < classes; index++) {
        const slope = (lines[line * classes + index] as number) - (truth[line] === index ? 1 : 0)
        for (const feature of own)
          slopes[feature * classes + index] = (slopes[feature * classes + index] as number) + slope
      }
    for (const feature of new Set(page.flat()))
      for (let place = feature * classes; place < (feature + 1) * classes; place++) {
        features.step(place, slopes[place] as number, seen[feature] as number)
        slopes[place] = 0
      }
    const moves = pairs()
    for (let line = 1; line < truth.length; line++) {
      const pair = (truth[line - 1] as number) * classes + (truth[line] as number)
      moves[pair] = (moves[pair] as number) - 1
    }
    for (const [pair, slope] of moves.entries()) transitions.step(pair, slope, pages.length)
  }
}

/** What is believed of the lines of a page, of each of which the features are given. */
export function believed({ classes, features, transitions }: Weighing, page: Lesson['features']): Beliefs {
  const weighed = new Float64Array(page.length * classes)
  for (const [line, own] of page.entries())
    for (const feature of own)
      for (let index = 0; index < classes; index++) {
        const place = line * classes + index
        weighed[place] = (weighed[place] as number) + (features[feature * classes + index] as number)
      }
  return beliefsOf({ classes, moves: transitions.map(Math.exp) }, weighed)
}

/** Numbers below a limit, always the same ones. */
function drawing(): (limit: number) => number {
  let state = 1
  return (limit) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * limit)
  }
}

class Weights {
  readonly values: Float64Array
  private readonly squares: Float64Array

  constructor(count: number) {
    this.values = new Float64Array(count)
    this.squares = new Float64Array(count)
  }

  /** A weight that no line of a page has is not drawn to nought by that page, but by each of those `pages` that have it. */
  step(place: number, slope: number, pages: number): void {
    const value = this.values[place] as number
    const whole = slope + (2 * L2 * value) / pages
    const squares = (this.squares[place] as number) + whole * whole
    this.squares[place] = squares
    const rate = RATE / Math.sqrt(squares + SMALLEST)
    const stepped = value - rate * whole
    const drawn = (rate * L1) / pages
    this.values[place] = Math.sign(stepped) * Math.max(0, Math.abs(stepped) - drawn)
  }
}
