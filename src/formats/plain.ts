import type { Format, Found, Scannable } from '../format/format.ts'
import { LINE_FEED } from '../text/code-points.ts'

/** Bytes above which a block is cut, so that memory stays bounded on a file of one line. */
const LONGEST_BLOCK = 1 << 20

/** Lines up to the next blank one. A line ends after LF; blank is one of spaces, tabs and CR only. */
export const plain: Format = {
  id: 'plain',
  extensions: ['.txt', '.text'],
  kind: 'text',
  pragmas: 'text',
  scanner: () => ({ scan, pass: scan }),
}

function scan(text: Scannable, final: boolean, found: Found): number {
  const { bytes } = text
  const { length } = bytes
  let start = 0
  for (;;) {
    start = behindBlankLines(text, bytes, start, final)
    if (start === length) return length
    const next = text.nextBlankLine(start)
    const end = next === length && final ? withoutBlankEnd(bytes) : next
    if (end - start > LONGEST_BLOCK) {
      const cut = cutOf(text, start)
      found.block([{ start, end: cut }])
      start = cut
    } else if (next === length && !final) return start
    else {
      found.block([{ start, end }])
      start = end
    }
  }
}

/** Where the first line at or behind `start` begins that is not blank. A last line is not known to be until it ends. */
function behindBlankLines(text: Scannable, bytes: Uint8Array, start: number, final: boolean): number {
  const { length } = bytes
  let line = start
  while (line < length) {
    const byte = bytes[line] as number
    // Nearly every line begins with a letter, and nearly every blank one has nothing.
    if (byte > 0x20) break
    if (byte === LINE_FEED) line++
    else {
      const feed = text.nextLineFeed(line)
      const next = Math.min(feed + 1, length)
      if ((feed === length && !final) || !isBlank(bytes, line, next)) break
      line = next
    }
  }
  return line
}

/** The length without a blank last line that no LF ends. */
function withoutBlankEnd(bytes: Uint8Array): number {
  const line = bytes.lastIndexOf(LINE_FEED) + 1
  return line < bytes.length && isBlank(bytes, line, bytes.length) ? line : bytes.length
}

/** Where a block from `start` on that is too long is cut: behind the last line that still fits, else in its first line. */
function cutOf(text: Scannable, start: number): number {
  let line = start
  for (;;) {
    const next = Math.min(text.nextLineFeed(line) + 1, text.bytes.length)
    if (next - start > LONGEST_BLOCK) return line > start ? line : cutInLine(text.bytes, line)
    line = next
  }
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
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
