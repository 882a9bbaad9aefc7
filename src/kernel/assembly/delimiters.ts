// What parts a line into stretches that may be in different languages: quotation marks and brackets. Letters that Arabic has not are looked
// for on the way, since all of a text is gone over here.

import { DELIMITER, PLACE_LIST, SETS } from '../layout'
import { NIBBLE, shared, writeSigns } from './signs'

/** Kinds of delimiters. From ROUND on, those of pairs: the number of the pair times two, and 1 for the one that closes. */
export const LINE_FEED: u32 = 0
/** U+0022, which opens and closes. */
export const QUOTE: u32 = 1
/** U+FD3E, and the next number for U+FD3F. */
export const ORNATE: u32 = 2
const ROUND: u32 = 4
const SQUARE: u32 = 6
const GUILLEMET: u32 = 8
const CURLY: u32 = 10
const SINGLE: u32 = 12
const NONE: u32 = 255

/** Bytes gone over at a time. */
const AT_ONCE: usize = 2048

/** Of the delimiter that was found last: its kind, and where it ends. JavaScript reads them in DELIMITER. */
export let delimiter: u32 = LINE_FEED
export let delimiterEnd: usize = 0

/** Where in the stretch before it the second byte of the last letter that Arabic has not stands; 0 when there is none. */
export let lastForeign: usize = 0

/**
 * In PLACE_LIST stands what was found up to `filled`: of each byte that may begin a delimiter, and of each second byte of a letter that Arabic has not,
 * how far behind `base` it is. Those from `next` up to `last`, in bytes of the list, are left.
 */
let filled: usize = 0
let base: usize = 0
let next: usize = 0
let last: usize = 0

/** The next delimiter, for JavaScript. */
export function findDelimiter(from: usize, end: usize): usize {
  beginAt(from)
  const place = nextDelimiter(end)
  store<u32>(DELIMITER, delimiter)
  store<u32>(DELIMITER, <u32>delimiterEnd, 4)
  return place
}

/** Has `nextDelimiter` look from here on. */
export function beginAt(from: usize): void {
  filled = from
  next = last = 0
}

/** Where the next delimiter stands, behind the last one; `end` when there is none. */
export function nextDelimiter(end: usize): usize {
  lastForeign = 0
  while (next < last || filled < end) {
    if (next == last) {
      fill(end)
      continue
    }
    const place = base + <usize>load<u16>(next, PLACE_LIST)
    if (place >= end) break
    next += 2
    // The second byte of a letter; a delimiter is found by its first.
    if ((load<u8>(place) & 0xc0) == 0x80) {
      lastForeign = place
      continue
    }
    delimiter = kindAt(place)
    if (delimiter != NONE) return place
  }
  return end
}

/** Finds what there is in the next bytes, up to `end` or a little further. */
function fill(end: usize): void {
  const high = v128.load(SETS)
  const low = v128.load(SETS, 16)
  const trailHigh = v128.load(SETS, 32)
  const trailLow = v128.load(SETS, 48)
  const nibble = v128.load(NIBBLE)
  const hyphen = v128.load(SETS, 64)
  let before = shared(high, low, v128.load(filled - 16), nibble)
  let count: usize = 0
  base = filled
  const stop = min(end, base + AT_ONCE)
  let at = base
  for (; at < stop; at += 32) {
    const near = v128.load(at)
    const far = v128.load(at, 16)
    const first = shared(high, low, near, nibble)
    const second = shared(high, low, far, nibble)
    const firstLetters = v128.and(behind(before, first), shared(trailHigh, trailLow, near, nibble))
    const secondLetters = v128.and(behind(first, second), shared(trailHigh, trailLow, far, nibble))
    before = second
    const nearSigns = v128.andnot(first, i8x16.eq(near, hyphen))
    const farSigns = v128.andnot(second, i8x16.eq(far, hyphen))
    let found = bits(nearSigns, firstLetters) | (bits(farSigns, secondLetters) << 16)
    const offset = <u32>(at - base)
    // One is written in any case, which nobody has to guess; there are seldom two.
    store<u16>(count, <u16>(offset + <u32>ctz(found)), PLACE_LIST)
    count += <usize>(found != 0) << 1
    for (found &= found - 1; found != 0; found &= found - 1) {
      store<u16>(count, <u16>(offset + <u32>ctz(found)), PLACE_LIST)
      count += 2
    }
  }
  filled = at
  next = 0
  last = count
}

/** A bit for each byte that may begin a delimiter, by the uppermost of its bits, or of whose sets of letters, the lower bits, any is left. */
// @ts-ignore: decorator
@inline
function bits(signs: v128, letters: v128): u32 {
  return <u32>i8x16.bitmask(v128.or(signs, i8x16.neg(letters)))
}

/** The bytes of `second`, each a place further on, and before them the last one of `first`. */
// @ts-ignore: decorator
@inline
function behind(first: v128, second: v128): v128 {
  return i8x16.shuffle(first, second, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30)
}

/**
 * Lays out the tables, each for the 16 values of a nibble, and those of signs.ts. Of the first two the highest bit is for `LF " ( ) [ ]`, C2, E2 and EF, and for some bytes more that are rare (`/ + *`, CR); the last vector is U+002D, which has it too and is left out. The others, with the next
 * two for the byte behind, are for letters that standard Arabic and its keyboard variants have not: U+0679 to U+06BF but for kafs, noon ghunna and heh doachashmee, U+06C4 to
 * U+06CB, U+06CE, U+06CF, U+06FA to U+06FF, U+0750 to U+077F. Each bit is a set of letters that is any of some first bytes, with any of
 * some high nibbles, and any of some low ones, of the second.
 */
export function writeSets(): void {
  v128.store(SETS, i8x16(-128, 0, -128, 0, 0, -128, 0, 0, 0, 0, 0, 0, -128, 127, -128, 0))
  v128.store(SETS, i8x16(0, 0, -128, 0, 0, 0, 0, 0, -128, -127, -114, -80, 0, -64, 0, -128), 16)
  v128.store(SETS, i8x16(0, 0, 0, 0, 0, 0, 0, 0, 18, 66, 68, 105, 0, 0, 0, 0), 32)
  v128.store(SETS, i8x16(78, 78, 78, 78, 94, 94, 94, 94, 94, 91, 115, 127, 111, 111, 119, 127), 48)
  v128.store(SETS, i8x16.splat(0x2d), 64)
  writeSigns()
}

function kindAt(at: usize): u32 {
  const first: u32 = load<u8>(at)
  delimiterEnd = at + 1
  if (first == 0x0a) return LINE_FEED
  if (first == 0x22) return QUOTE
  if (first == 0x28) return ROUND
  if (first == 0x29) return ROUND + 1
  if (first == 0x5b) return SQUARE
  if (first == 0x5d) return SQUARE + 1
  const second: u32 = load<u8>(at, 1)
  delimiterEnd = at + 2
  if (first == 0xc2) return second == 0xab ? GUILLEMET : second == 0xbb ? GUILLEMET + 1 : NONE
  const third: u32 = load<u8>(at, 2)
  delimiterEnd = at + 3
  if (first == 0xef) return second == 0xb4 && (third == 0xbe || third == 0xbf) ? ORNATE + (third & 1) : NONE
  if (first != 0xe2 || second != 0x80) return NONE
  if (third == 0x9c || third == 0x9e) return CURLY
  if (third == 0x9d) return CURLY + 1
  return third == 0xb9 ? SINGLE : third == 0xba ? SINGLE + 1 : NONE
}
