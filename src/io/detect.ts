import { isUtf8 } from 'node:buffer'
import { LINE_FEED } from '../text/code-points.ts'
import { looksArabic } from './arabic-letters.ts'
import { type Encoding, encodingNamed, UTF_8 } from './encodings.ts'
import { wholeLength } from './utf8-input.ts'
import { widePattern } from './wide-pattern.ts'

/**
 * How an encoding was found: the user named it, a byte order mark says so, nothing speaks against UTF-8, the bytes stand as
 * those of UTF-16 do, by jschardet's statistics, because it alone makes Arabic words of the bytes, or not at all: then it is
 * UTF-8, in which the text is an error.
 */
export type How = 'named' | 'mark' | 'utf-8' | 'pattern' | 'statistics' | 'letters' | 'not-found'

/** The encoding of a text, and why it is taken for that. */
export interface Detection {
  readonly encoding: Encoding
  readonly how: How
  /** Of 1; for `statistics` only. */
  readonly confidence?: number
}

/** Bytes of a document that decide. What comes later is decoded as they say, or is an error. */
export const DECIDING = 1 << 20

const MARKS: readonly (readonly [name: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  // Before UTF-16, whose mark this begins with.
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** What is looked for. */
const CANDIDATES: readonly string[] = ['windows-1256', 'iso-8859-6', 'cp720']
/** Wrong answers have less than 0.3; so have right ones of short and of vocalised samples, for which letters are asked. */
const ENOUGH = 0.5
/** Bytes shown to statistics: more change nothing. */
const SAMPLE = 1 << 14

/**
 * The encoding of a text that begins with `head`: DECIDING bytes, or all of it when shorter. UTF-8 when none is certain, so
 * that the first byte that is not becomes an error with its offset and line.
 */
export async function detect(head: Uint8Array): Promise<Detection> {
  const mark = markOf(head)
  if (mark !== undefined) return { encoding: await encodingNamed(mark), how: 'mark' }
  const order = widePattern(head)
  if (order !== undefined) return { encoding: await encodingNamed(order), how: 'pattern' }
  const isCut = head.length >= DECIDING
  if (isUtf8(isCut ? head.subarray(0, wholeLength(head)) : head)) return { encoding: UTF_8, how: 'utf-8' }
  return (await byStatistics(head)) ?? { encoding: UTF_8, how: 'not-found' }
}

/** The name of the Unicode encoding whose mark the bytes begin with. */
export function markOf(head: Uint8Array): string | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, index) => head[index] === byte))?.[0]
}

async function byStatistics(head: Uint8Array): Promise<Detection | undefined> {
  const sample = linesBeyondAscii(head)
  if (isDamagedUtf8(sample)) return undefined
  // Half a second to load and to use first: for those few files only.
  const { detect } = await import('jschardet')
  const { encoding, confidence } = detect(sample)
  const name = encoding?.toLowerCase() ?? ''
  if (confidence < ENOUGH) return byLetters(sample)
  return CANDIDATES.includes(name) ? { encoding: await encodingNamed(name), how: 'statistics', confidence } : undefined
}

async function byLetters(sample: Uint8Array): Promise<Detection | undefined> {
  const { decodeLeniently } = await import('./iconv-encoding.ts')
  const [name, ...others] = CANDIDATES.filter((candidate) => looksArabic(decodeLeniently(sample, candidate)))
  if (name === undefined || others.length > 0) return undefined
  return { encoding: await encodingNamed(name), how: 'letters' }
}

/** Lines of pure ASCII say nothing, and in a file of mostly markup they would drown the others. */
function linesBeyondAscii(head: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = []
  let length = 0
  for (let start = 0; start < head.length && length < SAMPLE; ) {
    const feed = head.indexOf(LINE_FEED, start)
    const end = feed < 0 ? head.length : feed + 1
    const line = head.subarray(start, Math.min(end, start + SAMPLE))
    if (line.some((byte) => byte >= 0x80)) {
      lines.push(line)
      length += line.length
    }
    start = end
  }
  return Buffer.concat(lines)
}

/** In other encodings hardly any two bytes in a row make a character of UTF-8; in UTF-8 with a bad byte most do. */
function isDamagedUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder().decode(sample)
  let good = 0
  let bad = 0
  for (const character of text) {
    if (character === '\ufffd') bad++
    else if (character > '\x7f') good++
  }
  return good >= bad
}
