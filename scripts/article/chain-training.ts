import { beliefsOf, type Chain } from '../../src/article/tags/chain.ts'
import { CLASSES } from '../../src/article/tags/classes.ts'
import { FEATURES } from '../../src/article/tags/features.ts'
import type { Reading } from './readings.ts'

const EPOCHS = 60
const RATE = 0.2
/** Of the sum of squares of the weights, against the sum of the logarithms of what the pages say. */
const L2 = 1
const SMALLEST = 1e-8

/**
 * Fits a chain to readings: descent on one page after the other, with a rate of its own for each weight (AdaGrad). The same readings in the
 * same order give the same chain.
 */
export function trainChain(pages: readonly Reading[]): Chain {
  const classes = CLASSES.length
  const features = new Weights(FEATURES * classes, pages.length)
  const transitions = new Weights(classes * classes, pages.length)
  const slopes = new Float64Array(FEATURES * classes)
  const chain: Chain = { classes, features: features.values, transitions: transitions.values }
  for (let epoch = 0; epoch < EPOCHS; epoch++) for (const page of pages) descend(page)
  return chain

  function descend({ features: page, truth }: Reading): void {
    const { lines, pairs } = beliefsOf(chain, page)
    for (const [line, own] of page.entries())
      for (let index = 0; index < classes; index++) {
        const slope = (lines[line * classes + index] as number) - (truth[line] === index ? 1 : 0)
        for (const feature of own)
          slopes[feature * classes + index] = (slopes[feature * classes + index] as number) + slope
      }
    for (const feature of new Set(page.flat()))
      for (let place = feature * classes; place < (feature + 1) * classes; place++) {
        features.step(place, slopes[place] as number)
        slopes[place] = 0
      }
    const moves = Float64Array.from(pairs)
    for (let line = 1; line < truth.length; line++) {
      const pair = (truth[line - 1] as number) * classes + (truth[line] as number)
      moves[pair] = (moves[pair] as number) - 1
    }
    for (const [pair, slope] of moves.entries()) transitions.step(pair, slope)
  }
}

class Weights {
  readonly values: Float64Array
  private readonly squares: Float64Array
  private readonly pages: number

  constructor(count: number, pages: number) {
    this.pages = pages
    this.values = new Float64Array(count)
    this.squares = new Float64Array(count)
  }

  /** A weight that no line of a page has is not drawn to nought by that page. */
  step(place: number, slope: number): void {
    const value = this.values[place] as number
    const whole = slope + (2 * L2 * value) / this.pages
    const squares = (this.squares[place] as number) + whole * whole
    this.squares[place] = squares
    this.values[place] = value - (RATE * whole) / Math.sqrt(squares + SMALLEST)
  }
}
