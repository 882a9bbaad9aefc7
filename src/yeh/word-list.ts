/** Words whose last letter the user has decided. */
import { isArabicMark, isTransparent } from '../text/characters.ts'
import { ALEF_MAKSURA, FARSI_YEH, FEH, KAF, KEHEH, SWASH_KAF, WAW, YEH } from '../text/code-points.ts'
import { YakafError } from '../text/error.ts'
import type { Segment } from '../text/segment.ts'
import { lettersOf } from './presentation.ts'

/** U+064A (ي) or U+0649 (ى) by the letters of a word before its last, the last of these first. */
export type WordList = ReadonlyMap<string, number>

/** Letters of the longest word that is looked up. */
const LONGEST = 32

/**
 * A word list from an object such as `{ "علی": "علي" }`: each key a word that ends in U+06CC (ی), its value the same word
 * with ي or ى instead. ک and ك, ی and ي are one letter inside, marks are passed over.
 *
 * @throws YakafError E_WORDS, naming the entry.
 */
export function wordListOf(entries: unknown): WordList {
  if (typeof entries !== 'object' || entries === null || Array.isArray(entries)) {
    throw new YakafError('E_WORDS', 'the word list is no object; write {"علی": "علي"}')
  }
  const words = new Map<string, number>()
  for (const [key, value] of Object.entries(entries)) {
    if (typeof value !== 'string') throw refused(key, 'its value is no string')
    const word = foldedLetters(key)
    const answer = foldedLetters(value)
    if (lastLetter(key) !== FARSI_YEH || word.length < 2)
      throw refused(key, 'it must be a word that ends in U+06CC (ی)')
    const last = lastLetter(value)
    if (last !== YEH && last !== ALEF_MAKSURA) throw refused(key, 'its value must end in U+064A (ي) or U+0649 (ى)')
    if (answer.slice(0, -1) !== word.slice(0, -1)) throw refused(key, 'its value is another word')
    words.set(reversed(word.slice(0, -1)), last)
  }
  return words
}

/** What the list says of the final yeh at `offset`; a و or ف in front of a word that is on it is passed over. */
export function listedLetter(words: WordList, segment: Segment, offset: number): number | undefined {
  let stem = ''
  let at = offset
  for (
    let code = segment.codeBefore(at);
    lettersOf(code).length > 0 || isTransparent(code);
    code = segment.codeBefore(at)
  ) {
    for (const letter of lettersOf(code).toReversed()) stem += String.fromCodePoint(folded(letter))
    if (stem.length > LONGEST) return undefined
    at = segment.before(at)
  }
  const first = stem.codePointAt(stem.length - 1)
  return words.get(stem) ?? (first === WAW || first === FEH ? words.get(stem.slice(0, -1)) : undefined)
}

function foldedLetters(word: string): string {
  return String.fromCodePoint(
    ...[...word].map((letter) => folded(letter.codePointAt(0) as number)).filter((code) => code > 0),
  )
}

/** One letter for all keyboards; 0 for a mark. */
function folded(code: number): number {
  if (isArabicMark(code)) return 0
  return code === KEHEH || code === SWASH_KAF ? KAF : code === FARSI_YEH || code === ALEF_MAKSURA ? YEH : code
}

function lastLetter(word: string): number {
  return [...word].map((letter) => letter.codePointAt(0) as number).findLast((code) => !isArabicMark(code)) ?? 0
}

function reversed(word: string): string {
  return [...word].reverse().join('')
}

function refused(key: string, why: string): YakafError {
  return new YakafError('E_WORDS', `word list, ${JSON.stringify(key)}: ${why}`)
}
