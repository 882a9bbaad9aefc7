/**
 * What the model looks at, as numbers of buckets. Two groups: of the word alone, and of its neighbours. A bucket is
 * `spread(mix(hash, family)) mod buckets`; the family keeps hashes of different kinds apart. The final yeh itself is never
 * hashed in the first group: it is what is asked.
 */
import { CLASSES } from '../../src/kernel/layout.ts'
import { hashLetters, mix, spread } from '../../src/yeh/hash.ts'
import { Letter } from '../../src/yeh/letters.ts'
import { articleOf, conjunctionOf, shapeOf, verbPrefixOf } from '../../src/yeh/shape.ts'
import { EDGE, WORD, type Words } from './words.ts'

/** Buckets at most that one word or its neighbours fill. */
export const MOST_FEATURES = 32

/** A word of less than this keeps its `و` or `ف`. */
const LEAST_WITH_CONJUNCTION = 4
/** A suffix longer than the word. */
const WHOLE = 0x5555
const STEM_FACTOR = 0x27d4eb2f
const LONGEST = 7
const LONGEST_WITH_ALL = 9

/** The class of a word by its hash, 1 to CLASSES; 0 for a word without one. */
export type ClassOf = (hash: number) => number

/**
 * Fills `out` with the buckets of a word that ends in a yeh, and returns how many. `letters` and `written` hold it from
 * `start` up to `end`: folded, and with its hamzas.
 */
export function wordFeatures(
  letters: Uint8Array,
  written: Uint8Array,
  start: number,
  end: number,
  buckets: number,
  out: Uint32Array,
): number {
  const yeh = end - 1
  const length = yeh - start
  let count = 0
  const put = (family: number, hash: number): void => {
    out[count++] = (spread(mix(hash, family)) >>> 0) % buckets
  }
  const bare = start + conjunctionOf(letters, start, end, LEAST_WITH_CONJUNCTION)
  const article = articleOf(letters, bare, end)
  const stem = bare + article
  const hasArticle = article === 0 ? 0 : 1
  const first = letters[start] as number
  const second = length > 1 ? (letters[start + 1] as number) : 0
  const last = length > 0 ? (letters[yeh - 1] as number) : 0
  const beforeLast = length > 1 ? (letters[yeh - 2] as number) : 0
  const whole = hashLetters(letters, start, yeh)

  put(1, 0)
  put(5, hashLetters(letters, stem, yeh))
  for (let suffix = 1; suffix <= 5; suffix++)
    put(5 + suffix, suffix <= length ? hashLetters(letters, yeh - suffix, yeh) : whole ^ WHOLE)
  put(12, first * 16 + Math.min(length, LONGEST_WITH_ALL))
  put(13, first * 256 + second)
  put(14, (first * 256 + last) * 256 + beforeLast)
  put(15, (first * 256 + last) * 16 + Math.min(length, LONGEST_WITH_ALL))
  put(17, (((letters[stem] as number) * 256 + last) * 256 + (yeh - stem > 1 ? beforeLast : 0)) * 4 + hasArticle)
  put(19, ((article * 16 + Math.min(yeh - stem, LONGEST)) * 256 + last) * 256 + beforeLast)
  const prefix = hasArticle ? 0 : verbPrefixOf(letters, bare, yeh)
  const verb = bare + prefix
  const isVerb = prefix > 0 && isPerson(letters[verb - 1] as number)
  put(20, hashLetters(letters, verb, yeh) * 4 + (hasArticle ? 3 : isVerb ? 1 : 0))
  if (prefix > 0) put(24, hashLetters(letters, verb, yeh))

  put(30, hashLetters(written, start, yeh))
  put(31, hashLetters(written, bare, yeh))
  put(32, hashLetters(written, stem, yeh))
  if (length >= 2) put(42, hashLetters(written, start, start + 2) * 64 + Math.min(length, LONGEST_WITH_ALL))
  if (length >= 3) put(43, hashLetters(written, start, start + 3))
  const head = hashLetters(written, bare, Math.min(bare + 2, yeh))
  put(44, mix(head, hashLetters(written, Math.max(yeh - 2, bare), yeh)))
  return count
}

function isPerson(letter: number): boolean {
  return letter === Letter.yeh || letter === Letter.teh || letter === Letter.noon
}

/** The hash of a word that the gate and the neighbours' features go by: without `و` or `ف`, with its yeh. */
export function stemHash(letters: Uint8Array, start: number, end: number): number {
  return hashLetters(letters, start + conjunctionOf(letters, start, end, LEAST_WITH_CONJUNCTION), end)
}

/** Fills `out` with the buckets of the two words on either side of a word, and returns how many. */
export function contextFeatures(
  words: Words,
  index: number,
  classOf: ClassOf,
  buckets: number,
  out: Uint32Array,
): number {
  const { letters, starts } = words
  let count = 0
  const put = (family: number, hash: number): void => {
    out[count++] = (spread(mix(hash, family)) >>> 0) % buckets
  }
  const stem = Math.imul(stemHash(letters, starts[index] as number, starts[index + 1] as number), STEM_FACTOR)
  /** A feature by itself, and one of the word with it. */
  const putBoth = (family: number, hash: number): void => {
    put(family, hash)
    put(64 + family, hash ^ stem)
  }
  const far = neighbour(words, index - 2, classOf)
  const before = neighbour(words, index - 1, classOf)
  const after = neighbour(words, index + 1, classOf)
  const farAfter = neighbour(words, index + 2, classOf)
  put(64 + 101, before.hash ^ stem)
  put(64 + 103, before.head ^ stem)
  put(64 + 104, before.tail ^ stem)
  putBoth(106, before.shape)
  putBoth(111, before.wordClass)
  put(64 + 121, after.hash ^ stem)
  put(64 + 123, after.head ^ stem)
  put(64 + 124, after.tail ^ stem)
  putBoth(126, after.shape)
  putBoth(131, after.wordClass)
  put(64 + 141, mix(before.wordClass, after.wordClass) ^ stem)
  put(64 + 142, far.wordClass ^ stem)
  put(64 + 143, farAfter.wordClass ^ stem)
  return count
}

/** A word or a sign beside a word: five numbers of 32 bits. */
interface Neighbour {
  readonly hash: number
  /** The first two letters. */
  readonly head: number
  /** The last two, and whether there are more than four in all. */
  readonly tail: number
  readonly shape: number
  /** The class of a word; for a sign a number beyond them. */
  readonly wordClass: number
}

const SIGN_CLASSES = CLASSES + 1
const SIGNS: readonly Neighbour[] = Array.from({ length: WORD }, (_, kind) => {
  const code = SIGN_CLASSES + kind
  return { hash: code, head: code, tail: code, shape: -1 - kind, wordClass: code }
})

function neighbour(words: Words, index: number, classOf: ClassOf): Neighbour {
  const kind = index < 0 || index >= words.count ? EDGE : (words.kinds[index] as number)
  if (kind !== WORD) return SIGNS[kind] as Neighbour
  const { letters } = words
  const start = words.starts[index] as number
  const end = words.starts[index + 1] as number
  const hash = hashLetters(letters, start, end)
  const last = letters[end - 1] as number
  const isOne = end - start === 1
  return {
    hash,
    head: (letters[start] as number) * 256 + (isOne ? 0 : (letters[start + 1] as number)),
    tail: ((isOne ? 0 : (letters[end - 2] as number)) * 256 + last) * 2 + (end - start > 4 ? 1 : 0),
    shape: shapeOf(letters, start, end),
    wordClass: classOf(hash),
  }
}
