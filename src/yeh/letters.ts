/**
 * Letters as the model sees them, a byte each: the low byte of a code point of U+0600 to U+06FF. The yehs, kafs and hehs
 * of all keyboards are one letter each, and so are the alefs, so that a word reads the same however it was typed. The
 * letters of a word as written keep the hamza or the madda of their alefs.
 */
import { isArabicLetter } from '../text/characters.ts'
import {
  AE,
  ALEF,
  ALEF_MAKSURA,
  ALEF_WASLA,
  ALEF_WITH_HAMZA_ABOVE,
  ALEF_WITH_HAMZA_BELOW,
  ALEF_WITH_MADDA_ABOVE,
  BEH,
  FARSI_YEH,
  FEH,
  HEH,
  HEH_DOACHASHMEE,
  HEH_GOAL,
  HEH_WITH_YEH_ABOVE,
  KAF,
  KEHEH,
  LAM,
  NOON,
  SWASH_KAF,
  TEH_MARBUTA,
  TEH_MARBUTA_GOAL,
  WAW,
  YEH,
} from '../text/code-points.ts'
import { lazy } from '../text/lazy.ts'
import { lettersOf } from './presentation.ts'

// Letters that code-points.ts does not name.
const TEH = 0x062a
const SEEN = 0x0633
const MEEM = 0x0645

const BLOCK = 0x600
const BLOCK_END = 0x700
const FIRST_FORM = 0xfb50
const LAST_FORM = 0xfeff

const VARIANTS: ReadonlyMap<number, number> = new Map([
  [FARSI_YEH, YEH],
  [ALEF_MAKSURA, YEH],
  [KEHEH, KAF],
  [SWASH_KAF, KAF],
  [HEH_DOACHASHMEE, HEH],
  [HEH_GOAL, HEH],
  [HEH_WITH_YEH_ABOVE, HEH],
  [AE, HEH],
  [TEH_MARBUTA_GOAL, TEH_MARBUTA],
  [ALEF_WASLA, ALEF],
])

const HAMZA_ALEFS: readonly number[] = [ALEF_WITH_MADDA_ABOVE, ALEF_WITH_HAMZA_ABOVE, ALEF_WITH_HAMZA_BELOW].map(
  (code) => code & 0xff,
)

/** A letter of the script that has no byte of its own: Extended-A and -B, ligatures. */
const OTHER_LETTER = 0xff

const OTHER: readonly number[] = [OTHER_LETTER]
const NONE: readonly number[] = []

/** By code unit, for the block and for the presentation forms of letters in it. */
const writtenByCode = lazy(() => {
  const written: (readonly number[] | undefined)[] = []
  for (let code = BLOCK; code < BLOCK_END; code++) if (isArabicLetter(code)) written[code] = [byteOf(code)]
  for (let code = FIRST_FORM; code <= LAST_FORM; code++) {
    const letters = lettersOf(code)
    const isLamAlef = letters.length === 2 && letters[0] === LAM
    if (letters.every(isInBlock) && (letters.length === 1 || isLamAlef)) written[code] = letters.map(byteOf)
  }
  return written
})

function isInBlock(code: number): boolean {
  return code >= BLOCK && code < BLOCK_END
}

function byteOf(code: number): number {
  return (VARIANTS.get(code) ?? code) & 0xff
}

/**
 * The bytes of the letters a code unit stands for, an alef with its hamza or madda: one; two for a ligature of lam and alef;
 * none when it is no Arabic letter.
 */
export function writtenOf(code: number): readonly number[] {
  return writtenByCode()[code] ?? (isArabicLetter(code) ? OTHER : NONE)
}

/** A letter as written, without hamza or madda on its alef. */
export function foldedLetter(letter: number): number {
  return HAMZA_ALEFS.includes(letter) ? ALEF & 0xff : letter
}

/** Letters by name, as bytes. */
export const Letter = {
  alef: ALEF & 0xff,
  beh: BEH & 0xff,
  tehMarbuta: TEH_MARBUTA & 0xff,
  teh: TEH & 0xff,
  seen: SEEN & 0xff,
  feh: FEH & 0xff,
  kaf: KAF & 0xff,
  lam: LAM & 0xff,
  meem: MEEM & 0xff,
  noon: NOON & 0xff,
  heh: HEH & 0xff,
  waw: WAW & 0xff,
  yeh: YEH & 0xff,
} as const
