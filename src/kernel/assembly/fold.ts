// The hot loop: finds the byte pairs that something happens at, and makes the patches that need no thought.
import {
  ALWAYS, BEFORE_LETTER, BEFORE_LETTER_ONLY, BOUNDARY, COUNTS, FILTERS, FIRST_PATCH, LETTER, MISSED, PAIRS, PATCHES, SIDES, STOP,
  UNCHANGED,
} from '../layout'
import { quietRunEnd } from './run'
import { shortCodeAt } from './text'
import { remembered } from './memo'

/**
 * Patches from `from` on and returns where JavaScript is to look: at an ASCII character, or at the second byte of a code
 * point; `end` when there is no such place. Unless `open`, the first patch is such a place too. `start` and `end` bound
 * the segment; the copy that is patched lies `delta` behind the text.
 */
export function fold(from: usize, start: usize, end: usize, delta: usize, open: bool): usize {
  const previousHigh = v128.load(FILTERS)
  const previousLow = v128.load(FILTERS, 16)
  const currentHigh = v128.load(FILTERS, 32)
  const currentLow = v128.load(FILTERS, 48)
  /** Up to here a run has been found quiet. */
  let quiet: usize = 0
  store<i32>(MISSED, -1)
  for (let at = from; at < end; at += 64) {
    let places =
      hits(at, previousHigh, previousLow, currentHigh, currentLow) |
      (hits(at + 16, previousHigh, previousLow, currentHigh, currentLow) << 16) |
      (hits(at + 32, previousHigh, previousLow, currentHigh, currentLow) << 32) |
      (hits(at + 48, previousHigh, previousLow, currentHigh, currentLow) << 48)
    // The last vectors read past the end; what they see there does not count.
    if (end - at < 64) places &= ((<u64>1) << (end - at)) - 1
    while (places != 0) {
      const byte = at + <usize>ctz(places)
      places &= places - 1
      const entry: i32 = load<u8>(<usize>load<u16>(byte - 1), PAIRS)
      if (entry == 0) continue
      if (entry < FIRST_PATCH) {
        if (byte < quiet) continue
        if (entry == STOP) return byte
        quiet = quietRunEnd(byte, start, end)
        if (quiet == 0) return byte
        continue
      }
      if (!open) return byte
      let patch = load<u32>(<usize>(entry << 2), PATCHES)
      const condition = patch >> 24
      if (condition != ALWAYS) {
        const next = byte + 1
        const side = next < end ? load<u8>(<usize>shortCodeAt(next), SIDES) : BOUNDARY
        if (side != LETTER) {
          if (side != BOUNDARY || condition == BEFORE_LETTER) return byte
          if (condition == BEFORE_LETTER_ONLY) continue
          patch = remembered(byte - 1, start)
          if (patch == 0) return byte
          if (patch == UNCHANGED) continue
        }
      }
      store<u16>(byte - 1 + delta, <u16>patch)
      const count = <usize>((patch >> 14) & 0x3fc)
      store<u32>(count, load<u32>(count, COUNTS) + 1, COUNTS)
    }
  }
  return end
}

/**
 * A bit for each of the 16 bytes at `at` that may have an entry together with the byte before it. Each filter gives the
 * buckets a nibble is in; a pair whose four nibbles share no bucket has none. Lets through more than the pairs, never less.
 */
// @ts-ignore: decorator
@inline
function hits(at: usize, previousHigh: v128, previousLow: v128, currentHigh: v128, currentLow: v128): u64 {
  const current = v128.load(at)
  const previous = v128.load(at - 1)
  const low = i8x16.splat(15)
  const buckets = v128.and(
    v128.and(
      i8x16.swizzle(previousHigh, i8x16.shr_u(previous, 4)),
      i8x16.swizzle(previousLow, v128.and(previous, low)),
    ),
    v128.and(
      i8x16.swizzle(currentHigh, i8x16.shr_u(current, 4)),
      i8x16.swizzle(currentLow, v128.and(current, low)),
    ),
  )
  return <u64>i8x16.bitmask(i8x16.ne(buckets, i8x16.splat(0)))
}
