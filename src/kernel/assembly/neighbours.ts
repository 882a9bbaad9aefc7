// What stands beside a run, as numbers. The text is well formed.
import { AT_EDGE, NEIGHBOURS, PUNCTUATION } from '../layout'

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
  return load<u16>(at) == 0x80e2 ? load<u8>(<usize>(load<u8>(at, 2) & 63), PUNCTUATION) : 0
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
  return load<u16>(end - 3) == 0x80e2 ? load<u8>(<usize>(last & 63), PUNCTUATION) : 0
}
