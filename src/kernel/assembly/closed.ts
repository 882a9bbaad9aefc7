// Stretches between quotation marks or brackets that a glance finds in another language, where nothing else hangs on that.
import { CLOSED, CLOSED_COUNT, MOST_CLOSED } from '../layout'

export let closedCount: u32 = 0
/** The number of the last one among all stretches without delimiters. */
let last: u32 = 0
/** Whether the block at hand may be touched but for these. */
export let isToPart = false

export function forgetClosed(): void {
  closedCount = last = 0
  isToPart = false
  store<u32>(CLOSED_COUNT, 0)
}

/** The block at hand may be touched but for what is closed in it; says whether nothing is. */
export function opensWholly(): bool {
  isToPart = closedCount != 0
  return !isToPart
}

export function closedStart(index: u32): usize {
  return load<u32>(<usize>(index << 3), CLOSED)
}

export function closedEnd(index: u32): usize {
  return load<u32>(<usize>(index << 3), CLOSED + 4)
}

/** Notes one by its number; says whether there was room, and whether anything but marks parts it from the one before. */
export function noteClosed(start: usize, end: usize, number: u32): bool {
  if (closedCount == MOST_CLOSED || (closedCount > 0 && number == last + 1)) return false
  store<u32>(<usize>(closedCount << 3), <u32>start, CLOSED)
  store<u32>(<usize>(closedCount << 3), <u32>end, CLOSED + 4)
  store<u32>(CLOSED_COUNT, ++closedCount)
  last = number
  return true
}
