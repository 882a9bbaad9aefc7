/**
 * Letters as the model sees them, a byte each: the low byte of a code point of U+0600 to U+06FF. The yehs, kafs and hehs
 * of all keyboards are one letter each, and so are the alefs, so that a word reads the same however it was typed.
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

// Letters that code-points.ts does not name.
const TEH = 0x062a
const SEEN = 0x0633
const MEEM = 0x0645

const BLOCK = 0x600
const BLOCK_END = 0x700

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
  [ALEF_WITH_MADDA_ABOVE, ALEF],
  [ALEF_WITH_HAMZA_ABOVE, ALEF],
  [ALEF_WITH_HAMZA_BELOW, ALEF],
  [ALEF_WASLA, ALEF],
])

/** A letter of the script that has no byte of its own: Extended-A and -B, presentation forms. */
export const OTHER_LETTER = 0xff

/** The folded letter of each code point of the block, 0 for what is no letter. */
const FOLDED = new Uint8Array(BLOCK_END - BLOCK)
for (let code = BLOCK; code < BLOCK_END; code++)
  if (isArabicLetter(code)) FOLDED[code - BLOCK] = (VARIANTS.get(code) ?? code) & 0xff

/** The byte of the letter a code unit stands for; 0 when it is no Arabic letter. */
export function letterOf(code: number): number {
  if (code >= BLOCK && code < BLOCK_END) return FOLDED[code - BLOCK] as number
  return isArabicLetter(code) ? OTHER_LETTER : 0
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
