// The judge of final yehs: decides what a word that ends in one of the three letters is meant to end in.
import {
  ASKS_WORDS, BLOCK_POLICY, BOUNDARY, COUNTS, FARSI_IS_MAKSURA, FARSI_IS_YEH, INVERSE, IS_FARSI, IS_MAKSURA, IS_YEH, LABEL_LINES, MAKSURA_FOR_BOTH, MAKSURA_PATCH,
  MARGIN, MEMO_GATED, MEMO_STEM, MOST_NOTES, NOTE_COUNT, NOTES, OWN_HEAD, SCORE_SHIFT, SIDES, STRONG, UNREAD, VOWEL_SIGN, YEH_FOR_BOTH, YEH_PATCH, YEH_READY, YEHS,
} from '../layout'
import { channel, NO_SOUND } from './channel'
import { readOwnHead } from './documents'
import { labelLines, readYehs, yehs } from './evidence-of-yehs'
import { isForJavaScript, isMarkedBefore, letterAt, scoreIn, scoreOfNeighbours, valueOf, wordValue } from './scores'
import { enterSpan, spanEnd, spanStart } from './spans'

/** Where the entry of YEHS stands that may be next, and where those end that `patchListed` may go by. */
let next: usize = YEHS
let end: usize = YEHS
/** The entry of LABEL_LINES that may be next. */
let nextLabel: u32 = 0
/** Whether the entries of YEHS hold what is to be done. */
let areSettled = false

/** Reads the block at hand if nobody has. `isWhole`: with the neighbours of every word, for the head's counts. */
export function readBlock(isWhole: bool): u32 {
  if (load<u32>(BLOCK_POLICY) == UNREAD) {
    readYehs(isWhole)
    forgetListed()
  }
  return load<u32>(BLOCK_POLICY)
}

/** What was listed is of another block. */
export function forgetListed(): void {
  next = end = YEHS
  nextLabel = 0
  areSettled = false
}

/** The same as `readBlock`, when all is known that the words of the block are judged by: their scores are made whole. */
function settledBlock(): u32 {
  const policy = readBlock(false)
  if (!areSettled) settleListed(policy)
  return policy
}

/** Has each entry of YEHS hold, instead of the word's own score and its letter, the score that a U+06CC there is judged by. */
function settleListed(policy: u32): void {
  const behind = <usize>YEHS + <usize>(yehs << 3)
  areSettled = true
  if (load<i32>(ASKS_WORDS) == 0) end = behind
  if (policy >= <u32>FARSI_IS_YEH) {
    const score = ruledScore(policy)
    for (let place: usize = YEHS; place < behind; place += 8) store<i32>(place, score, 4)
    return
  }
  for (let place: usize = YEHS; place < behind; place += 8) {
    const entry = load<i32>(place, 4)
    const score = entry >> SCORE_SHIFT
    const own = NO_SOUND - u32(abs(score) >= STRONG) * (NO_SOUND - u32(score > 0))
    store<i32>(place, notNought(score + channel(entry & 3, own)), 4)
  }
}

/** The patch for the U+06CC at `yeh`, which ends a word, when that was listed and is beyond doubt; 0 when `patchFor` is to be asked. */
// @ts-ignore: decorator
@inline
export function patchListed(yeh: usize): u32 {
  while (next < end && load<u32>(next) < <u32>yeh) next += 8
  if (next == end || load<u32>(next) != <u32>yeh) return 0
  const score = load<i32>(next, 4)
  return abs(score) < load<i32>(MARGIN) ? 0 : load<u32>(score > 0 ? MAKSURA_PATCH : YEH_PATCH)
}

