/**
 * Letters as the language judge sees them: what the default rules write in place of each other is one letter, since the
 * repair must not change the verdict.
 */
import { PRESENTATION_FORMS } from '../data/presentation-forms.ts'
import { isArabicLetter, isRightJoining } from '../text/characters.ts'
import {
  AE,
  ALEF_MAKSURA,
  ARABIC_LETTER_E,
  FARSI_YEH,
  HAMZA,
  HEH,
  HEH_DOACHASHMEE,
  HEH_GOAL,
  HEH_GOAL_WITH_HAMZA_ABOVE,
  HEH_WITH_YEH_ABOVE,
  HIGH_HAMZA_YEH,
  KAF,
  KEHEH,
  NOON,
  NOON_GHUNNA,
  SWASH_KAF,
  TEH_MARBUTA,
  TEH_MARBUTA_GOAL,
  YEH,
  YEH_BARREE,
  YEH_BARREE_WITH_HAMZA_ABOVE,
  YEH_WITH_HAMZA_ABOVE,
  YEH_WITH_TAIL,
} from '../text/code-points.ts'
import { lazy } from '../text/lazy.ts'

/** Of a hash of two words. */
const FACTOR = 0x9e3779b1

/** Of a hash, one for each four letters: odd numbers without a pattern in their bits. */
const FACTORS = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f]

/** Keyboard variants to the letter that stands for all of them. */
const VARIANTS: ReadonlyMap<number, number> = new Map([
  ...[FARSI_YEH, ALEF_MAKSURA, YEH_BARREE, ARABIC_LETTER_E, YEH_WITH_TAIL].map((yeh) => [yeh, YEH] as const),
  ...[KEHEH, SWASH_KAF].map((kaf) => [kaf, KAF] as const),
  ...[HEH_DOACHASHMEE, HEH_GOAL].map((heh) => [heh, HEH] as const),
  [NOON_GHUNNA, NOON],
  [TEH_MARBUTA_GOAL, TEH_MARBUTA],
  [HEH_GOAL_WITH_HAMZA_ABOVE, HEH_WITH_YEH_ABOVE],
  [HIGH_HAMZA_YEH, YEH_WITH_HAMZA_ABOVE],
  [YEH_BARREE_WITH_HAMZA_ABOVE, YEH_WITH_HAMZA_ABOVE],
])

/** Code points below this have an entry in the tables. */
export const TABLE_END = 0x800

/** The letter that stands for its keyboard variants, by code point; 0 for what is no letter. 4 KiB. */
export const baseLetters = lazy((): Uint16Array => {
  const letters = new Uint16Array(TABLE_END)
  for (let code = 0x600; code < TABLE_END; code++) if (isArabicLetter(code)) letters[code] = VARIANTS.get(code) ?? code
  return letters
})

/** Forms of final yehs, which rules of their own write. */
const FINAL_YEHS = [0xfbfc, 0xfbfd, 0xfeef, 0xfef0, 0xfbae, 0xfbaf]

/** The letters that a presentation form of one or two letters stands for. */
export const forms = lazy(
  (): ReadonlyMap<number, readonly number[]> =>
    new Map<number, readonly number[]>([
      ...Object.entries(PRESENTATION_FORMS).map(
        ([code, letters]) => [Number(code), [letters].flat().map((letter) => baseLetters()[letter] ?? letter)] as const,
      ),
      ...FINAL_YEHS.map((code) => [code, [YEH]] as const),
    ]),
)

/** U+06D5 at the end of a word is a heh; inside one no rule touches it. */
export const FINAL_VARIANTS: ReadonlyMap<number, number> = new Map([[AE, HEH]])

/** What a hamza above makes of the letters that carry it only when they are typed in two code points. */
export const WITH_HAMZA: ReadonlyMap<number, number> = new Map([
  [HEH, HEH_WITH_YEH_ABOVE],
  [YEH, YEH_WITH_HAMZA_ABOVE],
])

/** Letters behind which a new word begins whether or not they join the next letter. */
const WORD_ENDS: ReadonlySet<number> = new Set([TEH_MARBUTA, HEH_WITH_YEH_ABOVE, HAMZA])

/** Whether U+200C behind this letter, which stands for its variants, does not show, so that the word goes on. */
export function joinsNothing(letter: number): boolean {
  return isRightJoining(letter) && !WORD_ENDS.has(letter)
}

/** The lowest bits of a hash, which are left out: without them the table is smaller, and one unknown word in 40,000 is taken for another. */
export const HASH_SHIFT = 4

/** Letters that a hash is made of; of longer words it knows no more. */
const HASHED = 16

/**
 * The hash of a word by the letters of `baseLetters`, as src/kernel/assembly/evidence.ts has it, which reads a vector of letters at once: a byte each, which are four
 * numbers; the upper 28 of 32 bits in their places. No number waits for another. Letters in the upper half of one are in the lower half, too, since a product has nothing of
 * a bit below it.
 */
export function hashWord(letters: readonly number[]): number {
  const bytes = new Uint8ClampedArray(HASHED)
  bytes.set(letters.slice(0, HASHED).map((letter) => letter ^ 0x600))
  const numbers = new Int32Array(bytes.buffer)
  return cut(FACTORS.reduce((sum, factor, i) => sum + Math.imul(mixed(numbers[i] as number), factor), 0))
}

function mixed(number: number): number {
  return number ^ (number >>> 15)
}

/** The points of a word that says something only behind certain others; the table has those pairs by hashes of their own. */
export const PAIRED = -128

/** The hash of two words side by side, of theirs. */
export function hashPair(first: number, second: number): number {
  return cut(Math.imul(first ^ (second >>> HASH_SHIFT), FACTOR))
}

function cut(hash: number): number {
  return (hash >> HASH_SHIFT) << HASH_SHIFT
}
