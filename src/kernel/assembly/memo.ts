// Words whose last letter JavaScript has decided before, found again by their letters.
import { BOUNDARY, LETTER, MEMO, MEMO_BITS, MEMO_BYTES, MISSED, SIDES } from '../layout'
import { shortCodeBefore } from './text'

/** Letters a key has room for. */
const MOST_LETTERS: u32 = 16

/**
 * The patch for the last letter of a word, which stands at `last`; 0 when it is not known. Then MISSED says where the
 * answer is to be kept, unless the word has more than letters of U+0600 to U+06FF before it, or too many.
 */
export function remembered(last: usize, start: usize): u32 {
  let low: u64 = <u64>letterAt(last)
  let high: u64 = 0
  let at = last
  for (let letters: u32 = 1; at > start; letters++) {
    const code = shortCodeBefore(at)
    const side = load<u8>(<usize>code, SIDES)
    if (side != LETTER) {
      if (side != BOUNDARY) return 0
      break
    }
    if (code >= 0x700 || letters == MOST_LETTERS) return 0
    at -= 2
    high = (high << 8) | (low >> 56)
    low = (low << 8) | <u64>letterAt(at)
  }
  const place = <usize>(hash(low, high) >> (64 - MEMO_BITS)) * MEMO_BYTES
  if (load<u64>(place, MEMO) == low && load<u64>(place, MEMO + 8) == high) {
    const patch = load<u32>(place, MEMO + 16)
    if (patch == 0) store<i32>(MISSED, <i32>place)
    return patch
  }
  store<u64>(place, low, MEMO)
  store<u64>(place, high, MEMO + 8)
  store<u32>(place, 0, MEMO + 16)
  store<i32>(MISSED, <i32>place)
  return 0
}

/** The code point at `at`, which is of U+0600 to U+06FF, less U+0600. */
// @ts-ignore: decorator
@inline
function letterAt(at: usize): u32 {
  return ((load<u8>(at) & 3) << 6) | (load<u8>(at, 1) & 63)
}

// @ts-ignore: decorator
@inline
function hash(low: u64, high: u64): u64 {
  return (low * 0x9e3779b97f4a7c15) ^ (high * 0xc2b2ae3d27d4eb4f)
}
