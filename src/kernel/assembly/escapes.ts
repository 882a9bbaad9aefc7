// Escapes of JSON (src/formats/json/escapes.ts): a text becomes what they stand for, and is written again with those of them that stay.
import { RECORD, RECORDS, WRITTEN } from '../layout'
import { widthOf } from './text'

export const REVERSE_SOLIDUS: u32 = 0x5c
const SOLIDUS: u32 = 0x2f
const SMALL_U: u32 = 0x75
/** `\u` in memory, and `\/`. */
const UNICODE: u16 = 0x755c
const ESCAPED_SOLIDUS: u16 = 0x2f5c
/** How long `\u06cc` is, and `\n`. */
const LONG: usize = 6
const SHORT: usize = 2
/** From what would follow the digit nine to the first letter, of either size. */
const TO_SMALL: u32 = 0x27
const TO_LARGE: u32 = 7

/** How far the text is read: the place in its source, and in what it reads as. */
let source: usize = 0
let text: usize = 0
/** The record that may be next. */
let next: u32 = 0

/** Begins anew, with a source and what it reads as. */
export function beginEscapes(from: usize, to: usize): void {
  source = from
  text = to
  next = 0
}

export function sourcePlace(): usize {
  return source
}

/**
 * Reads up to `until` of the source, in which no escape is cut, and returns where that is in what it reads as. A reverse solidus that begins none
 * stands for itself. Behind the source stands 0.
 */
export function decodeTo(until: usize): usize {
  let from = source
  let to = text
  /** The last high surrogate, and the place behind it: with a low one there they are one character. */
  let high: u32 = 0
  let behindHigh: usize = 0
  while (from < until) {
    if (load<u8>(from) != REVERSE_SOLIDUS) {
      const width = plainAt(from)
      v128.store(to, v128.load(from))
      if (width == 16 && until - from >= 16) {
        // What is next hangs on nothing that was just read.
        from += 16
        to += 16
      } else {
        const rest = min(width, until - from)
        from += rest
        to += rest
      }
      continue
    }
    const pair = pairAt(from)
    if (pair != 0) {
      store<u32>(to, pair)
      from += 2 * LONG
      to += 4
      continue
    }
    const sign: u32 = load<u8>(from, 1)
    const unit: i32 = sign == SMALL_U ? hexAt(from + 2) : meaningOf(sign)
    if (<u32>unit - 0x80 < 0x780) {
      store<u16>(to, twoBytes(unit))
      to += 2
    } else if (unit < 0x80) store<u8>(to++, unit < 0 ? <u8>REVERSE_SOLIDUS : <u8>unit)
    else {
      let code: u32 = unit
      let width: u32 = 3
      if (unit >> 10 == 0x37 && from == behindHigh) {
        code = 0x10000 + ((high & 0x3ff) << 10) + (code & 0x3ff)
        width = 4
        to -= 3
      }
      for (let place = width - 1; place > 0; place--) {
        store<u8>(to + place, <u8>(0x80 | (code & 63)))
        code >>= 6
      }
      store<u8>(to, <u8>((0xf00 >> width) | code))
      to += width
    }
    from += unit < 0 ? 1 : sign == SMALL_U ? LONG : SHORT
    if (unit >> 10 == 0x36) {
      high = unit
      behindHigh = from
    }
  }
  source = from
  text = to
  return to
}

/**
 * Writes to `to` what became of the text up to `until`: what was patched in its copy, which lies `delta` behind it, and the runs that were noted, as
 * escapes in the style of those that stood there; all else as in the source. Returns where the result ends. No such run reaches over `until`.
 */
export function encodeTo(until: usize, to: usize, delta: usize): usize {
  const count = load<u32>(RECORDS)
  let write = to
  for (; next < count; next++) {
    const start = <usize>load<u32>(<usize>(next << 3), RECORD)
    if (start >= until) break
    write = writeRun(<usize>load<u32>(<usize>(next << 3), RECORD + 4), copyTo(start, write, delta))
  }
  return copyTo(until, write, delta)
}

