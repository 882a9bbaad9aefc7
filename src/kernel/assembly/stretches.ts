// The stretches of a block that rules may enter: all but its masks, and what it quotes in another language.
import { BLOCK_POLICY, RECORDS, SETTLED, SPAN_COUNT, SPANS, UNREAD } from '../layout'
import { closedCount, closedEnd, closedStart } from './closed'
import { fold } from './fold'
import { maskCount, maskEnd, maskStart } from './masks'

/** Goes over them, where `closed` quotations are left out. Returns where JavaScript is to look; `end` when there is no such place. */
export function foldStretches(start: usize, end: usize, closed: u32, delta: usize): usize {
  let mask: u32 = 0
  let quotation: u32 = 0
  for (let from = start; from < end; ) {
    let to = end
    if (mask < maskCount) to = min(to, maskStart(mask))
    if (quotation < closed) to = min(to, closedStart(quotation))
    if (from < to) {
      store<u32>(SETTLED, load<u32>(RECORDS))
      const stop = fold(from, from, to, delta)
      if (stop < to) return stop
    }
    from = max(from, to)
    for (; mask < maskCount && maskStart(mask) <= from; mask++) from = max(from, maskEnd(mask))
    for (; quotation < closed && closedStart(quotation) <= from; quotation++) from = max(from, closedEnd(quotation))
  }
  return end
}

/** Has the judge of final yehs read next what is left of a block without such quotations. */
export function selectOpen(start: usize, end: usize): void {
  let count: usize = 0
  let from = start
  for (let quotation: u32 = 0; quotation <= closedCount; quotation++) {
    const to = quotation < closedCount ? closedStart(quotation) : end
    if (from < to) {
      store<u32>(count << 3, <u32>from, SPANS)
      store<u32>(count << 3, <u32>to, SPANS + 4)
      count++
    }
    if (quotation < closedCount) from = closedEnd(quotation)
  }
  store<u32>(SPAN_COUNT, <u32>count)
  store<u32>(BLOCK_POLICY, UNREAD)
}
