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
  ALEF_WITH_WAVY_HAMZA_ABOVE,
  ALEF_WITH_WAVY_HAMZA_BELOW,
  ARABIC_DECIMAL_SEPARATOR,
  ARABIC_FULL_STOP,
  ARABIC_LETTER_E,
  ARABIC_PERCENT_SIGN,
  ARABIC_THOUSANDS_SEPARATOR,
  BEH,
  COMMA,
  DOTLESS_BEH,
  DOTLESS_FEH,
  DOTLESS_QAF,
  EXCLAMATION_MARK,
  FARSI_YEH,
  FARSI_YEH_WITH_INVERTED_V,
  FARSI_YEH_WITH_THREE_DOTS_ABOVE,
  FARSI_YEH_WITH_TWO_DOTS_ABOVE,
  FEH,
  FEH_WITH_DOT_MOVED_BELOW,
  FEH_WITH_THREE_DOTS_BELOW,
  FULL_STOP,
  GAF,
  HAMZA,
  HEH,
  HEH_DOACHASHMEE,
  HEH_GOAL,
  HEH_GOAL_WITH_HAMZA_ABOVE,
  HEH_WITH_INVERTED_V,
  HEH_WITH_YEH_ABOVE,
  HIGH_HAMZA,
  HIGH_HAMZA_ALEF,
  HIGH_HAMZA_WAW,
  HIGH_HAMZA_YEH,
  JEEM,
  JEH,
  KAF,
  KAF_WITH_DOT_ABOVE,
  KAF_WITH_RING,
  KASHMIRI_YEH,
  KEHEH,
  KEHEH_WITH_DOT_ABOVE,
  KEHEH_WITH_THREE_DOTS_ABOVE,
  KEHEH_WITH_THREE_DOTS_BELOW,
  KEHEH_WITH_TWO_DOTS_ABOVE,
  LATIN_LETTER_RETROFLEX_CLICK,
  NOON,
  NOON_GHUNNA,
  PEH,
  PERCENT_SIGN,
  QAF,
  QAF_WITH_DOT_ABOVE,
  QAF_WITH_THREE_DOTS_ABOVE,
  SWASH_KAF,
  TCHEH,
  TEH_MARBUTA,
  TEH_MARBUTA_GOAL,
  U_WITH_HAMZA_ABOVE,
  VEH,
  WAW_WITH_HAMZA_ABOVE,
  YEH,
  YEH_BARREE,
  YEH_BARREE_WITH_HAMZA_ABOVE,
  YEH_WITH_HAMZA_ABOVE,
  YEH_WITH_SMALL_V,
  YEH_WITH_TAIL,
  YEH_WITH_THREE_DOTS_BELOW,
  ZAIN,
} from '../text/code-points.ts'

/** Letters that rules write as an Arabic one, where keyboards do not simply have it in its place. */
const ARABIC: ReadonlyMap<number, number> = new Map([
  [HIGH_HAMZA, HAMZA],
  [HIGH_HAMZA_ALEF, ALEF_WITH_HAMZA_ABOVE],
  [ALEF_WITH_WAVY_HAMZA_ABOVE, ALEF_WITH_HAMZA_ABOVE],
  [ALEF_WITH_WAVY_HAMZA_BELOW, ALEF_WITH_HAMZA_BELOW],
  [HIGH_HAMZA_WAW, WAW_WITH_HAMZA_ABOVE],
  [U_WITH_HAMZA_ABOVE, WAW_WITH_HAMZA_ABOVE],
  [HIGH_HAMZA_YEH, YEH_WITH_HAMZA_ABOVE],
  [YEH_BARREE_WITH_HAMZA_ABOVE, YEH_WITH_HAMZA_ABOVE],
  [PEH, BEH],
  [DOTLESS_BEH, BEH],
  [TCHEH, JEEM],
  [JEH, ZAIN],
  [VEH, FEH],
  [FEH_WITH_THREE_DOTS_BELOW, FEH],
  [FEH_WITH_DOT_MOVED_BELOW, FEH],
  [DOTLESS_FEH, FEH],
  [QAF_WITH_THREE_DOTS_ABOVE, QAF],
  [QAF_WITH_DOT_ABOVE, QAF],
  [DOTLESS_QAF, QAF],
  [GAF, KAF],
  [KAF_WITH_RING, KAF],
  [KAF_WITH_DOT_ABOVE, KAF],
  [KEHEH_WITH_TWO_DOTS_ABOVE, KAF],
  [KEHEH_WITH_THREE_DOTS_BELOW, KAF],
  [KEHEH_WITH_DOT_ABOVE, KAF],
  [KEHEH_WITH_THREE_DOTS_ABOVE, KAF],
  [NOON_GHUNNA, NOON],
  [HEH_WITH_INVERTED_V, HEH],
  [KASHMIRI_YEH, YEH],
  [FARSI_YEH_WITH_INVERTED_V, YEH],
  [FARSI_YEH_WITH_TWO_DOTS_ABOVE, YEH],
  [FARSI_YEH_WITH_THREE_DOTS_ABOVE, YEH],
  [YEH_WITH_SMALL_V, YEH],
  [YEH_WITH_THREE_DOTS_BELOW, YEH],
  [ARABIC_LETTER_E, YEH],
  [LATIN_LETTER_RETROFLEX_CLICK, EXCLAMATION_MARK],
])

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
  const arabic = ARABIC.get(code) ?? code
  const folded = BASE.get(arabic) ?? arabic
  return folded === code ? (code < 0x80 ? character.toLowerCase() : character) : String.fromCodePoint(folded)
}

/** The letter that rules write for `character`; itself when they write none. */
export function arabicOf(character: string): string {
  const arabic = ARABIC.get(character.charCodeAt(0))
  return arabic === undefined ? character : String.fromCharCode(arabic)
}

/** What all of these are among, and few other letters: it is told in fewer ranges, which takes V8 a fifth of the time. */
const MAY_BE_OTHER = /[\u01c3\u0620\u063b-\u063f\u066e-\u06a8\u06aa-\u06cb\u06cd-\u06d3\u06ff\u0750-\u08ff]/
const TO_ARABIC = new RegExp(`[${String.fromCharCode(...ARABIC.keys())}]`, 'g')

/** The same for every character of a text. */
export function inArabicLetters(text: string): string {
  return MAY_BE_OTHER.test(text) ? text.replace(TO_ARABIC, arabicOf) : text
}