/** The patch for the U+06CC at `yeh`, which ends a word; 0 when JavaScript is to look. */
export function patchFor(yeh: usize): u32 {
  const ready = load<i32>(YEH_READY)
  if (ready == 0) return 0
  if (ready == OWN_HEAD) readOwnHead()
  const policy = settledBlock()
  enterSpan(yeh)
  if (isMarkedBefore(yeh)) {
    const marked = patchOfMarksBefore(yeh)
    if (marked != NO_MARK) return marked
  }
  if (isForJavaScript(yeh)) return 0
  if (policy >= <u32>FARSI_IS_YEH && !isInLabelLine(yeh)) return ruled(policy, IS_FARSI)
  const score = scoreOf(yeh, yeh + 2)
  if (abs(score) < load<i32>(MARGIN) && !note(yeh, score)) return 0
  return load<u32>(score > 0 ? MAKSURA_PATCH : YEH_PATCH)
}

/** The patch for the U+06CC at `yeh`, behind which vowel signs and a word end are; 0 when JavaScript is to look. They need a yeh to stand on, but a fathatan does not. */
export function patchOfMarks(yeh: usize, end: usize): u32 {
  if (load<i32>(YEH_READY) == 0 || load<i32>(ASKS_WORDS) != 0) return 0
  let at = yeh + 2
  let patch = load<u32>(MAKSURA_PATCH)
  for (; at < end && load<u8>(<usize>load<u16>(at), SIDES) == VOWEL_SIGN; at += 2) {
    if (load<u16>(at) != FATHATAN) patch = load<u32>(YEH_PATCH)
  }
  return at >= end || load<u8>(<usize>load<u16>(at), SIDES) == BOUNDARY ? patch : 0
}

/** What the vowel signs before the U+06CC at `yeh` say: a patch, 0 when JavaScript is to look, NO_MARK when they say nothing. */
function patchOfMarksBefore(yeh: usize): u32 {
  if (load<i32>(ASKS_WORDS) != 0) return 0
  let at = yeh
  for (; at > spanStart && load<u8>(<usize>load<u16>(at - 2), SIDES) == VOWEL_SIGN; at -= 2) {
    const mark: u32 = load<u16>(at - 2)
    if (mark == KASRA) return load<u32>(YEH_PATCH)
    if (mark == FATHA || mark == FATHATAN) return load<u32>(MAKSURA_PATCH)
  }
  return isMarkedBefore(at) ? 0 : NO_MARK
}

/** No patch has this condition. */
const NO_MARK: u32 = 0xff000000
/** As pairs of bytes: U+064B, U+064E, U+0650. */
const FATHATAN: u32 = 0x8bd9
const FATHA: u32 = 0x8ed9
const KASRA: u32 = 0x90d9

/** The score of the word that ends at `end` in a U+06CC or in a letter like it; MOST_SCORE on either side where the policy decides. */
export function judge(yeh: usize, end: usize): i32 {
  const policy = settledBlock()
  enterSpan(yeh)
  return policy >= <u32>FARSI_IS_YEH && !isInLabelLine(yeh) ? ruledScore(policy) : scoreOf(yeh, end)
}

/** The score of a U+06CC under a policy that leaves no doubt. */
function ruledScore(policy: u32): i32 {
  return policy == FARSI_IS_MAKSURA ? MOST_SCORE : -MOST_SCORE
}

/** The score, with all there is for it, of the word that ends at `end` in a U+06CC or in a letter like it, at `yeh`. */
function scoreOf(yeh: usize, end: usize): i32 {
  const listed = listedScore(yeh)
  if (listed != 0) return listed
  return fullScore(end == yeh + 2 ? wordValue(yeh) : valueOf(end), end, IS_FARSI)
}

/** What no sum of weights reaches. */
const MOST_SCORE: i32 = 0x7fff

/**
 * Patches the final ي and ى of a stretch that are to be the other letter: by the policy where it is inverse, by the word where
 * one letter stands for both.
 * `delta`: how far behind the text the copy lies that is patched. Returns where to go on once the notes are taken; `end` when done.
 */
