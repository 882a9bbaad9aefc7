/**
 * The stretches that no rule enters: URLs, e-mail addresses, handles, hashtags, paths, identifiers, words with U+FFFD, and text
 * between ornate parentheses. The grammar is written down in docs/architecture.md, "Masks". Looked for only where one of the
 * characters `/ @ # \ _`, U+FFFD or an ornate parenthesis stands.
 */
import { isWhiteSpace } from './characters.ts'
import { ORNATE_LEFT_PARENTHESIS, ORNATE_RIGHT_PARENTHESIS, REPLACEMENT_CHARACTER, SOLIDUS } from './code-points.ts'
import type { Span } from './span.ts'
import { masksOfToken } from './token-masks.ts'
import { codePointAt, decode, widthOf } from './utf8.ts'

/** ASCII characters one of which every masked token holds (a URL scheme's colon has a solidus behind it). */
export const MASK_SIGNS = '/@#\\_'

const SIGN = new Uint8Array(256)
for (const sign of MASK_SIGNS) SIGN[sign.charCodeAt(0)] = 1

const ORNATE_LEAD = 0xef
/** What parts tokens besides white space. */
export const DELIMITERS: ReadonlySet<number> = new Set(
  [...'"<>|`«»“”،؛؟\ufd3e\ufd3f'].map((character) => character.charCodeAt(0)),
)
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
