// What stands beside a run, as numbers. The text is well formed.
import { AT_EDGE, FIRST_ABOVE, FIRST_BELOW, FIRST_SIGN, LAST_ABOVE, LAST_BELOW, LAST_SIGN, MINUS, NEIGHBOURS, PUNCTUATION, SYMBOL } from '../layout'

/** Where the code point ends that was asked for last, or begins if it was one before. */
export let place: usize = 0

/** The number of the code point at `at`, 0 when it has none. */
export function neighbourAt(at: usize, end: usize): u32 {
  place = at
  if (at >= end) return AT_EDGE
  const lead: u32 = load<u8>(at)
  if (lead < 0x80) {
    place = at + 1
    return load<u8>(<usize>lead, NEIGHBOURS)
  }
  if (lead < 0xe0) {
    place = at + 2
    return load<u8>(<usize>(((lead & 31) << 6) | (load<u8>(at, 1) & 63)), NEIGHBOURS)
  }
  place = at + 3
  return longNeighbour(at)
}

/** The same of the one that ends before `end`. */
export function neighbourBefore(end: usize, start: usize): u32 {
  place = end
  if (end <= start) return AT_EDGE
  const last: u32 = load<u8>(end - 1)
  if (last < 0x80) {
    place = end - 1
    return load<u8>(<usize>last, NEIGHBOURS)
  }
  const lead: u32 = load<u8>(end - 2)
  if (lead >= 0xc0) {
    place = end - 2
    return load<u8>(<usize>(((lead & 31) << 6) | (last & 63)), NEIGHBOURS)
  }
  place = end - 3
  return longNeighbour(end - 3)
}

/** Of three bytes, or the last three of four. */
function longNeighbour(at: usize): u32 {
  if (load<u8>(at) != 0xe2) return 0
  const second: u32 = load<u8>(at, 1)
  const third: u32 = load<u8>(at, 2)
  if (second == 0x80) return load<u8>(<usize>(third & 63), PUNCTUATION)
  if (second == 0x81 || second == 0x82) return isRaised(second, third) ? SYMBOL : 0
  if (second == 0x88 && third == 0x92) return MINUS
  return second >= FIRST_SECOND && second <= LAST_SECOND ? SYMBOL : 0
}

/** Whether these are the last bytes of a digit or sign above or below the line. */
function isRaised(second: u32, third: u32): bool {
  const code: u32 = 0x2000 | ((second & 63) << 6) | (third & 63)
  return code - <u32>FIRST_ABOVE <= <u32>(LAST_ABOVE - FIRST_ABOVE) || code - <u32>FIRST_BELOW <= <u32>(LAST_BELOW - FIRST_BELOW)
}

/** Second bytes of FIRST_SIGN and LAST_SIGN. */
const FIRST_SECOND: u32 = 0x80 | ((FIRST_SIGN >> 6) & 63)
const LAST_SECOND: u32 = 0x80 | ((LAST_SIGN >> 6) & 63)
