// Runs of code points that pattern rules are triggered by, digits mostly: nobody cares about most of them.
import {
  BEYOND, BEYOND_SIZE, COUNTS, EDGES, LOUD, MOST_QUIET, MOST_RECORDS, NOISE, PAIRS, RECORD, RECORDS, RUN_SETS, WIDE, WIDE_JOINERS, WIDE_RULE, WIDE_RUN, WIDE_SET,
} from '../layout'
import { shortCodeAt, shortCodeBefore } from './text'

const SPACE: u32 = 0x20
const COMMA: u32 = 0x2c
const FULL_STOP: u32 = 0x2e

/** Where the run of ASCII characters that begins at `from` ends when no rule wants to look at it, else 0. */
export function quietRunEnd(from: usize, start: usize, end: usize): usize {
  const set: u32 = load<u8>(<usize>load<u8>(from), RUN_SETS)
  if (set & LOUD) return 0
  let behind = from + 1
  while (behind < end && setAt(behind) == set) behind++
  return <u32>(behind - from) > <u32>MOST_QUIET || isNoisy(from, behind, start, end, set - 1) ? 0 : behind
}

/** The same for a run of two-byte code points of the column WIDE, and for several that are joined. */
export function quietWideRunEnd(from: usize, start: usize, end: usize): usize {
  let behind = wideRunEnd(from, end)
  while (isJoined(behind, end)) behind = wideRunEnd(behind + 1, end)
  return <u32>(behind - from) > <u32>(2 * MOST_QUIET) || isNoisy(from, behind, start, end, WIDE_SET) ? 0 : behind
}

function wideRunEnd(from: usize, end: usize): usize {
  const column = load<u16>(WIDE)
  const members: u32 = load<u16>(WIDE, 2)
  let behind = from + 2
  while (behind < end && (load<u16>(behind) & 0xf0ff) == column && ((members >> (load<u8>(behind, 1) & 15)) & 1)) behind += 2
  return behind
}

/** Whether the character at `at` joins another such run, which no rule wants to look at for its beginning. */
function isJoined(at: usize, end: usize): bool {
  if (at + 2 >= end) return false
  const byte: u32 = load<u8>(at)
  if (byte == 0 || (byte != load<u8>(WIDE_JOINERS) && byte != load<u8>(WIDE_JOINERS, 1))) return false
  return load<u8>(<usize>load<u16>(at + 1), PAIRS) == WIDE_RUN
}

/** Notes a run that is to be written; says whether there was room. */
export function record(from: usize, behind: usize): bool {
  const count = load<u32>(RECORDS)
  if (count == MOST_RECORDS) return false
  const rule = <usize>(load<u32>(WIDE_RULE) << 2)
  store<u32>(rule, load<u32>(rule, COUNTS) + 1, COUNTS)
  store<u32>(<usize>(count << 3), from, RECORD)
  store<u32>(<usize>(count << 3), behind, RECORD + 4)
  store<u32>(RECORDS, count + 1)
  return true
}

/** Whether a run of the set `number` may want a look because of what stands beside it. */
function isNoisy(from: usize, behind: usize, start: usize, end: usize, number: u32): bool {
  const before = from > start ? shortCodeBefore(from) : EDGES
  const after = behind < end ? shortCodeAt(behind) : EDGES
  let noise: u32 = <u32>load<u8>(<usize>before, NOISE) & 0x55
  if (after == SPACE || after == FULL_STOP || after == COMMA) {
    const beyond = behind + 1 < end ? shortCodeAt(behind + 1) : EDGES
    const table: usize = after == SPACE ? 0 : after == FULL_STOP ? BEYOND_SIZE : 2 * BEYOND_SIZE
    noise |= <u32>load<u8>(table + <usize>beyond, BEYOND) & 0xaa
  } else noise |= <u32>load<u8>(<usize>after, NOISE) & 0xaa
  return ((noise >> (2 * number)) & 3) != 0
}

function setAt(at: usize): u32 {
  const byte: u32 = load<u8>(at)
  return byte < 0x80 ? <u32>load<u8>(<usize>byte, RUN_SETS) & ~LOUD : 0
}
