// Words of the language judge that are nothing but letters of standard Arabic, or keyboard variants of them, without a mark: most words are. Up to
// sixteen letters are read at once.
import { BASES, LETTER_POINTS, LETTERS_READ, PLAIN, PLAIN_ROWS } from '../layout'

const FIRST_ROW: u32 = 0x620
const LAST_BASE: u32 = 0x64f
const TEH_MARBUTA: u32 = 0x29
/** U+060C as its two bytes. */
const COMMA: u32 = 0x8cd8
/** A letter that has points. */
const TELLS: u32 = 0x80
/** Rows of letters, 16 code points each, counted from FIRST_ROW. The first one needs no subtraction. */
const REH_ROW: u32 = 0x10
const LAM_ROW: u32 = 0x20
const KEHEH_ROW: u32 = 0x80
const FARSI_YEH_ROW: u32 = 0xa0

// Vectors in memory: one that is written in a loop is made anew each time.
const CODE_MASK: usize = PLAIN
const CODE_BASE: usize = PLAIN + 16
export const REHS: usize = PLAIN + 32
export const LAMS: usize = PLAIN + 48
export const KEHEHS: usize = PLAIN + 64
export const FARSI_YEHS: usize = PLAIN + 80
const BYTE_MASK: usize = PLAIN + 96
/** 16 bytes of letters that stay, 16 of others. */
const KEPT: usize = PLAIN + 112
/** Of a hash: src/language/letters.ts has them. */
export const FACTORS: usize = PLAIN_ROWS + 80

/** Of the word that was read last: how many letters it has, 0 when it is to be read letter by letter; and the most points that one of them has. */
export let plainLength: u32 = 0
export let plainPoints: u32 = 0

/**
 * Reads the word at `at`, if it is such and ends before what is no letter: returns its letters, which go to LETTERS_READ, too, and sets `plainLength` and
 * `plainPoints`.
 */
// @ts-ignore: decorator
@inline
export function readPlainWord(at: usize, end: usize): v128 {
  const near = v128.load(at)
  const far = v128.load(at, 16)
  const codes = i8x16.narrow_i16x8_u(codesOf(near), codesOf(far))
  const found = v128.or(
    v128.or(i8x16.swizzle(v128.load(PLAIN_ROWS), codes), entries(PLAIN_ROWS + 16, REHS, codes)),
    v128.or(
      entries(PLAIN_ROWS + 32, LAMS, codes),
      v128.or(entries(PLAIN_ROWS + 48, KEHEHS, codes), entries(PLAIN_ROWS + 64, FARSI_YEHS, codes)),
    ),
  )
  const others = <u32>i8x16.bitmask(i8x16.eq(found, i8x16.splat(0)))
  // Most words end before ASCII. That is known sooner than which letters they have, and the next word waits for it.
  const beyond = <u32>i8x16.bitmask(near) | (<u32>i8x16.bitmask(far) << 16)
  let length = min(<u32>ctz(~beyond), <u32>(end - at)) >> 1
  plainLength = 0
  if (length > 15 || (others & ((1 << length) - 1)) != 0) {
    length = min(<u32>ctz(others | 0x10000), <u32>(end - at) >> 1)
    const behind = at + <usize>(length << 1)
    if (behind < end && load<u8>(behind) >= 0xd8 && load<u16>(behind) != COMMA) return found
  }
  const word = v128.and(found, v128.load(KEPT + 16 - <usize>length))
  const letters = v128.and(word, v128.load(BYTE_MASK))
  v128.store(LETTERS_READ, letters)
  const telling = <u32>i8x16.bitmask(word)
  plainLength = length
  plainPoints = telling == 0 ? 0 : mostPoints(telling, length)
  return letters
}

/** Where each pair of bytes stands behind FIRST_ROW, if it is a code point of two bytes. Of others at most one stands behind such a one, far below or above. */
// @ts-ignore: decorator
@inline
export function codesOf(pairs: v128): v128 {
  const lead = v128.and(i16x8.shl(pairs, 6), v128.load(CODE_MASK))
  return i16x8.sub(i16x8.add(lead, i16x8.shr_u(pairs, 8)), v128.load(CODE_BASE))
}

/** What the table of a row has for each code point; 0 for those of other rows. */
// @ts-ignore: decorator
@inline
function entries(table: usize, row: usize, codes: v128): v128 {
  return i8x16.swizzle(v128.load(table), i8x16.sub(codes, v128.load(row)))
}

/** The most points that one of the letters has whose bits are set. Teh marbuta has some only at the end of a word. */
function mostPoints(letters: u32, length: u32): u32 {
  let most: u32 = 0
  for (let left = letters; left != 0; left &= left - 1) {
    const place = <u32>ctz(left)
    const letter: u32 = load<u8>(<usize>place, LETTERS_READ)
    if (letter != TEH_MARBUTA || place + 1 == length) most = max(most, <u32>load<u8>(<usize>letter, LETTER_POINTS + 0x600))
  }
  return most
}

/** Lays out the tables, of BASES: letters that speak for Arabic, if for anything. */
export function spreadPlain(): void {
  v128.store(CODE_MASK, i16x8.splat(0x3fff))
  v128.store(CODE_BASE, i16x8.splat(0x3080 + <i16>FIRST_ROW))
  v128.store(BYTE_MASK, i8x16.splat(0x7f))
  memory.fill(KEPT, 0xff, 16)
  v128.store(FACTORS, i32x4(<i32>0x9e3779b1, <i32>0x85ebca77, <i32>0xc2b2ae3d, 0x27d4eb2f))
  spreadRow(0, 0, PLAIN_ROWS)
  spreadRow(REHS, REH_ROW, PLAIN_ROWS + 16)
  spreadRow(LAMS, LAM_ROW, PLAIN_ROWS + 32)
  spreadRow(KEHEHS, KEHEH_ROW, PLAIN_ROWS + 48)
  spreadRow(FARSI_YEHS, FARSI_YEH_ROW, PLAIN_ROWS + 64)
}

function spreadRow(subtracted: usize, row: u32, table: usize): void {
  if (row != 0) memory.fill(subtracted, <u8>row, 16)
  for (let place: u32 = 0; place < 16; place++) {
    const entry = load<u32>(<usize>((row + place + FIRST_ROW - 0x600) << 2), BASES)
    const base = entry & 0xffff
    const points = <i32>entry >> 16
    // U+0620 stands where all that is below it is put.
    if (base > FIRST_ROW && base <= LAST_BASE && points >= 0)
      store<u8>(table + <usize>place, <u8>(base | (points > 0 ? TELLS : 0)))
  }
}
