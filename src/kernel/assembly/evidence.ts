// The language judge's loop: reads words and adds up their points. What counts how much is in the tables.
import {
  ARTICLE, BASES, DECISIVE, FIRST_FORM, FLAGS, FORM_LETTERS, FORMS_END, IS_LAM_ALEF, IS_LETTER, IS_MARK, IS_TRANSPARENT, JOINED, JOINS_NOTHING, LEAF_AGAINST,
  LEAF_FOR, LEAF_WORDS, LETTER_POINTS, LETTERS_END, LOAN, MOST_UNPROVEN, WORD_BITS, WORDS,
} from '../layout'
import { lastForeign, nextDelimiter } from './delimiters'
import { longCodeAt, widthOf } from './text'

const ALEF: u32 = 0x627
const BEH: u32 = 0x628
const TEH_MARBUTA: u32 = 0x629
const REH: u32 = 0x631
const FEH: u32 = 0x641
const KAF: u32 = 0x643
const LAM: u32 = 0x644
const HEH: u32 = 0x647
const WAW: u32 = 0x648
const YEH: u32 = 0x64a
const YEH_WITH_HAMZA_ABOVE: u32 = 0x626
const HEH_WITH_YEH_ABOVE: u32 = 0x6c0
const AE: u32 = 0x6d5
/** U+0654 as its two bytes. */
const HAMZA_ABOVE: u32 = 0x94d9
const ZERO_WIDTH_NON_JOINER: u32 = 0x200c
/** Beyond all code points with an entry. */
const IS_TWO: u32 = 0x10000

/** As src/language/words.ts has it. */
const LEAST_JOINED: u32 = 4

/** FNV-1a, 32 bits. */
const SEED: u32 = 0x811c9dc5
const PRIME: u32 = 0x01000193
/** All but HASH_SHIFT bits (src/language/letters.ts). */
const HASH_MASK: u32 = 0xffffffe0
const HASH_SHIFT: u32 = 5
/** As src/language/word-table.ts has it. */
const PAIRED: i32 = -128

/** Of the word at hand. */
let hash: u32 = SEED
let length: u32 = 0
/** The first three letters, the first highest. */
let head: u64 = 0
/** Points of the letter that says most against Arabic, else of the one that says most for it. */
let telling: i32 = 0

/** Reads a stretch without delimiters for JavaScript, and counts all its words. */
export function readWholeLeaf(start: usize, end: usize, before: i32): void {
  nextDelimiter(start, end)
  readLeaf(start, end, before, true)
}

/**
 * Reads the stretch from `start` to `end` of a unit that has `before` points so far, which `nextDelimiter` has just gone over, and leaves
 * LEAF_FOR, LEAF_AGAINST and LEAF_WORDS. Once the unit is DECISIVE for Arabic, what is left of a stretch is not judged if it has no foreign letter; nor are its words counted,
 * unless `countsAll`. What no word proves speaks against Arabic with MOST_UNPROVEN at most (src/language/judge.ts).
 */
export function readLeaf(start: usize, end: usize, before: i32, countsAll: bool): void {
  const decisive = load<i32>(DECISIVE)
  const loan = load<i32>(LOAN)
  let positive: i32 = 0
  let negative: i32 = 0
  let words: i32 = 0
  let hasLongWord = false
  let hasProof = false
  let isAsked = before >= decisive
  let isSettled = isAsked && lastForeign == 0
  let at = isSettled && !countsAll ? end : start
  hash = 0
  while (at < end) {
    // Of what is no letter, every byte may be stepped over: none but the first of a code point is as high.
    if (load<u8>(at) < 0xd8 || !isLetterAt(at)) {
      at++
      continue
    }
    words++
    if (isSettled) {
      at = behindWord(at, end)
      continue
    }
    const previous = hash
    at = readWord(at, end)
    const entry = wordEntry(hash)
    let known = <i32>(<i8>entry)
    if (known == PAIRED) known = <i32>(<i8>wordEntry(hashPair(previous)))
    const points = known + pointsOfShape(entry == 0)
    if (points > 0) positive += points
    else if (points < 0) {
      negative -= points
      if (known < 0 || telling < loan) hasProof = true
    }
    if (length > 2) hasLongWord = true
    if (isAsked || before + positive - negative < decisive) continue
    isAsked = true
    isSettled = lastForeign < at
    if (isSettled && !countsAll) break
  }
  store<i32>(LEAF_FOR, positive)
  store<i32>(LEAF_AGAINST, hasLongWord && hasProof ? negative : min(negative, load<i32>(MOST_UNPROVEN)))
  store<i32>(LEAF_WORDS, words)
}

/** Where the word at `start` ends, of which nothing else is asked: most are letters of two bytes without a mark. */
function behindWord(start: usize, end: usize): usize {
  let at = start
  let entry: u32 = 0
  while (at < end && (entry = charAt(at)) != 0 && entry != IS_MARK) at += 2
  return at < end && (entry != 0 || load<u8>(at) >= 0xe0) ? readWord(start, end) : at
}

