/** Which characters a fold takes for one; fold.ts folds with them. */

import { digitValue, isWhiteSpace } from '../text/characters.ts'
import {
  AE,
  ALEF,
  ALEF_MAKSURA,
  ALEF_WASLA,
  ALEF_WITH_HAMZA_ABOVE,
  ALEF_WITH_HAMZA_BELOW,
  ALEF_WITH_MADDA_ABOVE,
  ARABIC_DECIMAL_SEPARATOR,
  ARABIC_FULL_STOP,
  ARABIC_PERCENT_SIGN,
  ARABIC_THOUSANDS_SEPARATOR,
  COMMA,
  FARSI_YEH,
  FULL_STOP,
  HEH,
  HEH_DOACHASHMEE,
  HEH_GOAL,
  HEH_GOAL_WITH_HAMZA_ABOVE,
  HEH_WITH_YEH_ABOVE,
  KAF,
  KEHEH,
  PERCENT_SIGN,
  SWASH_KAF,
  TEH_MARBUTA,
  TEH_MARBUTA_GOAL,
  YEH,
  YEH_BARREE,
  YEH_WITH_HAMZA_ABOVE,
  YEH_WITH_TAIL,
} from '../text/code-points.ts'
import { STANDARD_LETTERS } from '../text/standard-letters.ts'

/** Letters and signs that are one for matching. */
const BASE: ReadonlyMap<number, number> = new Map([
  [ALEF_WITH_MADDA_ABOVE, ALEF],
  [ALEF_WITH_HAMZA_ABOVE, ALEF],
  [ALEF_WITH_HAMZA_BELOW, ALEF],
  [ALEF_WASLA, ALEF],
  [ALEF_MAKSURA, YEH],
  [FARSI_YEH, YEH],
  [YEH_WITH_TAIL, YEH],
  [YEH_BARREE, YEH],
  [YEH_WITH_HAMZA_ABOVE, YEH],
  [KEHEH, KAF],
  [SWASH_KAF, KAF],
  [TEH_MARBUTA, HEH],
  [TEH_MARBUTA_GOAL, HEH],
  [HEH_WITH_YEH_ABOVE, HEH],
  [HEH_DOACHASHMEE, HEH],
  [HEH_GOAL, HEH],
  [HEH_GOAL_WITH_HAMZA_ABOVE, HEH],
  [AE, HEH],
  [ARABIC_FULL_STOP, FULL_STOP],
  [ARABIC_DECIMAL_SEPARATOR, FULL_STOP],
  [ARABIC_THOUSANDS_SEPARATOR, COMMA],
  [ARABIC_PERCENT_SIGN, PERCENT_SIGN],
])

/** The character that stands for all spellings of `character`: one letter for all keyboards, an ASCII digit, a space. */
export function foldCharacter(character: string): string {
  const code = character.codePointAt(0) as number
  const digit = digitValue(code)
  if (digit >= 0) return String(digit)
  if (isWhiteSpace(code)) return ' '
  const arabic = STANDARD_LETTERS.get(code) ?? code
  const folded = BASE.get(arabic) ?? arabic
  return folded === code ? (code < 0x80 ? character.toLowerCase() : character) : String.fromCodePoint(folded)
}

/** The letter that rules write for `character`; itself when they write none. */
export function arabicOf(character: string): string {
  const arabic = STANDARD_LETTERS.get(character.charCodeAt(0))
  return arabic === undefined ? character : String.fromCharCode(arabic)
}

/** What all of these are among, and few other letters: it is told in fewer ranges, which takes V8 a fifth of the time. */
const MAY_BE_OTHER = /[\u01c3\u0620\u063b-\u063f\u066e-\u06a8\u06aa-\u06cb\u06cd-\u06d3\u06ff\u0750-\u08ff]/
const TO_ARABIC = new RegExp(`[${String.fromCharCode(...STANDARD_LETTERS.keys())}]`, 'g')

/** The same for every character of a text. */
export function inArabicLetters(text: string): string {
  return MAY_BE_OTHER.test(text) ? text.replace(TO_ARABIC, arabicOf) : text
}
