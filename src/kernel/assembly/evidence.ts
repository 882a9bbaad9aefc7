// The language judge's loop: reads words and adds up their points. What counts how much is in the tables.
import {
  ARTICLE, BASES, DECISIVE, FIRST_ARABIC, FIRST_FORM, FLAGS, FORM_LETTERS, FORMS_END, IS_LAM_ALEF, IS_LETTER, IS_MARK, IS_TRANSPARENT, JOINED, JOINS_NOTHING, LEAF_AGAINST,
  LEAF_FOR, LEAF_WORDS, LETTER_POINTS, LETTERS_END, LOAN, MOST_UNPROVEN, LETTERS_READ, WORD_BITS, WORD_HOMES, WORDS,
} from '../layout'
import { beginAt, lastForeign, nextDelimiter } from './delimiters'
import { FACTORS, plainLength, plainPoints, readPlainWord } from './plain-evidence'
import { longCodeAt, widthOf } from './text'

const TEH_MARBUTA: u32 = 0x629
const LAM: u32 = 0x644
const HEH: u32 = 0x647
const YEH: u32 = 0x64a
const YEH_WITH_HAMZA_ABOVE: u32 = 0x626
const HEH_WITH_YEH_ABOVE: u32 = 0x6c0
const AE: u32 = 0x6d5
/** Bytes of LETTERS_READ. */
const ALEF: u32 = 0x27
const BEH: u32 = 0x28
const REH: u32 = 0x31
const FEH: u32 = 0x41
const KAF: u32 = 0x43
const WAW: u32 = 0x48
/** `ال` and `لل`. */
const FULL_ARTICLE: u32 = 0x4427
const SHORT_ARTICLE: u32 = 0x4444
/** U+0654 as its two bytes. */
const HAMZA_ABOVE: u32 = 0x94d9
const ZERO_WIDTH_NON_JOINER: u32 = 0x200c
/** Beyond all code points with an entry. */
const IS_TWO: u32 = 0x10000

/** As src/language/words.ts has it. */
const LEAST_JOINED: u32 = 4

/** Of a hash (src/language/letters.ts). */
const FACTOR: u32 = 0x9e3779b1
/** All but HASH_SHIFT bits (src/language/letters.ts). */
const HASH_MASK: u32 = 0xfffffff0
const HASH_SHIFT: u32 = 4
/** As src/language/letters.ts has it. */
const PAIRED: i32 = -128

/** Of the word at hand, whose letters are in LETTERS_READ, a byte each: the place in U+0600 to U+06FF. */
let length: u32 = 0
/** Points of the letter that says most against Arabic, else of the one that says most for it. */
let telling: i32 = 0

/** Reads a stretch without delimiters for JavaScript, and counts all its words. */
export function readWholeLeaf(start: usize, end: usize, before: i32): void {
  beginAt(start)
  nextDelimiter(end)
  readLeaf(start, end, before, true)
}

/**
 * Reads the stretch from `start` to `end` of a unit that has `before` points so far, which `nextDelimiter` has just gone over, and leaves
 * LEAF_FOR, LEAF_AGAINST and LEAF_WORDS. Once the unit is DECISIVE for Arabic, what is left of a stretch is not judged if it has no foreign letter; nor are its words counted,
 * unless `countsAll`. What no word proves speaks against Arabic with MOST_UNPROVEN at most (src/language/evidence.ts).
 */
export function readLeaf(start: usize, end: usize, before: i32, countsAll: bool): void {
  const decisive = load<i32>(DECISIVE)
  const loan = load<i32>(LOAN)
  let positive: i32 = 0
  let negative: i32 = 0
  let words: i32 = 0
  let lengths: u32 = 0
  let hasProof = false
  let isAsked = before >= decisive
  let isSettled = isAsked && lastForeign == 0
  /** The hash of the word before; 0 for the first. */
  let previous: u32 = 0
  let at = isSettled && !countsAll ? end : start
  while (at < end) {
    // Of what is no letter, every byte may be stepped over: none but the first of a code point is as high.
    if (load<u8>(at) < 0xd8 || !isLetterAt(at)) {
      at++
      continue
    }
    words++
    let letters = readPlainWord(at, end)
    if (plainLength == 0) {
      at = readWord(at, end)
      letters = v128.load(LETTERS_READ)
    } else {
      length = plainLength
      telling = plainPoints
      at += <usize>(length << 1)
    }
    if (isSettled) continue
    const hash = hashOf(letters)
    const entry = wordEntry(hash)
    let known = <i32>(<i8>entry)
    if (known == PAIRED) known = <i32>(<i8>wordEntry(hashPair(previous, hash)))
    previous = hash
    const points = known + pointsOfShape(entry == 0)
    positive += points & ~(points >> 31)
    if (points < 0) {
      negative -= points
      if (known < 0 || telling < loan) hasProof = true
    }
    lengths |= length + 1
    if (isAsked || before + positive - negative < decisive) continue
    isAsked = true
    isSettled = lastForeign < at
    if (isSettled && !countsAll) break
  }
  store<i32>(LEAF_FOR, positive)
  store<i32>(LEAF_AGAINST, lengths > 3 && hasProof ? negative : min(negative, load<i32>(MOST_UNPROVEN)))
  store<i32>(LEAF_WORDS, words)
}

