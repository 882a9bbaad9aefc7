import { bytesBetween } from '../io/open-input.ts'
import { LINE_FEED } from '../text/code-points.ts'

/** Bytes of a file from `start` up to `end`, which is not among them. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * The records that begin in a range. Wherever a file is cut, each of its records is in exactly one of the ranges, and whole.
 *
 * @param size - of the file
 */
export function alignedRange(descriptor: number, size: number, { start, end }: ByteRange): ByteRange {
  return { start: alignedOffset(descriptor, size, start), end: alignedOffset(descriptor, size, end) }
}

/** The first offset from `offset` on at which a record begins; the file's size when there is none. */
function alignedOffset(descriptor: number, size: number, offset: number): number {
  if (offset <= 0) return 0
  let position = offset - 1
  for (const piece of bytesBetween(descriptor, position, size)) {
    const feed = piece.indexOf(LINE_FEED)
    if (feed >= 0) return position + feed + 1
    position += piece.length
  }
  return size
}
