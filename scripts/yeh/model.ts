/**
 * The model that tells a final ي from a final ى: a linear model over hashed features (features.ts), whole numbers
 * throughout. Scores are in sixteenths of a natural log-odd: above nought for ى, 16 is e to 1. Trained by
 * scripts/train-yeh.ts; what it learned from and what it is good for stands in data/yeh/README.md.
 */
import { BUCKETS, CLASSES, GATED } from '../../src/kernel/layout.ts'
import { BitReader } from '../../src/text/bit-reader.ts'
import { lazy } from '../../src/text/lazy.ts'
import { shortHash } from '../../src/yeh/hash.ts'
import { Letter } from '../../src/yeh/letters.ts'
import { unpackSparse } from '../../src/yeh/sparse.ts'
import { yehTables } from '../../src/yeh/tables.ts'
import { contextFeatures, MOST_FEATURES, stemHash, wordFeatures } from './features.ts'
import type { Words } from './words.ts'

export { MARGIN } from '../../src/data/yeh-model.ts'

export type Score = number

const row = new Uint32Array(MOST_FEATURES)

/** What the word itself says, which ends in a yeh and whose letters stand from `start` up to `end`. */
export function wordScore({ letters, written }: Words, start: number, end: number): Score {
  return sum(wordFeatures(letters, written, start, end, BUCKETS, row))
}

/** Whether the neighbours are to be asked too: the word is known to end either way. */
export function isGated(letters: Uint8Array, start: number, end: number): boolean {
  return (listAt(stemHash(letters, start, end)) & GATED) !== 0
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
  const score = wordScore(words, start, end)
  return isGated(letters, start, end) ? score + contextScore(words, index) : score
}

function classOf(hash: number): number {
  return listAt(hash) & ~GATED
}

function listAt(hash: number): number {
  return unpacked().lists[shortHash(hash)] as number
}

function sum(count: number): Score {
  const { weights } = unpacked()
  let score = 0
  for (let feature = 0; feature < count; feature++) score += weights[row[feature] as number] as number
  return score
}

/** The model as src/kernel/tables.ts says it is kept: class of a word and whether its neighbours are asked, by hash; and the weights. */
const unpacked = lazy(() => {
  const lists = new Uint8Array(0x10000)
  const bits = new BitReader(yehTables().model)
  for (const stem of bits.readList()) lists[stem] = GATED
  for (let number = 1; number <= CLASSES; number++) {
    for (const word of bits.readList()) lists[word] = (lists[word] as number) | number
  }
  return { lists, weights: unpackSparse(bits.rest, BUCKETS) }
})
