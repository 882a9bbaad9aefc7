// Short documents, of which `foldBlocks` goes over many: each has a head of its own, which is all of it.
import {
  BLOCK_END, BY_WORDS, DOCUMENT_BLOCKS, DOCUMENTS, HAS_MODEL, HAS_OPENED, HEAD_COUNTS, HEAD_POLICY, HEAD_SUMS, LEAST_GLANCE, OWN_HEAD, SPANS, SUSPECT, YEH_READY,
} from '../layout'
import { glance } from './block'
import { closedCount, opensWholly } from './closed'
import { select } from './blocks'
import { isEvidence, readsAlone, settle } from './evidence-of-yehs'
import { addToHead, clearHead, headPolicy } from './head'
import { readBlock } from './yehs'

/** The blocks of the document at hand, by number; no document when there are none. */
let first: u32 = 0
let end: u32 = 0

/** What glances at its blocks say: not known yet; that all of it is Arabic; that JavaScript is to look. */
const UNKNOWN: i32 = 0
const ARABIC: i32 = 1
const UNCLEAR: i32 = 2
let language: i32 = UNKNOWN

export function isFirst(number: u32): bool {
  return firstOf(number) == number
}

/** Begins the document of which block `number` is the first. */
export function enterDocument(number: u32): void {
  first = number
  end = load<u16>(<usize>(number << 2), DOCUMENTS + 2)
  language = UNKNOWN
  store<u32>(HAS_OPENED, 0)
  store<i32>(YEH_READY, load<i32>(HAS_MODEL) != 0 ? OWN_HEAD : 0)
}

/**
 * JavaScript goes on with the document at hand. Says whether all of it is Arabic: then it stays entered, and its head is read here when it is
 * asked for. Otherwise JavaScript says what may be touched.
 */
export function isArabicDocument(): bool {
  if (language == UNKNOWN) language = areArabic() ? ARABIC : UNCLEAR
  if (language != ARABIC) leaveDocuments()
  return language == ARABIC
}

/** There is no document any more. */
export function leaveDocuments(): void {
  first = end = 0
  store<u32>(BLOCK_END, 0)
  if (load<i32>(YEH_READY) == OWN_HEAD) store<i32>(YEH_READY, 0)
}

/** Whether a glance at the block between these is to say whether it may be touched, or at the document at hand, which it stands in. */
export function opensByGlance(start: usize, behind: usize): bool {
  if (end == 0) return glance(start, behind) >= load<i32>(LEAST_GLANCE) && opensWholly()
  if (language == UNKNOWN) language = areArabic() ? ARABIC : UNCLEAR
  return language == ARABIC
}

function areArabic(): bool {
  let words: i32 = 0
  for (let number = first; number < end; number++) {
    const count = glance(startOf(number), endOf(number))
    if (count == SUSPECT || closedCount != 0) return false
    words += max(count, 0)
  }
  return words > 0
}

/** Reads the head of the document at hand, the block at hand last, for itself too. */
export function readOwnHead(): void {
  store<u32>(HEAD_POLICY, BY_WORDS)
  memory.fill(HEAD_COUNTS, 0, 24)
  store<i32>(YEH_READY, 1)
  clearHead()
  const start = <usize>load<u32>(SPANS)
  const behind = <usize>load<u32>(SPANS, 4)
  let isAlone = true
  for (let number = first; number < end; number++) {
    if (startOf(number) == start) continue
    readForHead(startOf(number), endOf(number))
    isAlone = isAlone && !isEvidence()
  }
  readsAlone(isAlone)
  readForHead(start, behind)
  readsAlone(false)
  store<u32>(HEAD_POLICY, headPolicy())
  memory.copy(HEAD_COUNTS, HEAD_SUMS, 24)
  settle()
}

function readForHead(start: usize, behind: usize): void {
  select(start, behind)
  readBlock(true)
  addToHead()
}

function firstOf(number: u32): u32 {
  return load<u16>(<usize>(number << 2), DOCUMENTS)
}

function startOf(number: u32): usize {
  return <usize>load<u32>(<usize>(number << 3), DOCUMENT_BLOCKS)
}

function endOf(number: u32): usize {
  return <usize>load<u32>(<usize>(number << 3), DOCUMENT_BLOCKS + 4)
}
