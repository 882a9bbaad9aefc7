/**
 * Classes of common words by the company they keep: given names, titles, verbs of saying, places, prepositions … as far as
 * the texts tell. Exchange clustering (Kneser and Ney, 1993): words move one by one to the class that makes the
 * classes of neighbours most predictable, until few move.
 */
import { hashLetters } from '../../src/yeh/hash.ts'
import { Letter } from '../../src/yeh/letters.ts'
import { shapeOf } from '../../src/yeh/shape.ts'
import { EDGE, WORD, type Words } from './words.ts'

const ROUNDS = 12
/** Stop when less than one word in so many has moved. */
const SETTLED = 200

/** Class of 1 to `classes` by hash of the word, the commonest word first. */
export function classify(documents: readonly Words[], vocabulary: number, classes: number): Map<number, number> {
  const { stream, hashes, fixed } = streamOf(documents, vocabulary)
  const total = fixed + classes
  const classOf = Int32Array.from(hashes, (_, word) => fixed + (word % classes))
  /** A token is a word, or a class that never changes: `-1 - class`. */
  const classAt = (token: number): number => (token < 0 ? -1 - token : (classOf[token] as number))

  const nexts = hashes.map(() => new Map<number, number>())
  const previous = hashes.map(() => new Map<number, number>())
  for (let at = 1; at < stream.length; at++) {
    const [a, b] = [stream[at - 1] as number, stream[at] as number]
    if (a >= 0) increment(nexts[a] as Map<number, number>, b)
    if (b >= 0) increment(previous[b] as Map<number, number>, a)
  }
  /** How often one class follows another, and how often each occurs. */
  const pairs = new Float64Array(total * total)
  const sizes = new Float64Array(total)
  for (let at = 1; at < stream.length; at++) {
    const [a, b] = [classAt(stream[at - 1] as number), classAt(stream[at] as number)]
    pairs[a * total + b] = (pairs[a * total + b] as number) + 1
    sizes[a] = (sizes[a] as number) + 1
  }

  const after = new Float64Array(total)
  const before = new Float64Array(total)
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0
    for (let word = 0; word < hashes.length; word++) {
      after.fill(0)
      before.fill(0)
      let size = 0
      for (const [token, times] of nexts[word] as Map<number, number>) {
        if (token !== word) addTo(after, classAt(token), times)
        size += times
      }
      for (const [token, times] of previous[word] as Map<number, number>)
        if (token !== word) addTo(before, classAt(token), times)
      const old = classOf[word] as number
      shift(pairs, sizes, old, after, before, -size, -1)
      const best = bestClass(pairs, sizes, fixed, after, before, size)
      shift(pairs, sizes, best, after, before, size, 1)
      if (best !== old) moved++
      classOf[word] = best
    }
    if (moved * SETTLED < hashes.length) break
  }
  return new Map(hashes.map((hash, word) => [hash, (classOf[word] as number) - fixed + 1]))
}

/** Adds or takes away what a word of class `own` brings to the counts. */
function shift(
  pairs: Float64Array,
  sizes: Float64Array,
  own: number,
  after: Float64Array,
  before: Float64Array,
  size: number,
  sign: 1 | -1,
): void {
  const total = sizes.length
  for (let other = 0; other < total; other++) {
    addTo(pairs, own * total + other, sign * (after[other] as number))
    addTo(pairs, other * total + own, sign * (before[other] as number))
  }
  addTo(sizes, own, size)
}

function bestClass(
  pairs: Float64Array,
  sizes: Float64Array,
  fixed: number,
  after: Float64Array,
  before: Float64Array,
  size: number,
): number {
  const total = sizes.length
  const others = Array.from(sizes.keys())
  const followers = others.filter((other) => (after[other] as number) > 0)
  const leaders = others.filter((other) => (before[other] as number) > 0)
  let best = fixed
  let bestGain = Number.NEGATIVE_INFINITY
  for (let own = fixed; own < total; own++) {
    let gain = -2 * gainOf(sizes[own] as number, size)
    for (const other of followers) gain += gainOf(pairs[own * total + other] as number, after[other] as number)
    for (const other of leaders) gain += gainOf(pairs[other * total + own] as number, before[other] as number)
    if (gain > bestGain) {
      bestGain = gain
      best = own
    }
  }
  return best
}

/** What `more` adds to x log x. */
function gainOf(count: number, more: number): number {
  const sum = count + more
  return sum * Math.log(sum || 1) - count * Math.log(count || 1)
}

/** The texts as one stream: the commonest words by rank, all else as classes by sign or by shape. */
function streamOf(documents: readonly Words[], vocabulary: number) {
  const counts = new Map<number, number>()
  for (const words of documents)
    for (let index = 0; index < words.count; index++)
      if (words.kinds[index] === WORD) increment(counts, hashAt(words, index))
  const hashes = [...counts]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, vocabulary)
    .map(([hash]) => hash)
  const ranks = new Map(hashes.map((hash, rank) => [hash, rank]))
  const shapes = new Map<number, number>()
  const stream: number[] = []
  for (const words of documents) {
    for (let index = 0; index < words.count; index++) {
      const kind = words.kinds[index] as number
      if (kind !== WORD) {
        stream.push(-1 - kind)
        continue
      }
      const rank = ranks.get(hashAt(words, index))
      if (rank !== undefined) {
        stream.push(rank)
        continue
      }
      const shape = roughShapeAt(words, index)
      if (!shapes.has(shape)) shapes.set(shape, WORD + shapes.size)
      stream.push(-1 - (shapes.get(shape) as number))
    }
    stream.push(-1 - EDGE)
  }
  return { stream: Int32Array.from(stream), hashes, fixed: WORD + shapes.size }
}

function hashAt({ letters, starts }: Words, index: number): number {
  return hashLetters(letters, starts[index] as number, starts[index + 1] as number)
}

/** With article, with a verb's prefix or with neither; and the ending. */
function roughShapeAt({ letters, starts }: Words, index: number): number {
  const shape = shapeOf(letters, starts[index] as number, starts[index + 1] as number)
  const head = (shape >> 6) & 0xff
  const isVerb = head === Letter.yeh || head === Letter.teh
  return (head === 3 || head === 4 ? 1 : isVerb ? 2 : 0) * 16 + ((shape >> 2) & 15)
}

function increment(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function addTo(sums: Float64Array, at: number, more: number): void {
  sums[at] = (sums[at] as number) + more
}