function copyTo(until: usize, to: usize, delta: usize): usize {
  let from = source
  let at = text
  let write = to
  while (at < until) {
    if (load<u8>(from) != REVERSE_SOLIDUS) {
      const width = plainAt(from)
      v128.store(write, v128.load(at + delta))
      if (width == 16 && until - at >= 16) {
        from += 16
        at += 16
        write += 16
      } else {
        const rest = min(width, until - at)
        from += rest
        at += rest
        write += rest
      }
      continue
    }
    const both = load<u32>(at)
    if (both == load<u32>(at + delta) && (both & 0x00e000e0) == 0x00c000c0 && load<u8>(from, LONG) == REVERSE_SOLIDUS && at + 2 < until) {
      v128.store(write, v128.load(from))
      from += 2 * LONG
      write += 2 * LONG
      at += 4
      continue
    }
    const lead = both & 0xff
    // What has two bytes is all that is patched.
    if (lead - 0xc0 < 0x20) {
      const patched: u32 = load<u16>(at + delta)
      if (patched == load<u16>(at)) store<u64>(write, load<u64>(from))
      else writeEscape(write, ((patched & 31) << 6) | ((patched >> 8) & 63), from)
      from += LONG
      write += LONG
      at += 2
      continue
    }
    const width = lead >= 0xf0 ? 2 * LONG : lead == REVERSE_SOLIDUS ? solidusWidth(from) : escapeWidth(from)
    v128.store(write, v128.load(from))
    from += width
    write += width
    at += widthOf(lead)
  }
  source = from
  text = at
  return write
}

/** Writes the run that was noted from here to `behind`: letters in the style of its first escape when it has any, a solidus in that of its first solidus. */
function writeRun(behind: usize, to: usize): usize {
  const start = text
  /** The first escape, and the first that stands for a solidus; 0 as long as there is none. */
  let first: usize = 0
  let solidus: usize = 0
  while (text < behind) {
    const sign: u32 = load<u8>(text)
    text += widthOf(sign)
    if (load<u8>(source) != REVERSE_SOLIDUS) {
      source += widthOf(sign)
      continue
    }
    if (first == 0) first = source
    if (sign == SOLIDUS && solidus == 0) solidus = source
    source += escapeWidth(source)
  }
  const hasEscapes = first != 0 && load<u16>(first) == UNICODE
  const isSolidusEscaped = solidus != 0 && load<u16>(solidus) == ESCAPED_SOLIDUS
  let write = to
  for (let at = start; at < behind; ) {
    const joiner: u32 = load<u8>(at)
    const code: u32 = joiner < 0x80 ? joiner : load<u16>(<usize>((load<u8>(at, 1) & 15) << 1), WRITTEN)
    at += widthOf(joiner)
    if (code == SOLIDUS && isSolidusEscaped) {
      store<u16>(write, ESCAPED_SOLIDUS)
      write += SHORT
    } else if (code < 0x80) store<u8>(write++, <u8>code)
    else if (!hasEscapes) {
      store<u16>(write, twoBytes(code))
      write += 2
    } else {
      writeEscape(write, code, first)
      write += LONG
    }
  }
  return write
}

/** What two escapes at `from` stand for, when each is one of two bytes beyond U+00FF, as letters are; 0 when not, or when there are no two. */
// @ts-ignore: decorator
@inline
function pairAt(from: usize): u32 {
  // The digits of both, then what stands before them.
  const signs = i8x16.swizzle(v128.load(from), i8x16(2, 3, 4, 5, 8, 9, 10, 11, 0, 1, 6, 7, 0, 0, 0, 0))
  if (i32x4.extract_lane(signs, 2) != 0x755c755c || (hexDigits(signs) & 0xff) != 0xff) return 0
  const bytes = bytesOf(i64x2.extract_lane(signs, 0))
  const high = bytes & 0x000000ff000000ff
  const low = (bytes >> 16) & 0x000000ff000000ff
  // Each is from 1 to 7.
  if (((high - 0x0000000100000001) & 0x000000f8000000f8) != 0 || (high & 0x0000000800000008) != 0) return 0
  const both = 0x000080c0000080c0 | (high << 2) | (low >> 6) | ((low & 0x0000003f0000003f) << 8)
  return (<u32>both & 0xffff) | (<u32>(both >> 32) << 16)
}

