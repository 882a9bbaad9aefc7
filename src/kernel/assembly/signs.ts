// Signs that a text is looked over for, 16 bytes at a time: by tables for the two nibbles of a byte, which stay in registers when they are read from memory before a loop; a
// vector that is written in one is made anew each time.
import { SIGN_SETS } from '../layout'

/** The tables for the upper nibble of `/ @ # \\ _` and EF, and, 16 bytes behind each, for the lower. */
export const MASK_SIGNS: usize = SIGN_SETS
/** Of C2, C3, EF and the ampersand. */
export const MISREAD_SIGNS: usize = SIGN_SETS + 32
/** What leaves a nibble. */
export const NIBBLE: usize = SIGN_SETS + 64

/** Lays out the tables. */
export function writeSigns(): void {
  v128.store(MASK_SIGNS, i8x16(0, 0, 1, 0, 2, 4, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0))
  v128.store(MASK_SIGNS, i8x16(2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 1 | 4 | 8), 16)
  v128.store(MISREAD_SIGNS, i8x16(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 4, 0))
  v128.store(MISREAD_SIGNS, i8x16(0, 0, 2, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 4), 16)
  v128.store(NIBBLE, i8x16.splat(15))
}

/** The bits that the sets of both nibbles of each byte share. */
// @ts-ignore: decorator
@inline
export function shared(high: v128, low: v128, bytes: v128, nibble: v128): v128 {
  return v128.and(
    i8x16.swizzle(high, v128.and(i16x8.shr_u(bytes, 4), nibble)),
    i8x16.swizzle(low, v128.and(bytes, nibble)),
  )
}