export function repair(from: usize, end: usize, delta: usize): usize {
  const policy = settledBlock()
  enterSpan(from)
  rewind(from)
  for (let yeh = from; yeh + 1 < end; yeh++) {
    const trail: u32 = load<u8>(yeh, 1)
    if (load<u8>(yeh) != 0xd9 || (trail != 0x89 && trail != 0x8a)) continue
    if (yeh + 2 < spanEnd && load<u8>(<usize>load<u16>(yeh + 2), SIDES) != BOUNDARY) continue
    if (isMarkedBefore(yeh)) continue
    if (load<u32>(NOTE_COUNT) == MOST_NOTES) return yeh
    const patch = repairFor(yeh, policy)
    if (patch == 0 || (patch & 0xffff) == load<u16>(yeh)) continue
    store<u16>(yeh + delta, <u16>patch)
    const count = <usize>((patch >> 14) & 0x3fc)
    store<u32>(count, load<u32>(count, COUNTS) + 1, COUNTS)
  }
  return end
}

function repairFor(yeh: usize, policy: u32): u32 {
  if (isInLabelLine(yeh)) return 0
  const letter = letterAt(yeh)
  if (policy == INVERSE) return ruled(policy, letter)
  if (policy != (letter == IS_YEH ? YEH_FOR_BOTH : MAKSURA_FOR_BOTH)) return 0
  let score = listedScore(yeh)
  if (score == 0) score = fullScore(wordValue(yeh), yeh + 2, letter)
  if (abs(score) < load<i32>(MARGIN)) note(yeh, score)
  return load<u32>(score > 0 ? MAKSURA_PATCH : YEH_PATCH)
}

/** What a letter is under a policy that leaves no doubt. */
function ruled(policy: u32, letter: u32): u32 {
  const isMaksura = letter == IS_FARSI ? policy == FARSI_IS_MAKSURA : policy == INVERSE || letter == IS_MAKSURA
  return load<u32>(isMaksura ? MAKSURA_PATCH : YEH_PATCH)
}

/** The score of a word that was read with the block, 0 when it was not. */
function listedScore(yeh: usize): i32 {
  const behind = <usize>YEHS + <usize>(yehs << 3)
  while (next < behind && load<u32>(next) < <u32>yeh) next += 8
  return next < behind && load<u32>(next) == <u32>yeh ? load<i32>(next, 4) : 0
}

/** Goes back to the first entries at or behind `from`. */
function rewind(from: usize): void {
  let low: u32 = 0
  let high = yehs
  while (low < high) {
    const middle = (low + high) >> 1
    if (load<u32>(<usize>(middle << 3), YEHS) < <u32>from) low = middle + 1
    else high = middle
  }
  next = <usize>YEHS + <usize>(low << 3)
  nextLabel = 0
}

function fullScore(value: u32, end: usize, letter: u32): i32 {
  let score = scoreIn(value)
  if (value & MEMO_GATED) score += scoreOfNeighbours((value & 0xffffff) / MEMO_STEM, end)
  if (!isInLabelLine(end - 1)) score += channel(letter, NO_SOUND)
  return notNought(score)
}

/** 0 stands for no score; what is even goes to ي. */
function notNought(score: i32): i32 {
  return score - i32(score == 0)
}

function isInLabelLine(at: usize): bool {
  while (nextLabel < labelLines && load<u32>(<usize>(nextLabel << 3), LABEL_LINES + 4) <= <u32>at) nextLabel++
  return nextLabel < labelLines && load<u32>(<usize>(nextLabel << 3), LABEL_LINES) <= <u32>at
}

/** Says whether there was room. */
function note(yeh: usize, score: i32): bool {
  const count = load<u32>(NOTE_COUNT)
  if (count == MOST_NOTES) return false
  store<u32>(<usize>(count << 3), yeh, NOTES)
  store<i32>(<usize>(count << 3), score, NOTES + 4)
  store<u32>(NOTE_COUNT, count + 1)
  return true
}
