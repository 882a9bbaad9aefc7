// Reads the final yehs of a block, for what they say of each other.
import {
  BLOCK_COUNTS, BLOCK_POLICY, BOUNDARY, BY_WORDS, CONTEXTS, DOUBTLESS, FARSI_IS_MAKSURA, FARSI_IS_YEH, FINAL_YEHS, HEAD_POLICY, INVERSE, IS_FARSI, IS_GATED, IS_IN_HEAD,
  IS_MAKSURA, IS_YEH, JUDGED, KNOWN, LABEL_LINES, MAKSURA_FOR_BOTH, MEMO_GATED, MEMO_STEM, MISSED, MOST_CONTEXTS, MOST_LABEL_LINES, MOST_LISTED, MOST_YEHS, PURE, PURE_COUNTS, REPAIRS, SCORE_SHIFT, SIDES, SPAN_COUNT, STRONG, YEH_FOR_BOTH, YEHS,
} from '../layout'
import { countOf, resetChannels } from './channel'
import { contextAt, CONTEXT_BYTES, findClasses } from './context'
import { listFinalYehs } from './final-yehs'
import { nextLineFeed } from './find'
import { showsFarsiYeh } from './head'
import { isLabelLine } from './labels'
import { rememberListed } from './memo'
import { findNeighbours, isMarkedBefore, letterAt, scoreIn, wordValue } from './scores'
import { enterSpan, leaveSpan, selectSpan, spanEnd, spanStart } from './spans'

/** Entries of YEHS and of LABEL_LINES in use. */
export let yehs: u32 = 0
export let labelLines: u32 = 0

/** Words in each letter that were met, whatever they sound like. */
let farsi: i32 = 0
let maksura: i32 = 0
let arabic: i32 = 0

/** Words that are pure, or sound like ي beyond doubt, by themselves, before their neighbours are asked: what speaks against a policy. */
let farsiAsMaksura: i32 = 0
let farsiAsYeh: i32 = 0
let arabicAsYeh: i32 = 0

/** Whether the block that is read next says all that its head says. If that is P1, nobody asks for more. */
let isAlone = false

export function readsAlone(alone: bool): void {
  isAlone = alone
}

/**
 * Reads the block at hand and settles its policy. Neighbours are asked only when words alone do not show that it follows the
 * head's, or when `isWhole`.
 */
export function readYehs(isWhole: bool): void {
  const head = load<u32>(HEAD_POLICY)
  readSpans(!isWhole && (head == FARSI_IS_YEH || head == FARSI_IS_MAKSURA))
  const policy = policyOf(head)
  if (policy == BY_WORDS && isFarsiOnly) readSpans(false)
  store<u32>(BLOCK_POLICY, policy)
  if (isWhole || policy < <u32>FARSI_IS_YEH) {
    weigh(false)
    if (maksura + arabic > 0 && (!isAlone || farsiAsMaksura != 0 || !showsFarsiYeh(BLOCK_COUNTS, PURE_COUNTS))) weigh(true)
  }
  resetChannels(load<i32>(IS_IN_HEAD) != 0 && isEvidence())
  leaveSpan()
  store<i32>(MISSED, -1)
}

/** Settles the policy of a block that was read whole when what the head says was not known yet. */
export function settle(): void {
  store<u32>(BLOCK_POLICY, policyOf(load<u32>(HEAD_POLICY)))
  resetChannels(load<i32>(IS_IN_HEAD) != 0 && isEvidence())
}

/** `farsiOnly`: words in the other letters are not looked at, which say nothing against the head's policy. */
function readSpans(farsiOnly: bool): void {
  isFarsiOnly = farsiOnly
  yehs = labelLines = 0
  farsi = maksura = arabic = 0
  farsiAsMaksura = farsiAsYeh = arabicAsYeh = 0
  memory.fill(BLOCK_COUNTS, 0, 24)
  memory.fill(PURE_COUNTS, 0, 24)
  const spans = load<u32>(SPAN_COUNT)
  for (let index: u32 = 0; index < spans; index++) {
    selectSpan(index)
    readSpan()
  }
  if (!isFarsiOnly) farsiAsMaksura = countOf(PURE_COUNTS, IS_FARSI, 1)
}

