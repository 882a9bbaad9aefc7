/** What each character is to the words that the judge reads: a letter, a kind of sign, or nothing. */
import { CHARACTER_KINDS } from '../data/yeh-characters.ts'
import { COMMA, FULL_STOP, LAM_ALEF, LATIN, NEUTRAL, NUMBER, QUOTE, TRANSPARENT } from '../kernel/layout.ts'
import { isDigit, isLatinLetter, isTransparent } from '../text/characters.ts'
import { bytesOfHex } from '../text/hex.ts'
import { writtenOf } from './letters.ts'

const SIGNS = new Map<number, number>()
for (const sign of '.!?؟…۔\n') SIGNS.set(sign.charCodeAt(0), FULL_STOP)
for (const sign of ',،;؛:') SIGNS.set(sign.charCodeAt(0), COMMA)
for (const sign of '"\'()[]{}«»‘’“”‹›﴾﴿') SIGNS.set(sign.charCodeAt(0), QUOTE)

/** One of the kinds of layout.ts, or from FIRST_LETTER on the byte of a letter as written; NEUTRAL for all beyond U+FFFF. */
export function charKindOf(code: number): number {
  const letters = writtenOf(code)
  if (letters.length === 2) return LAM_ALEF | ((letters[1] as number) & 7)
  if (letters.length === 1) return letters[0] as number
  if (isDigit(code)) return NUMBER
  if (isLatinLetter(code)) return LATIN
  return SIGNS.get(code) ?? (isTransparent(code) ? TRANSPARENT : NEUTRAL)
}

/** Where characters are that are not neutral, most of them in one of these blocks. */
export const KIND_BLOCKS = [
  [0, 0x24f],
  [0x600, 0x8ff],
  [0x180e, 0x180e],
  [0x2000, 0x206f],
  [0xfb50, 0xfeff],
] as const

/** The kind of each code unit, computed beforehand: asking for each of them takes longer than all else before the first word is judged. */
export function characterKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000)
  const packed = bytesOfHex(CHARACTER_KINDS)
  let at = 0
  for (const [first, last] of KIND_BLOCKS) {
    const next = at + last + 1 - first
    kinds.set(packed.subarray(at, next), first)
    at = next
  }
  return kinds
}
