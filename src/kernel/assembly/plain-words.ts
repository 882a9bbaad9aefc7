// Words that are nothing but letters of two bytes, none of them rare: most words are. Up to sixteen letters are read at once.
import { FIRST_LETTER, LONG_CHARS, MOST_LETTERS } from '../layout'
import { ALEF } from './letters'

/** Letters in a vector. */
export const PLAIN_LETTERS: u32 = 16

// Where the letters stand in U+0600 to U+06FF, 16 code points a row; a word with one of another row is not plain.
const ROWS: usize = LONG_CHARS + 0x600
const ALEF_ROW: v128 = i8x16.splat(0x20)
const REH_ROW: v128 = i8x16.splat(0x30)
const LAM_ROW: v128 = i8x16.splat(0x40)
const KEHEH_ROW: v128 = i8x16.splat(<i8>0xa0)
const FARSI_YEH_ROW: v128 = i8x16.splat(<i8>0xc0)

/**
 * Reads the code points of two bytes in the 32 bytes from `at` on, and puts those that are letters into memory at `room`, folded, and MOST_LETTERS further on as
 * written. Returns a bit for each code point that is such a letter, the first lowest.
 */
// @ts-ignore: decorator
@inline
export function readPlain(at: usize, room: usize): u32 {
  const near = v128.load(at)
  const far = v128.load(at, 16)
  const codes = i8x16.narrow_i16x8_u(codesOf(near), codesOf(far))
  const areArabic = i8x16.narrow_i16x8_s(areOfArabic(near), areOfArabic(far))
  const written = v128.or(
    v128.or(kindsIn(0x20, i8x16.sub(codes, ALEF_ROW)), kindsIn(0x30, i8x16.sub(codes, REH_ROW))),
    v128.or(
      kindsIn(0x40, i8x16.sub(codes, LAM_ROW)),
      v128.or(kindsIn(0xa0, i8x16.sub(codes, KEHEH_ROW)), kindsIn(0xc0, i8x16.sub(codes, FARSI_YEH_ROW))),
    ),
  )
  v128.store(room, folded(written))
  v128.store(room, written, MOST_LETTERS)
  return <u32>i8x16.bitmask(v128.and(areArabic, i8x16.ge_u(written, i8x16.splat(<i8>FIRST_LETTER))))
}

/** The lower byte of each code point, in 16 bits. */
// @ts-ignore: decorator
@inline
function codesOf(pairs: v128): v128 {
  return v128.or(
    i16x8.shl(v128.and(pairs, i16x8.splat(0x3)), 6),
    v128.and(i16x8.shr_u(pairs, 8), i16x8.splat(0x3f)),
  )
}

/** Whether each pair of bytes is a code point of U+0600 to U+06FF. */
// @ts-ignore: decorator
@inline
function areOfArabic(pairs: v128): v128 {
  return i16x8.eq(v128.and(pairs, i16x8.splat(<i16>0xc0fc)), i16x8.splat(<i16>0x80d8))
}

/** The kinds of those of one row, 0 for all others. */
// @ts-ignore: decorator
@inline
function kindsIn(row: usize, places: v128): v128 {
  return i8x16.swizzle(v128.load(ROWS + row), places)
}

/** `foldedLetter` of each. */
// @ts-ignore: decorator
@inline
function folded(letters: v128): v128 {
  const isAlef = v128.or(
    v128.or(i8x16.eq(letters, i8x16.splat(0x22)), i8x16.eq(letters, i8x16.splat(0x23))),
    i8x16.eq(letters, i8x16.splat(0x25)),
  )
  return v128.bitselect(i8x16.splat(<i8>ALEF), letters, isAlef)
}
