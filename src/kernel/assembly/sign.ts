// A sign directly behind a number of ASCII digits, which is written with the number's.
import { LETTER, PAIRS, SIDES, SIGN, SIGN_RULE, SIGN_UNLESS, STOP } from '../layout'
import { isJoiner, note } from './run'

/** Bytes that are looked back over: a longer number is no plain one. */
const MOST: usize = 32
const LINE_FEED: u32 = 0x0a
const DELETE: u32 = 0x7f

/** Notes the sign at `at`; says whether there was room. */
export function recordSign(at: usize): bool {
  return note(at, at + 2, load<u32>(SIGN_RULE), 1)
}

/** Whether all that is known of a sign is what it becomes: nothing behind it asks for more, nor what stands before the number that it belongs to. */
export function isPlainSign(at: usize, start: usize, end: usize): bool {
  const next = at + 2
  if (next < end) {
    const byte: u32 = load<u8>(next)
    if (byte == load<u32>(SIGN_UNLESS)) return false
    const entry: u32 = byte < 0x80 ? 0 : load<u8>(<usize>load<u16>(next), PAIRS)
    if (entry == SIGN || entry == STOP) return false
  }
  let from = at
  while (from > start && at - from <= MOST) {
    if (!isDigit(load<u8>(from - 1)) && (from == at || !isJoinerBehindDigit(from - 1, start))) break
    from--
  }
  return from < at && at - from <= MOST && (from == start || isOutside(from, start))
}

function isJoinerBehindDigit(at: usize, start: usize): bool {
  return isJoiner(load<u8>(at)) && at > start && isDigit(load<u8>(at - 1))
}

/** Whether what ends at `end` is of no number and no identifier: white space, an ASCII sign that joins nothing, or an Arabic letter. */
function isOutside(end: usize, start: usize): bool {
  const byte: u32 = load<u8>(end - 1)
  if (byte >= 0x80) return end - 2 >= start && load<u8>(<usize>load<u16>(end - 2), SIDES) == LETTER
  if (byte < 0x20) return byte == LINE_FEED
  return byte != DELETE && !isJoiner(byte) && (byte | 0x20) - 0x61 >= 26
}

function isDigit(byte: u32): bool {
  return byte - 0x30 < 10
}
