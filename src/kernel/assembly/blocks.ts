// Goes over blocks of one stretch each, as long as nothing in them needs JavaScript: most need nothing.
import {
  BLOCK_END, BLOCK_POLICY, BLOCK_START, BLOCKS, GLANCING, HEAD_POLICY, INVERSE, IS_OPEN, OPEN, RECORDS, SETTLED, SPAN_COUNT, SPANS, STOPPED_AT, UNREAD,
  YEH_READY,
} from '../layout'
import { enterDocument, isFirst } from './documents'
import { nextMaskSign } from './find'
import { fold } from './fold'

/**
 * Returns the number of the first of `count` blocks that JavaScript is to look at, of which STOPPED_AT says how far it is done;
 * `count` when there is none. `opening`: GLANCING, or what layout.ts has beside it. `areDocuments`: DOCUMENTS says which blocks make one.
 */
export function foldBlocks(count: u32, opening: u32, areDocuments: bool, delta: usize): u32 {
  for (let number: u32 = 0; number < count; number++) {
    if (areDocuments && isFirst(number)) enterDocument(number)
    const start = <usize>load<u32>(<usize>(number << 3), BLOCKS)
    const end = <usize>load<u32>(<usize>(number << 3), BLOCKS + 4)
    begin(start, end, opening)
    const stop = nextMaskSign(start, end) < end ? 0 : fold(start, start, end, delta)
    if (stop == end && !(areDocuments && isToRewrite())) continue
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
