// Reads a record of JSON Lines (src/formats/json/reader.ts) that is written as most are: no escapes in keys, and none that may name a language.
import { MOST_YEHS, YEHS } from '../layout'
import { escapesEnd, REVERSE_SOLIDUS } from './escapes'
import { nextStringSign } from './find'

const QUOTATION_MARK: u32 = 0x22
const COMMA: u32 = 0x2c
const COLON: u32 = 0x3a
const LEFT_SQUARE_BRACKET: u32 = 0x5b
const LEFT_CURLY_BRACKET: u32 = 0x7b
/** From a bracket to its partner. */
const PARTNER: u32 = 2
/** Arrays and objects that may be open: a bit each. */
const MOST_OPEN: u32 = 64
const TRUE: u32 = 0x65757274
const FALS: u32 = 0x736c6166
const NULL: u32 = 0x6c6c756e
/** A bit for each length of a key that names a language (src/formats/json/language-keys.ts). */
const LANGUAGE_LENGTHS: u32 = 0x750

/** How far the record is read, and where it ends. */
let at: usize = 0
let end: usize = 0
/** Whether one of its strings has escapes. */
let escapes: bool = false

export function hasEscapes(): bool {
  return escapes
}

/** How many strings in it are values and not empty, in YEHS as blocks are in BLOCKS; -1 when JavaScript is to read it, which knows what is wrong. */
export function readStrings(start: usize, behind: usize): i32 {
  at = start
  end = behind
  escapes = false
  let strings: u32 = 0
  let depth: u32 = 0
  /** What is open, the last one lowest: 1 for an object. */
  let open: u64 = 0
  while (true) {
    const sign = nextSign()
    if (sign == QUOTATION_MARK) {
      const first = at + 1
      if (strings == MOST_YEHS || !skipString()) return -1
      if (at - 1 > first) {
        store<u32>(<usize>(strings << 3), <u32>first, YEHS)
        store<u32>(<usize>(strings << 3), <u32>at - 1, YEHS + 4)
        strings++
      }
    } else if (sign == LEFT_CURLY_BRACKET || sign == LEFT_SQUARE_BRACKET) {
      if (depth == MOST_OPEN) return -1
      depth++
      open = (open << 1) | (sign == LEFT_CURLY_BRACKET ? 1 : 0)
      at++
      if (nextSign() != sign + PARTNER) {
        if (sign == LEFT_CURLY_BRACKET && !skipName()) return -1
        continue
      }
    } else if (!skipScalar()) return -1
    while (depth > 0 && nextSign() == ((open & 1) != 0 ? LEFT_CURLY_BRACKET : LEFT_SQUARE_BRACKET) + PARTNER) {
      at++
      depth--
      open >>= 1
    }
    const next = nextSign()
    if (depth == 0) return at >= end ? strings : -1
    if (next != COMMA) return -1
    at++
    if ((open & 1) != 0 && !skipName()) return -1
  }
}

/** The next byte that is no white space; 0 at the end. */
function nextSign(): u32 {
  while (at < end) {
    const byte: u32 = load<u8>(at)
    if (byte > 0x20 || (byte != 0x20 && byte != 0x09 && byte != 0x0d && byte != 0x0a)) return byte
    at++
  }
  return 0
}

/** Goes behind the string that begins here. */
function skipString(): bool {
  for (at++; ; ) {
    at = nextStringSign(at, end)
    const sign: u32 = at < end ? load<u8>(at) : 0
    if (sign == QUOTATION_MARK) break
    if (sign != REVERSE_SOLIDUS) return false
    escapes = true
    at = escapesEnd(at)
    if (at == 0) return false
  }
  at++
  return true
}

/** Where the string ends whose quotation mark is at `start`, behind its last; 0 when it is none, or goes beyond `behind`. */
export function stringEnd(start: usize, behind: usize): usize {
  at = start
  end = behind
  escapes = false
  return skipString() ? at : 0
}

/** Goes behind a key and its colon. */
function skipName(): bool {
  if (nextSign() != QUOTATION_MARK) return false
  const first = at + 1
  const hadEscapes = escapes
  escapes = false
  if (!skipString() || escapes || mayNameLanguage(first, at - 1) || nextSign() != COLON) return false
  escapes = hadEscapes
  at++
  return true
}

/** Whether the key has the length, the first letter and the last one of a key that does. */
function mayNameLanguage(first: usize, behind: usize): bool {
  const length = <u32>(behind - first)
  if (length > 10 || ((LANGUAGE_LENGTHS >> length) & 1) == 0) return false
  const letter: u32 = load<u8>(first)
  const last: u32 = load<u8>(behind - 1)
  return (last == 0x65 || last == 0x67) && (letter == 0x6c || letter == 0x69 || letter == 0x78 || letter == 0x40)
}

/** Goes behind a number, or one of the three words. */
function skipScalar(): bool {
  const word = load<u32>(at)
  if (word == TRUE || word == NULL) at += 4
  else if (word == FALS && load<u8>(at, 4) == 0x65) at += 5
  else return skipNumber()
  return at <= end
}

function skipNumber(): bool {
  if (load<u8>(at) == 0x2d) at++
  const isNought = load<u8>(at) == 0x30
  const count = skipDigits()
  if (count == 0 || (isNought && count > 1)) return false
  if (load<u8>(at) == 0x2e) {
    at++
    if (skipDigits() == 0) return false
  }
  if ((load<u8>(at) | 0x20) == 0x65) {
    at++
    const sign: u32 = load<u8>(at)
    if (sign == 0x2b || sign == 0x2d) at++
    if (skipDigits() == 0) return false
  }
  return at <= end
}

/** Says how many there are. */
function skipDigits(): usize {
  const first = at
  while (at < end && load<u8>(at) - 0x30 < 10) at++
  return at - first
}
