import type { Span } from '../text/span.ts'
import { decode, widthOf } from '../text/utf8.ts'
import { PRAGMA_KINDS, PRAGMA_WORD, type Pragma, type PragmaPlaces } from './pragma.ts'

/** Bytes behind the word in which a pragma ends; a list of rules is shorter. */
const LONGEST = 1024
const HASH = 0x23
const SLASH = 0x2f

/** What stands behind the word: what kind of pragma it is, and names of rules. */
const REST = /^(?<kind>-[a-z]+(?:-[a-z]+)*)?(?:(?:[ \t]*:)?[ \t]+(?<names>[^\n]*?))?[ \t\r]*$/

/**
 * The pragma whose word stands at `at` in `line`, a line or what a block holds of it; undefined when it is in no comment, or goes
 * on otherwise.
 */
export function readPragma(bytes: Uint8Array, line: Span, at: number, places: PragmaPlaces): Pragma | undefined {
  const behind = at + PRAGMA_WORD.length
  const rest = decode(bytes.subarray(behind, cutOf(bytes, behind, line.end)))
  const inMarkup = commentBefore(bytes, line.start, at)
  if (inMarkup !== undefined) {
    const close = rest.indexOf('-->')
    if (close < 0) return undefined
    const inside = rest.slice(0, close)
    const end = behind + new TextEncoder().encode(inside).length + '-->'.length
    return pragmaOf({ start: inMarkup, end }, inside)
  }
  const start = places === 'text' ? signBefore(bytes, line.start, at) : undefined
  return start === undefined ? undefined : pragmaOf({ start, end: line.end }, rest)
}

function pragmaOf(span: Span, rest: string): Pragma | undefined {
  const groups = REST.exec(rest)?.groups
  if (groups === undefined) return undefined
  const { kind = '', names = '' } = groups
  const list = names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  return { ...span, kind: PRAGMA_KINDS.get(kind), text: `${PRAGMA_WORD}${rest}`.trim(), names: list }
}

/** Where `<!--` begins before the word at `at`, with nothing but blanks between. */
function commentBefore(bytes: Uint8Array, start: number, at: number): number | undefined {
  const open = beforeBlanks(bytes, start, at) - '<!--'.length
  if (open < start) return undefined
  return [...'<!--'].every((sign, index) => bytes[open + index] === sign.charCodeAt(0)) ? open : undefined
}

/** Where the `#` or `//` of a comment begins, likewise; it stands at the start of the line or behind a blank. */
function signBefore(bytes: Uint8Array, start: number, at: number): number | undefined {
  const end = beforeBlanks(bytes, start, at)
  let sign = end
  const byte = end > start ? bytes[end - 1] : undefined
  if (byte !== HASH && byte !== SLASH) return undefined
  while (sign > start && bytes[sign - 1] === byte) sign--
  if (byte === SLASH && end - sign < 2) return undefined
  return sign === start || isBlank(bytes[sign - 1]) ? sign : undefined
}

function beforeBlanks(bytes: Uint8Array, start: number, at: number): number {
  let end = at
  while (end > start && isBlank(bytes[end - 1])) end--
  return end
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09
}

/** `end`, or the first code point behind `from` that is too far away. */
function cutOf(bytes: Uint8Array, from: number, end: number): number {
  if (end - from <= LONGEST) return end
  let cut = from
  while (cut < from + LONGEST) cut += widthOf(bytes[cut] as number)
  return cut
}
