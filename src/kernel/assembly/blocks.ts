// Goes over blocks of one span each, as long as nothing in them needs JavaScript: most need nothing.
import {
  BLOCK_END, BLOCK_POLICY, BLOCK_START, BLOCKS, DOCUMENT_BLOCKS, GLANCING, HAS_OPENED, HEAD_POLICY, INVERSE, IS_OPEN, IS_PARTED, MOST_SPANS, OPEN, SPAN_COUNT,
  SPANS, STOPPED_AT, UNREAD, YEH_READY,
} from '../layout'
import { closedCount, forgetClosed, isToPart } from './closed'
import { enterDocument, isFirst } from './documents'
import { nextMaskSign } from './find'
import { listMasks } from './masks'
import { foldStretches, selectOpen } from './stretches'

/**
 * Returns the number of the first block from number `from` up to `count` that JavaScript is to look at, of which STOPPED_AT says how far it is
 * done; `count` when there is none. `opening`: GLANCING, or what layout.ts has beside it. `areDocuments`: the blocks are DOCUMENT_BLOCKS.
 */
export function foldBlocks(from: u32, count: u32, opening: u32, areDocuments: bool, delta: usize): u32 {
  const table: usize = areDocuments ? DOCUMENT_BLOCKS : BLOCKS
  for (let number = from; number < count; number++) {
    if (areDocuments && isFirst(number)) enterDocument(number)
    const start = <usize>load<u32>(table + <usize>(number << 3))
    const end = <usize>load<u32>(table + <usize>(number << 3), 4)
    begin(start, end, opening)
    const stop = listMasks(nextMaskSign(start, end), start, end) ? foldBlock(start, end, delta) : 0
    if (stop == end && !isToRewrite()) continue
    store<u32>(STOPPED_AT, <u32>stop)
    return number
  }
  return count
}

/** How far the block is done. What is quoted in another language is found when the first letter is to change: then all of it is to do. */
function foldBlock(start: usize, end: usize, delta: usize): usize {
  const stop = foldStretches(start, end, 0, delta)
  // So many quotations leave one span more.
  if (!isToPart || closedCount == MOST_SPANS) return stop
  store<i32>(IS_OPEN, 1)
  store<u32>(HAS_OPENED, 1)
  store<u32>(IS_PARTED, 1)
  selectOpen(start, end)
  return foldStretches(start, end, closedCount, delta)
}

/** Whether the head of the document at hand lets JavaScript have final ي and ى rewritten. */
function isToRewrite(): bool {
  return load<i32>(YEH_READY) == 1 && load<u32>(HEAD_POLICY) == INVERSE
}

/** Makes a stretch the block at hand. */
function begin(start: usize, end: usize, opening: u32): void {
  store<i32>(IS_OPEN, opening == OPEN ? 1 : 0)
  store<u32>(BLOCK_START, opening == GLANCING ? <u32>start : 0)
  store<u32>(BLOCK_END, opening == GLANCING ? <u32>end : 0)
  store<u32>(IS_PARTED, 0)
  forgetClosed()
  select(start, end)
}

/** Has the judge of final yehs read this stretch next. */
export function select(start: usize, end: usize): void {
  store<u32>(SPAN_COUNT, 1)
  store<u32>(SPANS, <u32>start)
  store<u32>(SPANS, <u32>end, 4)
  store<u32>(BLOCK_POLICY, UNREAD)
}
