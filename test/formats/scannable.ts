import type { Scannable } from '../../src/format/format.ts'
import { LINE_FEED } from '../../src/text/code-points.ts'
import { encode } from '../../src/text/utf8.ts'

/** A text as a format is given it, without a kernel: with slow ways to what is looked for. */
export function scannable(text: string | Uint8Array): Scannable {
  const bytes = typeof text === 'string' ? encode(text) : text
  const feedFrom = (from: number): number => {
    const feed = bytes.indexOf(LINE_FEED, from)
    return feed < 0 ? bytes.length : feed
  }
  return {
    bytes,
    nextLineFeed: feedFrom,
    nextBlankLine(from) {
      for (let line = feedFrom(from) + 1; line < bytes.length; line = feedFrom(line) + 1) {
        const blank = bytes.subarray(line, feedFrom(line) + 1)
        if (blank.at(-1) === LINE_FEED && blank.every((byte) => [0x20, 0x09, 0x0d, 0x0a].includes(byte))) return line
      }
      return bytes.length
    },
    readStrings: () => -1,
    stringAt: (index) => ({ start: index, end: index }),
    hasEscapes: false,
    stringEnd: () => -1,
  }
}
