// Stretches that are one mask from end to end (src/text/mask.ts), as data has them: an address, or an identifier, as a value of its own.
import { LETTER, SIDES } from '../layout'

const FULL_STOP: u32 = 0x2e
const HYPHEN_MINUS: u32 = 0x2d
const LOW_LINE: u32 = 0x5f
const COLON: u32 = 0x3a

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

/** One of `. , : ; ! ? ' )`. */
function isTrimmed(byte: u32): bool {
  return byte == FULL_STOP || byte == 0x2c || byte == COLON || byte == 0x3b || byte == 0x21 || byte == 0x3f || byte == 0x27 || byte == 0x29
}
