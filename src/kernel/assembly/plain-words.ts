// Words that are nothing but letters of two bytes, none of them rare: most words are. Up to sixteen letters are read at once.
import { FIRST_LETTER, LONG_CHARS, MOST_LETTERS, PLAIN_KINDS } from '../layout'
import { foldedLetter } from './letters'
import { codesOf, FARSI_YEHS, KEHEHS, LAMS, REHS } from './plain-evidence'

/** Letters in a vector. */
export const PLAIN_LETTERS: u32 = 16

// Where the letters stand in U+0600 to U+06FF, 16 code points a row; a word with one of another row is not plain.
const ROWS: usize = LONG_CHARS + 0x600
/** The first row as written, and without hamza or madda on its alefs. U+0620 is none of its letters: all code points below it are put there. */
const WRITTEN: usize = PLAIN_KINDS
const FOLDED: usize = PLAIN_KINDS + 16
/** What is below a letter, 16 times. */
const BELOW_LETTERS: usize = PLAIN_KINDS + 32

/** Lays out these, of LONG_CHARS. */
export function spreadPlainKinds(): void {
  for (let place: usize = 1; place < 16; place++) {
    const kind: u32 = load<u8>(ROWS + 0x20 + place)
    store<u8>(WRITTEN + place, kind)
    store<u8>(FOLDED + place, foldedLetter(kind))
  }
  memory.fill(BELOW_LETTERS, <u8>FIRST_LETTER - 1, 16)
}

/**
 * Reads the code points of two bytes in the 32 bytes from `at` on, and puts those that are letters into memory at `room`, folded. Returns a bit for each code point
 * that is such a letter, the first lowest.
 */
// @ts-ignore: decorator
@inline
export function readPlain(at: usize, room: usize): u32 {
  return read(at, room, FOLDED)
}

/** The same, as written, MOST_LETTERS further on. */
// @ts-ignore: decorator
@inline
export function readPlainAsWritten(at: usize, room: usize): void {
  read(at, room + MOST_LETTERS, WRITTEN)
}

// @ts-ignore: decorator
@inline
function read(at: usize, room: usize, firstRow: usize): u32 {
  const codes = i8x16.narrow_i16x8_u(codesOf(v128.load(at)), codesOf(v128.load(at, 16)))
  const kinds = v128.or(
    v128.or(i8x16.swizzle(v128.load(firstRow), codes), kindsIn(0x30, REHS, codes)),
    v128.or(kindsIn(0x40, LAMS, codes), v128.or(kindsIn(0xa0, KEHEHS, codes), kindsIn(0xc0, FARSI_YEHS, codes))),
  )
  v128.store(room, kinds)
  return <u32>i8x16.bitmask(i8x16.gt_s(kinds, v128.load(BELOW_LETTERS)))
}

/** The kinds of those of one row, which begins so far behind the first; 0 for all others. */
// @ts-ignore: decorator
@inline
function kindsIn(row: usize, behindFirst: usize, codes: v128): v128 {
  return i8x16.swizzle(v128.load(ROWS + row), i8x16.sub(codes, v128.load(behindFirst)))
}
