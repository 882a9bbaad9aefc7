// Spreads what JavaScript hands over, by code point or in a list, over the tables that are asked by pairs of bytes or by hash: a loop of a
// process that has just begun takes a tenth of its time here.
import { spreadYehSigns } from './final-yehs'
import { spreadPlain } from './plain-evidence'
import { spreadPlainKinds } from './plain-words'
import {
  BASES, BOUNDARY, CHARS, FIRST_ARABIC, FLAGS, IS_LETTER, IS_MARK, IS_TRANSPARENT, LETTER, LETTER_POINTS, LETTERS_END, LONG_CHAR, LONG_CHARS, MASKS, SIDES, UNCLEAR, VOWEL_SIGN, WORD_BITS, WORD_HOMES,
  WORDS,
} from '../layout'

const FIRST_VOWEL_SIGN: u32 = 0x64b
const LAST_VOWEL_SIGN: u32 = 0x652

/** SIDES, of FLAGS; and MASKS and YEH_SIGNS. */
export function spreadFlags(): void {
  spreadYehSigns()
  memory.fill(SIDES, <u8>UNCLEAR, 0x10000)
  for (let code: u32 = 0; code < 0x80; code++) store<u8>(<usize>code, <u8>sideOf(code), SIDES)
  spreadAscii(SIDES)
  for (let code: u32 = 0x80; code < <u32>LETTERS_END; code++) store<u8>(<usize>pairOf(code), <u8>sideOf(code), SIDES)
  memory.fill(MASKS + 32, 0xff, 32)
}

/** CHARS and PLAIN_KINDS, of LONG_CHARS. */
export function spreadKinds(): void {
  spreadPlainKinds()
  memory.copy(CHARS, LONG_CHARS, 0x80)
  spreadAscii(CHARS)
  for (let code: u32 = 0x80; code < <u32>LETTERS_END; code++) store<u8>(<usize>pairOf(code), load<u8>(<usize>code, LONG_CHARS), CHARS)
  for (let second: u32 = 0x80; second < 0xc0; second++) memory.fill(CHARS + <usize>((second << 8) | 0xe0), <u8>LONG_CHAR, 0x10)
}

/** BASES, of FLAGS, LETTER_POINTS and the letters at `bases`, two bytes for each code point below LETTERS_END. */
export function spreadBases(bases: usize): void {
  for (let code: u32 = FIRST_ARABIC; code < <u32>LETTERS_END; code++) {
    const base: u32 = load<u16>(bases + <usize>(code << 1))
    const points: i32 = load<i8>(<usize>base, LETTER_POINTS)
    const entry: u32 = base != 0 ? (<u32>points << 16) | base : load<u8>(<usize>code, FLAGS) & IS_TRANSPARENT ? IS_MARK : 0
    store<u32>(<usize>((code - FIRST_ARABIC) << 2), entry, BASES)
  }
  spreadPlain()
}

/**
 * WORDS, of the planes of `count` words at `planes`: the distances of their hashes, without the lowest `shift` bits, in three bytes, the uppermost
 * first, and their points. Returns how far from its place the farthest is.
 */
export function spreadWords(planes: usize, count: usize, shift: u32): u32 {
  const mask: u32 = (1 << WORD_BITS) - 1
  const points = planes + 3 * count
  let reach: u32 = 0
  let sum: u32 = 0
  for (let at = planes; at < planes + count; at++) {
    sum += (<u32>load<u8>(at) << 16) | (<u32>load<u8>(at + count) << 8) | <u32>load<u8>(at + 2 * count)
    const hash = sum << shift
    const home = (hash >> (32 - WORD_BITS)) & WORD_HOMES
    let distance: u32 = 0
    while (load<u32>(<usize>(((home + distance) & mask) << 2), WORDS) != 0) distance++
    store<u32>(<usize>(((home + distance) & mask) << 2), (hash << 8) | <u32>load<u8>(points + (at - planes)), WORDS)
    reach = max(reach, distance)
  }
  return reach
}

/** The row of ASCII characters for every second byte. */
function spreadAscii(table: usize): void {
  for (let second: usize = 1; second < 0x100; second++) memory.copy(table + (second << 8), table, 0x80)
}

function sideOf(code: u32): u32 {
  const flags: u32 = load<u8>(<usize>code, FLAGS)
  if (flags & IS_LETTER) return LETTER
  if (code >= FIRST_VOWEL_SIGN && code <= LAST_VOWEL_SIGN) return VOWEL_SIGN
  return flags & IS_TRANSPARENT ? UNCLEAR : BOUNDARY
}

/** src/kernel/pair.ts word for word. */
function pairOf(code: u32): u32 {
  return 0xc0 | (code >> 6) | ((0x80 | (code & 63)) << 8)
}
