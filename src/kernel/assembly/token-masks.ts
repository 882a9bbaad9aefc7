// The masks in one token: src/text/token-masks.ts word for word. What is not ASCII is of words, byte by byte.
import { MASKED } from '../layout'
import { addMask, maskCount, maskEnd, maskStart } from './masks'

const EXCLAMATION_MARK: u32 = 0x21
const NUMBER_SIGN: u32 = 0x23
const PERCENT_SIGN: u32 = 0x25
const AMPERSAND: u32 = 0x26
const APOSTROPHE: u32 = 0x27
const LEFT_PARENTHESIS: u32 = 0x28
const RIGHT_PARENTHESIS: u32 = 0x29
const PLUS_SIGN: u32 = 0x2b
const COMMA: u32 = 0x2c
const HYPHEN_MINUS: u32 = 0x2d
const FULL_STOP: u32 = 0x2e
const SOLIDUS: u32 = 0x2f
const COLON: u32 = 0x3a
const SEMICOLON: u32 = 0x3b
const QUESTION_MARK: u32 = 0x3f
const COMMERCIAL_AT: u32 = 0x40
const LEFT_SQUARE_BRACKET: u32 = 0x5b
const REVERSE_SOLIDUS: u32 = 0x5c
const RIGHT_SQUARE_BRACKET: u32 = 0x5d
const LOW_LINE: u32 = 0x5f
const LEFT_CURLY_BRACKET: u32 = 0x7b
const RIGHT_CURLY_BRACKET: u32 = 0x7d
const TILDE: u32 = 0x7e
const TWO_SOLIDI: u32 = 0x2f2f
const MOST_OF_EXTENSION: usize = 5
/** No byte. */
const NOTHING: u32 = 0x100

export function masksOfToken(start: usize, end: usize): void {
  if (!listUrl(start, end) && !listPath(start, end)) listParts(start, end)
}

function listUrl(start: usize, end: usize): bool {
  for (let colon = start; colon + 2 < end; colon++) {
    if (load<u8>(colon) != COLON || load<u16>(colon, 1) != TWO_SOLIDI) continue
    let from = colon
    while (from > start && isOfScheme(load<u8>(from - 1))) from--
    while (from < colon && !isAsciiLetter(load<u8>(from))) from++
    if (from == colon) continue
    addMask(from, urlEnd(from, end))
    return true
  }
  return false
}

function urlEnd(start: usize, end: usize): usize {
  let isBracketed = false
  for (let at = start; at < end; at++) isBracketed = isBracketed || load<u8>(at) == LEFT_PARENTHESIS
  let to = end
  while (to > start && (isStop(load<u8>(to - 1)) || (!isBracketed && load<u8>(to - 1) == RIGHT_PARENTHESIS))) to--
  return to
}

function listPath(start: usize, end: usize): bool {
  let from = start
  let to = end
  while (from < end && isOpening(load<u8>(from))) from++
  while (to > from && (isStop(load<u8>(to - 1)) || isClosing(load<u8>(to - 1)))) to--
  let hasSolidus = false
  let hasLetter = false
  let hasInner = false
  for (let at = from; at < to; at++) {
    const byte: u32 = load<u8>(at)
    hasLetter = hasLetter || isAsciiLetter(byte)
    hasSolidus = hasSolidus || byte == SOLIDUS || byte == REVERSE_SOLIDUS
    hasInner = hasInner || (byte == REVERSE_SOLIDUS && isWordAt(at - 1, from, to) && isWordAt(at + 1, from, to))
  }
  if (!hasSolidus) return false
  if (!hasInner && !(hasLetter && isRooted(from, to)) && !hasExtension(from, to) && !hasHost(from, to)) return false
  addMask(from, to)
  return true
}

/** Whether it begins with `/`, `./`, `../`, `~/`, `\\` or a drive. */
function isRooted(start: usize, end: usize): bool {
  const first: u32 = load<u8>(start)
  if (start + 1 < end) {
    const second: u32 = load<u8>(start, 1)
    if (first == REVERSE_SOLIDUS && second == REVERSE_SOLIDUS) return true
    if (first == TILDE && second == SOLIDUS) return true
    if (isAsciiLetter(first) && second == COLON && start + 2 < end) {
      const third: u32 = load<u8>(start, 2)
      return third == SOLIDUS || third == REVERSE_SOLIDUS
    }
  }
  let at = start
  while (at < end && at - start < 2 && load<u8>(at) == FULL_STOP) at++
  return at < end && load<u8>(at) == SOLIDUS
}

function hasExtension(start: usize, end: usize): bool {
  let at = end
  while (at > start && end - at < MOST_OF_EXTENSION && isAlphanumeric(load<u8>(at - 1))) at--
  return at < end && at > start && isAsciiLetter(load<u8>(at)) && load<u8>(at - 1) == FULL_STOP
}

