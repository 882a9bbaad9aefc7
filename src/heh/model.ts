/**
 * The model that tells a final ه from a final ة: a linear model over hashed features (features.ts), whole numbers
 * throughout. Scores are in sixteenths of a natural log-odd, above nought for ة. Trained by scripts/train-teh-marbuta.ts;
 * what it learned from and what it is good for stands in data/heh/README.md.
 */
import { BITS, BUCKETS, TEH_MARBUTA_MODEL } from '../data/teh-marbuta-model.ts'
import { bytesOfBase64 } from '../text/base64.ts'
import { lazy } from '../text/lazy.ts'
import type { Segment } from '../text/segment.ts'
import { shortHash } from '../yeh/hash.ts'
import { unpackSparse } from '../yeh/sparse.ts'
import { contextFeatures, MOST_FEATURES, stemHash, wordFeatures } from './features.ts'
import { neighbourBefore, neighbourBehind, type Word } from './words.ts'

interface Model {
  /** Short hashes of the stems that are met with both endings. */
  readonly doubtful: ReadonlySet<number>
  readonly weights: Int8Array
}

const row = new Uint32Array(MOST_FEATURES)

/** What the word itself says, which ends in a heh. */
export function wordScore({ letters }: Word): number {
  return sum(wordFeatures(letters, BUCKETS, row))
}

/** What the words on either side say, to be added. */
export function contextScore(segment: Segment, word: Word): number {
  const isDoubtful = model().doubtful.has(shortHash(stemHash(word.letters)))
  const before = neighbourBefore(segment, word.start)
  const behind = neighbourBehind(segment, word.end)
  return sum(contextFeatures(word.letters, before, behind, isDoubtful, BUCKETS, row))
}

function sum(count: number): number {
  const { weights } = model()
  let score = 0
  for (let feature = 0; feature < count; feature++) score += weights[row[feature] as number] as number
  return score
}

/**
 * In this order, numbers little-endian: the doubtful stems (a count in two bytes, hashes of two bytes); 2 ** BITS levels, a
 * signed byte each; the buckets' weights (src/yeh/sparse.ts).
 */
const model = lazy((): Model => {
  const bytes = bytesOfBase64(TEH_MARBUTA_MODEL)
  const twoAt = (at: number): number => (bytes[at] as number) | ((bytes[at + 1] ?? 0) << 8)
  const count = twoAt(0)
  const doubtful = new Set(Array.from({ length: count }, (_, index) => twoAt(2 + 2 * index)))
  const levels = new Int8Array(bytes.buffer, bytes.byteOffset + 2 + 2 * count, 1 << BITS)
  const weights = unpackSparse(bytes.subarray(2 + 2 * count + levels.length), levels, BITS, BUCKETS)
  return { doubtful, weights }
})
