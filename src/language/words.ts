/**
 * The words of a text as the language judge reads them, with what each says. The kernel does the same on bytes
 * (src/kernel/assembly/evidence.ts); this one names its reasons.
 */
import { isArabicLetter, isTransparent } from '../text/characters.ts'
import {
  ALEF,
  BEH,
  FEH,
  HAMZA_ABOVE,
  KAF,
  LAM,
  REH,
  TEH_MARBUTA,
  WAW,
  ZERO_WIDTH_NON_JOINER,
} from '../text/code-points.ts'
import type { Span } from '../text/span.ts'
import { baseLetters, FINAL_VARIANTS, forms, joinsNothing, WITH_HAMZA } from './letters.ts'

const FIRST_ARABIC = 0x600

/** Offsets are UTF-16 code units. */
export interface LanguageWord extends Span {
  /** Code points of the letters that stand for those of the word: keyboard variants are one, marks are left out. */
  readonly letters: readonly number[]
}

/** Words of a text: runs of Arabic letters; marks, tatweel and invisible characters in them are passed over. */
export function readLanguageWords(text: string): readonly LanguageWord[] {
  const words: LanguageWord[] = []
  let letters: number[] = []
  let start = 0
  let end = 0
  const finish = (): void => {
    const last = letters.pop()
    if (last !== undefined) words.push({ letters: [...letters, FINAL_VARIANTS.get(last) ?? last], start, end })
    letters = []
  }
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) as number
    const next = at + (code > 0xffff ? 2 : 1)
    const last = letters.at(-1)
    if (isArabicLetter(code)) {
      if (last === undefined) start = at
      letters.push(...(forms().get(code) ?? [baseLetters()[code] ?? code]))
      end = next
    } else if (last === undefined) {
      // Between words.
    } else if (code === HAMZA_ABOVE) letters[letters.length - 1] = WITH_HAMZA.get(last) ?? last
    else if (code === ZERO_WIDTH_NON_JOINER ? !joinsNothing(last) : !(isTransparent(code) && code >= FIRST_ARABIC))
      finish()
    at = next
  }
  finish()
  return words
}

/** The letters of a word that may tell something: all but a teh marbuta inside it, which is a vowel of Laki. */
export function tellingLetters(letters: readonly number[]): readonly number[] {
  return letters.filter((letter, index) => letter !== TEH_MARBUTA || index === letters.length - 1)
}

/** The fewest letters of `و` and a word written to it. */
const LEAST_JOINED = 4

/**
 * Whether a word may be `and` with another behind it, which only Arabic writes in one piece. Of what begins with `وا` or `ور`
 * Pashto and Urdu have too much.
 */
export function isJoined(letters: readonly number[]): boolean {
  return (
    letters[0] === WAW &&
    letters.length >= LEAST_JOINED &&
    letters[1] !== ALEF &&
    letters[1] !== REH &&
    !hasArticle(letters)
  )
}

const BEFORE_ALEF = [WAW, FEH, BEH, KAF]
const BEFORE_LAM = [WAW, FEH]

/** `ال` or `لل`, perhaps behind one of `و ف ب ك`, and at least two letters more. */
export function hasArticle(letters: readonly number[]): boolean {
  const [first = 0, second, third] = letters
  if (letters.length >= 4 && second === LAM && (first === ALEF || first === LAM)) return true
  if (letters.length < 5 || third !== LAM) return false
  return (second === ALEF && BEFORE_ALEF.includes(first)) || (second === LAM && BEFORE_LAM.includes(first))
}
