/**
 * Letters as the language judge sees them: yehs, kafs and hehs of all keyboards are one letter each, since the repair
 * itself changes them and must not change the verdict.
 */
import { isArabicLetter } from '../text/characters.ts'
import {
  AE,
  ALEF_MAKSURA,
  FARSI_YEH,
  HEH,
  HEH_DOACHASHMEE,
  HEH_GOAL,
  HEH_GOAL_WITH_HAMZA_ABOVE,
  HEH_WITH_YEH_ABOVE,
  KAF,
  KEHEH,
  SWASH_KAF,
  TEH_MARBUTA,
  TEH_MARBUTA_GOAL,
  YEH,
} from '../text/code-points.ts'

const SEED = 0x811c9dc5
const PRIME = 0x01000193

/** Keyboard variants to the letter that stands for all of them. */
const VARIANTS: ReadonlyMap<number, number> = new Map([
  [FARSI_YEH, YEH],
  [ALEF_MAKSURA, YEH],
  [KEHEH, KAF],
  [SWASH_KAF, KAF],
  [HEH_DOACHASHMEE, HEH],
  [HEH_GOAL, HEH],
  [AE, HEH],
  [TEH_MARBUTA_GOAL, TEH_MARBUTA],
  [HEH_WITH_YEH_ABOVE, TEH_MARBUTA],
  [HEH_GOAL_WITH_HAMZA_ABOVE, TEH_MARBUTA],
])

/** Code points below this have an entry in the tables. */
const TABLE_END = 0x800

/** 0 for what is no letter. 4 KiB. */
const BASE = new Uint16Array(TABLE_END)
for (let code = 0x600; code < TABLE_END; code++) if (isArabicLetter(code)) BASE[code] = VARIANTS.get(code) ?? code

/** The letter that stands for its keyboard variants; 0 when the code point is no Arabic letter. */
export function baseLetter(code: number): number {
  return code < TABLE_END ? (BASE[code] as number) : isArabicLetter(code) ? code : 0
}

/** FNV-1a over base letters, 32 bits; the same on every engine. */
export function hashLetter(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, PRIME)
}

export const EMPTY_HASH: number = SEED | 0

/** The hash of a word given as a string; marks are passed over. */
export function hashWord(word: string): number {
  let hash = EMPTY_HASH
  for (const character of word) {
    const code = character.codePointAt(0) as number
    const letter = baseLetter(code)
    if (letter !== 0) hash = hashLetter(hash, letter)
  }
  return hash
}
