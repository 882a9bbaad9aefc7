/** Which language a text that is not Arabic is in, for whoever is told that it was left alone. */
import { LANGUAGES } from '../data/language-evidence.ts'
import { HASH_SHIFT, hashPair, hashWord, PAIRED } from './letters.ts'
import { wordPlanes } from './word-table.ts'
import { readLanguageWords } from './words.ts'

/** What the table knows of a word. */
export interface KnownWord {
  /** For Arabic; below 0 against it. */
  readonly points: number
  /** The language it is most frequent in (BCP 47); empty when that has no name of its own. */
  readonly language: string
}

let known: ReadonlyMap<number, KnownWord> | undefined

/** Of a word that says something only behind others, when none of these is before it. */
const SILENT: KnownWord = { points: 0, language: '' }

/** What the table knows of the word with these letters, behind the word with those, if there is one. */
export function knownWord(letters: readonly number[], before?: readonly number[]): KnownWord | undefined {
  known ??= readTable()
  const hash = hashWord(letters)
  const word = known.get(hash)
  if (word?.points !== PAIRED) return word
  return (before === undefined ? undefined : known.get(hashPair(hashWord(before), hash))) ?? SILENT
}

/** The language (BCP 47) whose words weigh most in a text; undefined when none does. */
export function languageOf(text: string): string | undefined {
  const weights = new Map<string, number>()
  const words = readLanguageWords(text)
  for (const [index, { letters }] of words.entries()) {
    const word = knownWord(letters, words[index - 1]?.letters)
    if (word === undefined || word.points >= 0 || word.language === '') continue
    weights.set(word.language, (weights.get(word.language) ?? 0) - word.points)
  }
  const [heaviest] = [...weights].sort(([, a], [, b]) => b - a)
  return heaviest?.[0]
}

function readTable(): ReadonlyMap<number, KnownWord> {
  const [high, middle, low, points, languages] = wordPlanes() as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  const signed = new Int8Array(points.buffer, points.byteOffset, points.length)
  const words = new Map<number, KnownWord>()
  let hash = 0
  for (const [index, upper] of high.entries()) {
    hash += (upper << 16) + ((middle[index] as number) << 8) + (low[index] as number)
    words.set(hash << HASH_SHIFT, {
      points: signed[index] as number,
      language: LANGUAGES[languages[index] as number] as string,
    })
  }
  return words
}
