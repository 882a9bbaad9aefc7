import { LINE_FEED } from './code-points.ts'
import { EDGE, type Segment } from './segment.ts'
import type { Span } from './span.ts'

/** Code points shown on each side. */
const REACH = 40
const SPACE = 0x20

/** Whole words around a stretch, of the same line, as far as REACH; never less than `around`. */
export function contextAround(segment: Segment, around: Span): Span {
  return { start: startOf(segment, around.start), end: endOf(segment, around.end) }
}

function startOf(segment: Segment, from: number): number {
  let best = from
  let offset = from
  for (let steps = 0; steps <= REACH; steps++) {
    const code = segment.codeBefore(offset)
    if (code === EDGE || code === LINE_FEED) return offset
    if (code === SPACE) best = offset
    offset = segment.before(offset)
  }
  return best
}

function endOf(segment: Segment, from: number): number {
  let best = from
  let offset = from
  for (let steps = 0; steps <= REACH; steps++) {
    const code = segment.codeAt(offset)
    if (code === EDGE || code === LINE_FEED) return offset
    if (code === SPACE) best = offset
    offset = segment.after(offset)
  }
  return best
}
