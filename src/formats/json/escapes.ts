import type { Escape } from '../../format/format.ts'
import type { Span } from '../../text/span.ts'
import { encode } from '../../text/utf8.ts'
import { hexAt } from './scalars.ts'
import { REVERSE_SOLIDUS, SMALL_U } from './signs.ts'

type Meaning = Pick<Escape, 'text' | 'write'>

/** How a text is written where prose stands as it reads. A lone surrogate becomes an escape: UTF-8 has no place for it. */
export function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

/** The escapes in a stretch that cuts none. What begins with a reverse solidus and is none, outside of strings, stands for itself. */
export function* escapesIn(bytes: Uint8Array, { start, end }: Span): Generator<Escape> {
  for (let at = start; at < end; ) {
    const stretch = bytes[at] === REVERSE_SOLIDUS ? escapeAt(bytes, at, end) : undefined
    if (stretch !== undefined) yield stretch
    at = stretch?.end ?? at + 1
  }
}

function escapeAt(bytes: Uint8Array, start: number, end: number): Escape | undefined {
  if (bytes[start + 1] !== SMALL_U) {
    const meaning = start + 2 <= end ? SHORT.get(bytes[start + 1] as number) : undefined
    return meaning && { start, end: start + 2, ...meaning }
  }
  return start + 6 <= end && hexAt(bytes, start + 2) >= 0 ? unicodeEscape(bytes, start, end) : undefined
}

/** `\n` and its like. What takes its place is written as it reads, where JSON allows that. */
const SHORT: ReadonlyMap<number, Meaning> = new Map(
  Array.from('"\\/bfnrt', (letter) => [letter.charCodeAt(0), { text: meaningOf(letter), write: writerFor(letter) }]),
)

function meaningOf(letter: string): Uint8Array {
  return encode(JSON.parse(`"\\${letter}"`))
}

/** Whoever escapes one solidus escapes all. */
function writerFor(letter: string): Escape['write'] {
  return letter === '/' ? (text) => escaped(text).replaceAll('/', '\\/') : escaped
}

/** `\u06cc`; two of them for a code point beyond U+FFFF. A surrogate that is alone stands for itself. */
function unicodeEscape(bytes: Uint8Array, start: number, end: number): Escape {
  const write = isWrittenLarge(bytes, start) ? writeLarge : writeSmall
  const unit = hexAt(bytes, start + 2)
  const low = isHigh(unit) ? lowAt(bytes, start + 6, end) : 0
  if (low === 0) return { start, end: start + 6, text: textOf(unit), write }
  return { start, end: start + 12, text: encode(String.fromCharCode(unit, low)), write }
}

/** The low surrogate that is escaped at `at`; 0 when there is none. */
function lowAt(bytes: Uint8Array, at: number, end: number): number {
  if (at + 6 > end || bytes[at] !== REVERSE_SOLIDUS || bytes[at + 1] !== SMALL_U) return 0
  const unit = hexAt(bytes, at + 2)
  return (unit & 0xfc00) === 0xdc00 ? unit : 0
}

function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800
}

/** A text may be nothing but escapes, so what those of nearly all letters stand for is made once. */
const TEXTS: (Uint8Array | undefined)[] = Array.from({ length: 0x800 })

function textOf(unit: number): Uint8Array {
  const known = TEXTS[unit]
  if (known !== undefined) return known
  const text = encode(String.fromCharCode(unit))
  if (unit < TEXTS.length) TEXTS[unit] = text
  return text
}

/** A first large hexadecimal letter tells; without one there is nothing to tell by, and most programs write small ones. */
function isWrittenLarge(bytes: Uint8Array, start: number): boolean {
  for (let at = start + 2; at < start + 6; at++) {
    const byte = bytes[at] as number
    if (byte >= 0x41) return byte < 0x61
  }
  return false
}

function writeSmall(text: string): string {
  return unicodeEscaped(text, (hex) => hex)
}

function writeLarge(text: string): string {
  return unicodeEscaped(text, (hex) => hex.toUpperCase())
}

/** Who escapes letters so leaves ASCII as it reads: `\u06f1` becomes 1. */
function unicodeEscaped(text: string, inStyle: (hex: string) => string): string {
  return text.replace(/[\0-\x7f]+|[^\0-\x7f]/g, (run) =>
    run < '\x80' ? escaped(run) : `\\u${inStyle(run.charCodeAt(0).toString(16).padStart(4, '0'))}`,
  )
}