let isFarsiOnly = false

/** Whether the head's counts are of blocks such as this one. */
export function isEvidence(): bool {
  return farsi > 0 || load<i32>(REPAIRS) != 0
}

/** The head's policy where nothing in the block speaks against it. */
function policyOf(head: u32): u32 {
  if (head == FARSI_IS_YEH && farsiAsMaksura == 0) return head
  if (head == FARSI_IS_MAKSURA && farsiAsYeh == 0) return head
  if (head == YEH_FOR_BOTH && maksura == 0) return head
  if (head == MAKSURA_FOR_BOTH && arabic == 0) return head
  if (head == INVERSE && farsi > 0 && maksura == 0 && farsiAsMaksura + arabicAsYeh == 0) return head
  return BY_WORDS
}

function readSpan(): void {
  let line = spanStart
  while (line < spanEnd) {
    const end = nextLineFeed(line, spanEnd)
    if (isLabelLine(line, end) && labelLines < <u32>MOST_LABEL_LINES) {
      store<u32>(<usize>(labelLines << 3), line, LABEL_LINES)
      store<u32>(<usize>(labelLines << 3), end, LABEL_LINES + 4)
      labelLines++
    } else readLine(line, end)
    line = end + 1
  }
}

/** Notes every word of a line that ends in one of the three letters, with a boundary directly behind. */
function readLine(from: usize, end: usize): void {
  for (let at = from; at < end; at += MOST_LISTED) {
    const listed = listFinalYehs(at, min(at + MOST_LISTED, end), isFarsiOnly)
    rememberListed(FINAL_YEHS, listed, spanStart)
    for (let place: usize = FINAL_YEHS; place < listed; place += 4) {
      const last = <usize>load<u32>(place)
      if (last + 1 != end && load<u8>(<usize>load<u16>(last + 1), SIDES) != BOUNDARY) continue
      if (isFarsiOnly) oppose(last - 1, load<u32>(place, KNOWN))
      else witness(last - 1, load<u32>(place, KNOWN))
    }
  }
}

/** Lists a word in U+06CC and counts what it says against the head's policy. Nothing else is asked of it. */
function oppose(yeh: usize, known: u32): void {
  farsi++
  if (yehs == MOST_YEHS || isMarkedBefore(yeh)) return
  store<u32>(<usize>(yehs << 3), yeh, YEHS)
  yehs++
  const value = known >> 24 == JUDGED ? known : wordValue(yeh)
  const score = scoreIn(value)
  farsiAsYeh += i32(score <= -DOUBTLESS)
  farsiAsMaksura += i32(score >= PURE) & i32((value & MEMO_GATED) == 0)
}

/** How far what the memo says beside the score is above the same of an entry: IS_GATED and, above it, the number of the stem. */
const FROM_MEMO: u32 = MEMO_GATED / IS_GATED
const FLAGS_OF_ENTRY: u32 = (1 << SCORE_SHIFT) - IS_GATED
const STEM_OF_ENTRY: u32 = MEMO_STEM / FROM_MEMO

function witness(yeh: usize, known: u32): void {
  const letter = letterAt(yeh)
  if (letter == IS_FARSI) farsi++
  else if (letter == IS_MAKSURA) maksura++
  else arabic++
  if (yehs == MOST_YEHS || isMarkedBefore(yeh)) return
  const value = known >> 24 == JUDGED ? known : wordValue(yeh)
  const score = scoreIn(value)
  const isGated = (value & MEMO_GATED) != 0
  const isDoubtless = i32(score <= -DOUBTLESS)
  farsiAsYeh += isDoubtless & i32(letter == IS_FARSI)
  arabicAsYeh += isDoubtless & i32(letter == IS_YEH)
  count(PURE_COUNTS, letter, score, isPure(letter, score) & i32(!isGated))
  count(BLOCK_COUNTS, letter, score, isStrong(score) & i32(!isGated))
  store<u32>(<usize>(yehs << 3), yeh, YEHS)
  store<i32>(<usize>(yehs << 3), (score << SCORE_SHIFT) | ((value / FROM_MEMO) & FLAGS_OF_ENTRY) | letter, YEHS + 4)
  yehs++
}

