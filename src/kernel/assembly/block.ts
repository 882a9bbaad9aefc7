// Whether the block at hand may be touched.
import { BLOCK_END, BLOCK_START, IS_OPEN, LEAF_AGAINST, LEAF_FOR, LEAF_WORDS, SURE } from '../layout'
import { opensByGlance } from './documents'
import { delimiter, delimiterEnd, LINE_FEED, nextDelimiter, OPENING, ORNATE, QUOTE } from './delimiters'
import { readLeaf } from './evidence'
import { hasForeignLetter } from './find'

/** What `glance` says of a stretch that is to be looked at closely. */
const SUSPECT: i32 = -1

/** Opens the block when a glance says that all of it is Arabic; JavaScript is asked otherwise. Looks at a block once. */
export function opens(): bool {
  const end = load<u32>(BLOCK_END)
  if (end == 0) return false
  store<u32>(BLOCK_END, 0)
  if (!opensByGlance(load<u32>(BLOCK_START), end)) return false
  store<i32>(IS_OPEN, 1)
  return true
}

/**
 * A glance at a stretch: how many words the surely Arabic parts of its lines have, as far as they are read, when nothing else can be in it;
 * 0 when it has no words; SUSPECT otherwise. That no unit of src/language/units.ts speaks against Arabic is found without looking
 * for the units: what all parts of a line together say against it is too little. Only the text of the line itself must be told
 * from what is quoted in it.
 */
export function glance(start: usize, end: usize): i32 {
  const sure = load<i32>(SURE)
  let words: i32 = 0
  let hasWords = false
  /** What the parts of the line say against Arabic, and what its own text says for it. */
  let against: i32 = 0
  let own: i32 = 0
  /** Open brackets of the line by kind, a byte each, and how many in all; how many there were where U+0022 was opened, else -1. */
  let open: u64 = 0
  let depth: i32 = 0
  let quoted: i32 = -1
  let at = start
  while (at < end) {
    const stop = nextDelimiter(at, end)
    if (stop > at) {
      const isOwn = depth == 0 && quoted < 0
      // How far such a part is read hangs on its unit, which is not known here.
      if (!isOwn && hasForeignLetter(at, stop)) return SUSPECT
      readLeaf(at, stop, isOwn ? own : 0, false)
      const balance = load<i32>(LEAF_FOR) - load<i32>(LEAF_AGAINST)
      const count = load<i32>(LEAF_WORDS)
      if (isOwn) own += balance
      hasWords = hasWords || count > 0
      // So sure that the rest of its line cannot make its unit unsure; what is quoted does not speak for the block.
      if (isOwn && balance >= 2 * sure) words += count
      if (balance < 0) against -= balance
      if (against >= sure) return SUSPECT
    }
    if (stop >= end) break
    at = delimiterEnd
    const kind = delimiter
    if (kind == LINE_FEED) {
      if (depth != 0) return SUSPECT
      against = own = 0
      quoted = -1
    } else if (kind == QUOTE) quoted = quoted < 0 ? depth : -1
    else if (kind == ORNATE || kind == ORNATE + 1) return SUSPECT
    else {
      const shift = <u64>(((kind - OPENING) >> 1) * 8)
      const count = <i32>((open >> shift) & 0xff)
      if ((kind & 1) == 0) {
        if (count == 0xff) return SUSPECT
        open += <u64>1 << shift
        depth++
      } else if (count > 0) {
        open -= <u64>1 << shift
        depth--
        // A quotation that goes on beyond its bracket.
        if (quoted > depth) return SUSPECT
      }
    }
  }
  return words > 0 || !hasWords ? words : SUSPECT
}