/** Whether it begins with a host name directly before a solidus. */
function hasHost(start: usize, end: usize): bool {
  let label = start
  for (let at = start; at < end; at++) {
    const byte: u32 = load<u8>(at)
    if (byte == SOLIDUS) return label > start && at > label && isAsciiLetter(load<u8>(label))
    if (byte == FULL_STOP) {
      if (at == label) return false
      label = at + 1
    } else if (byte != HYPHEN_MINUS && !isAlphanumeric(byte)) return false
  }
  return false
}

/** The part that `findPart` has found. */
let partStart: usize = 0
let partEnd: usize = 0

function listParts(start: usize, end: usize): void {
  const first = maskCount
  /** Up to here an identifier or e-mail address has been read. */
  let read = start
  for (let at = start; at < end; at++) {
    const sign: u32 = load<u8>(at)
    if (sign == LOW_LINE ? at < read : sign != COMMERCIAL_AT && sign != NUMBER_SIGN) continue
    if (!findPart(sign, at, start, end)) continue
    if (sign == LOW_LINE || (sign == COMMERCIAL_AT && partStart < at)) read = partEnd
    const last = maskCount - 1
    if (maskCount == first || partStart >= maskEnd(last)) addMask(partStart, partEnd)
    else {
      store<u32>(<usize>(last << 3), <u32>min(maskStart(last), partStart), MASKED)
      store<u32>(<usize>(last << 3), <u32>max(maskEnd(last), partEnd), MASKED + 4)
    }
  }
}

/** The e-mail address, handle, hashtag or identifier around the sign at `at`. */
function findPart(sign: u32, at: usize, start: usize, end: usize): bool {
  if (!isWordAt(at + 1, start, end)) return false
  partStart = at
  if (isWordAt(at - 1, start, end)) return sign != NUMBER_SIGN && findAddress(sign, at, start, end)
  if (sign == COMMERCIAL_AT) partEnd = trimmed(ahead(at + 1, end, FULL_STOP, NOTHING), FULL_STOP, NOTHING)
  else partEnd = ahead(at + 1, end, NOTHING, NOTHING)
  return sign == COMMERCIAL_AT || (sign == NUMBER_SIGN && (at == start || load<u8>(at - 1) != AMPERSAND))
}

/** The e-mail address or identifier around the sign at `at`. */
function findAddress(sign: u32, at: usize, start: usize, end: usize): bool {
  partEnd = trimmed(ahead(at + 1, end, FULL_STOP, HYPHEN_MINUS), FULL_STOP, HYPHEN_MINUS)
  const isEmail = sign == COMMERCIAL_AT
  while (partStart > start && isOfAddress(load<u8>(partStart - 1), isEmail)) partStart--
  while (!isEmail && isOneOf(load<u8>(partStart), FULL_STOP, HYPHEN_MINUS)) partStart++
  return true
}

function isOfAddress(byte: u32, isEmail: bool): bool {
  if (isWord(byte) || isOneOf(byte, FULL_STOP, HYPHEN_MINUS)) return true
  return isEmail && isOneOf(byte, PLUS_SIGN, PERCENT_SIGN)
}

/** Behind the word characters from `from` on, and these two. */
function ahead(from: usize, end: usize, one: u32, other: u32): usize {
  let at = from
  while (at < end && (isWord(load<u8>(at)) || isOneOf(load<u8>(at), one, other))) at++
  return at
}

/** Where what ends at `end` does without these two, which do not begin it. */
function trimmed(end: usize, one: u32, other: u32): usize {
  let to = end
  while (isOneOf(load<u8>(to - 1), one, other)) to--
  return to
}

function isOneOf(byte: u32, one: u32, other: u32): bool {
  return byte == one || byte == other
}

function isWordAt(at: usize, start: usize, end: usize): bool {
  return at >= start && at < end && isWord(load<u8>(at))
}

function isWord(byte: u32): bool {
  return byte >= 0x80 || byte == LOW_LINE || isAlphanumeric(byte)
}

function isOfScheme(byte: u32): bool {
  return isAlphanumeric(byte) || byte == PLUS_SIGN || byte == FULL_STOP || byte == HYPHEN_MINUS
}

function isAlphanumeric(byte: u32): bool {
  return isAsciiLetter(byte) || byte - 0x30 < 10
}

function isAsciiLetter(byte: u32): bool {
  return (byte | 0x20) - 0x61 < 26
}

/** One of `. , : ; ! ? '`. */
function isStop(byte: u32): bool {
  return (
    byte == FULL_STOP || byte == COMMA || byte == COLON || byte == SEMICOLON || byte == EXCLAMATION_MARK || byte == QUESTION_MARK || byte == APOSTROPHE
  )
}

/** One of `( [ { '`. */
function isOpening(byte: u32): bool {
  return byte == LEFT_PARENTHESIS || byte == LEFT_SQUARE_BRACKET || byte == LEFT_CURLY_BRACKET || byte == APOSTROPHE
}

/** One of `) ] }`. */
function isClosing(byte: u32): bool {
  return byte == RIGHT_PARENTHESIS || byte == RIGHT_SQUARE_BRACKET || byte == RIGHT_CURLY_BRACKET
}
