import { mayBeMisread } from '../mojibake/density.ts'
import { stretchEnd } from '../mojibake/lines.ts'
import { repairLine } from '../mojibake/repair-line.ts'
import { Signs } from '../mojibake/signs.ts'
import { AMPERSAND, LINE_FEED } from '../text/code-points.ts'
import { decode, encode } from '../text/utf8.ts'

/** Where the text that the rules see is not the document's. Offsets are bytes of what they see. */
export interface Repair {
  readonly start: number
  readonly end: number
  /** What stands there in the document. */
  readonly original: Uint8Array
  /** A word with U+FFFD: nothing may change it. */
  readonly isLost: boolean
}

/** Words are what stands between white space; a mask of ASCII, so that any position in UTF-8 can be asked. */
function isSpace(byte: number | undefined): boolean {
  return byte === undefined || byte <= 0x20
}

export interface Repaired {
  readonly bytes: Uint8Array
  readonly repairs: readonly Repair[]
  /** Whether the last line was repaired, so that the next, if it is not blank, is likely to need it. */
  readonly isFollowing: boolean
}

/** Repairs whole stretches of text; `bytes` itself when there is nothing to repair. `isFollowing` is that of the text before. */
export function repaired(bytes: Uint8Array, isFollowing = false): Repaired {
  const signs = new Signs(bytes)
  let follows = isFollowing
  let sign = follows ? 0 : signs.next(0)
  if (sign === bytes.length) return { bytes, repairs: [], isFollowing: false }
  const parts: Uint8Array[] = []
  const repairs: Repair[] = []
  let length = 0
  let read = 0
  let start = 0
  while (sign < bytes.length) {
    start = startOfLine(bytes, start, sign)
    const end = stretchEnd(bytes, start)
    if (end > sign) {
      const original = bytes.subarray(start, end)
      const line = repairedLine(original, follows)
      follows = line !== original
      parts.push(bytes.subarray(read, start), line)
      length += start - read
      if (line !== original)
        repairs.push({ start: length, end: length + line.length, original: original.slice(), isLost: false })
      repairs.push(...lostWords(line, length, line === original))
      length += line.length
      read = end
    } else follows = false
    start = nextStretch(bytes, start, end)
    sign = follows && start < bytes.length ? start : signs.next(Math.max(sign + 1, start))
    if (sign >= bytes.length && start < bytes.length) follows = false
  }
  if (repairs.length === 0) return { bytes, repairs, isFollowing: follows }
  parts.push(bytes.subarray(read))
  return { bytes: joined(parts), repairs, isFollowing: follows }
}

/** Behind the line end, if it ends at one. */
function nextStretch(bytes: Uint8Array, start: number, end: number): number {
  let next = end
  if (bytes[next] === 0x0d) next++
  if (bytes[next] === LINE_FEED) next++
  return Math.max(next, start + 1)
}

/** Behind the last line feed before `sign`, but not before `from`, where a stretch begins. */
function startOfLine(bytes: Uint8Array, from: number, sign: number): number {
  const feed = bytes.subarray(from, sign).lastIndexOf(LINE_FEED)
  let start = feed < 0 ? from : from + feed + 1
  for (let end = stretchEnd(bytes, start); end <= sign && end > start; end = stretchEnd(bytes, start)) start = end
  return start
}

function repairedLine(bytes: Uint8Array, isFollowing: boolean): Uint8Array {
  if (!isFollowing && !mayBeMisread(bytes) && !bytes.includes(AMPERSAND)) return bytes
  const text = decode(bytes)
  const repairedText = repairLine(text, isFollowing)
  return repairedText === text ? bytes : encode(repairedText)
}

/** In a line that was repaired itself nothing is left out: its repair brings lost words back with the rest. */
function lostWords(line: Uint8Array, offset: number, isWhole: boolean): readonly Repair[] {
  const words: Repair[] = []
  if (!isWhole) return words
  const text = line
  for (let at = find(text, 0); at >= 0; ) {
    let start = at
    let end = at + 3
    while (start > 0 && !isSpace(text[start - 1])) start--
    while (end < text.length && !isSpace(text[end])) end++
    words.push({ start: offset + start, end: offset + end, original: text.slice(start, end), isLost: true })
    at = find(text, end)
  }
  return words
}

function find(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xef, from); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) return at
  }
  return -1
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
