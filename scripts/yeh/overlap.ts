/** Documents of one corpus that stand in another too: told by eight-word shingles, one in sixteen of them. */
import { readWords, WORD } from './words.ts'

const WORDS = 8
const SAMPLED = 16
const SHARE = 0.25

/** The sampled shingles of a text, as hashes of 32 bits. */
export function shinglesOf(text: string): readonly number[] {
  const { count, kinds, letters, starts } = readWords(text)
  const hashes: number[] = []
  for (let word = 0; word < count; word++) {
    if (kinds[word] !== WORD) continue
    let hash = 0x811c9dc5 | 0
    for (let at = starts[word] as number; at < (starts[word + 1] as number); at++)
      hash = Math.imul(hash ^ (letters[at] as number), 0x01000193)
    hashes.push(hash)
  }
  const shingles: number[] = []
  for (let first = 0; first + WORDS <= hashes.length; first++) {
    let hash = 0
    for (let word = first; word < first + WORDS; word++)
      hash = Math.imul(hash ^ (hash >>> 13) ^ (hashes[word] as number), 0x9e3779b1)
    hash ^= hash >>> 15
    if ((hash >>> 0) % SAMPLED === 0) shingles.push(hash)
  }
  return shingles
}

/** Whether more than a quarter of the sampled shingles of a text are among `known`. */
export function isShared(text: string, known: ReadonlySet<number>): boolean {
  const shingles = shinglesOf(text)
  const shared = shingles.filter((shingle) => known.has(shingle)).length
  return shared > SHARE * shingles.length
}
