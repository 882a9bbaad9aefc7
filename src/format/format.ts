import type { Span } from '../text/span.ts'

/**
 * The prose of one block, as sorted, disjoint spans of bytes: one span in plain text, several where markup stands
 * between. A block is the horizon of language and of everything a rule looks at.
 */
export type Block = readonly Span[]

/** The bytes a format scans, with a fast way to the ends of their lines. */
export interface Scannable {
  readonly bytes: Uint8Array
  /** The offset of the first LF at or behind `from`; the length of `bytes` when there is none. */
  nextLineFeed(from: number): number
  /** Where the first line behind the one at `from` begins that holds only spaces, tabs and CR before its LF; likewise. */
  nextBlankLine(from: number): number
}

/** A format says where the prose is. It never rewrites. */
export interface Format {
  readonly id: string
  /** File name extensions in lower case, with the dot. */
  readonly extensions: readonly string[]
  /**
   * Hands the blocks that are complete in the text to `onBlock`, in order, and returns the offset behind the last of them
   * (blank stretches included): what stands there is copied as it is, and the rest comes again with the next bytes.
   * The text begins where a scan may begin; with `final` nothing follows and everything is taken.
   */
  scan(text: Scannable, final: boolean, onBlock: (block: Block) => void): number
}
