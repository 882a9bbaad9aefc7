/**
 * The model that tells a final ي from a final ى: a linear model over hashed features (features.ts), whole numbers
 * throughout. Scores are in sixteenths of a natural log-odd: above nought for ى, 16 is e to 1. Trained by
 * scripts/train-yeh.ts; what it learned from and what it is good for stands in data/yeh/README.md.
 */
import { BITS, BUCKETS, YEH_MODEL } from '../data/yeh-model.ts'
import { CLASSES, contextFeatures, MOST_FEATURES, stemHash, wordFeatures } from './features.ts'
import { shortHash } from './hash.ts'
import { Letter } from './letters.ts'
import type { Words } from './words.ts'

export { MARGIN } from '../data/yeh-model.ts'

export type Score = number

/** Entries of the tables of stems and of classes: hashes of 16 bits. */
const HASHES = 0x10000

interface Model {
  /** 1 for the stems whose neighbours are asked, by hash. */
  readonly gate: Uint8Array
  /** Class of a word, 0 for none, by hash. */
  readonly classes: Uint8Array
  /** Sixteenths of a log-odd, by bucket. */
  readonly weights: Int8Array
}

let loaded: Model | undefined
const row = new Uint32Array(MOST_FEATURES)

/** What the word itself says, which ends in a yeh and whose folded letters stand from `start` up to `end`. */
export function wordScore(letters: Uint8Array, start: number, end: number): Score {
  return sum(wordFeatures(letters, start, end, BUCKETS, row))
}

/** Whether the neighbours are to be asked too: the word is known to end either way. */
export function isGated(letters: Uint8Array, start: number, end: number): boolean {
  return model().gate[shortHash(stemHash(letters, start, end))] === 1
}

/** What the two words on either side say, to be added to the score of a gated word. */
export function contextScore(words: Words, index: number): Score {
  return sum(contextFeatures(words, index, classOf, BUCKETS, row))
}

/** The score of a word, 0 for one that does not end in a yeh. */
export function scoreOf(words: Words, index: number): Score {
  const { letters, starts } = words
  const start = starts[index] as number
  const end = starts[index + 1] as number
  if (end === start || letters[end - 1] !== Letter.yeh) return 0
  const score = wordScore(letters, start, end)
  return isGated(letters, start, end) ? score + contextScore(words, index) : score
}

function classOf(hash: number): number {
  return model().classes[shortHash(hash)] as number
}

function sum(count: number): Score {
  const { weights } = model()
  let score = 0
  for (let feature = 0; feature < count; feature++) score += weights[row[feature] as number] as number
  return score
}

function model(): Model {
  loaded ??= decode(Uint8Array.from(atob(YEH_MODEL), (character) => character.charCodeAt(0)))
  return loaded
}

/**
 * In this order, numbers little-endian: the gated stems (a count in two bytes, hashes of two bytes); for each class from 1
 * to CLASSES its words in the same way; 2 ** BITS levels, a signed byte each; the level of each bucket, BITS bits each, the
 * lowest first.
 */
function decode(bytes: Uint8Array): Model {
  const gate = new Uint8Array(HASHES)
  const classes = new Uint8Array(HASHES)
  let at = 0
  const readTwo = (): number => {
    at += 2
    return (bytes[at - 2] as number) | ((bytes[at - 1] as number) << 8)
  }
  const readList = (table: Uint8Array, value: number): void => {
    for (let left = readTwo(); left > 0; left--) table[readTwo()] = value
  }
  readList(gate, 1)
  for (let number = 1; number <= CLASSES; number++) readList(classes, number)
  const levels = new Int8Array(bytes.buffer, bytes.byteOffset + at, 1 << BITS)
  at += levels.length
  const weights = new Int8Array(BUCKETS)
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const bit = bucket * BITS
    const first = at + (bit >> 3)
    const pair = (bytes[first] as number) | ((bytes[first + 1] ?? 0) << 8)
    weights[bucket] = levels[(pair >> (bit & 7)) & ((1 << BITS) - 1)] as number
  }
  return { gate, classes, weights }
}
