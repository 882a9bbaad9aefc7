// Words whose last letter JavaScript has decided before, found again by their bytes.
import { BOUNDARY, KNOWN, MASKS, MEMO, MEMO_BITS, MISSED, MOST_AHEAD, SIDES, WORDS_AHEAD } from '../layout'

/** Bytes of the longest word that is kept: the rest of an entry is its patch. */
const MOST: u32 = 28

/** Where the answer for the word that was looked up last is kept, or would be; -1 when it is none that is kept. */
export let memoPlace: i32 = -1

/**
 * The patch for the letter at `last`, which ends a word; 0 when it is not known. Then MISSED says where the answer is to be
 * kept, unless no ASCII character ends the word to the left within MOST bytes. What stands between is compared, letters or not.
 */
export function remembered(last: usize, start: usize): u32 {
  const end = last + 2
  memoPlace = -1
  const far = v128.load(end - 32)
  const near = v128.load(end - 16)
  /** A bit for each byte that is ASCII, the last highest. */
  const ascii = ~((<u32>i8x16.bitmask(near) << 16) | <u32>i8x16.bitmask(far))
  let length = <u32>clz(ascii)
  if (end - length > start) {
    if (length > MOST || load<u8>(<usize>load<u8>(end - length - 1), SIDES) != BOUNDARY) return 0
  } else {
    length = <u32>(end - start)
    if (length > MOST) return 0
  }
  const low = v128.and(near, v128.load(<usize>length + 16, MASKS))
  const high = v128.and(far, v128.load(<usize>length, MASKS))
  const first = <usize>(hash(low, high) >> (64 - MEMO_BITS)) * 2
  const second = first + 1
  // Which of the two it is nobody can foretell, so that is computed, not asked.
  const isNotFirst = differs(first, low, high)
  if (!(isNotFirst & differs(second, low, high))) return patchAt(first + <usize>isNotFirst)
  // The new word takes the first place, what stood there the second.
  v128.store(second << 5, v128.load(first << 5, MEMO), MEMO)
  v128.store(second << 5, v128.load(first << 5, MEMO + 16), MEMO + 16)
  v128.store(first << 5, high, MEMO)
  v128.store(first << 5, low, MEMO + 16)
  return patchAt(first)
}

/**
 * Puts KNOWN behind each listed last byte of a word, from `listed` up to `behind`, what `remembered` says of the word, or 0 where that is to be asked. No word waits for
 * another, as it would for the memory if it were asked about one by one.
 */
export function rememberListed(listed: usize, behind: usize, start: usize): void {
  for (let from = listed; from < behind; from += 4 * MOST_AHEAD) {
    const to = min(from + 4 * MOST_AHEAD, behind)
    let word: usize = WORDS_AHEAD
    for (let place = from; place < to; place += 4) {
      findPlace(<usize>load<u32>(place) + 1, start, word)
      word += 48
    }
    word = WORDS_AHEAD
    for (let place = from; place < to; place += 4) {
      store<u32>(place, patchOf(word), KNOWN)
      word += 48
    }
  }
}

/** Puts at `word` the word that ends at `end`, where it is kept if it is, and what stands there, so that it is on its way; and 255 s when it is one that may be kept. */
// @ts-ignore: decorator
@inline
function findPlace(end: usize, start: usize, word: usize): void {
  const far = v128.load(end - 32)
  const near = v128.load(end - 16)
  const ascii = ~((<u32>i8x16.bitmask(near) << 16) | <u32>i8x16.bitmask(far))
  const length = min(<usize>clz(ascii), end - start)
  const low = v128.and(near, v128.load(length + 16, MASKS))
  const high = v128.and(far, v128.load(length, MASKS))
  const first = <usize>(hash(low, high) >> (64 - MEMO_BITS)) * 2
  const isBegun = i32(end - length == start) | i32(load<u8>(<usize>load<u8>(end - length - 1), SIDES) == BOUNDARY)
  v128.store(word, low)
  v128.store(word, high, 16)
  store<u32>(word, <u32>first, 32)
  store<i32>(word, -(isBegun & i32(length <= MOST)), 36)
  store<u32>(word, load<u32>(first << 5, MEMO), 40)
}

// @ts-ignore: decorator
@inline
function patchOf(word: usize): u32 {
  const low = v128.load(word)
  const high = v128.load(word, 16)
  const first = <usize>load<u32>(word, 32)
  const isNotFirst = differs(first, low, high)
  const isKnown = (isNotFirst & differs(first + 1, low, high)) ^ 1
  return load<u32>((first + <usize>isNotFirst) << 5, MEMO) & load<u32>(word, 36) & <u32>-isKnown
}

/** Whether the word of an entry is another one, whatever its patch: 1 or 0. */
// @ts-ignore: decorator
@inline
function differs(entry: usize, low: v128, high: v128): i32 {
  const kept = i32x4.replace_lane(v128.load(entry << 5, MEMO), 0, 0)
  return i32(v128.any_true(v128.or(v128.xor(kept, high), v128.xor(v128.load(entry << 5, MEMO + 16), low))))
}

function patchAt(entry: usize): u32 {
  const patch = load<u32>(entry << 5, MEMO)
  memoPlace = <i32>entry
  if (patch == 0) store<i32>(MISSED, <i32>entry)
  return patch
}

// @ts-ignore: decorator
@inline
function hash(low: v128, high: v128): u64 {
  return (
    (i64x2.extract_lane(low, 0) * 0x9e3779b97f4a7c15) ^
    (i64x2.extract_lane(low, 1) * 0xc2b2ae3d27d4eb4f) ^
    (i64x2.extract_lane(high, 0) * 0x165667b19e3779f9) ^
    (i64x2.extract_lane(high, 1) * 0xd6e8feb86659fd93)
  )
}
