// Whether the block at hand may be touched.
import { BLOCK_END, BLOCK_START, HAS_OPENED, IS_OPEN, LEAF_AGAINST, LEAF_FOR, LEAF_WORDS, SURE, SURE_OF_ONE, SUSPECT, UNSURE } from '../layout'
import { forgetClosed, noteClosed } from './closed'
import { opensByGlance } from './documents'
import { beginAt, delimiter, delimiterEnd, lastForeign, LINE_FEED, nextDelimiter, ORNATE, QUOTE } from './delimiters'
import { readLeaf } from './evidence'

/** Opens the block when a glance says that all of it is Arabic; JavaScript is asked otherwise. Looks at a block once. */
export function opens(): bool {
  const end = load<u32>(BLOCK_END)
  if (end == 0) return false
  store<u32>(BLOCK_END, 0)
  if (!opensByGlance(load<u32>(BLOCK_START), end)) return false
  store<i32>(IS_OPEN, 1)
  store<u32>(HAS_OPENED, 1)
  return true
}

/** Marks that are open, innermost lowest, four bits each: U+0022, or the number of a pair; and how many. */
let open: u64 = 0
let depth: u32 = 0
const MOST_OPEN: u32 = 16
const OPEN_QUOTE: u64 = 1
const NEVER: u32 = 0xfffffffe

/**
 * A glance at a stretch: how many words the surely Arabic parts of its lines have, as far as they are read, when nothing else can be in it;
 * 0 when it has no words; UNSURE when none of them is so; SUSPECT otherwise. That no unit of src/language/units.ts speaks against Arabic is found without looking
 * for the units: what the line itself says against it is too little, and so is what all parts of what is quoted at one place do. A
 * bracket that is not closed in its line makes what follows one such place. A quotation in one piece that is in another language is noted (closed.ts), if its line has words of its own.
 */
export function glance(start: usize, end: usize): i32 {
  const sure = load<i32>(SURE)
  const sureOfOne = load<i32>(SURE_OF_ONE)
  let words: i32 = 0
  let hasWords = false
  /** What the line's own text says for Arabic, and its words. */
  let own: i32 = 0
  let ownWords: i32 = 0
  /** What the parts of what is quoted at the place at hand say against it, and its words. */
  let against: i32 = 0
  let quotedWords: i32 = 0
  /** How many stretches there were, all and when the place was entered; of the last one, its start. */
  let leaves: u32 = 0
  let before: u32 = NEVER
  let leaf: usize = 0
  let hasClosed = false
  /** Whether what is quoted has letters that Arabic has not, so that it is to be closed: the unit of its first part has no points before. */
  let isForeign = false
  open = 0
  depth = 0
  beginAt(start)
  forgetClosed()
  for (let at = start; ; at = delimiterEnd) {
    const stop = at < end ? nextDelimiter(end) : end
    if (stop > at) {
      // How far what is quoted is read hangs on its unit, which is not known here.
      if (depth != 0 && lastForeign != 0) {
        if (leaves != before) return SUSPECT
        isForeign = true
      }
      leaves++
      leaf = at
      readLeaf(at, stop, depth == 0 ? own : 0, false)
      const balance = load<i32>(LEAF_FOR) - load<i32>(LEAF_AGAINST)
      const count = load<i32>(LEAF_WORDS)
      hasWords = hasWords || count > 0
      if (depth == 0) {
        own += balance
        ownWords += count
      } else {
        against -= min(balance, 0)
        quotedWords += count
      }
    }
    if (stop >= end || delimiter == LINE_FEED) {
      if (isForeign) return SUSPECT
      // What follows a mark without a partner is the line's own.
      if (own - against <= -sure || against >= sure || (hasClosed && ownWords == 0)) return SUSPECT
      // What is quoted does not speak for the block.
      if (own - against >= sure) words += ownWords
      if (stop >= end) break
      own = ownWords = 0
      hasClosed = false
      before = NEVER
      dropQuote()
      // A quotation of several lines is no single word.
      if (depth != 0) quotedWords = 2
    } else {
      if (depth == 0) before = leaves
      if (!cross(delimiter)) return SUSPECT
    }
    if (depth != 0) continue
    if (against >= (quotedWords == 1 ? sureOfOne : sure)) {
      if (leaves != before + 1 || !noteClosed(leaf, stop, leaves)) return SUSPECT
      hasClosed = true
    }
    against = quotedWords = 0
    isForeign = false
  }
  return words > 0 || !hasWords ? words : UNSURE
}

/** Goes over a mark that opens, or that closes one with all that were opened since and have no partner; says whether there was room. */
function cross(mark: u32): bool {
  if (mark == ORNATE || mark == ORNATE + 1) return false
  const pair: u64 = mark == QUOTE ? OPEN_QUOTE : <u64>(mark >> 1)
  const closes = mark == QUOTE ? isOpen(pair) : (mark & 1) != 0
  if (!closes) {
    open = (open << 4) | pair
    return ++depth <= MOST_OPEN
  }
  if (!isOpen(pair)) return true
  while ((open & 15) != pair) close()
  close()
  return true
}

/** A line ends: U+0022 pairs within it. */
function dropQuote(): void {
  for (let level: u32 = 0; level < depth; level++) {
    const at = <u64>(level << 2)
    if (((open >> at) & 15) != OPEN_QUOTE) continue
    open = (((open >> at) >> 4) << at) | (open & (((<u64>1) << at) - 1))
    depth--
    return
  }
}

function close(): void {
  open >>= 4
  depth--
}

function isOpen(pair: u64): bool {
  for (let rest = open; rest != 0; rest >>= 4) if ((rest & 15) == pair) return true
  return false
}
