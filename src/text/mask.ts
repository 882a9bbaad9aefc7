/**
 * The stretches that no rule enters: URLs, e-mail addresses, handles, hashtags, paths, identifiers, words with U+FFFD, and text
 * between ornate parentheses. The grammar is written down in docs/architecture.md, "Masks". Looked for only where one of the
 * characters `/ @ # \ _`, U+FFFD or an ornate parenthesis stands.
 */
import { isWhiteSpace } from './characters.ts'
import {
  LOW_LINE,
  ORNATE_LEFT_PARENTHESIS,
  ORNATE_RIGHT_PARENTHESIS,
  REPLACEMENT_CHARACTER,
  SOLIDUS,
} from './code-points.ts'
import type { Span } from './span.ts'
import { codePointAt, decode, widthOf } from './utf8.ts'

/** ASCII characters one of which every masked token holds (a URL scheme's colon has a solidus behind it). */
export const MASK_SIGNS = '/@#\\_'

const SIGN = new Uint8Array(256)
for (const sign of MASK_SIGNS) SIGN[sign.charCodeAt(0)] = 1

const ORNATE_LEAD = 0xef
const DELIMITERS = new Set([...'"<>|`«»“”،؛؟\ufd3e\ufd3f'].map((character) => character.charCodeAt(0)))
const ASCII_DELIMITER = Uint8Array.from({ length: 0x80 }, (_, code) =>
  Number(isWhiteSpace(code) || DELIMITERS.has(code)),
)

/**
 * The masks in `bytes[start, end)`, which must be a whole span of a block: sorted, disjoint. `nextSign` gives the next
 * offset at or behind `from` where one of MASK_SIGNS, U+FFFD or an ornate parenthesis may stand, `end` when there is none: the
 * kernel has a fast one.
 */
export function findMasks(
  bytes: Uint8Array,
  start: number,
  end: number,
  nextSign = (from: number, end: number): number => nextMaskSign(bytes, from, end),
): readonly Span[] {
  const masks: Span[] = []
  for (let sign = nextSign(start, end); sign < end; ) {
    const code = codePointAt(bytes, sign)
    let next = sign + 1
    if (code < 0x80 || code === REPLACEMENT_CHARACTER) {
      const token = tokenAround(bytes, start, end, sign)
      masks.push(...masksIn(bytes, token))
      next = token.end
    } else if (isOrnate(code)) {
      next = closingOrnate(bytes, sign, end)
      masks.push({ start: sign, end: next })
    }
    sign = nextSign(next, end)
  }
  return masks
}

function nextMaskSign(bytes: Uint8Array, from: number, end: number): number {
  let offset = from
  while (offset < end && SIGN[bytes[offset] as number] !== 1 && bytes[offset] !== ORNATE_LEAD) offset++
  return offset
}

function isOrnate(code: number): boolean {
  return code === ORNATE_LEFT_PARENTHESIS || code === ORNATE_RIGHT_PARENTHESIS
}

function closingOrnate(bytes: Uint8Array, open: number, end: number): number {
  const other = ORNATE_LEFT_PARENTHESIS + ORNATE_RIGHT_PARENTHESIS - codePointAt(bytes, open)
  for (let offset = bytes.indexOf(ORNATE_LEAD, open + 3); offset >= 0 && offset < end; ) {
    if (codePointAt(bytes, offset) === other) return offset + 3
    offset = bytes.indexOf(ORNATE_LEAD, offset + 3)
  }
  return end
}

/** The token that the sign at `sign` belongs to. */
function tokenAround(bytes: Uint8Array, start: number, end: number, sign: number): Span {
  let first = sign
  while (first > start) {
    const before = previous(bytes, first)
    if (isDelimiter(codePointAt(bytes, before))) break
    first = before
  }
  let last = sign
  while (last < end && !isDelimiter(codePointAt(bytes, last))) last += widthOf(bytes[last] as number)
  return { start: first, end: last }
}

function masksIn(bytes: Uint8Array, token: Span): readonly Span[] {
  if (isPlainSlash(bytes, token)) return NONE
  const text = decode(bytes.subarray(token.start, token.end))
  if (text.includes(LOST)) return [token]
  const isAscii = text.length === token.end - token.start
  return masksOfToken(text).map((span) =>
    isAscii ? { start: token.start + span.start, end: token.start + span.end } : bytesOf(text, span, token.start),
  )
}

const NONE: readonly Span[] = []
const LOST = String.fromCharCode(REPLACEMENT_CHARACTER)

/** Whether `/` is the token's only sign and neither an ASCII letter nor U+FFFD is in it, as in a date or a pair of words: no mask needs less. */
function isPlainSlash(bytes: Uint8Array, { start, end }: Span): boolean {
  for (let offset = start; offset < end; offset++) {
    const byte = bytes[offset] as number
    if (byte === ORNATE_LEAD) return false
    if (byte >= 0x80 || byte === SOLIDUS) continue
    if (SIGN[byte] === 1 || (byte | 0x20) >= 0x61) return false
  }
  return true
}

function previous(bytes: Uint8Array, offset: number): number {
  let before = offset - 1
  while (((bytes[before] as number) & 0xc0) === 0x80) before--
  return before
}

/** Whether a character stands in no token: white space, quotation marks, Arabic punctuation. */
export function isDelimiter(code: number): boolean {
  return code < 0x80 ? ASCII_DELIMITER[code] === 1 : isWhiteSpace(code) || DELIMITERS.has(code)
}

