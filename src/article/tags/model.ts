import { LINE_WEIGHTS, WEIGHT_SIGNS, WEIGHT_STEPS, WORD_WEIGHTS } from '../../data/line-weights.ts'
import type { Chain } from './chain.ts'
import { CLASSES } from './classes.ts'
import { FEATURES, featuresOf, QUESTIONS, type RuledLine } from './features.ts'
import { ASKED, type Listener, type Place, partsOf, placesOf, tellWords } from './words.ts'

const WIDTH = CLASSES.length
/** Two classes share a number, 16 bits each: as many steps as a line can have are fewer. */
const PACKED = Math.ceil(WIDTH / 2)
/** The number of all words that are not asked for. */
const UNKNOWN = 0

let model: Model | undefined

/** The trained chain and what it knows of lines and words, unpacked when it is first asked for. */
export function trainedModel(): Model {
  model ??= new Model()
  return model
}

/** Weights in steps of natural log-odds, which are whole: their sums are the same in any order. */
class Model implements Listener<number> {
  readonly chain: Chain
  /** Of feature `f` of a line's form and place at `f * PACKED`. */
  readonly #features: Int32Array
  /** The number of each word that is asked for. */
  readonly #words: ReadonlyMap<string, number>
  /** For each way of asking and each word where its row begins; 0 for none. */
  readonly #asked: Int32Array
  /** The same by the first word of a pair and the second. */
  readonly #pairs: ReadonlyMap<number, number>
  /** In a row: how many classes the word weighs for, then the number of each and the weight. */
  readonly #rows: Int8Array
  /** What a line weighs, of which the words are being told. */
  readonly #sums = new Int32Array(PACKED)

  constructor() {
    const steps = Array.from(LINE_WEIGHTS, stepOf)
    const end = FEATURES * WIDTH
    this.chain = { classes: WIDTH, moves: Float64Array.from(steps.slice(end), (step) => Math.exp(step / WEIGHT_STEPS)) }
    this.#features = new Int32Array(FEATURES * PACKED)
    for (let index = 0; index < end; index++)
      add(this.#features, Math.floor(index / WIDTH) * PACKED, index % WIDTH, steps[index] as number)
    const named = WORD_WEIGHTS.split('\n').map((row) => {
      const tab = row.indexOf('\t')
      return { weights: row.slice(0, tab), parts: partsOf(row.slice(tab + 1)) }
    })
    const words = [...new Set(named.flatMap(({ parts: [, ...own] }) => own))]
    this.#words = new Map(words.map((word, index) => [word, index + 1]))
    this.#asked = new Int32Array(ASKED.length * (words.length + 1))
    const pairs = new Map<number, number>()
    const rows = [0]
    for (const { weights, parts } of named) {
      const [asked, first = '', second = ''] = parts
      if (asked === undefined) pairs.set(this.#pairOf(this.tokenOf(first), this.tokenOf(second)), rows.length)
      else this.#asked[this.#placeOf(asked, this.tokenOf(first))] = rows.length
      rows.push(weights.length / 2)
      for (let at = 0; at < weights.length; at += 2)
        rows.push(WEIGHT_SIGNS.indexOf(weights.charAt(at)), stepOf(weights.charAt(at + 1)))
    }
    this.#pairs = pairs
    this.#rows = Int8Array.from(rows)
  }

  /** What the form, place and words of each line weigh: the natural log-odds of class `c` for line `i` at `i * WIDTH + c`. */
  weighed(lines: readonly RuledLine[]): Float64Array {
    const features = featuresOf(lines)
    const places = placesOf(lines.map(({ line }) => line))
    const weighed = new Float64Array(lines.length * WIDTH)
    const sums = this.#sums
    for (let index = 0; index < lines.length; index++) {
      sums.fill(0)
      const end = (index + 1) * QUESTIONS
      for (let question = index * QUESTIONS; question < end; question++) this.#addFeature(features[question] as number)
      tellWords((lines[index] as RuledLine).line, places[index] as Place, this)
      for (let own = 0; own < WIDTH; own++) weighed[index * WIDTH + own] = stepsOf(sums, own) / WEIGHT_STEPS
    }
    return weighed
  }

  tokenOf(word: string): number {
    return this.#words.get(word) ?? UNKNOWN
  }

  word(asked: number, token: number): void {
    if (token !== UNKNOWN) this.#addRow(this.#asked[this.#placeOf(asked, token)] as number)
  }

  pair(first: number, second: number): void {
    if (first !== UNKNOWN && second !== UNKNOWN) this.#addRow(this.#pairs.get(this.#pairOf(first, second)) ?? 0)
  }

  #placeOf(asked: number, token: number): number {
    return token * ASKED.length + asked
  }

  #pairOf(first: number, second: number): number {
    return first * (this.#words.size + 1) + second
  }

  #addFeature(feature: number): void {
    const sums = this.#sums
    const features = this.#features
    const start = feature * PACKED
    for (let index = 0; index < PACKED; index++)
      sums[index] = (sums[index] as number) + (features[start + index] as number)
  }

  #addRow(start: number): void {
    const rows = this.#rows
    const end = start + 2 * (rows[start] as number)
    for (let at = start + 1; at < end; at += 2) add(this.#sums, 0, rows[at] as number, rows[at + 1] as number)
  }
}

/** Adds to what a class has in a row of packed sums. */
function add(sums: Int32Array, row: number, own: number, steps: number): void {
  const at = row + (own >> 1)
  sums[at] = (sums[at] as number) + (own % 2 === 0 ? steps : steps << 16)
}

/** What a class has in packed sums. */
function stepsOf(sums: Int32Array, own: number): number {
  const both = sums[own >> 1] as number
  const even = (both << 16) >> 16
  return own % 2 === 0 ? even : (both - even) >> 16
}

function stepOf(sign: string): number {
  return WEIGHT_SIGNS.indexOf(sign) - WEIGHT_SIGNS.length / 2
}
