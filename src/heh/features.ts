/**
 * What the model looks at, as numbers of buckets. Two groups: of the word alone, and of its neighbours. The last letter of
 * the word is never hashed: it is what is asked.
 */
import { hashLetters, mix, spread } from '../yeh/hash.ts'
import { articleOf, conjunctionOf, shapeOf, verbPrefixOf } from '../yeh/shape.ts'
import type { Neighbour } from './words.ts'

/** Buckets at most that a word and its neighbours fill. */
export const MOST_FEATURES = 32

/** A word of less than this keeps its `و` or `ف`. */
const LEAST_WITH_CONJUNCTION = 4
/** A suffix longer than the word. */
const WHOLE = 0x5555
const LONGEST = 7
const LONGEST_WITH_ALL = 9

/** Fills `out` with the buckets of a word that ends in a heh, and returns how many. */
export function wordFeatures(letters: Uint8Array, buckets: number, out: Uint32Array): number {
  const end = letters.length
  const heh = end - 1
  let count = 0
  const put = (family: number, hash: number): void => {
    out[count++] = bucketOf(family, hash, buckets)
  }
  const bare = conjunctionOf(letters, 0, end, LEAST_WITH_CONJUNCTION)
  const article = articleOf(letters, bare, end)
  const stem = bare + article
  const first = letters[0] as number
  const second = heh > 1 ? (letters[1] as number) : 0
  const last = heh > 0 ? (letters[heh - 1] as number) : 0
  const beforeLast = heh > 1 ? (letters[heh - 2] as number) : 0
  const whole = hashLetters(letters, 0, heh)
  const ending = last * 256 + beforeLast

  put(1, 0)
  put(3, whole)
  put(4, hashLetters(letters, bare, heh))
  put(5, hashLetters(letters, stem, heh))
  for (let suffix = 1; suffix <= 5; suffix++)
    put(5 + suffix, suffix <= heh ? hashLetters(letters, heh - suffix, heh) : whole ^ WHOLE)
  put(12, first * 16 + Math.min(heh, LONGEST_WITH_ALL))
  put(13, first * 256 + second)
  put(14, first * 65536 + ending)
  put(15, (first * 256 + last) * 16 + Math.min(heh, LONGEST_WITH_ALL))
  put(17, ((letters[stem] as number) * 65536 + ending) * 2 + (article === 0 ? 0 : 1))
  put(19, (article * 16 + Math.min(heh - stem, LONGEST)) * 65536 + ending)
  const prefix = article === 0 ? verbPrefixOf(letters, bare, heh) : 0
  put(20, hashLetters(letters, bare + prefix, heh) * 4 + (article === 0 ? Math.min(prefix, 1) : 3))
  return count
}

/** The hash of a word that the list of doubtful ones goes by: without `و` or `ف` and its last letter. */
export function stemHash(letters: Uint8Array): number {
  const end = letters.length
  return hashLetters(letters, conjunctionOf(letters, 0, end, LEAST_WITH_CONJUNCTION), end - 1)
}

/** Fills `out` with the buckets of a word's neighbours, and returns how many; more of them for a doubtful word. */
export function contextFeatures(
  letters: Uint8Array,
  before: Neighbour,
  behind: Neighbour,
  isDoubtful: boolean,
  buckets: number,
  out: Uint32Array,
): number {
  let count = 0
  const put = (family: number, hash: number): void => {
    out[count++] = bucketOf(family, hash, buckets)
  }
  const shape = shapeOf(letters, 0, letters.length)
  const left = describe(before)
  const right = describe(behind)
  put(40, left.shape)
  put(41, mix(left.shape, shape))
  put(42, left.tail)
  put(50, right.shape)
  put(51, mix(right.shape, shape))
  put(52, right.head)
  if (!isDoubtful) return count
  const stem = stemHash(letters)
  put(43, mix(left.shape, stem))
  put(53, mix(right.shape, stem))
  return count
}

/** A neighbour in numbers; a sign is one number below nought everywhere. */
interface Description {
  readonly shape: number
  /** The first two letters. */
  readonly head: number
  /** The last two, and whether there are more than four in all. */
  readonly tail: number
}

function describe(neighbour: Neighbour): Description {
  if (typeof neighbour === 'number') return { shape: -1 - neighbour, head: -1 - neighbour, tail: -1 - neighbour }
  const { letters } = neighbour
  const { length } = letters
  const at = (index: number): number => letters[index] ?? 0
  return {
    shape: shapeOf(letters, 0, length),
    head: at(0) * 256 + at(1),
    tail: (at(length - 2) * 256 + at(length - 1)) * 2 + (length > 4 ? 1 : 0),
  }
}

function bucketOf(family: number, hash: number, buckets: number): number {
  return (spread(mix(hash, family)) >>> 0) % buckets
}
