/** What each character is to the words that the judge reads: a letter, a kind of sign, or nothing. */
import { COMMA, FULL_STOP, LAM_ALEF, LATIN, NEUTRAL, NUMBER, QUOTE, TRANSPARENT } from '../kernel/layout.ts'
import { isDigit, isLatinLetter, isTransparent } from '../text/characters.ts'
import { writtenOf } from './letters.ts'

const SIGNS = new Map<number, number>()
for (const sign of '.!?؟…۔\n') SIGNS.set(sign.charCodeAt(0), FULL_STOP)
for (const sign of ',،;؛:') SIGNS.set(sign.charCodeAt(0), COMMA)
for (const sign of '"\'()[]{}«»‘’“”‹›﴾﴿') SIGNS.set(sign.charCodeAt(0), QUOTE)

/** One of the kinds of layout.ts, or from FIRST_LETTER on the byte of a letter as written; NEUTRAL for all beyond U+FFFF. */
export function charKindOf(code: number): number {
  const [letter, alef] = writtenOf(code)
  if (alef !== undefined) return LAM_ALEF | (alef & 7)
  if (letter !== undefined) return letter
  if (isDigit(code)) return NUMBER
  if (isLatinLetter(code)) return LATIN
  return SIGNS.get(code) ?? (isTransparent(code) ? TRANSPARENT : NEUTRAL)
}
