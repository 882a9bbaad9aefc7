/**
 * Letters as the judge of final hehs reads them: like src/yeh/letters.ts, a byte each, but beyond that whatever any rule may
 * make of a letter is one with it. What the judge leaves on one run it must leave on the next, when the other letters of the
 * word have been repaired.
 */

import { isArabicLetter } from '../text/characters.ts'
import { YEH, YEH_BARREE, YEH_WITH_HAMZA_ABOVE, YEH_WITH_TAIL } from '../text/code-points.ts'
import { lazy } from '../text/lazy.ts'
import { STANDARD_LETTERS } from '../text/standard-letters.ts'
import { foldedLetter, writtenOf } from '../yeh/letters.ts'
import { lettersOf } from '../yeh/presentation.ts'

const NONE: readonly number[] = []

/** A yeh with hamza is a yeh, because a hamza may stand on it as a mark; the last are forms of these. */
const YEHS: readonly number[] = [
  YEH_WITH_HAMZA_ABOVE,
  YEH_BARREE,
  YEH_WITH_TAIL,
  0xfbae,
  0xfbaf,
  0xfbb0,
  0xfbb1,
  0xfbe8,
  0xfbe9,
  0xfbfc,
  0xfbfd,
]

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
  const arabic = STANDARD_LETTERS.get(code) ?? code
  const [letter = 0] = writtenOf(YEHS.includes(arabic) ? YEH : arabic)
  return foldedLetter(letter)
}
