// Stretches that are one mask from end to end (src/text/mask.ts), as data has them: an address, or an identifier, as a value of its own.
import { LETTER, SIDES } from '../layout'

const FULL_STOP: u32 = 0x2e
const HYPHEN_MINUS: u32 = 0x2d
const LOW_LINE: u32 = 0x5f
const COLON: u32 = 0x3a

/** Whether no rule enters any of the stretch, as far as that is to be told here: its characters are ASCII ones and Arabic letters. */
export function isMask(start: usize, end: usize): bool {
  return isUrl(start, end) || isIdentifier(start, end)
}

/** A scheme, `://`, and no character in which a token ends, or that a URL does not end in. */
function isUrl(start: usize, end: usize): bool {
  let at = start
  while (at < end && isOfScheme(load<u8>(at))) at++
  if (at + 3 >= end || !isAsciiLetter(load<u8>(start)) || load<u8>(at) != COLON || load<u16>(at, 1) != 0x2f2f) return false
  let last: u32 = COLON
  while (at < end) {
    last = load<u8>(at)
    if (last >= 0x80) {
      if (load<u8>(<usize>load<u16>(at), SIDES) != LETTER) return false
      at += 2
    } else {
      if (isTokenEnd(last)) return false
      at++
    }
  }
  return !isTrimmed(last)
}

/** A low line between word characters, and nothing else but these, full stops and hyphens, in which it does not begin or end. */
function isIdentifier(start: usize, end: usize): bool {
  let isJoined = false
  let wasWord = false
  let isWord = false
  let wasLine = false
  for (let at = start; at < end; ) {
    const byte: u32 = load<u8>(at)
    const isLong = byte >= 0x80
    if (isLong && load<u8>(<usize>load<u16>(at), SIDES) != LETTER) return false
    isWord = isLong || isAlphanumeric(byte) || byte == LOW_LINE
    if (!isWord && ((byte != FULL_STOP && byte != HYPHEN_MINUS) || at == start)) return false
    isJoined = isJoined || (wasLine && isWord)
    wasLine = byte == LOW_LINE && wasWord
    wasWord = isWord
    at += isLong ? 2 : 1
  }
  return isJoined && isWord
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
