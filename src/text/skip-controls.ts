import { isControl } from './characters.ts'
import type { Segment } from './segment.ts'

/** Where the controls that begin at `offset` end. */
export function skipControls(segment: Segment, offset: number): number {
  let next = offset
  while (isControl(segment.codeAt(next))) next = segment.after(next)
  return next
}

/** Where the controls that end at `offset` begin. */
export function skipControlsBefore(segment: Segment, offset: number): number {
  let previous = offset
  while (isControl(segment.codeBefore(previous))) previous = segment.before(previous)
  return previous
}
