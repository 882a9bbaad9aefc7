// Stretches that are one mask from end to end (src/text/mask.ts), as data has them: an address, or an identifier, as a value of its own. And stretches whose signs of
// masks are none: a solidus between words or numbers, a low line by itself.
import { LETTER, SIDES } from '../layout'
import { nextMaskSign } from './find'

const FULL_STOP: u32 = 0x2e
const HYPHEN_MINUS: u32 = 0x2d
const LOW_LINE: u32 = 0x5f
const COLON: u32 = 0x3a
const NUMBER_SIGN: u32 = 0x23
const AMPERSAND: u32 = 0x26
const RIGHT_PARENTHESIS: u32 = 0x29
const SOLIDUS: u32 = 0x2f
const COMMERCIAL_AT: u32 = 0x40
const REVERSE_SOLIDUS: u32 = 0x5c
/** Of U+FFFD and of ornate parentheses. */
const FIRST_OF_FORM: u32 = 0xef

/** Whether no rule enters any of a stretch that holds a sign of a mask, as far as that is to be told here: of ASCII characters and Arabic letters. */
export function isMask(start: usize, end: usize): bool {
  return isUrl(start, end) || isIdentifier(start, end)
}

/** A scheme, `://`, and no character in which a token ends, or that a URL does not end in. */
function isUrl(start: usize, end: usize): bool {
  let at = start
  while (at < end && isOfScheme(load<u8>(at))) at++
  if (at + 3 >= end || !isAsciiLetter(load<u8>(start)) || load<u8>(at) != COLON || load<u16>(at, 1) != 0x2f2f) return false
  for (; at < end; at++) {
    const byte: u32 = load<u8>(at)
    if (byte < 0x80 ? isTokenEnd(byte) : !isLetter(at++)) return false
  }
  return !isTrimmed(load<u8>(end - 1))
}

/** Word characters alone, and no low line at an end. */
function isIdentifier(start: usize, end: usize): bool {
  for (let at = start; at < end; at++) {
    const byte: u32 = load<u8>(at)
    if (!isAlphanumeric(byte) && (byte == LOW_LINE ? at == start || at + 1 == end : byte < 0x80 || !isLetter(at++))) return false
  }
  return true
}

/** Whether a mask may stand in a stretch, whose first sign is at `sign`. */
export function mayHoldMask(start: usize, end: usize, sign: usize): bool {
  tokenEnd = 0
  for (let at = sign; at < end; at = nextMaskSign(at + 1, end)) if (mayBeOfMask(at, start, end)) return true
  return false
}

function mayBeOfMask(sign: usize, start: usize, end: usize): bool {
  const byte: u32 = load<u8>(sign)
  if (byte == SOLIDUS) return mayBeOfPath(sign, start, end)
  const before: u32 = sign > start ? load<u8>(sign - 1) : 0
  const hasWordBehind = sign + 1 < end && mayBeOfWord(load<u8>(sign, 1))
  if (byte == LOW_LINE) return hasWordBehind && mayBeOfWord(before)
  if (byte == COMMERCIAL_AT) return hasWordBehind
  // Behind what is not ASCII, a word or a quotation mark, it may begin a hashtag.
  if (byte == NUMBER_SIGN) return hasWordBehind && before != AMPERSAND && before != LOW_LINE && !isAlphanumeric(before)
  return true
}

/**
 * Whether the solidus is more than one between two words, or two numbers: no path has neither a full stop nor a solidus where it begins, and none is without ASCII letters
 * and other signs. What parts words beyond ASCII is not known here: then the words around are looked at too.
 */
function mayBeOfPath(sign: usize, start: usize, end: usize): bool {
  if (sign >= tokenEnd) readToken(sign, start, end)
  return hasForm || (!isBare && (hasFullStop || !isBehindWord(sign, start)))
}

/** Where the token ends that was read last: once for all of its signs, of which it may have very many. */
let tokenEnd: usize = 0
let hasFullStop = false
let hasForm = false
let isBare = true

function readToken(sign: usize, start: usize, end: usize): void {
  let at = sign
  while (at > start && !isDelimiter(load<u8>(at - 1))) at--
  hasFullStop = false
  hasForm = false
  isBare = true
  for (; at < end; at++) {
    const byte: u32 = load<u8>(at)
    if (isDelimiter(byte)) break
    if (byte == FIRST_OF_FORM) hasForm = true
    if (byte == FULL_STOP) hasFullStop = true
    if (isAsciiLetter(byte) || byte == LOW_LINE || byte == COMMERCIAL_AT || byte == NUMBER_SIGN || byte == REVERSE_SOLIDUS) isBare = false
  }
  tokenEnd = at
}

/** Whether what stands before `at` is of a word, or a bracket that closes. */
function isBehindWord(at: usize, start: usize): bool {
  if (at == start) return false
  const byte: u32 = load<u8>(at - 1)
  return isAlphanumeric(byte) || byte == RIGHT_PARENTHESIS || (byte >= 0x80 && at - 2 >= start && isLetter(at - 2))
}

function mayBeOfWord(byte: u32): bool {
  return byte >= 0x80 || byte == LOW_LINE || isAlphanumeric(byte)
}

function isLetter(at: usize): bool {
  return load<u8>(<usize>load<u16>(at), SIDES) == LETTER
}

function isOfScheme(byte: u32): bool {
  return isAlphanumeric(byte) || byte == 0x2b || byte == FULL_STOP || byte == HYPHEN_MINUS
}

function isAlphanumeric(byte: u32): bool {
  return isAsciiLetter(byte) || byte - 0x30 < 10
}

function isAsciiLetter(byte: u32): bool {
  return (byte | 0x20) - 0x61 < 26
}

/** White space, a control character, or one of `" < > | \``. */
function isTokenEnd(byte: u32): bool {
  return byte <= 0x20 || byte == 0x22 || byte == 0x3c || byte == 0x3e || byte == 0x60 || byte == 0x7c || byte == 0x7f
}

/** The same without control characters that are no white space: of these tokens may be made. */
function isDelimiter(byte: u32): bool {
  return isTokenEnd(byte) && (byte - 9 < 5 || (byte >= 0x20 && byte != 0x7f))
}

/** One of `. , : ; ! ? ' )`. */
function isTrimmed(byte: u32): bool {
  return byte == FULL_STOP || byte == 0x2c || byte == COLON || byte == 0x3b || byte == 0x21 || byte == 0x3f || byte == 0x27 || byte == 0x29
}
