// What parts a line into stretches that may be in different languages: quotation marks and brackets. Letters that Arabic has not are looked
// for on the way, since all of a text is gone over here.

import { DELIMITER, SETS } from '../layout'
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

/** Of the delimiter that was found last: its kind, and where it ends. JavaScript reads them in DELIMITER. */
export let delimiter: u32 = LINE_FEED
export let delimiterEnd: usize = 0

/** Where in the stretch before it the second byte of the last letter that Arabic has not stands; 0 when there is none. */
export let lastForeign: usize = 0

/** Of the 32 bytes at `window` a bit for each that may begin a delimiter and was not taken yet, and for each second byte of a letter that Arabic has not. */
let window: usize = 0
let signs: u32 = 0
let letters: u32 = 0

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
  window = from - 32
  signs = letters = 0
}

/** Where the next delimiter stands, behind the last one; `end` when there is none. */
export function nextDelimiter(end: usize): usize {
  lastForeign = 0
  let stop = takeFound(end)
  if (stop < end) return stop
  const high = v128.load(SETS)
  const low = v128.load(SETS, 16)
  const trailHigh = v128.load(SETS, 32)
  const trailLow = v128.load(SETS, 48)
  const nibble = v128.load(NIBBLE)
  const signBit = v128.load(SETS, 64)
  let before = shared(high, low, v128.load(window, 16), nibble)
  for (let at = window + 32; at < end; at += 32) {
    const near = v128.load(at)
    const far = v128.load(at, 16)
    const first = shared(high, low, near, nibble)
    const second = shared(high, low, far, nibble)
    const firstLetters = v128.and(behind(before, first), shared(trailHigh, trailLow, near, nibble))
    const secondLetters = v128.and(behind(first, second), shared(trailHigh, trailLow, far, nibble))
    before = second
    const either = v128.or(firstLetters, secondLetters)
    if (!v128.any_true(v128.or(either, v128.and(v128.or(first, second), signBit)))) continue
    window = at
    signs = <u32>i8x16.bitmask(first) | (<u32>i8x16.bitmask(second) << 16)
    letters = bits(firstLetters, secondLetters)
    stop = takeFound(end)
    if (stop < end) return stop
  }
  return end
}

/** The first delimiter among `signs`, `end` when there is none, with the letters before it. */
function takeFound(end: usize): usize {
  let stop = end
  while (signs != 0) {
    const place = window + <usize>ctz(signs)
    if (place >= end) break
    signs &= signs - 1
    delimiter = kindAt(place)
    if (delimiter == NONE) continue
    stop = place
    break
  }
  if (letters == 0) return stop
  const found = stop - window >= 32 ? letters : letters & ((1 << <u32>(stop - window)) - 1)
  letters ^= found
  if (found != 0) lastForeign = window + 31 - <usize>clz(found)
  return stop
}

/** A bit for each byte of two vectors that is not 0. */
// @ts-ignore: decorator
@inline
function bits(first: v128, second: v128): u32 {
  const none = i8x16.splat(0)
  return <u32>i8x16.bitmask(i8x16.ne(first, none)) | (<u32>i8x16.bitmask(i8x16.ne(second, none)) << 16)
}

/** The bytes of `second`, each a place further on, and before them the last one of `first`. */
// @ts-ignore: decorator
@inline
function behind(first: v128, second: v128): v128 {
  return i8x16.shuffle(first, second, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30)
}

/**
 * Lays out the tables, each for the 16 values of a nibble, and those of signs.ts. Of the first two the highest bit is for `LF " ( ) [ ]`, C2, E2 and EF, and for some bytes more that are rare (`- / + *`, CR). The others, with the next
 * two for the byte behind, are for letters that standard Arabic and its keyboard variants have not: U+0679 to U+06BF but for kafs, noon ghunna and heh doachashmee, U+06C4 to
 * U+06CB, U+06CE, U+06CF, U+06FA to U+06FF, U+0750 to U+077F. Each bit is a set of letters that is any of some first bytes, with any of
 * some high nibbles, and any of some low ones, of the second.
 */
export function writeSets(): void {
  v128.store(SETS, i8x16(-128, 0, -128, 0, 0, -128, 0, 0, 0, 0, 0, 0, -128, 127, -128, 0))
  v128.store(SETS, i8x16(0, 0, -128, 0, 0, 0, 0, 0, -128, -127, -114, -80, 0, -64, 0, -128), 16)
  v128.store(SETS, i8x16(0, 0, 0, 0, 0, 0, 0, 0, 18, 66, 68, 105, 0, 0, 0, 0), 32)
  v128.store(SETS, i8x16(78, 78, 78, 78, 94, 94, 94, 94, 94, 91, 115, 127, 111, 111, 119, 127), 48)
  v128.store(SETS, i8x16.splat(-128), 64)
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
