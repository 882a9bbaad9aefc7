// The spans of the block at hand.
import { SPAN_COUNT, SPANS } from '../layout'

export let spanStart: usize = 0
export let spanEnd: usize = 0

/** Finds the span that `at` stands in. */
export function enterSpan(at: usize): void {
  if (at >= spanStart && at < spanEnd) return
  const count = load<u32>(SPAN_COUNT)
  for (let index: u32 = 0; index < count; index++) {
    selectSpan(index)
    if (at < spanEnd) return
  }
}

export function selectSpan(index: u32): void {
  spanStart = load<u32>(<usize>(index << 3), SPANS)
  spanEnd = load<u32>(<usize>(index << 3), SPANS + 4)
}

/** Forgets the span, whose offsets may mean another text now. */
export function leaveSpan(): void {
  spanStart = spanEnd = 0
}
