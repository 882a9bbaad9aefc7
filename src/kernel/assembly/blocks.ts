// Goes over blocks of one stretch each, as long as nothing in them needs JavaScript: most need nothing.
import {
  BLOCK_END, BLOCK_POLICY, BLOCK_START, BLOCKS, DOCUMENT_BLOCKS, GLANCING, HEAD_POLICY, INVERSE, IS_OPEN, OPEN, RECORDS, SETTLED, SPAN_COUNT, SPANS,
  STOPPED_AT, UNREAD, YEH_READY,
} from '../layout'
import { enterDocument, isFirst } from './documents'
import { nextMaskSign } from './find'
import { fold } from './fold'
import { isMask, mayHoldMask } from './masks'

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
    const sign = nextMaskSign(start, end)
    if (sign < end && isMask(start, end)) continue
    begin(start, end, opening)
    const stop = mayHoldMask(start, end, sign) ? 0 : fold(start, start, end, delta)
    if (stop == end && !isToRewrite()) continue
    store<u32>(STOPPED_AT, <u32>stop)
    return number
  }
  return count
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
  store<u32>(SETTLED, load<u32>(RECORDS))
  select(start, end)
}

/** Has the judge of final yehs read this stretch next. */
export function select(start: usize, end: usize): void {
  store<u32>(SPAN_COUNT, 1)
  store<u32>(SPANS, <u32>start)
  store<u32>(SPANS, <u32>end, 4)
  store<u32>(BLOCK_POLICY, UNREAD)
}
