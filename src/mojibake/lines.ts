import { LINE_FEED } from '../text/code-points.ts'

/** Bytes above which a line is cut. */
const LONGEST = 1 << 16

/**
 * Where the stretch that begins at `start` ends: behind the line's content, without its line end. A longer line is cut behind
 * its last white space below the limit, else between code points, counted from its start: the pieces of a stream do not matter.
 */
export function stretchEnd(bytes: Uint8Array, start: number): number {
  const feed = bytes.indexOf(LINE_FEED, start)
  const end = feed < 0 ? bytes.length : feed
  if (end - start <= LONGEST) return feed > start && bytes[feed - 1] === 0x0d ? feed - 1 : end
  return cutOf(bytes, start)
}

/** How much of `bytes`, which begin with a stretch, is stretches that nothing can follow. */
export function settled(bytes: Uint8Array): number {
  let start = bytes.lastIndexOf(LINE_FEED) + 1
  while (bytes.length - start > LONGEST) start = cutOf(bytes, start)
  return start
}

function cutOf(bytes: Uint8Array, start: number): number {
  for (let offset = start + LONGEST; offset > start; offset--) {
    const byte = bytes[offset - 1] as number
    if (byte === 0x20 || byte === 0x09) return offset
  }
  let offset = start + LONGEST
  while (((bytes[offset] as number) & 0xc0) === 0x80) offset--
  return offset
}
