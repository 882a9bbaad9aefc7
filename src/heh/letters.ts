/**
 * Letters as the judge of final hehs reads them: like src/yeh/letters.ts, a byte each, but beyond that whatever any rule may
 * make of a letter is one with it. What the judge leaves on one run it must leave on the next, when the other letters of the
 * word have been repaired.
 */
import { isArabicLetter } from '../text/characters.ts'
import {
  ALEF,
  ALEF_WITH_WAVY_HAMZA_ABOVE,
  ALEF_WITH_WAVY_HAMZA_BELOW,
  ARABIC_LETTER_E,
  BEH,
  DOTLESS_BEH,
  DOTLESS_FEH,
  DOTLESS_QAF,
  FARSI_YEH_WITH_INVERTED_V,
  FARSI_YEH_WITH_THREE_DOTS_ABOVE,
  FARSI_YEH_WITH_TWO_DOTS_ABOVE,
  FEH,
  FEH_WITH_DOT_MOVED_BELOW,
  FEH_WITH_THREE_DOTS_BELOW,
  GAF,
  HAMZA,
  HEH,
  HEH_WITH_INVERTED_V,
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
  KEHEH_WITH_DOT_ABOVE,
  KEHEH_WITH_THREE_DOTS_ABOVE,
  KEHEH_WITH_THREE_DOTS_BELOW,
  KEHEH_WITH_TWO_DOTS_ABOVE,
  PEH,
  QAF,
  QAF_WITH_DOT_ABOVE,
  QAF_WITH_THREE_DOTS_ABOVE,
  TCHEH,
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
import { lazy } from '../text/lazy.ts'
import { foldedLetter, writtenOf } from '../yeh/letters.ts'
import { lettersOf } from '../yeh/presentation.ts'

const NONE: readonly number[] = []

/** A yeh with hamza is a yeh, because a hamza may stand on it as a mark. */
const variants: () => ReadonlyMap<number, number> = lazy(
  () =>
    new Map([
      ...[YEH_WITH_HAMZA_ABOVE, HIGH_HAMZA_YEH, YEH_BARREE, YEH_BARREE_WITH_HAMZA_ABOVE, YEH_WITH_TAIL].map(toYeh),
      ...[ARABIC_LETTER_E, KASHMIRI_YEH, YEH_WITH_SMALL_V, YEH_WITH_THREE_DOTS_BELOW, 0xfbe8, 0xfbe9].map(toYeh),
      ...[FARSI_YEH_WITH_INVERTED_V, FARSI_YEH_WITH_TWO_DOTS_ABOVE, FARSI_YEH_WITH_THREE_DOTS_ABOVE].map(toYeh),
      ...[0xfbae, 0xfbaf, 0xfbb0, 0xfbb1, 0xfbfc, 0xfbfd].map(toYeh),
      ...[KAF_WITH_RING, KAF_WITH_DOT_ABOVE, KEHEH_WITH_DOT_ABOVE, KEHEH_WITH_TWO_DOTS_ABOVE, GAF].map(toKaf),
      ...[KEHEH_WITH_THREE_DOTS_ABOVE, KEHEH_WITH_THREE_DOTS_BELOW].map(toKaf),
      [HIGH_HAMZA, HAMZA],
      [HIGH_HAMZA_ALEF, ALEF],
      [HIGH_HAMZA_WAW, WAW_WITH_HAMZA_ABOVE],
      [U_WITH_HAMZA_ABOVE, WAW_WITH_HAMZA_ABOVE],
      [ALEF_WITH_WAVY_HAMZA_ABOVE, ALEF],
      [ALEF_WITH_WAVY_HAMZA_BELOW, ALEF],
      [PEH, BEH],
      [DOTLESS_BEH, BEH],
      [TCHEH, JEEM],
      [JEH, ZAIN],
      [VEH, FEH],
      [FEH_WITH_THREE_DOTS_BELOW, FEH],
      [DOTLESS_FEH, FEH],
      [FEH_WITH_DOT_MOVED_BELOW, FEH],
      [QAF_WITH_THREE_DOTS_ABOVE, QAF],
      [DOTLESS_QAF, QAF],
      [QAF_WITH_DOT_ABOVE, QAF],
      [HEH_WITH_INVERTED_V, HEH],
    ]),
)

/** The words of one character, as letters/presentation-ligatures and letters/rial-sign write them. */
const words: () => ReadonlyMap<number, readonly number[]> = lazy(
  () =>
    new Map(
      Object.entries({
        '\ufdf0': 'صلى',
        '\ufdf1': 'قلى',
        '\ufdf2': 'الله',
        '\ufdf3': 'اكبر',
        '\ufdf4': 'محمد',
        '\ufdf5': 'صلعم',
        '\ufdf6': 'رسول',
        '\ufdf7': 'عليه',
        '\ufdf8': 'وسلم',
        '\ufdf9': 'صلى',
        '\ufdfc': 'ريال',
      }).map(([sign, word]) => [sign.charCodeAt(0), [...word].map((letter) => foldedByte(letter.charCodeAt(0)))]),
    ),
)

const known: (readonly number[])[] = []

/** The folded letters that a code point stands for, none when it is no Arabic letter. */
export function foldedLetters(code: number): readonly number[] {
  if (!isArabicLetter(code)) return NONE
  known[code] ??= words().get(code) ?? lettersOf(code).map(foldedByte)
  return known[code]
}

function foldedByte(code: number): number {
  const [letter = 0] = writtenOf(variants().get(code) ?? code)
  return foldedLetter(letter)
}

function toYeh(code: number): readonly [number, number] {
  return [code, YEH]
}

function toKaf(code: number): readonly [number, number] {
  return [code, KAF]
}