function bytesOf(token: string, span: Span, base: number): Span {
  let offset = base
  let start = base
  for (let index = 0; index < span.end; index++) {
    if (index === span.start) start = offset
    const unit = token.charCodeAt(index)
    // The two halves of a surrogate pair stand for four bytes, a lone one (WTF-8) for three.
    if (unit < 0x80) offset += 1
    else if (unit < 0x800) offset += 2
    else if ((token.codePointAt(index) as number) > 0xffff) {
      offset += 4
      index++
    } else offset += 3
  }
  return { start, end: offset }
}

/** The masks in one token, in UTF-16 code units. No regular expression here may look ahead without bound. */
function masksOfToken(token: string): readonly Span[] {
  const whole = urlOf(token) ?? pathOf(token)
  return whole === undefined ? partsOf(token) : [whole]
}

function urlOf(token: string): Span | undefined {
  for (let colon = token.indexOf('://'); colon >= 0; colon = token.indexOf('://', colon + 3)) {
    let start = colon
    while (start > 0 && /[A-Za-z0-9+.-]/.test(token.charAt(start - 1))) start--
    while (start < colon && !/[A-Za-z]/.test(token.charAt(start))) start++
    if (start < colon) return { start, end: urlEnd(token, start) }
  }
  return undefined
}

function urlEnd(token: string, start: number): number {
  const bracketed = token.includes('(', start)
  let end = token.length
  while (end > start && (bracketed ? /[.,:;!?']/ : /[.,:;!?')]/).test(token.charAt(end - 1))) end--
  return end
}

const ROOTED = /^(?:\.{0,2}\/|~\/|\\\\|[A-Za-z]:[\\/])/
const INNER_BACKSLASH = /[A-Za-z0-9_\u0080-\uffff]\\[A-Za-z0-9_\u0080-\uffff]/
const EXTENSION = /\.[A-Za-z][A-Za-z0-9]{0,4}$/
const HOST = /^(?:[A-Za-z0-9-]+\.)+[A-Za-z][A-Za-z0-9-]*\//

function pathOf(token: string): Span | undefined {
  if (!/[\\/]/.test(token)) return undefined
  let start = 0
  let end = token.length
  while (start < end && "([{'".includes(token.charAt(start))) start++
  while (end > start && ".,:;!?')]}".includes(token.charAt(end - 1))) end--
  const path = token.slice(start, end)
  const masked =
    (ROOTED.test(path) && /[A-Za-z]/.test(path)) ||
    INNER_BACKSLASH.test(path) ||
    (/[\\/]/.test(path) && EXTENSION.test(path.slice(-6))) ||
    HOST.test(path)
  return masked ? { start, end } : undefined
}

function partsOf(token: string): readonly Span[] {
  const parts: Span[] = []
  /** Up to here an identifier or e-mail address has been read: another `_` in it has nothing to add. */
  let read = 0
  for (let index = 0; index < token.length; index++) {
    const sign = token.charAt(index)
    if (!'@#_'.includes(sign) || (sign === '_' && index < read)) continue
    const part = partAt(token, index)
    if (part === undefined) continue
    if (sign === '_' || (sign === '@' && part.start < index)) read = part.end
    const last = parts.at(-1)
    if (last === undefined || part.start >= last.end) parts.push(part)
    else parts[parts.length - 1] = { start: Math.min(last.start, part.start), end: Math.max(last.end, part.end) }
  }
  return parts
}

/** The e-mail address, handle, hashtag or identifier around the sign at `index`. */
function partAt(token: string, index: number): Span | undefined {
  const sign = token.charAt(index)
  const hasWordBefore = isWordAt(token, index - 1)
  if (!isWordAt(token, index + 1)) return undefined
  if (sign === '@' && hasWordBefore) {
    return { start: back(token, index, '.+%-'), end: trim(token, ahead(token, index + 1, '.-'), '.-') }
  }
  if (sign === '@') return { start: index, end: trim(token, ahead(token, index + 1, '.'), '.') }
  if (sign === '#' && !hasWordBefore && !token.startsWith('&', index - 1)) {
    return { start: index, end: ahead(token, index + 1, '') }
  }
  if (sign === '_' && hasWordBefore) {
    let start = back(token, index, '.-')
    while ('.-'.includes(token.charAt(start))) start++
    return { start, end: trim(token, ahead(token, index + 1, '.-'), '.-') }
  }
  return undefined
}

/** Whether a word character stands at `index`: an ASCII letter, digit or `_`, or anything beyond ASCII. */
function isWordAt(token: string, index: number): boolean {
  if (index < 0 || index >= token.length) return false
  const unit = token.charCodeAt(index)
  if (unit >= 0x80 || unit === LOW_LINE) return true
  return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a)
}

function back(token: string, from: number, also: string): number {
  let start = from
  while (start > 0 && (isWordAt(token, start - 1) || also.includes(token.charAt(start - 1)))) start--
  return start
}

function ahead(token: string, from: number, also: string): number {
  let end = from
  while (end < token.length && (isWordAt(token, end) || also.includes(token.charAt(end)))) end++
  return end
}

function trim(token: string, end: number, away: string): number {
  let last = end
  while (last > 0 && away.includes(token.charAt(last - 1))) last--
  return last
}
