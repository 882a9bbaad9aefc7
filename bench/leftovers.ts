/** Counts the Persian letters and digits that a fold should not have left. */
import {
  DOTLESS_BEH,
  EXTENDED_ARABIC_INDIC_DIGIT_ZERO,
  FARSI_YEH,
  FATHATAN,
  HAMZA,
  KEHEH,
  SUPERSCRIPT_ALEF,
  TATWEEL,
  YEH,
  YEH_BARREE_WITH_HAMZA_ABOVE,
} from '../src/text/code-points.ts'
import { twoBytes } from './retype.ts'

const KEHEH_LEAD = twoBytes(KEHEH) >> 8
const YEH_LEAD = twoBytes(FARSI_YEH) >> 8
const LAST_MARK = twoBytes(0x065f)
const FIRST_EXTENDED = twoBytes(DOTLESS_BEH)
const LAST_EXTENDED = twoBytes(YEH_BARREE_WITH_HAMZA_ABOVE)
const DIGITS = twoBytes(EXTENDED_ARABIC_INDIC_DIGIT_ZERO)

/** With `finalYehMayStay`, ی counts only where a letter of the same word follows. */
export function leftovers(bytes: Uint8Array, finalYehMayStay: boolean): number {
  let count = 0
  for (let at = 0; at + 1 < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte !== YEH_LEAD && byte !== KEHEH_LEAD) continue
    const pair = pairAt(bytes, at)
    if (pair === twoBytes(KEHEH) || (pair >= DIGITS && pair < DIGITS + 10)) count++
    else if (pair === twoBytes(FARSI_YEH) && !(finalYehMayStay && isFinal(bytes, at + 2))) count++
  }
  return count
}

/** Nothing but marks and tatweel before the next character that is no letter. */
function isFinal(bytes: Uint8Array, next: number): boolean {
  let at = next
  while (isMark(pairAt(bytes, at)) || pairAt(bytes, at) === twoBytes(TATWEEL)) at += 2
  return !isLetter(pairAt(bytes, at))
}

/** Pairs have the order of their code points. */
function isMark(pair: number): boolean {
  return (pair >= twoBytes(FATHATAN) && pair <= LAST_MARK) || pair === twoBytes(SUPERSCRIPT_ALEF)
}

function isLetter(pair: number): boolean {
  return (pair >= twoBytes(HAMZA) && pair <= twoBytes(YEH)) || (pair >= FIRST_EXTENDED && pair <= LAST_EXTENDED)
}

function pairAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}
