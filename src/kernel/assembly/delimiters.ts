// What parts a line into stretches that may be in different languages: quotation marks and brackets. Letters that Arabic has not are looked
// for on the way, since all of a text is gone over here.

import { DELIMITER, SETS } from '../layout'

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

/** Of the delimiter that was found last: its kind, and where it ends. JavaScript reads them in DELIMITER. */
export let delimiter: u32 = LINE_FEED
export let delimiterEnd: usize = 0

/** Where in the stretch before it the last letter that Arabic has not stands; 0 when there is none. */
export let lastForeign: usize = 0

/** The next delimiter, for JavaScript. */
export function findDelimiter(from: usize, end: usize): usize {
  const place = nextDelimiter(from, end)
  store<u32>(DELIMITER, delimiter)
  store<u32>(DELIMITER, <u32>delimiterEnd, 4)
  return place
}

/** Where the next delimiter stands, `end` when there is none. */
export function nextDelimiter(from: usize, end: usize): usize {
  // `LF " ( ) [ ]`, C2, E2 or EF.
  const high = v128.load(SETS)
  const low = v128.load(SETS, 16)
  // A letter that standard Arabic and its keyboard variants have not: U+0679 to U+06BF but for kafs, noon ghunna and heh doachashmee, U+06C4 to
  // U+06CB, U+06CE, U+06CF, U+06FA to U+06FF, U+0750 to U+077F. Each bit is a set of letters that is any of some first bytes, with any of
  // some high nibbles, and any of some low ones, of the second.
  const leadHigh = v128.load(SETS, 32)
  const leadLow = v128.load(SETS, 48)
  const trailHigh = v128.load(SETS, 64)
  const trailLow = v128.load(SETS, 80)
  lastForeign = 0
  for (let at = from; at < end; at += 32) {
    const first = v128.load(at)
    const second = v128.load(at, 16)
    const firstSign = shared(high, low, first)
    const secondSign = shared(high, low, second)
    const firstLetter = v128.and(shared(leadHigh, leadLow, first), shared(trailHigh, trailLow, v128.load(at, 1)))
    const secondLetter = v128.and(shared(leadHigh, leadLow, second), shared(trailHigh, trailLow, v128.load(at, 17)))
    if (!v128.any_true(v128.or(v128.or(firstSign, secondSign), v128.or(firstLetter, secondLetter)))) continue
    const stop = delimiterAmong(at, bits(firstSign, secondSign), end)
    const letters = bits(firstLetter, secondLetter) & bitsBelow(min(stop, end) - at)
    if (letters != 0) lastForeign = at + 31 - <usize>clz(letters)
    if (stop <= end) return stop
  }
  return end
}

/** The first delimiter among the 32 bytes at `at` whose bits are set; `end` when what is set stands behind it; beyond it when there is none. */
function delimiterAmong(at: usize, candidates: u32, end: usize): usize {
  let found = candidates
  while (found != 0) {
    const place = at + <usize>ctz(found)
    found &= found - 1
    if (place >= end) return end
    delimiter = kindAt(place)
    if (delimiter != NONE) return place
  }
  return end + 1
}

/** A bit for each byte of two vectors that is not 0. */
// @ts-ignore: decorator
@inline
function bits(first: v128, second: v128): u32 {
  const none = i8x16.splat(0)
  return <u32>i8x16.bitmask(i8x16.ne(first, none)) | (<u32>i8x16.bitmask(i8x16.ne(second, none)) << 16)
}

function bitsBelow(count: usize): u32 {
  return count >= 32 ? 0xffffffff : (1 << <u32>count) - 1
}

/**
 * Lays out the tables of `delimiters` and `foreign`, each for the 16 values of a nibble: a vector that is read from memory before a loop stays in
 * its register, one that is written in it is made anew each time.
 */
export function writeSets(): void {
  v128.store(SETS, i8x16(1, 0, 2, 0, 0, 4, 0, 0, 0, 0, 0, 0, 8, 0, 16, 0))
  v128.store(SETS, i8x16(0, 0, 2 | 8 | 16, 0, 0, 0, 0, 0, 2, 2, 1, 4, 0, 4, 0, 16), 16)
  v128.store(SETS, i8x16(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 127, 0, 0), 32)
  v128.store(SETS, i8x16(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 14, 48, 0, 64, 0, 0), 48)
  v128.store(SETS, i8x16(0, 0, 0, 0, 0, 0, 0, 0, 18, 66, 68, 105, 0, 0, 0, 0), 64)
  v128.store(SETS, i8x16(78, 78, 78, 78, 94, 94, 94, 94, 94, 91, 115, 127, 111, 111, 119, 127), 80)
}

/** Where both sets of nibbles share a bit: not 0 for each byte of the kind. */
// @ts-ignore: decorator
@inline
function shared(high: v128, low: v128, bytes: v128): v128 {
  return v128.and(i8x16.swizzle(high, i8x16.shr_u(bytes, 4)), i8x16.swizzle(low, v128.and(bytes, i8x16.splat(15))))
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