/** A bit for each of 16 bytes that is a hexadecimal digit. */
function hexDigits(bytes: v128): i32 {
  const letters = i8x16.sub(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x61))
  const digits = i8x16.sub(bytes, i8x16.splat(0x30))
  return i8x16.bitmask(v128.or(i8x16.lt_u(digits, i8x16.splat(10)), i8x16.lt_u(letters, i8x16.splat(6))))
}

/** Goes over the escapes at `at` and the spaces between them; returns where that ends, 0 when one is none. */
export function escapesEnd(at: usize): usize {
  while (true) {
    const signs: u32 = load<u16>(at)
    if ((signs & 0xff) == 0x20) at++
    else if ((signs & 0xff) != REVERSE_SOLIDUS) return at
    else if (signs != UNICODE) {
      if (meaningOf(signs >> 8) < 0) return 0
      at += SHORT
    } else {
      const digits = hexDigits(v128.load(at))
      if ((digits & 0x3c) != 0x3c) return 0
      at += (digits & 0xf00) == 0xf00 && load<u16>(at, LONG) == UNICODE ? 2 * LONG : LONG
    }
  }
}

/** How many of the next 16 bytes stand before a reverse solidus. */
// @ts-ignore: decorator
@inline
function plainAt(at: usize): usize {
  return <usize>ctz(i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(0x5c))) | 0x10000)
}

/** How long the escape at `at` is. */
function escapeWidth(at: usize): usize {
  return load<u8>(at, 1) == SMALL_U ? LONG : SHORT
}

/** How long that is which stands for a reverse solidus: an escape, or itself. */
function solidusWidth(at: usize): usize {
  const signs: u32 = load<u16>(at)
  if (signs == UNICODE && (load<u32>(at, 2) | 0x20000000) == 0x63353030) return LONG
  return signs == 0x5c5c ? SHORT : 1
}

/** What the letter of a short escape stands for; below 0 when it is that of none. */
function meaningOf(letter: u32): i32 {
  if (letter == 0x6e) return 0x0a
  if (letter == 0x22 || letter == REVERSE_SOLIDUS || letter == 0x2f) return <i32>letter
  if (letter == 0x74) return 0x09
  if (letter == 0x72) return 0x0d
  if (letter == 0x62) return 0x08
  return letter == 0x66 ? 0x0c : -1
}

/** The number that four hexadecimal digits write; below 0 when one of them is none. */
function hexAt(at: usize): i32 {
  if ((hexDigits(v128.load(at)) & 15) != 15) return -1
  const bytes = bytesOf(load<u32>(at))
  return <i32>(((bytes & 0xff) << 8) | ((bytes >> 16) & 0xff))
}

/** The bytes that pairs of digits write, each where the first of its pair stands. */
// @ts-ignore: decorator
@inline
function bytesOf(digits: u64): u64 {
  const values = (digits & 0x0f0f0f0f0f0f0f0f) + ((digits >> 6) & 0x0101010101010101) * 9
  return (values << 4) | (values >> 8)
}

/** Writes a code point as an escape, with letters as large as the first in the escape at `style`: small when it has none, as most programs write. */
function writeEscape(to: usize, code: u32, style: usize): void {
  const digits = load<u32>(style, 2)
  const letters = digits & 0x40404040
  const isLarge = letters != 0 && ((digits >> (<u32>ctz(letters) & 24)) & 0x20) == 0
  const bytes = (code >> 8) | ((code & 0xff) << 16)
  const values = ((bytes >> 4) | (bytes << 8)) & 0x0f0f0f0f
  const beyondNine = ((values + 0x06060606) >> 4) & 0x01010101
  store<u16>(to, UNICODE)
  store<u32>(to, 0x30303030 + values + beyondNine * (isLarge ? TO_LARGE : TO_SMALL), 2)
}

function twoBytes(code: u32): u16 {
  return <u16>(0x80c0 | (code >> 6) | ((code & 63) << 8))
}
