// What a kernel is told of the surroundings of runs beforehand, if at all (src/engine/quiet-runs.ts): in the page untold.ts stands for it.
import {
  ALIKE, BEFORE, BEFORE_PASSED, LONE, LONE_BEFORE, LONE_BEHIND, LOUD_BITS, LOUD_END, LOUD_FACTOR, LOUD_ON, LOUD_PAIRS, MOST_LONE, MOST_TOLD, OPAQUE, PASSED, TOLD_AS, WIDE_ENDS, WIDE_SET,
} from '../layout'
import { neighbourAt, neighbourBefore, place } from './neighbours'
import { codeAt, widthOf } from './text'

/** The nearest neighbour before a run, marks looked past; 0 when that is not known. */
export function nearestBefore(from: usize, start: usize): u32 {
  let nearest = neighbourBefore(from, start)
  if (!isIn(PASSED, nearest)) return nearest
  while (isIn(PASSED, nearest)) nearest = neighbourBefore(place, start)
  return isIn(BEFORE_PASSED, nearest) ? nearest : 0
}

/** Whether no rule wants to look at a run of the set `number` for what stands further off on a side than these two, beside `place`. */
export function isQuietBeyond(side: u32, nearest: u32, beyond: u32, number: u32, size: u32, limit: usize): bool {
  if (number == WIDE_SET && isIn(WIDE_ENDS + <usize>(side << 5), nearest)) return false
  if (!isIn(LOUD_PAIRS + <usize>(side << 13), (nearest << 8) | beyond)) return false
  const told = (side << 2) | size
  let hash = mixed(mixed(<u32>load<u8>(<usize>((told << 8) | nearest), TOLD_AS) << 8, nearest), beyond)
  for (let left = MOST_TOLD - 2; left > 0; left--) {
    const next = side == BEFORE ? neighbourBefore(place, limit) : neighbourAt(place, limit)
    if (next == 0 || isIn(OPAQUE + <usize>(told << 5), next)) return false
    hash = mixed(hash, load<u8>(<usize>next, ALIKE))
    if (!areTwoIn(LOUD_ON, hash)) return true
    if (areTwoIn(LOUD_END, hash)) return false
  }
  return false
}

/** Whether no pattern rule wants to look at the code point at `at`, which triggers some, for what touches it. */
export function isLone(at: usize, start: usize, end: usize): bool {
  const code = codeAt(at)
  for (let number: u32 = 0; number < <u32>MOST_LONE; number++) {
    if (load<u32>(<usize>(number << 2), LONE) != code) continue
    const before: u32 = load<u8>(<usize>neighbourBefore(at, start), LONE_BEFORE)
    const behind: u32 = load<u8>(<usize>neighbourAt(at + widthOf(load<u8>(at)), end), LONE_BEHIND)
    return (((before & behind) >> number) & 1) != 0
  }
  return false
}

function mixed(hash: u32, number: u32): u32 {
  const product = (hash ^ number) * LOUD_FACTOR
  return product ^ (product >> 15)
}

function areTwoIn(table: usize, hash: u32): bool {
  return isIn(table, hash >> (32 - LOUD_BITS)) && isIn(table, hash & ((1 << LOUD_BITS) - 1))
}

function isIn(table: usize, number: u32): bool {
  return ((load<u8>(table + <usize>(number >> 3)) >> (number & 7)) & 1) != 0
}
