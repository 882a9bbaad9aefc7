// What the head of a document means by ی, ي and ى at the end of a word. The policies, numbered as in docs/decisions/0009: P1 ی for ي, ى
// kept; P3 ی for ى, ي kept; P4 ی for ي and ي for ى; P5 ي for both; P6 ى for both; anything else is left to the words.
import {
  BLOCK_COUNTS, BY_WORDS, FARSI_IS_MAKSURA, FARSI_IS_YEH, HEAD_PURE, HEAD_SUMS, INVERSE, IS_FARSI, IS_MAKSURA, IS_YEH, MAKSURA_FOR_BOTH, PURE_COUNTS, REPAIRS,
  YEH_FOR_BOTH,
} from '../layout'
import { countOf } from './channel'
import { isEvidence } from './evidence-of-yehs'

/** Witnesses that each side of a policy needs. */
const LEAST: i32 = 4
/** A clear word in so many may be a misspelling, or misread. */
const MISSPELLED: i32 = 33
/** For P4, of the words of both sounds. */
const MISSPELLED_INVERSE: i32 = 50

/** For P3, beside so many words a single exception is none, if it is all that speaks against it. */
const OUTNUMBERED: i32 = 20

/** Sounds. */
const YEH: u32 = 0
const MAKSURA: u32 = 1

/** Another head begins, of which no block has been read. */
export function clearHead(): void {
  memory.fill(HEAD_SUMS, 0, 24)
  memory.fill(HEAD_PURE, 0, 24)
}

/** Adds what the block that was read last says, whole, if it says anything. */
export function addToHead(): void {
  if (!isEvidence()) return
  for (let place: usize = 0; place < 24; place += 4) {
    store<i32>(place, load<i32>(place, HEAD_SUMS) + load<i32>(place, BLOCK_COUNTS), HEAD_SUMS)
    store<i32>(place, load<i32>(place, HEAD_PURE) + load<i32>(place, PURE_COUNTS), HEAD_PURE)
  }
}

/** The policy of the head that was read. With REPAIRS also those that are not to be told from standard text by a U+06CC. */
export function headPolicy(): u32 {
  const policy = farsiPolicy()
  return policy == BY_WORDS && load<i32>(REPAIRS) != 0 ? repairedPolicy() : policy
}

/** Whether counts show P1. More words in ي and ى can only say more for it. */
export function showsFarsiYeh(counts: usize, pure: usize): bool {
  const maksuras = countOf(counts, IS_MAKSURA, MAKSURA)
  return countOf(counts, IS_FARSI, YEH) >= LEAST && maksuras >= LEAST && countOf(pure, IS_FARSI, MAKSURA) * MISSPELLED <= maksuras
}

/** P1, P3 and P4. */
function farsiPolicy(): u32 {
  if (showsFarsiYeh(HEAD_SUMS, HEAD_PURE)) return FARSI_IS_YEH
  const yehs = said(IS_YEH, YEH)
  const against = said(IS_FARSI, YEH) + said(IS_MAKSURA, YEH) + said(IS_MAKSURA, MAKSURA)
  const isClean = isRare(IS_FARSI, YEH, yehs) || (against <= 1 && yehs >= OUTNUMBERED)
  if (said(IS_FARSI, MAKSURA) >= LEAST && yehs >= LEAST && isClean) return FARSI_IS_MAKSURA
  if (said(IS_FARSI, YEH) < LEAST || said(IS_YEH, MAKSURA) < LEAST) return BY_WORDS
  const exceptions = sure(IS_FARSI, MAKSURA) + sure(IS_YEH, YEH) + said(IS_MAKSURA, YEH) + said(IS_MAKSURA, MAKSURA)
  const regular = said(IS_FARSI, YEH) + said(IS_YEH, MAKSURA)
  return exceptions * MISSPELLED_INVERSE <= regular ? INVERSE : BY_WORDS
}

/** P5 and P6. What they allow is repaired and gone: a second run finds neither. */
function repairedPolicy(): u32 {
  if (isAlmostAll(IS_YEH, MAKSURA, IS_MAKSURA)) return YEH_FOR_BOTH
  return isAlmostAll(IS_MAKSURA, YEH, IS_YEH) ? MAKSURA_FOR_BOTH : BY_WORDS
}

function isRare(letter: u32, sound: u32, among: i32): bool {
  return sure(letter, sound) * MISSPELLED <= among
}

function isAlmostAll(letter: u32, wrong: u32, other: u32): bool {
  return said(letter, wrong) >= LEAST && (said(other, YEH) + said(other, MAKSURA)) * MISSPELLED <= said(letter, wrong)
}

/** Words that sound clearly, each in its sentence. */
function said(letter: u32, sound: u32): i32 {
  return countOf(HEAD_SUMS, letter, sound)
}

/** Those that can be nothing else. */
function sure(letter: u32, sound: u32): i32 {
  return countOf(HEAD_PURE, letter, sound)
}
