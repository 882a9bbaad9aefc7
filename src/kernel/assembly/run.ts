// Runs of code points that pattern rules are triggered by, digits mostly: nobody cares about most of them.
import {
  AHEAD, BEFORE, BEHIND, COUNTS, FIRST_JOINER, GAPS_ALIKE, LARGE, LONG, LOUD, MOST_QUIET, MOST_RECORDS, ONE_AHEAD, PAIRS, QUIET_BEFORE, QUIET_BEHIND, RECORD, RECORDS, RUN_BITS, RUN_SETS,
  SHORT, THREE_BEFORE, THREE_BITS, THREE_FACTOR, TWO_AHEAD, TWO_BEFORE, TWO_BEHIND, UNSIZED, WIDE_JOINERS, WIDE_RULE, WIDE_SET, YEAR,
} from '../layout'
import { neighbourAt, neighbourBefore, place } from './neighbours'
import { isQuietBeyond, nearestBefore } from './told'

const SPACE: u32 = 0x20
const HYPHEN_MINUS: u32 = 0x2d
const SOLIDUS: u32 = 0x2f
/** src/text/gap.ts */
const MOST_GAP: u32 = 4

/** Where the run of ASCII characters that begins at `from` ends when no rule wants to look at it, else 0. */
export function quietRunEnd(from: usize, start: usize, end: usize): usize {
  const set: u32 = load<u8>(<usize>load<u8>(from), RUN_SETS)
  let behind = from + 1
  while (behind < end && setAt(behind) == set) behind++
  const length = <u32>(behind - from)
  if (length > <u32>MOST_QUIET || isLoud(set - 1, length, from, 1)) return 0
  const size = sizeOf(set - 1, length, load<u8>(from))
  return isQuiet(from, behind, start, end, set - 1, size, size) ? behind : 0
}

/** The same for a run of two-byte code points that are `kind` in PAIRS, and for several that are joined. */
export function quietWideRunEnd(from: usize, start: usize, end: usize, kind: u32): usize {
  let last = from
  let behind = wideRunEnd(from, end, kind)
  const first = wideSize(from, behind)
  while (!isWideLoud(last, behind)) {
    // Here and not at the end: of a long row of numbers each would be gone through to its end.
    if (<u32>(behind - from) > <u32>(2 * MOST_QUIET)) return 0
    if (!isJoined(behind, end, kind)) {
      return isQuiet(from, behind, start, end, WIDE_SET, first, wideSize(last, behind)) ? behind : 0
    }
    last = behind + 1
    behind = wideRunEnd(last, end, kind)
  }
  return 0
}

function isWideLoud(from: usize, behind: usize): bool {
  return isLoud(WIDE_SET, <u32>(behind - from) >> 1, from + 1, 2)
}

function wideSize(from: usize, behind: usize): u32 {
  return sizeOf(WIDE_SET, <u32>(behind - from) >> 1, load<u8>(from, 1))
}

/** Whether a run of the set `number` wants a look wherever it stands; the last bytes of its code points are `width` apart from `last` on. */
function isLoud(number: u32, length: u32, last: usize, width: usize): bool {
  if (length != <u32>YEAR) return false
  let place = number * <u32>YEAR
  for (let at = last; length > 0; length--, at += width) {
    if (((load<u16>(<usize>(place++ << 1), LOUD) >> <u16>(load<u8>(at) & 15)) & 1) == 0) return false
  }
  return true
}

/** The size of a run of the set `number` (src/text/beside.ts); of its first code point the last bits count. */
function sizeOf(number: u32, length: u32, first: u32): u32 {
  if (load<u8>(<usize>(number << 2), RUN_BITS + UNSIZED) != 0) return UNSIZED
  if (length < <u32>YEAR - 1) return SHORT
  return length < <u32>YEAR || (first & 15) == 0 ? LONG : LARGE
}

function bitOf(number: u32, size: u32): u32 {
  return load<u8>(<usize>((number << 2) | size), RUN_BITS)
}

function wideRunEnd(from: usize, end: usize, kind: u32): usize {
  let behind = from + 2
  while (behind < end && load<u8>(<usize>load<u16>(behind), PAIRS) == kind) behind += 2
  return behind
}

