import type { Block } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { stretchEnd } from '../mojibake/lines.ts'
import { repairLine } from '../mojibake/repair-line.ts'
import { AMPERSAND, LINE_FEED, SPACE } from '../text/code-points.ts'
import type { Span } from '../text/span.ts'
import { decode, encode } from '../text/utf8.ts'
import type { Piece } from './rewriting.ts'

/** What was read in a wrong encoding, in order. */
export interface Misread {
  /** Lines, each with its repair. */
  readonly lines: readonly Piece[]
  /** Words with U+FFFD: nothing brings back what it stands for. */
  readonly lost: readonly Span[]
}

/**
 * Finds what was read in a wrong encoding: lines of blocks, each with its repair as a piece by `rule`. Nothing is looked at beyond a line
 * but whether the line before, of the same span, was repaired too. Clean text costs one scan.
 */
export function misreadIn(kernel: Kernel, blocks: readonly Block[], rule: number): Misread {
  const lines: Piece[] = []
  const lost: Span[] = []
  const found = { lines, lost }
  const last = blocks.at(-1)?.at(-1)
  const first = blocks[0]?.[0]
  if (first === undefined || last === undefined) return found
  let sign = kernel.nextMisreadSign(first.start, last.end)
  for (const block of blocks) {
    for (const span of block) {
      if (sign >= last.end) return found
      if (sign >= span.end) continue
      readSpan(kernel, span, rule, lines, lost)
      sign = kernel.nextMisreadSign(span.end, last.end)
    }
  }
  return found
}

function readSpan(kernel: Kernel, { start, end }: Span, rule: number, lines: Piece[], lost: Span[]): void {
  const { bytes } = kernel
  let isFollowing = false
  let line = start
  for (let sign = kernel.nextMisreadSign(start, end); sign < end; ) {
    line = startOfLine(bytes, line, sign, end)
    const stop = stretchEnd(bytes, line, end)
    isFollowing = stop > sign && readLine(line, stop, isFollowing)
    line = behindLineEnd(bytes, stop, end)
    sign = isFollowing && line < end ? line : kernel.nextMisreadSign(Math.max(sign + 1, line), end)
  }

  /** Says whether the line was misread. */
  function readLine(from: number, to: number, follows: boolean): boolean {
    const line = bytes.subarray(from, to)
    const isTried = follows || kernel.mayBeMisread(from, to) || line.includes(AMPERSAND)
    const text = isTried ? repaired(line, follows) : undefined
    if (text === undefined) {
      for (const word of lostWords(bytes, from, to)) lost.push(word)
      return false
    }
    lines.push({ start: from, end: to, text, rule, write: asItReads })
    return true
  }
}

/** The line as it was before it was misread; undefined when it was not. */
function repaired(bytes: Uint8Array, isFollowing: boolean): Uint8Array | undefined {
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

/** The words of a line, as white space parts them, that hold U+FFFD (EF BF BD). */
function* lostWords(bytes: Uint8Array, from: number, to: number): Generator<Span> {
  const line = bytes.subarray(0, to)
  for (let at = line.indexOf(0xef, from); at >= 0; at = line.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] !== 0xbf || bytes[at + 2] !== 0xbd) continue
    let start = at
    while (start > from && (bytes[start - 1] as number) > SPACE) start--
    let end = at
    while (end < to && (bytes[end] as number) > SPACE) end++
    yield { start, end }
    at = end
  }
}