/** Reads the word at `start` and returns where it ends. What is said of it is kept in locals: this is the loop that costs. */
function readWord(start: usize, end: usize): usize {
  let at = start
  let count: u32 = 0
  v128.store(LETTERS_READ, i8x16.splat(0))
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
      put(last, count++)
      // Teh marbuta ends a word; inside one it is a vowel of Laki.
      if (last == TEH_MARBUTA && letter != 0) points = 0
      best = max(best, points)
      worst = min(worst, points)
    }
    if (letter == 0) break
    last = letter
    points = entry != 0 ? <i32>entry >> 16 : pointsOf(letter)
    if (second != 0) {
      put(last, count++)
      best = max(best, points)
      worst = min(worst, points)
      last = second
      points = pointsOf(second)
    }
  }
  length = count
  telling = worst < 0 ? worst : best
  return at
}

/** Puts a letter into LETTERS_READ, where there is room for HASHED (src/language/letters.ts). */
function put(letter: u32, count: u32): void {
  if (count < 16) store<u8>(<usize>count, min(letter ^ FIRST_ARABIC, 0xff), LETTERS_READ)
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

/** The points of the letters, of the article and of a joined `و`, of the word that was read last. No branches, which nobody could foretell. */
// @ts-ignore: decorator
@inline
function pointsOfShape(isUnknown: bool): i32 {
  if (telling < 0) return telling
  const head = load<u32>(LETTERS_READ)
  const article = <i32>hasArticle(head)
  const joined = <i32>isUnknown & <i32>isJoined(head) & (article ^ 1)
  return telling + (load<i32>(JOINED) & -joined) + (load<i32>(ARTICLE) & -article)
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
// @ts-ignore: decorator
@inline
function hasArticle(head: u32): bool {
  const first = head & 0xff
  const second = (head >> 8) & 0xffff
  const takesAny = <u32>(first == WAW) | <u32>(first == FEH)
  const takesFull = takesAny | <u32>(first == BEH) | <u32>(first == KAF)
  const isBare = (<u32>((head & 0xffff) == FULL_ARTICLE) | <u32>((head & 0xffff) == SHORT_ARTICLE)) & <u32>(length >= 4)
  const isJoined = (takesFull & <u32>(second == FULL_ARTICLE)) | (takesAny & <u32>(second == SHORT_ARTICLE))
  return (isBare | (isJoined & <u32>(length >= 5))) != 0
}

/** `و` with a word behind it that may be one of its own, by letters that do not begin so in other languages. */
// @ts-ignore: decorator
@inline
function isJoined(head: u32): bool {
  const second = (head >> 8) & 0xff
  return (<u32>(length >= LEAST_JOINED) & <u32>((head & 0xff) == WAW) & <u32>(second != ALEF) & <u32>(second != REH)) != 0
}

/** The hash of a word of these letters. */
// @ts-ignore: decorator
@inline
function hashOf(letters: v128): u32 {
  const products = i32x4.mul(v128.xor(letters, i32x4.shr_u(letters, 15)), v128.load(FACTORS))
  const halves = i32x4.add(products, i8x16.shuffle(products, products, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7))
  const sum = i32x4.add(halves, i8x16.shuffle(halves, halves, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11))
  return <u32>i32x4.extract_lane(sum, 0) & HASH_MASK
}

/** As src/language/letters.ts has it. */
function hashPair(first: u32, second: u32): u32 {
  return ((first ^ (second >> HASH_SHIFT)) * FACTOR) & HASH_MASK
}

/** The entry in WORDS of a word, or of a pair, with this hash; 0 when the table does not know it. */
// @ts-ignore: decorator
@inline
function wordEntry(hash: u32): u32 {
  const tag = i32x4.splat(hash << 8)
  for (let place = <usize>(hash >> (32 - WORD_BITS)) & WORD_HOMES; ; place = (place + 4) & WORD_HOMES) {
    const four = v128.load(place << 2, WORDS)
    const isSame = i32x4.eq(i32x4.shr_u(v128.xor(four, tag), 8), i32x4.splat(0))
    if (!v128.any_true(isSame) && i32x4.all_true(four)) continue
    const found = v128.and(four, isSame)
    const pair = i64x2.extract_lane(found, 0) | i64x2.extract_lane(found, 1)
    return <u32>pair | <u32>(pair >> 32)
  }
}
