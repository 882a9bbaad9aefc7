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

/** Conjunction, article or first letter, ending and length of a neighbour in one number. The word is not empty. What it has is computed, since nobody can foretell it. */
export function shapeOf(start: usize, end: usize): u32 {
  const length = <u32>(end - start)
  const initial: u32 = load<u8>(start)
  const conjunction = (u32(initial == WAW) | u32(initial == FEH)) & u32(length >= 3)
  const bare = start + conjunction
  const rest = length - conjunction
  const first: u32 = load<u8>(bare)
  const second: u32 = load<u8>(bare, 1)
  const isLong = u32(second == ALEF) & u32(load<u8>(bare, 2) == LAM) & (u32(first == BEH) | u32(first == KAF)) & u32(rest >= 5)
  const isShort = u32(second == LAM) & (u32(first == ALEF) | u32(first == LAM)) & u32(rest >= 4)
  const article = 3 * isLong + 2 * isShort
  const hasArticle = isLong | isShort
  const head = headOf(first) * (1 - hasArticle) + article + hasArticle
  const size = rest - article
  return ((conjunction * 256 + head) * 16 + endingOf(end, length)) * 4 + u32(size > 2) + u32(size > 3) + u32(size > 5)
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

function endingOf(end: usize, length: u32): u32 {
  const last: u32 = load<u8>(end - 1)
  const before = load<u8>(end - 2) * u32(length > 2)
  const isHeh = u32(before == HEH)
  const isWaw = u32(before == WAW)
  const isAlef = u32(before == ALEF)
  return (
    u32(last == TEH_MARBUTA) +
    u32(last == ALEF) * (4 - 2 * isHeh - isWaw + 9 * u32(before == NOON)) +
    u32(last == TEH) * (6 - isAlef) +
    u32(last == NOON) * (7 * isWaw + 8 * u32(before == YEH) + 9 * isAlef) +
    u32(last == YEH) * 10 +
    u32(last == HEH) * 11 +
    u32(last == MEEM) * 12 * isHeh
  )
}
