/** From texts to a model: the gate, the classes, the weights. */
import { BUCKETS, CLASSES } from '../../src/kernel/layout.ts'
import { shortHash } from '../../src/yeh/hash.ts'
import { classify } from './classes.ts'
import { train } from './ftrl.ts'
import { countStems, examplesOf, type Lesson, type Lists, withNamesAgain } from './lesson.ts'
import { levelsOf, nearest } from './quantise.ts'

const BITS = 4
const VOCABULARY = 4000
const FTRL = { weights: BUCKETS, epochs: 8, rate: 0.5, l1: 2.75, l2: 0.1, seed: 20_261_123 }
export const SETTINGS = { ...FTRL, BITS, VOCABULARY }

/** A stem is gated when the rarer of its two endings is met this often, and in this share of its tokens. */
const LEAST_RARER = 3
const LEAST_SHARE = 0.005

/** One document in so many is learned from without its hamzas, as many people type. */
const BARE = 16

export interface Fitted {
  /** Short hashes of the stems whose neighbours are asked. */
  readonly gate: ReadonlySet<number>
  /** Classes of words by short hash. */
  readonly classes: ReadonlyMap<number, number>
  readonly lists: Lists
  readonly levels: Int8Array
  /** By bucket: 0 for no weight, else 1 and the number of a level. */
  readonly numbers: Uint8Array
  /** By bucket: the level. */
  readonly weights: Int8Array
}

export function fitModel(lessons: readonly Lesson[]): Fitted {
  const gate = shippedGateOf(lessons)
  const classes = classesOf(lessons)
  const listsOf = (stems: ReadonlySet<number>): Lists => ({
    isGated: (stem) => stems.has(shortHash(stem)),
    classOf: (hash) => classes.get(shortHash(hash)) ?? 0,
    buckets: BUCKETS,
  })
  const shown = lessons.map(bareSome)
  const examples = withNamesAgain(examplesOf(shown, listsOf(gateOf(lessons))), shown)
  const exact = train(examples, FTRL)
  const uses = new Float64Array(BUCKETS)
  for (const feature of examples.features) uses[feature] = (uses[feature] as number) + 1
  const levels = levelsOf(exact, uses, 1 << BITS)
  const numbers = nearest(exact, levels)
  const weights = Int8Array.from(numbers, (number) => (number === 0 ? 0 : (levels[number - 1] as number)))
  return { gate, classes, lists: listsOf(gate), levels, numbers, weights }
}

function bareSome(lesson: Lesson, at: number): Lesson {
  const { words } = lesson
  return at % BARE === 0 ? { ...lesson, words: { ...words, written: words.letters } } : lesson
}

/** Short hashes of stems that are gated. */
function gateOf(lessons: readonly Lesson[]): ReadonlySet<number> {
  return new Set([...countStems(lessons)].filter(isGatedBy).map(([stem]) => shortHash(stem)))
}

function isGatedBy([, [yeh, maksura]]: readonly [number, readonly [number, number]]): boolean {
  const rarer = Math.min(yeh, maksura)
  return rarer >= LEAST_RARER && rarer >= LEAST_SHARE * (yeh + maksura)
}

/**
 * Short hashes whose commonest stem is gated: these ship. The others are learned from like them, so that nothing else changes, but nobody asks for the
 * neighbours of every في, which is half of all words that would be asked about, for the sake of رؤى.
 */
function shippedGateOf(lessons: readonly Lesson[]): ReadonlySet<number> {
  const commonest = new Map<number, readonly [number, readonly [number, number]]>()
  for (const counted of countStems(lessons)) {
    const hash = shortHash(counted[0])
    const other = commonest.get(hash)
    if (other === undefined || sum(counted[1]) > sum(other[1])) commonest.set(hash, counted)
  }
  return new Set([...commonest].filter(([, counted]) => isGatedBy(counted)).map(([hash]) => hash))
}

function sum([yeh, maksura]: readonly [number, number]): number {
  return yeh + maksura
}

/** Where two words have one short hash, the class is that of the commoner one. */
function classesOf(lessons: readonly Lesson[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const classes = classify(
    lessons.map(({ words }) => words),
    VOCABULARY,
    CLASSES,
  )
  for (const [hash, own] of classes) if (!found.has(shortHash(hash))) found.set(shortHash(hash), own)
  return found
}
