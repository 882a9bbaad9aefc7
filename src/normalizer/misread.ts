import type { Block } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { mayBeMisread } from '../mojibake/density.ts'
import { stretchEnd } from '../mojibake/lines.ts'
import { repairLine } from '../mojibake/repair-line.ts'
import { AMPERSAND, LINE_FEED } from '../text/code-points.ts'
import type { Span } from '../text/span.ts'
import { decode, encode } from '../text/utf8.ts'
import type { MojibakeCounts } from './document.ts'
import type { Piece } from './rewriting.ts'

/**
 * Finds what was read in a wrong encoding: lines of blocks, each with its repair as a piece by `rule`. Nothing is looked at beyond a line
 * but whether the line before, of the same span, was repaired too. Clean text costs one scan.
 */
export function misreadLines(kernel: Kernel, blocks: readonly Block[], rule: number, counts: MojibakeCounts): Piece[] {
  const pieces: Piece[] = []
  const last = blocks.at(-1)?.at(-1)
  const first = blocks[0]?.[0]
  if (first === undefined || last === undefined) return pieces
  let sign = kernel.nextMisreadSign(first.start, last.end)
  for (const block of blocks) {
    for (const span of block) {
      if (sign >= last.end) return pieces
      if (sign >= span.end) continue
      readSpan(kernel, span, rule, pieces, counts)
      sign = kernel.nextMisreadSign(span.end, last.end)
    }
  }
  return pieces
}

function readSpan(kernel: Kernel, { start, end }: Span, rule: number, pieces: Piece[], counts: MojibakeCounts): void {
  const { bytes } = kernel
  let isFollowing = false
  let line = start
  for (let sign = kernel.nextMisreadSign(start, end); sign < end; ) {
    line = startOfLine(bytes, line, sign, end)
    const stop = stretchEnd(bytes, line, end)
    isFollowing = stop > sign && readLine(bytes.subarray(line, stop), line, isFollowing)
    line = behindLineEnd(bytes, stop, end)
    sign = isFollowing && line < end ? line : kernel.nextMisreadSign(Math.max(sign + 1, line), end)
  }

  /** Says whether the line was misread. */
  function readLine(original: Uint8Array, at: number, follows: boolean): boolean {
    const text = repaired(original, follows)
    if (text === undefined) {
      counts.lost += lostWords(original)
      return false
    }
    counts.lines++
    pieces.push({ start: at, end: at + original.length, text, rule, write: asItReads })
    return true
  }
}

/** The line as it was before it was misread; undefined when it was not. */
function repaired(bytes: Uint8Array, isFollowing: boolean): Uint8Array | undefined {
  if (!isFollowing && !mayBeMisread(bytes) && !bytes.includes(AMPERSAND)) return undefined
  const text = decode(bytes)
  const repair = repairLine(text, isFollowing)
  return repair === text ? undefined : encode(repair)
}

function asItReads(text: string): string {
  return text
}

/** Behind the last line feed before `sign`, but not before `from`, where a stretch begins. */
function startOfLine(bytes: Uint8Array, from: number, sign: number, end: number): number {
  const feed = bytes.subarray(from, sign).lastIndexOf(LINE_FEED)
  let start = feed < 0 ? from : from + feed + 1
  for (let stop = stretchEnd(bytes, start, end); stop <= sign && stop > start; stop = stretchEnd(bytes, start, end))
    start = stop
  return start
}

function behindLineEnd(bytes: Uint8Array, stop: number, end: number): number {
  let next = stop
  if (next < end && bytes[next] === 0x0d) next++
  if (next < end && bytes[next] === LINE_FEED) next++
  return next
}

/** How many words, as white space parts them, hold U+FFFD (EF BF BD): nothing brings them back. */
function lostWords(line: Uint8Array): number {
  let words = 0
  let isCounted = false
  for (let at = 0; at < line.length; at++) {
    if ((line[at] as number) <= 0x20) isCounted = false
    else if (!isCounted && line[at] === 0xef && line[at + 1] === 0xbf && line[at + 2] === 0xbd) {
      isCounted = true
      words++
    }
  }
  return words
}
