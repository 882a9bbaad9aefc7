/** The table of words that say something about the language. */
import { LANGUAGES, WORD_POINTS } from '../data/language-evidence.ts'
import { bytesOfBase64 } from '../text/base64.ts'
import { BitReader } from '../text/bit-reader.ts'
import { lazy } from '../text/lazy.ts'

/** Bits of the two numbers before a group. */
export const LANGUAGE_BITS = 5
export const POINTS_BITS = 8

/** Words of one language (its index in LANGUAGES) that say the same, by the hashes of their letters. */
interface Group {
  readonly language: number
  readonly points: number
  readonly hashes: Uint32Array
}

/**
 * All groups, as the kernel reads them too (assembly/known-words.ts): the index of their language, LANGUAGES.length behind the last;
 * 128 + points; the list of hashes (bit-reader.ts).
 */
export const wordGroups: () => readonly Group[] = lazy(() => {
  const bits = new BitReader(bytesOfBase64(WORD_POINTS))
  const groups: Group[] = []
  for (;;) {
    const language = bits.read(LANGUAGE_BITS)
    if (language === LANGUAGES.length) return groups
    groups.push({ language, points: bits.read(POINTS_BITS) - 128, hashes: bits.readList() })
  }
})
