// Letters as bytes: src/yeh/letters.ts.
import { LAM_ALEF } from '../layout'

export const ALEF: u32 = 0x27
export const LAM: u32 = 0x44
const HIGH_BITS: u32 = 0xf8

/** A letter as written, without hamza or madda on its alef. */
// @ts-ignore: decorator
@inline
export function foldedLetter(letter: u32): u32 {
  return letter == 0x22 || letter == 0x23 || letter == 0x25 ? ALEF : letter
}

/** Whether the kind of a character is that of a ligature of lam and alef. */
// @ts-ignore: decorator
@inline
export function isLamAlef(kind: u32): bool {
  return (kind & HIGH_BITS) == LAM_ALEF
}

/** The alef in it, as written. */
export function alefIn(kind: u32): u32 {
  return 0x20 | (kind & ~HIGH_BITS)
}