/** Reads the word at `start` and returns where it ends. What is said of it is kept in locals: this is the loop that costs. */
function readWord(start: usize, end: usize): usize {
  let at = start
  let hashed = SEED
  let count: u32 = 0
  let first: u64 = 0
  let best: i32 = 0
  let worst: i32 = 0
  /** The letter before, which a hamza may change yet, and its points. */
  let last: u32 = 0
  let points: i32 = 0
  for (;;) {
    const entry = at < end ? charAt(at) : 0
    let letter: u32 = entry & 0xffff
    if (letter == IS_MARK) {
      if (load<u16>(at) == HAMZA_ABOVE) {
        last = withHamza(last)
        points = pointsOf(last)
      }
      at += 2
      continue
    }
    /** The second letter of a form that stands for two. */
    let second: u32 = 0
    if (letter != 0) at += 2
    else {
      const lead: u32 = at < end ? load<u8>(at) : 0
      if (lead >= 0xe0) {
        const code = longCodeAt(at)
        const flags = flagsOf(code)
        if (flags & IS_LETTER) letter = formLetter(code)
        else if (flags & IS_TRANSPARENT || (code == ZERO_WIDTH_NON_JOINER && joinsNothing(last))) {
          at += widthOf(lead)
          continue
        }
        if (letter != 0) at += widthOf(lead)
        if (letter >= IS_TWO) {
          second = letter & ~IS_TWO
          letter = LAM
        }
      }
    }
    if (letter == 0 && last == AE) {
      last = HEH
      points = pointsOf(HEH)
    }
    if (last != 0) {
      hashed = (hashed ^ last) * PRIME
      if (count++ < 3) first = (first << 16) | <u64>last
      // Teh marbuta ends a word; inside one it is a vowel of Laki.
      if (last == TEH_MARBUTA && letter != 0) points = 0
      best = max(best, points)
      worst = min(worst, points)
    }
    if (letter == 0) break
    last = letter
    points = entry != 0 ? <i32>entry >> 16 : pointsOf(letter)
    if (second != 0) {
      hashed = (hashed ^ last) * PRIME
      if (count++ < 3) first = (first << 16) | <u64>last
      best = max(best, points)
      worst = min(worst, points)
      last = second
      points = pointsOf(second)
    }
  }
  hash = hashed & HASH_MASK
  length = count
  head = first
  telling = worst < 0 ? worst : best
  return at
}

/** What a hamza above makes of the letter it stands on. */
function withHamza(letter: u32): u32 {
  return letter == HEH ? HEH_WITH_YEH_ABOVE : letter == YEH ? YEH_WITH_HAMZA_ABOVE : letter
}

/** Points of a letter; 0 for those without an entry. */
function pointsOf(letter: u32): i32 {
  return letter < <u32>LETTERS_END ? <i32>load<i8>(<usize>letter, LETTER_POINTS) : 0
}

/** Whether U+200C behind a letter does not end its word. */
function joinsNothing(letter: u32): bool {
  return letter < <u32>LETTERS_END && load<u8>(<usize>letter, JOINS_NOTHING) != 0
}

/** The letter that a code point stands for; with IS_TWO the second of two, the first a lam. */
function formLetter(code: u32): u32 {
  if (code < <u32>FIRST_FORM || code >= <u32>FORMS_END) return code
  const letter: u32 = load<u16>(<usize>((code - FIRST_FORM) << 1), FORM_LETTERS)
  if (letter == 0) return code
  return letter & IS_LAM_ALEF ? (letter & ~IS_LAM_ALEF) | IS_TWO : letter
}

/** The points of the letters, of the article and of a joined `و`, of the word that was read last. */
function pointsOfShape(isUnknown: bool): i32 {
  if (telling < 0) return telling
  if (hasArticle()) return telling + load<i32>(ARTICLE)
  return isUnknown && isJoined() ? telling + load<i32>(JOINED) : telling
}

/** The entry of the two bytes at `at`: a letter, and its points above. */
// @ts-ignore: decorator
@inline
function charAt(at: usize): u32 {
  const lead: u32 = load<u8>(at)
  if ((lead & 0xf8) != 0xd8) return 0
  return load<u32>(<usize>((((lead & 7) << 6) | (load<u8>(at, 1) & 63)) << 2), BASES)
}

function isLetterAt(at: usize): bool {
  const entry = charAt(at)
  if (entry != 0) return entry != IS_MARK
  if (load<u8>(at) < 0xe0) return false
  return (flagsOf(longCodeAt(at)) & IS_LETTER) != 0
}

function flagsOf(code: u32): u32 {
  return code < 0x10000 ? load<u8>(<usize>code, FLAGS) : 0
}

/** `ال` or `لل`, perhaps behind one of `و ف ب ك`, and at least two letters more. */
function hasArticle(): bool {
  if (length < 4) return false
  const first = <u32>(head >> 32)
  const second = <u32>(head >> 16) & 0xffff
  const third = <u32>(head & 0xffff)
  if (second == LAM && (first == ALEF || first == LAM)) return true
  if (third != LAM || length < 5) return false
  if (second == ALEF) return first == WAW || first == FEH || first == BEH || first == KAF
  return second == LAM && (first == WAW || first == FEH)
}

/** `و` with a word behind it that may be one of its own, by letters that do not begin so in other languages. */
function isJoined(): bool {
  const second = <u32>(head >> 16) & 0xffff
  return length >= LEAST_JOINED && <u32>(head >> 32) == WAW && second != ALEF && second != REH
}

/** As src/language/letters.ts has it, of the word before and the word at hand. */
function hashPair(previous: u32): u32 {
  return ((previous ^ (hash >> HASH_SHIFT)) * PRIME) & HASH_MASK
}

/** The entry in WORDS of a word with this hash; 0 when the table does not know it. */
function wordEntry(hash: u32): u32 {
  const mask: u32 = (1 << WORD_BITS) - 1
  const tag = hash << 8
  let place = hash >> (32 - WORD_BITS)
  let found = load<u32>(<usize>(place << 2), WORDS)
  while (found != 0 && ((found ^ tag) >> 8) != 0) {
    place = (place + 1) & mask
    found = load<u32>(<usize>(place << 2), WORDS)
  }
  return found
}
