/**
 * The table of words. As it ships each word has a sign for its language and points together, since either says much of the other: in the page for
 * browsers that takes one and a half kilobytes less than the planes do.
 */
import { WORD_DISTANCES, WORD_MEANINGS, WORD_POINTS } from '../data/language-evidence.ts'
import { bytesOfBase64 } from '../text/base64.ts'
import { lazy } from '../text/lazy.ts'
import { NO_POINTS, placeOf } from './word-signs.ts'

/**
 * The words in the order of their hashes, in planes of a byte a word each: the upper, middle and lower byte of the distance from the hash before
 * (unsigned; from 0 for the first; without the lowest HASH_SHIFT bits), the points (signed), the index of the language.
 */
export const wordPlanes = lazy((): readonly Uint8Array[] => {
  const [upper, lower] = WORD_DISTANCES
  const pairs = bytesOfBase64(lower)
  const count = upper.length
  const high = new Uint8Array(count)
  const middle = new Uint8Array(count)
  const low = new Uint8Array(count)
  const points = new Uint8Array(count)
  const languages = new Uint8Array(count)
  const meanings = WORD_POINTS.flatMap((signs, language) =>
    Array.from(signs, (sign) => ({ points: sign.charCodeAt(0) - NO_POINTS, language })),
  )
  for (let word = 0; word < count; word++) {
    high[word] = upper.charCodeAt(word) - 0x30
    middle[word] = pairs[2 * word] as number
    low[word] = pairs[2 * word + 1] as number
    const meaning = meanings[placeOf(WORD_MEANINGS.charCodeAt(word))] as { points: number; language: number }
    points[word] = meaning.points
    languages[word] = meaning.language
  }
  return [high, middle, low, points, languages]
})
