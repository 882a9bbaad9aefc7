/**
 * The model that tells a final ه from a final ة: a linear model over hashed features (features.ts), whole numbers
 * throughout. Scores are in sixteenths of a natural log-odd, above nought for ة. Trained by scripts/train-teh-marbuta.ts;
 * what it learned from and what it is good for stands in data/heh/README.md.
 */
import { BUCKETS, TEH_MARBUTA_MODEL } from '../data/teh-marbuta-model.ts'
import { bytesOfBase64 } from '../text/base64.ts'
import { BitReader } from '../text/bit-reader.ts'
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

/** The doubtful stems, as a list of hashes (bit-reader.ts); the buckets' weights. */
const model = lazy((): Model => {
  const bits = new BitReader(bytesOfBase64(TEH_MARBUTA_MODEL))
  const doubtful = new Set(bits.readList())
  return { doubtful, weights: unpackSparse(bits.rest, BUCKETS) }
})