/** Whether the character at `at` joins another such run. */
function isJoined(at: usize, end: usize, kind: u32): bool {
  return at + 2 < end && isJoiner(load<u8>(at)) && load<u8>(<usize>load<u16>(at + 1), PAIRS) == kind
}

/** Whether an ASCII character joins the parts of numbers. */
export function isJoiner(byte: u32): bool {
  return byte - FIRST_JOINER < 32 && ((load<u32>(WIDE_JOINERS) >> (byte - FIRST_JOINER)) & 1) != 0
}

/** Notes a run that is to be written; says whether there was room. */
export function record(from: usize, behind: usize): bool {
  return note(from, behind, load<u32>(WIDE_RULE), 1)
}

/** Notes a run that `rule` changes in so many places. */
export function note(from: usize, behind: usize, rule: u32, places: u32): bool {
  const count = load<u32>(RECORDS)
  if (count == MOST_RECORDS) return false
  store<u32>(<usize>(rule << 2), load<u32>(<usize>(rule << 2), COUNTS) + places, COUNTS)
  store<u32>(<usize>(count << 3), from, RECORD)
  store<u32>(<usize>(count << 3), behind, RECORD + 4)
  store<u32>(RECORDS, count + 1)
  return true
}

/** Whether it is certain that no rule wants to look at a run of the set `number` for what stands beside it. `first`, `last`: the sizes of its first and its last part. */
function isQuiet(from: usize, behind: usize, start: usize, end: usize, number: u32, first: u32, last: u32): bool {
  return isQuietBefore(from, start, number, first) && isQuietBehind(behind, end, number, last)
}

function isQuietBefore(from: usize, start: usize, number: u32, size: u32): bool {
  const bit = bitOf(number, size)
  const nearest = nearestBefore(from, start)
  if (load<u8>(<usize>nearest, QUIET_BEFORE) & bit) return true
  const beyond = neighbourBefore(place, start)
  if (load<u8>(<usize>((nearest << 8) | beyond), TWO_BEFORE) & bit) return true
  const third = place
  if (isQuietBeyond(BEFORE, nearest, beyond, number, size, start)) return true
  const three = nearest | (beyond << 8) | (neighbourBefore(third, start) << 16)
  const entry = load<u32>(<usize>(((three * THREE_FACTOR) >> (32 - THREE_BITS)) << 2), THREE_BEFORE)
  return (entry & 0xffffff) == three && ((entry >> 24) & bit) != 0
}

function isQuietBehind(behind: usize, end: usize, number: u32, size: u32): bool {
  const bit = bitOf(number, size)
  const nearest = neighbourAt(behind, end)
  if (load<u8>(<usize>nearest, QUIET_BEHIND) & bit) return true
  let ahead = neighbourAt(place, end)
  if (load<u8>(<usize>((nearest << 8) | ahead), TWO_BEHIND) & bit) return true
  const gap = gapOf(nearest)
  if (gap == 0) return isQuietBeyond(BEHIND, nearest, ahead, number, size, end)
  for (let left = MOST_GAP - 1; left > 0 && gapOf(ahead) != 0; left--) ahead = neighbourAt(place, end)
  if (load<u8>(<usize>(((gap - 1) << 8) | ahead), ONE_AHEAD) & bit) return true
  if (nearest != SPACE && (load<u32>(GAPS_ALIKE) & bit) == 0) return false
  const next = neighbourAt(place, end)
  if (load<u8>(<usize>((ahead << 8) | next), TWO_AHEAD) & bit) return true
  return isQuietBeyond(AHEAD, ahead, next, number, size, end)
}

/** 0 for what is no gap. */
function gapOf(neighbour: u32): u32 {
  return neighbour == SPACE ? 1 : neighbour == HYPHEN_MINUS ? 2 : neighbour == SOLIDUS ? 3 : 0
}

function setAt(at: usize): u32 {
  const byte: u32 = load<u8>(at)
  return byte < 0x80 ? <u32>load<u8>(<usize>byte, RUN_SETS) : 0
}
