// What parts a line into stretches that may be in different languages: quotation marks and brackets.

import { DELIMITER } from '../layout'
import { places } from './find'

/** Kinds of delimiters. From OPENING on, those of pairs: the number of the pair times two, and 1 for the one that closes. */
export const LINE_FEED: u32 = 0
/** U+0022, which opens and closes. */
export const QUOTE: u32 = 1
/** U+FD3E, and the next number for U+FD3F. */
export const ORNATE: u32 = 2
export const OPENING: u32 = 4
const ROUND: u32 = 4
const SQUARE: u32 = 6
const GUILLEMET: u32 = 8
const CURLY: u32 = 10
const SINGLE: u32 = 12
const NONE: u32 = 255

/** Of the delimiter that was found last: its kind, and where it ends. JavaScript reads them in DELIMITER. */
export let delimiter: u32 = LINE_FEED
export let delimiterEnd: usize = 0

/** The next delimiter, for JavaScript. */
export function findDelimiter(from: usize, end: usize): usize {
  const place = nextDelimiter(from, end)
  store<u32>(DELIMITER, delimiter)
  store<u32>(DELIMITER, <u32>delimiterEnd, 4)
  return place
}

/** Where the next delimiter stands, `end` when there is none. */
export function nextDelimiter(from: usize, end: usize): usize {
  for (let at = from; at < end; at += 64) {
    const first = candidates(v128.load(at))
    const second = candidates(v128.load(at, 16))
    const third = candidates(v128.load(at, 32))
    const fourth = candidates(v128.load(at, 48))
    if (!v128.any_true(v128.or(v128.or(first, second), v128.or(third, fourth)))) continue
    let found = places(first, second, third, fourth)
    while (found != 0) {
      const place = at + <usize>ctz(found)
      found &= found - 1
      if (place >= end) return end
      delimiter = kindAt(place)
      if (delimiter != NONE) return place
    }
  }
  return end
}

/** Not 0 where `LF " ( ) [ ]`, C2, E2 or EF stands: by the two nibbles of a byte. */
// @ts-ignore: decorator
@inline
function candidates(bytes: v128): v128 {
  const high = i8x16(1, 0, 2, 0, 0, 4, 0, 0, 0, 0, 0, 0, 8, 0, 16, 0)
  const low = i8x16(0, 0, 2 | 8 | 16, 0, 0, 0, 0, 0, 2, 2, 1, 4, 0, 4, 0, 16)
  return v128.and(
    i8x16.swizzle(high, i8x16.shr_u(bytes, 4)),
    i8x16.swizzle(low, v128.and(bytes, i8x16.splat(15))),
  )
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
