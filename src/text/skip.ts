import type { Segment } from './segment.ts'

/** The offset of the first code point at or behind `offset` that is none of these. */
export function skip(segment: Segment, offset: number, isOneOf: (code: number) => boolean): number {
  let next = offset
  while (isOneOf(segment.codeAt(next))) next = segment.after(next)
  return next
}

/** The same to the left: the end offset of the last code point before `offset` that is none. */
export function skipBefore(segment: Segment, offset: number, isOneOf: (code: number) => boolean): number {
  let previous = offset
  while (isOneOf(segment.codeBefore(previous))) previous = segment.before(previous)
  return previous
}
