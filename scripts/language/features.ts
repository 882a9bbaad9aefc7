/** What the judge may know of a word: the word itself, the article, and its most telling letter. */
import { TABLE_END } from '../../src/language/letters.ts'
import { hasArticle, isJoined, readLanguageWords, tellingLetters } from '../../src/language/words.ts'
import { readPairs } from './pairs.ts'

/** Letters of standard Arabic that every language in its script has: they tell nothing. */
const COMMON = new Set([...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'].map((letter) => letter.codePointAt(0) as number))

const PAIRS = readPairs()

export interface WordFeatures {
  /** In letters that stand for keyboard variants; behind the one before it and a blank, if it says something only so. */
  readonly word: string
  readonly hasArticle: boolean
  /** Whether it begins with `و` that may be a word of its own. */
  readonly isJoined: boolean
  /** Distinct letters that may tell something. */
  readonly letters: readonly string[]
}

export function featuresOf(text: string): readonly WordFeatures[] {
  const words = readLanguageWords(text)
  return words.map(({ letters }, index) => ({
    word: wordOf(letters, words[index - 1]?.letters),
    hasArticle: hasArticle(letters),
    isJoined: isJoined(letters),
    letters: [...new Set(tellingLetters(letters).filter((letter) => letter < TABLE_END && !COMMON.has(letter)))].map(
      (letter) => String.fromCodePoint(letter),
    ),
  }))
}

function wordOf(letters: readonly number[], before: readonly number[] | undefined): string {
  const word = String.fromCodePoint(...letters)
  const pair = before === undefined ? word : `${String.fromCodePoint(...before)} ${word}`
  return PAIRS.has(pair) ? pair : word
}

/** A word as careless Arabic may spell it: no hamza on alef, no dots on teh marbuta. */
export function bare(text: string): string {
  return text.replaceAll(/[أإآ]/g, 'ا').replaceAll('ة', 'ه')
}
