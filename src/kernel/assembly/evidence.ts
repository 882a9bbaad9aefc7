// The language judge's loop: reads words and adds up their points. What counts how much is in the tables.
import {
  DECISIVE, IS_MARK, IS_TATWEEL, LETTER_BITS, LETTER_POINTS, LONG_KINDS, LONG_LETTER, LONG_MARK, WORD_BITS, WORD_PAIRS, WORDS,
} from '../layout'
import { longCodeAt, widthOf } from './text'

const ALEF: u32 = 0x627
const BEH: u32 = 0x628
const TEH_MARBUTA: u32 = 0x629
const FEH: u32 = 0x641
const KAF: u32 = 0x643
const LAM: u32 = 0x644
const HEH: u32 = 0x647
const WAW: u32 = 0x648

/** FNV-1a, 32 bits. */
const SEED: u32 = 0x811c9dc5
const PRIME: u32 = 0x01000193

/** Letters of the longest word in the table. */
const LONGEST: u32 = 6
/** Points of the article. */
const ARTICLE: i32 = 2

const LETTER_MASK: u32 = (1 << LETTER_BITS) - 1

let points: i32 = 0

/** `before` with the points of the words from `start` on, up to `end` or to the first sum that is DECISIVE. */
export function score(start: usize, end: usize, before: i32): i32 {
  const decisive = load<i32>(DECISIVE)
  let total = before
  let at = start
  while (at < end && abs(total) < decisive) {
    const lead: u32 = load<u8>(at)
    if (lead < 0xd8 || !isLetterAt(at)) {
      at += widthOf(lead)
      continue
    }
    at = readWord(at, end)
    total += points
  }
  return total
}

/** Puts the points of the word at `start` into `points` and returns where it ends. */
function readWord(start: usize, end: usize): usize {
  let at = start
  let hash: u32 = SEED
  let length: u32 = 0
  let worst: i32 = 0
  /** The first three letters, the first highest. */
  let head: u64 = 0
  while (at < end) {
    let letter: u32 = charAt(at)
    const mark = letter & (IS_MARK | IS_TATWEEL)
    if (letter == 0) {
      if (load<u8>(at) < 0xe0) break
      const kind = longKindAt(at)
      if (kind == 0) break
      if (kind == LONG_LETTER) {
        hash = (hash ^ longCodeAt(at)) * PRIME
        if (length++ < 3) head <<= 16
      }
      at += widthOf(load<u8>(at))
      continue
    }
    at += 2
    if (mark != 0) continue
    const found: i32 = load<i8>(<usize>(letter >> LETTER_BITS), LETTER_POINTS)
    letter &= LETTER_MASK
    let own = found
    if (letter == HEH && hasHamzaAbove(at, end)) {
      letter = TEH_MARBUTA
      own = pointsOfTehMarbuta()
    }
    if (own != 0 && (worst == 0 || own < worst)) worst = own
    hash = (hash ^ letter) * PRIME
    if (length++ < 3) head = (head << 16) | <u64>letter
  }
  points = worst
  if (worst >= 0 && isArticle(head, length)) points += ARTICLE
  if (length <= LONGEST) points += wordPoints(hash)
  return at
}

/** The entry of the two bytes at `at`. */
// @ts-ignore: decorator
@inline
function charAt(at: usize): u32 {
  return load<u16>(<usize>load<u16>(at) << 1, WORD_PAIRS)
}

function isLetterAt(at: usize): bool {
  const entry = charAt(at)
  return entry == 0 ? load<u8>(at) >= 0xe0 && longKindAt(at) == LONG_LETTER : (entry & (IS_MARK | IS_TATWEEL)) == 0
}

function longKindAt(at: usize): u32 {
  const code = longCodeAt(at)
  return code < 0x10000 ? load<u8>(<usize>code, LONG_KINDS) : 0
}

function pointsOfTehMarbuta(): i32 {
  const pair: usize = 0xd8 | (0xa9 << 8)
  return load<i8>(<usize>(load<u16>(pair << 1, WORD_PAIRS) >> LETTER_BITS), LETTER_POINTS)
}

/** Heh with hamza above is what `words/teh-marbuta` makes a teh marbuta, so it is one here too. */
function hasHamzaAbove(from: usize, end: usize): bool {
  let at = from
  while (at < end) {
    const lead: u32 = load<u8>(at)
    if (lead >= 0xe0) {
      if (longKindAt(at) != LONG_MARK) return false
    } else {
      if (lead == 0xd9 && load<u8>(at, 1) == 0x94) return true
      if (charAt(at) != IS_MARK) return false
    }
    at += widthOf(lead)
  }
  return false
}

/** `ال` or `لل`, perhaps behind one of `و ف ب ك`, and at least two letters more. `head`: the first three letters. */
function isArticle(head: u64, length: u32): bool {
  if (length < 4) return false
  const first = <u32>(head >> 32)
  const second = <u32>(head >> 16) & 0xffff
  if (second == LAM) {
    if (first == ALEF || first == LAM) return true
    return <u32>(head & 0xffff) == LAM && length >= 5 && (first == WAW || first == FEH)
  }
  if (<u32>(head & 0xffff) != LAM || length < 5 || second != ALEF) return false
  return first == WAW || first == FEH || first == BEH || first == KAF
}

function wordPoints(hash: u32): i32 {
  const mask: u32 = (1 << WORD_BITS) - 1
  let place = hash & mask
  let found = load<i32>(<usize>(place << 3), WORDS + 4)
  while (found != 0 && load<u32>(<usize>(place << 3), WORDS) != hash) {
    place = (place + 1) & mask
    found = load<i32>(<usize>(place << 3), WORDS + 4)
  }
  return found
}
