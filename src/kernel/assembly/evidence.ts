// The language judge's loop: reads words and adds up their points. What counts how much is in the tables.
import { BASES, IS_LETTER, IS_MARK, KINDS, LETTER_POINTS, WORDS, WORD_BITS } from '../layout'
import { codeAt, widthOf } from './text'

const ALEF: u32 = 0x627
const BEH: u32 = 0x628
const TEH_MARBUTA: u32 = 0x629
const FEH: u32 = 0x641
const KAF: u32 = 0x643
const LAM: u32 = 0x644
const HEH: u32 = 0x647
const WAW: u32 = 0x648
const HAMZA_ABOVE: u32 = 0x654


/** FNV-1a, 32 bits. */
const SEED: u32 = 0x811c9dc5
const PRIME: u32 = 0x01000193

/** Letters of the longest word in the table. */
const LONGEST: u32 = 6
/** Points of the article. */
const ARTICLE: i32 = 2

let points: i32 = 0

/** `before` with the points of the words from `start` on, up to `end` or to the first sum that is at least `decisive` away from 0. */
export function score(start: usize, end: usize, before: i32, decisive: i32): i32 {
  let total = before
  let at = start
  while (at < end && abs(total) < decisive) {
    const lead: u32 = load<u8>(at)
    if (lead < 0xd8 || kindOf(codeAt(at)) != IS_LETTER) {
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
  let first: u32 = 0
  let second: u32 = 0
  let third: u32 = 0
  while (at < end) {
    const lead: u32 = load<u8>(at)
    if (lead < 0xd8) break
    const code = codeAt(at)
    const kind = kindOf(code)
    if (kind == 0) break
    at += widthOf(lead)
    if (kind != IS_LETTER) continue
    let letter = code
    if (code < 0x800) {
      letter = load<u16>(<usize>(code << 1), BASES)
      if (letter == HEH && hasHamzaAbove(at, end)) letter = TEH_MARBUTA
      const found: i32 = load<i8>(<usize>letter, LETTER_POINTS)
      if (found != 0 && (worst == 0 || found < worst)) worst = found
    }
    hash = (hash ^ letter) * PRIME
    length++
    if (length == 1) first = letter
    else if (length == 2) second = letter
    else if (length == 3) third = letter
  }
  points = worst
  if (worst >= 0 && isArticle(first, second, third, length)) points += ARTICLE
  if (length <= LONGEST) points += wordPoints(hash)
  return at
}

/** Heh with hamza above is what `words/teh-marbuta` makes a teh marbuta, so it is one here too. */
function hasHamzaAbove(from: usize, end: usize): bool {
  for (let at = from; at < end; at += widthOf(load<u8>(at))) {
    const code = codeAt(at)
    if (code == HAMZA_ABOVE) return true
    if (kindOf(code) != IS_MARK) return false
  }
  return false
}

/** `ال` or `لل`, perhaps behind one of `و ف ب ك`, and at least two letters more. */
function isArticle(first: u32, second: u32, third: u32, length: u32): bool {
  if (second == LAM && (first == ALEF || first == LAM)) return length >= 4
  if (third != LAM || length < 5) return false
  if (second == ALEF) return first == WAW || first == FEH || first == BEH || first == KAF
  return second == LAM && (first == WAW || first == FEH)
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

function kindOf(code: u32): u32 {
  return code < 0x10000 ? load<u8>(<usize>code, KINDS) : 0
}
