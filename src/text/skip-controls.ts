import { isControl } from './characters.ts'
import type { Segment } from './segment.ts'
import { skip, skipBefore } from './skip.ts'

/** Where the controls that begin at `offset` end. */
export function skipControls(segment: Segment, offset: number): number {
  return skip(segment, offset, isControl)
}

/** Where the controls that end at `offset` begin. */
export function skipControlsBefore(segment: Segment, offset: number): number {
  return skipBefore(segment, offset, isControl)
}
