// Scores of words, kept by their bytes.
import {
  ASKS_WORDS, CHARS, CONTEXTS, FIRST_LETTER, IS_FARSI, IS_MAKSURA, IS_YEH, JUDGE_IT, JUDGED, MEMO, MEMO_GATED, MEMO_STEM, MISSED, SCORE_ZERO, TRANSPARENT, WORD,
} from '../layout'
import { kindAt, startBefore } from './characters'
import { contextAt, findClasses, findContext } from './context'
import { isGated, stemHash, wordScore } from './features'
import { memoPlace, remembered } from './memo'
import { spanEnd, spanStart } from './spans'
import { lengthOf, numberOf, stemOf } from './stems'
import { firstLetter, lastLetter, readWordBefore } from './tokens'

/** The letter as the model knows it. */
const YEH: u32 = 0x4a

/** Which of the three letters stands at `yeh`. */
export function letterAt(yeh: usize): u32 {
  if (load<u8>(yeh) == 0xdb) return IS_FARSI
  return load<u8>(yeh, 1) == 0x89 ? IS_MAKSURA : IS_YEH
}

/** Whether a mark stands directly before `yeh`: marks decide, or have JavaScript look. */
// @ts-ignore: decorator
@inline
export function isMarkedBefore(yeh: usize): bool {
  // Nearly always a letter of two bytes; no other pair of bytes has a letter's kind.
  return load<u8>(<usize>load<u16>(yeh - 2), CHARS) < <u8>FIRST_LETTER && isMarked(yeh)
}

function isMarked(yeh: usize): bool {
  return yeh > spanStart && kindAt(startBefore(yeh)) == TRANSPARENT
}

/** Whether JavaScript has an opinion on the word whose last two bytes stand at `yeh`, or must be asked for one. */
export function isForJavaScript(yeh: usize): bool {
  if (load<i32>(ASKS_WORDS) == 0) return false
  const kind = remembered(yeh, spanStart) >> 24
  return kind != JUDGED && kind != JUDGE_IT
}

/** What its letters say, as the memo keeps it where it keeps no more. */
export function wordValue(yeh: usize): u32 {
  const known = remembered(yeh, spanStart)
  const kind = known >> 24
  if (kind == JUDGED) return known
  const value = valueOf(yeh + 2)
  const isKept = kind == JUDGE_IT || (known == 0 && (load<i32>(ASKS_WORDS) == 0 || letterAt(yeh) != IS_FARSI))
  if (memoPlace >= 0 && isKept) store<u32>(<usize>(memoPlace << 5), value, MEMO)
  store<i32>(MISSED, -1)
  return value
}

/** The same, of the word that ends at `end`. */
export function valueOf(end: usize): u32 {
  const start = readYehWord(end)
  const score = wordScore(firstLetter, lastLetter)
  const stem = stemHash(firstLetter, lastLetter)
  const gated: u32 = isGated(stem) ? MEMO_GATED | (numberOf(stem, <u32>(end - start)) * MEMO_STEM) : 0
  return (JUDGED << 24) | gated | (<u32>(score + SCORE_ZERO) & 0xffff)
}

/** What the neighbours say of the word that ends at `end`, which has this number. */
export function scoreOfNeighbours(number: u32, end: usize): i32 {
  findNeighbours(number, end, CONTEXTS)
  findClasses(CONTEXTS)
  return contextAt(CONTEXTS)
}

/** Puts at `out` what `findClasses` goes on with. */
export function findNeighbours(number: u32, end: usize, out: usize): void {
  if (number != 0) findContext(stemOf(number), end - lengthOf(number), end, spanStart, spanEnd, out)
  else {
    const start = readYehWord(end)
    findContext(stemHash(firstLetter, lastLetter), start, end, spanStart, spanEnd, out)
  }
}

/** Reads the word whose last letter, which ends at `end`, is taken for a yeh whatever it is, and returns where it starts. */
function readYehWord(end: usize): usize {
  const start = readWordBefore(end, spanStart, WORD)
  store<u8>(lastLetter - 1, YEH)
  return start
}

export function scoreIn(value: u32): i32 {
  return <i32>(value & 0xffff) - SCORE_ZERO
}
