// Looking for bytes, 16 at a time.
import { MASK_SIGNS, NIBBLE, shared } from './signs'

/** Where the next LF stands, `end` when there is none. */
export function nextLineFeed(from: usize, end: usize): usize {
  const feed = i8x16.splat(0x0a)
  for (let at = from; at < end; at += 64) {
    const first = i8x16.eq(v128.load(at), feed)
    const second = i8x16.eq(v128.load(at, 16), feed)
    const third = i8x16.eq(v128.load(at, 32), feed)
    const fourth = i8x16.eq(v128.load(at, 48), feed)
    if (!v128.any_true(v128.or(v128.or(first, second), v128.or(third, fourth)))) continue
    return min(at + <usize>ctz(places(first, second, third, fourth)), end)
  }
  return end
}

/** Where the next `"`, `\\` or control below U+0020 stands, `end` when there is none: what a string of JSON may not hold as it is. */
export function nextStringSign(from: usize, end: usize): usize {
  for (let at = from; at < end; at += 32) {
    const first = stringSigns(v128.load(at))
    const second = stringSigns(v128.load(at, 16))
    if (!v128.any_true(v128.or(first, second))) continue
    const found = <u32>i8x16.bitmask(first) | (<u32>i8x16.bitmask(second) << 16)
    return min(at + <usize>ctz(found), end)
  }
  return end
}

// @ts-ignore: decorator
@inline
function stringSigns(bytes: v128): v128 {
  const isDelimiter = v128.or(i8x16.eq(bytes, i8x16.splat(0x22)), i8x16.eq(bytes, i8x16.splat(0x5c)))
  return v128.or(isDelimiter, i8x16.lt_u(bytes, i8x16.splat(0x20)))
}

/** Where the first line behind the one at `from` begins that holds only spaces, tabs and CR before its LF; `end` when none does. */
export function nextBlankLine(from: usize, end: usize): usize {
  let feed = nextLineFeed(from, end)
  while (feed < end) {
    const line = feed + 1
    let at = line
    while (at < end && isPadding(load<u8>(at))) at++
    if (at >= end) return end
    if (load<u8>(at) == 0x0a) return line
    feed = nextLineFeed(at, end)
  }
  return end
}

function isPadding(byte: u32): bool {
  return byte == 0x20 || byte == 0x09 || byte == 0x0d
}

/**
 * Where the next `/ @ # \ _`, EF B4 (the first bytes of an ornate parenthesis) or U+FFFD stands, `end` when there is none.
 * Passes over a solidus between figures or Arabic words.
 */
export function nextMaskSign(from: usize, end: usize): usize {
  const high = v128.load(MASK_SIGNS)
  const low = v128.load(MASK_SIGNS, 16)
  const nibble = v128.load(NIBBLE)
  for (let at = from; at < end; at += 64) {
    const first = shared(high, low, v128.load(at), nibble)
    const second = shared(high, low, v128.load(at, 16), nibble)
    const third = shared(high, low, v128.load(at, 32), nibble)
    const fourth = shared(high, low, v128.load(at, 48), nibble)
    if (!v128.any_true(v128.or(v128.or(first, second), v128.or(third, fourth)))) continue
    let found = places(first, second, third, fourth)
    while (found != 0) {
      const place = at + <usize>ctz(found)
      found &= found - 1
      if (place >= end) return end
      const byte: u32 = load<u8>(place)
      if (byte == 0x2f ? !isPlainSlash(place, from, end) : byte != 0xef || isRareLong(place)) return place
    }
  }
  return end
}

/** Whether EF at `at` begins what may be an ornate parenthesis, or U+FFFD. */
function isRareLong(at: usize): bool {
  return load<u8>(at, 1) == 0xb4 || load<u16>(at, 1) == 0xbdbf
}

/** Bytes looked at on each side of a solidus. */
const REACH: usize = 64

/** Whether nothing but white space or an edge parts the solidus at `at` from bytes that are neither ASCII letters nor signs. */
function isPlainSlash(at: usize, start: usize, end: usize): bool {
  const first = at - start > REACH ? at - REACH : start
  let before = at
  while (before > first && !isWhiteSpace(load<u8>(before - 1))) {
    if (!isPlain(load<u8>(--before))) return false
  }
  if (before == first && first > start) return false
  const last = end - at > REACH ? at + REACH : end
  let behind = at + 1
  while (behind < last && !isWhiteSpace(load<u8>(behind))) {
    if (!isPlain(load<u8>(behind++))) return false
  }
  return behind < last || last == end
}

/** Of one byte; a control that is none is of a word. */
function isWhiteSpace(byte: u32): bool {
  return byte == 0x20 || byte - 9 < 5
}

/** Neither an ASCII letter nor a sign other than the solidus; some that are not letters are taken for such. */
function isPlain(byte: u32): bool {
  return byte >= 0x80 || (byte < 0x40 && byte != 0x23)
}

/** A bit for each byte of four vectors that is not 0. */
// @ts-ignore: decorator
@inline
export function places(first: v128, second: v128, third: v128, fourth: v128): u64 {
  const none = i8x16.splat(0)
  return ~bits(i8x16.eq(first, none), i8x16.eq(second, none), i8x16.eq(third, none), i8x16.eq(fourth, none))
}

/** Line feeds that the last `nextPragma` went by. */
let feeds: i32 = 0

export function lineFeeds(): i32 {
  return feeds
}

/** Where the next `yakaf-ignore` begins, `end` when there is none; counts line feeds on its way. Looks for the first k of it. */
export function nextPragma(from: usize, end: usize): usize {
  const k = i8x16.splat(0x6b)
  const feed = i8x16.splat(0x0a)
  feeds = 0
  for (let at = from; at < end; at += 64) {
    const a = v128.load(at)
    const b = v128.load(at, 16)
    const c = v128.load(at, 32)
    const d = v128.load(at, 48)
    const left = end - at
    let ends = bits(i8x16.eq(a, feed), i8x16.eq(b, feed), i8x16.eq(c, feed), i8x16.eq(d, feed))
    if (left < 64) ends &= ((<u64>1) << (<u64>left)) - 1
    const isK = v128.or(v128.or(i8x16.eq(a, k), i8x16.eq(b, k)), v128.or(i8x16.eq(c, k), i8x16.eq(d, k)))
    if (v128.any_true(isK)) {
      let found = bits(i8x16.eq(a, k), i8x16.eq(b, k), i8x16.eq(c, k), i8x16.eq(d, k))
      while (found != 0) {
        const place = <usize>ctz(found)
        found &= found - 1
        if (!isPragma(at + place, from, end)) continue
        feeds += <i32>popcnt(ends & (((<u64>1) << (<u64>place)) - 1))
        return at + place - 2
      }
    }
    feeds += <i32>popcnt(ends)
  }
  return end
}

/** Whether the k at `at` is that of `yakaf-ignore` in a stretch. */
function isPragma(at: usize, start: usize, end: usize): bool {
  if (at < start + 2 || at + 10 > end) return false
  return load<u64>(at - 2) == 0x67692d66616b6179 && load<u32>(at, 6) == 0x65726f6e
}

/** A bit for each byte of four vectors of comparisons that holds. */
// @ts-ignore: decorator
@inline
export function bits(first: v128, second: v128, third: v128, fourth: v128): u64 {
  return (
    <u64>i8x16.bitmask(first) |
    (<u64>i8x16.bitmask(second) << 16) |
    (<u64>i8x16.bitmask(third) << 32) |
    (<u64>i8x16.bitmask(fourth) << 48)
  )
}
