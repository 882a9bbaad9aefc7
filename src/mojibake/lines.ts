import { LINE_FEED } from '../text/code-points.ts'

/** Bytes above which a line is cut. */
const LONGEST = 1 << 16

/**
 * Where the stretch that begins at `start` ends: behind the line's content, without its line end, or at `limit`. A longer line is cut
 * behind its last white space below the limit, else between code points, counted from its start.
 */
export function stretchEnd(bytes: Uint8Array, start: number, limit: number): number {
  const feed = bytes.subarray(start, limit).indexOf(LINE_FEED)
  const end = feed < 0 ? limit : start + feed
  if (end - start <= LONGEST) return end > start && bytes[end - 1] === 0x0d ? end - 1 : end
  return cutOf(bytes, start)
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
