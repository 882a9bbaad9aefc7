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

/** The letter that stands for its keyboard variants, by code point; 0 for what is no letter. 4 KiB. */
export const BASE_LETTERS = new Uint16Array(TABLE_END)
for (let code = 0x600; code < TABLE_END; code++)
  if (isArabicLetter(code)) BASE_LETTERS[code] = VARIANTS.get(code) ?? code

/** The hash of a word, as src/kernel/assembly/evidence.ts has it: FNV-1a over its letters, 32 bits; marks are passed over. */
export function hashWord(word: string): number {
  let hash = SEED | 0
  for (const character of word) {
    const letter = BASE_LETTERS[character.codePointAt(0) as number] ?? 0
    if (letter !== 0) hash = Math.imul(hash ^ letter, PRIME)
  }
  return hash
}
