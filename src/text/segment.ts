/**
 * A stretch of text as a rule sees it. Offsets are positions to compare and to hand back, never to calculate with: the
 * engine counts bytes of UTF-8, the reference engine of the tests counts UTF-16 code units, and a rule works with both.
 */
export interface Segment {
  readonly start: number
  readonly end: number
  /** The code point that starts at `offset`, EDGE at the end. */
  codeAt(offset: number): number
  /** The code point that ends at `offset`, EDGE at the start. */
  codeBefore(offset: number): number
  /** The offset behind the code point at `offset`. */
  after(offset: number): number
  /** The offset of the code point that ends at `offset`. */
  before(offset: number): number
  slice(start: number, end: number): string
}

/** What codeAt and codeBefore answer outside the segment. */
export const EDGE = -1
