import type { Format } from '../format/format.ts'

/** Bytes above which a block is cut, so that memory stays bounded on a file of one line. */
const LONGEST_BLOCK = 1 << 20

/** Lines up to the next blank one. A line ends after LF; blank is one of spaces, tabs and CR only. */
export const plain: Format = {
  id: 'plain',
  extensions: ['.txt', '.text'],
  scan(text, final, onBlock) {
    const { bytes } = text
    let start = -1
    let line = 0
    while (line < bytes.length) {
      const feed = text.nextLineFeed(line)
      const next = Math.min(feed + 1, bytes.length)
      const tooLong = next - (start < 0 ? line : start) > LONGEST_BLOCK
      if (tooLong) {
        const cut = start >= 0 && line > start ? line : cutInLine(bytes, line)
        onBlock([{ start: start < 0 ? line : start, end: cut }])
        start = -1
        line = cut
        continue
      }
      if (feed === bytes.length && !final) break
      if (!isBlank(bytes, line, next)) {
        if (start < 0) start = line
      } else if (start >= 0) {
        onBlock([{ start, end: line }])
        start = -1
      }
      line = next
    }
    if (!final) return start < 0 ? line : start
    if (start >= 0) onBlock([{ start, end: bytes.length }])
    return bytes.length
  },
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  // Nearly every line begins with a letter.
  if ((bytes[start] as number) > 0x20) return false
  for (let offset = start; offset < end; offset++) {
    const byte = bytes[offset] as number
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return false
  }
  return true
}

/**
 * Where a line that is longer than a block may be ends its first block: behind the last white space below the limit, else
 * between two code points. Counted from the line's start, so that the pieces a stream arrives in do not matter.
 */
function cutInLine(bytes: Uint8Array, line: number): number {
  for (let offset = line + LONGEST_BLOCK; offset > line; offset--) {
    const byte = bytes[offset - 1] as number
    if (byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)) return offset
  }
  let offset = line + LONGEST_BLOCK
  while (((bytes[offset] as number) & 0xc0) === 0x80) offset--
  return offset
}