/**
 * Asks the neighbours where they count, and counts what is clear then; for the head, words that are pure with their neighbours too. `others`: words
 * in ي and ى, without which all the others are weighed.
 */
function weigh(others: bool): void {
  for (let from: u32 = 0; from < yehs; from += MOST_LISTED) {
    const listed = listGated(from, min(from + MOST_LISTED, yehs), others)
    for (let at: usize = FINAL_YEHS; at < listed; at += 4 * MOST_CONTEXTS) askNeighbours(at, min(listed, at + 4 * MOST_CONTEXTS))
  }
}

/** Lists in FINAL_YEHS which entries of YEHS from number `from` up to `end` are of words whose neighbours count. Returns where the list ends. */
function listGated(from: u32, end: u32, others: bool): usize {
  let last: usize = FINAL_YEHS
  const unlike: u32 = others ? 0 : 1
  for (let index = from; index < end; index++) {
    const entry = load<u32>(<usize>(index << 3), YEHS + 4)
    store<u32>(last, index << 3)
    // Nobody can foretell which are: four bytes for one that is gated and, if it is to be, in ي or ى, which are 1 and 2.
    last += <usize>(entry & ((((entry | (entry >> 1)) ^ unlike) & 1) * IS_GATED))
  }
  return last
}

/** Adds what the neighbours say of the words whose entries of YEHS are listed from `first` up to `behind`. All is found before any of it is looked up: no look-up waits for another. */
function askNeighbours(first: usize, behind: usize): void {
  let found: usize = CONTEXTS
  for (let at = first; at < behind; at += 4) {
    const place = <usize>load<u32>(at)
    const end = load<u32>(place, YEHS) + 2
    enterSpan(end - 1)
    findNeighbours((load<i32>(place, YEHS + 4) & FLAGS_OF_ENTRY) / STEM_OF_ENTRY, end, found)
    found += CONTEXT_BYTES
  }
  for (let at: usize = CONTEXTS; at < found; at += CONTEXT_BYTES) findClasses(at)
  found = CONTEXTS
  for (let at = first; at < behind; at += 4) {
    const place = <usize>load<u32>(at)
    const entry = load<i32>(place, YEHS + 4) + (contextAt(found) << SCORE_SHIFT)
    store<i32>(place, entry, YEHS + 4)
    const score = entry >> SCORE_SHIFT
    count(PURE_COUNTS, entry & 3, score, isPure(entry & 3, score))
    count(BLOCK_COUNTS, entry & 3, score, isStrong(score))
    found += CONTEXT_BYTES
  }
}

/** 1 or 0. For a word in ي, which speaks against P4 alone, to sound like ي beyond doubt. */
// @ts-ignore: decorator
@inline
function isPure(letter: u32, score: i32): i32 {
  return i32(score >= PURE) | i32(score <= (letter == IS_YEH ? -DOUBTLESS : -PURE))
}

/** 1 or 0. */
// @ts-ignore: decorator
@inline
function isStrong(score: i32): i32 {
  return i32(abs(score) >= STRONG)
}

/** Adds `words`, 1 or 0: that is cheaper than to ask whether there is one. */
// @ts-ignore: decorator
@inline
function count(counts: usize, letter: u32, score: i32, words: i32): void {
  const place = counts + ((letter * 2 + u32(score > 0)) << 2)
  store<i32>(place, load<i32>(place) + words)
}
