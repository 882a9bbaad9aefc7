// How a word is built: src/yeh/shape.ts word for word. Letters are bytes in memory.
import { FIRST_LETTER } from '../layout'
import { ALEF, LAM } from './letters'

const BEH: u32 = 0x28
const TEH_MARBUTA: u32 = 0x29
const TEH: u32 = 0x2a
const SEEN: u32 = 0x33
const FEH: u32 = 0x41
const KAF: u32 = 0x43
const MEEM: u32 = 0x45
const NOON: u32 = 0x46
const HEH: u32 = 0x47
const WAW: u32 = 0x48
const YEH: u32 = 0x4a

/** 1 when the word of `least` letters or more begins with `و` or `ف`. */
export function conjunctionOf(start: usize, end: usize, least: u32): u32 {
  if (<u32>(end - start) < least) return 0
  const first: u32 = load<u8>(start)
  return first == WAW || first == FEH ? 1 : 0
}

/** Letters of the article at `start`: 2 for `ال` and `لل`, 3 for `بال` and `كال`; 0 unless two letters follow. */
export function articleOf(start: usize, end: usize): u32 {
  const length = <u32>(end - start)
  if (length < 4) return 0
  const first: u32 = load<u8>(start)
  const second: u32 = load<u8>(start, 1)
  if (second == LAM) return first == ALEF || first == LAM ? 2 : 0
  if (length < 5 || (first != BEH && first != KAF)) return 0
  return second == ALEF && load<u8>(start, 2) == LAM ? 3 : 0
}

/** Letters before the verb stem at `start`. */
export function verbPrefixOf(start: usize, end: usize): u32 {
  let at = start
  if (end - at >= 4 && load<u8>(at) == SEEN && isPrefix(load<u8>(at, 1))) at++
  if (end - at >= 3 && (isPrefix(load<u8>(at)) || load<u8>(at) == MEEM)) at++
  return <u32>(at - start)
}

function isPrefix(letter: u32): bool {
  return letter == YEH || letter == TEH || letter == NOON || letter == ALEF
}

export function isPerson(letter: u32): bool {
  return letter == YEH || letter == TEH || letter == NOON
}

/** Conjunction, article or first letter, ending and length of a neighbour in one number. The word is not empty. */
export function shapeOf(start: usize, end: usize): u32 {
  const conjunction = conjunctionOf(start, end, 3)
  const bare = start + conjunction
  const article = articleOf(bare, end)
  const head = article == 0 ? headOf(load<u8>(bare)) : 1 + article
  const length = <u32>(end - bare) - article
  const size: u32 = length <= 2 ? 0 : length <= 3 ? 1 : length <= 5 ? 2 : 3
  return ((conjunction * 256 + head) * 16 + endingOf(start, end)) * 4 + size
}

/** A bit for each letter, counted from FIRST_LETTER on, that a verb, a participle or a preposition may begin with. */
const HEADS: u64 = bit(YEH) | bit(TEH) | bit(NOON) | bit(ALEF) | bit(MEEM) | bit(BEH) | bit(LAM) | bit(SEEN) | bit(KAF)

// @ts-ignore: decorator
@inline
function bit(letter: u32): u64 {
  return (<u64>1) << (letter - FIRST_LETTER)
}

/** The letter if it is one of HEADS, else 0. */
// @ts-ignore: decorator
@inline
function headOf(letter: u32): u32 {
  const place = letter - FIRST_LETTER
  return place < 64 ? letter * <u32>((HEADS >> place) & 1) : 0
}

function endingOf(start: usize, end: usize): u32 {
  const last: u32 = load<u8>(end - 1)
  const before: u32 = end - start > 2 ? load<u8>(end - 2) : 0
  switch (last) {
    case TEH_MARBUTA:
      return 1
    case ALEF:
      return before == HEH ? 2 : before == WAW ? 3 : before == NOON ? 13 : 4
    case TEH:
      return before == ALEF ? 5 : 6
    case NOON:
      return before == WAW ? 7 : before == YEH ? 8 : before == ALEF ? 9 : 0
    case YEH:
      return 10
    case HEH:
      return 11
    case MEEM:
      return before == HEH ? 12 : 0
    default:
      return 0
  }
}
