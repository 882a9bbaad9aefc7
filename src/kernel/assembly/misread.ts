// Where text may stand that was read in a wrong encoding.
import { nextLineFeed, places } from './find'
import { MISREAD_SIGNS, NIBBLE, shared } from './signs'
import { widthOf } from './text'

/**
 * Where the next sign of text that was read in a wrong encoding may stand, `end` when there is none. Each misread text of Arabic script
 * has one: alef, D8 A7, ends in U+00A7 whatever was read how often, unless its bytes became Latin letters, which are C3 and something
 * in UTF-8; and behind each of the four letters that D8 to DB were read as stands C2 and something, with another such letter behind it or
 * what was a trail byte before it (a guillemet behind ع has neither). Either counts only in a line that may be misread. Besides: `&#`,
 * `&amp;#` and U+FFFD. `from` is where a line begins, or what is looked at of one.
 */
export function nextMisreadSign(from: usize, end: usize): usize {
  /** Up to here a line is that is clean of what bytes become. */
  let clean: usize = 0
  const high = v128.load(MISREAD_SIGNS)
  const low = v128.load(MISREAD_SIGNS, 16)
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
      if (!isMisreadSign(place)) continue
      if (load<u8>(place) >= 0xc4 || load<u8>(place) < 0xc2) return place
      if (place < clean) continue
      clean = nextLineFeed(place, end)
      if (mayBeMisread(behindLineFeed(from, place), clean)) return place
    }
  }
  return end
}

/** Where the line begins that `at` stands in, not before `from`. */
function behindLineFeed(from: usize, at: usize): usize {
  while (at > from && load<u8>(at - 1) != 0x0a) at--
  return at
}

function isMisreadSign(at: usize): bool {
  const byte: u32 = load<u8>(at)
  if (byte == 0xc3) return true
  const next: u32 = load<u8>(at, 1)
  if (byte == 0xc2) return next == 0xa7 || isBehindLead(at)
  if (byte == 0xef) return load<u16>(at, 1) == 0xbdbf
  return next == 0x23 || (load<u32>(at, 1) == 0x3b706d61 && load<u8>(at, 5) == 0x23)
}

/** Whether the two bytes at `at` follow one of ط ظ ع غ as they do where text was misread. */
function isBehindLead(at: usize): bool {
  if (load<u8>(at - 2) != 0xd8 || <u32>load<u8>(at - 1) - 0xb7 > 3) return false
  if (load<u8>(at + 2) == 0xd8 && isLead(load<u8>(at + 2, 1))) return true
  const before: u32 = load<u8>(at - 3)
  const leading: u32 = load<u8>(at - 4)
  return before > 0x7f && !(leading == 0xd8 && before > 0x9f) && !(leading == 0xd9 && before < 0x93)
}

/** Places that are enough. */
const ENOUGH: i32 = 3

/**
 * Whether a line is worth trying. Misread, lead bytes become Latin letters (C3 in UTF-8), or ط ظ ع غ أ آ, and in a word of three letters three
 * of either stand at every second place, Latin letters side by side where single bytes were misread. What stands between them, and was 80 to
 * BF, is no common Arabic letter and no ASCII. Clean text has that hardly ever.
 */
export function mayBeMisread(from: usize, end: usize): bool {
  let lastLead: usize = 0
  let leads: i32 = 0
  let lastLatin: usize = 0
  let latin: i32 = 0
  for (let at = from; at < end; at += 16) {
    const bytes = v128.load(at)
    let found = i8x16.bitmask(
      v128.or(
        i8x16.eq(bytes, i8x16.splat(<i8>0xc3)),
        v128.and(i8x16.eq(bytes, i8x16.splat(<i8>0xd8)), areLeads(v128.load(at, 1))),
      ),
    )
    while (found != 0) {
      const place = at + <usize>ctz(found)
      found &= found - 1
      if (place >= end) return false
      if (load<u8>(place) == 0xc3) {
        latin = place == lastLatin + 2 || place == behindNext(lastLatin) ? latin + 1 : 1
        lastLatin = place
        if (latin == ENOUGH) return true
      } else if (isTrail(place + 2, end)) {
        leads = place == behindNext(lastLead) ? leads + 1 : 1
        lastLead = place
        if (leads == ENOUGH) return true
      }
    }
  }
  return false
}

/** Behind the character that follows the one of two bytes at `at`. */
function behindNext(at: usize): usize {
  return at + 2 + widthOf(load<u8>(at, 2))
}

/** For each byte, whether it is one of `isLead`. */
// @ts-ignore: decorator
@inline
function areLeads(trails: v128): v128 {
  return v128.or(
    i8x16.le_u(i8x16.sub(trails, i8x16.splat(<i8>0xb7)), i8x16.splat(3)),
    i8x16.le_u(i8x16.sub(trails, i8x16.splat(<i8>0xa2)), i8x16.splat(1)),
  )
}

/** Whether a character is none of ASCII, U+0620 to U+063F and U+0640 to U+0652, which no byte from 80 to BF is in any of the tables. */
// @ts-ignore: decorator
@inline
function isTrail(at: usize, end: usize): bool {
  const lead: u32 = at < end ? load<u8>(at) : 0
  if (lead == 0xd8) return load<u8>(at, 1) < 0xa0
  if (lead == 0xd9) return load<u8>(at, 1) > 0x92
  return lead > 0x7f
}

/** Trail bytes, behind D8, of آ أ ط ظ ع غ. */
// @ts-ignore: decorator
@inline
function isLead(trail: u32): bool {
  return trail - 0xb7 <= 3 || trail - 0xa2 <= 1
}
