// Words whose last letter JavaScript has decided before, found again by their letters.
import { BOUNDARY, LETTER, MEMO, MEMO_BITS, MISSED, SIDES } from '../layout'

/** Letters a key has room for: eight in its lower part, four in its upper one. */
const MOST_LETTERS: u32 = 12

/** Bytes of a word in the memo. */
const ENTRY: usize = 16

/**
 * The patch for the last letter of a word, which stands at `last`; 0 when it is not known. Then MISSED says where the
 * answer is to be kept, unless the word has more than letters of U+0600 to U+06FF before it, or too many.
 */
export function remembered(last: usize, start: usize): u32 {
  let low: u64 = <u64>letterAt(last)
  let high: u32 = 0
  let at = last
  for (let letters: u32 = 1; at > start; letters++) {
    const byte: u32 = load<u8>(at - 1)
    const side = load<u8>(<usize>(byte < 0x80 ? byte : <u32>load<u16>(at - 2)), SIDES)
    if (side != LETTER) {
      if (side != BOUNDARY) return 0
      break
    }
    at -= 2
    if ((load<u8>(at) & 0xfc) != 0xd8 || letters == MOST_LETTERS) return 0
    high = (high << 8) | <u32>(low >> 56)
    low = (low << 8) | <u64>letterAt(at)
  }
  const first = <usize>(hash(low, high) >> (64 - MEMO_BITS)) * 2 * ENTRY
  if (load<u64>(first, MEMO) == low && load<u32>(first, MEMO + 8) == high) return patchAt(first)
  const second = first + ENTRY
  if (load<u64>(second, MEMO) == low && load<u32>(second, MEMO + 8) == high) return patchAt(second)
  // The new word takes the first place, what stood there the second.
  v128.store(second, v128.load(first, MEMO), MEMO)
  store<u64>(first, low, MEMO)
  store<u32>(first, high, MEMO + 8)
  store<u32>(first, 0, MEMO + 12)
  return patchAt(first)
}

function patchAt(entry: usize): u32 {
  const patch = load<u32>(entry, MEMO + 12)
  if (patch == 0) store<i32>(MISSED, <i32>entry)
  return patch
}

/** The code point at `at`, which is of U+0600 to U+06FF, less U+0600. */
// @ts-ignore: decorator
@inline
function letterAt(at: usize): u32 {
  return ((load<u8>(at) & 3) << 6) | (load<u8>(at, 1) & 63)
}

// @ts-ignore: decorator
@inline
function hash(low: u64, high: u32): u64 {
  return (low ^ (<u64>high << 17)) * 0x9e3779b97f4a7c15
}
