// Lines that are a label of the page, or begin with one and a colon: the publishing system wrote them, not the author.
import { FIRST_LETTER, LABEL_BITS, LABELS, NEUTRAL, TRANSPARENT } from '../layout'
import { kindAt } from './characters'
import { ALEF, foldedLetter, isLamAlef, LAM } from './letters'
import { widthOf } from './text'

/** Bytes of a line in which a label ends. */
const REACH: usize = 64
const SEED: u32 = 0x811c9dc5
const PRIME: u32 = 0x01000193

/** Whether the line from `start` to `end` is to be judged apart. */
export function isLabelLine(start: usize, end: usize): bool {
  if (end - start > REACH && !hasColon(start)) return false
  let hash = SEED
  for (let at = start; at < end && at < start + REACH; ) {
    const kind = kindAt(at)
    if (isLamAlef(kind)) hash = ((hash ^ LAM) * PRIME ^ ALEF) * PRIME
    else if (kind >= <u32>FIRST_LETTER) hash = (hash ^ foldedLetter(kind)) * PRIME
    else if (load<u8>(at) == 0x3a) return isLabel(hash)
    else if (kind != <u32>NEUTRAL && kind != <u32>TRANSPARENT && hash != SEED) return false
    at += <usize>widthOf(load<u8>(at))
  }
  return end - start <= REACH && isLabel(hash)
}

/** Whether a colon stands in the REACH bytes at `start`. */
function hasColon(start: usize): bool {
  const colon = i8x16.splat(0x3a)
  const first = v128.or(i8x16.eq(v128.load(start), colon), i8x16.eq(v128.load(start, 16), colon))
  const second = v128.or(i8x16.eq(v128.load(start, 32), colon), i8x16.eq(v128.load(start, 48), colon))
  return v128.any_true(v128.or(first, second))
}

function isLabel(hash: u32): bool {
  const mask: u32 = (1 << LABEL_BITS) - 1
  let place = hash & mask
  let found = load<u32>(<usize>(place << 2), LABELS)
  while (found != 0 && found != hash) {
    place = (place + 1) & mask
    found = load<u32>(<usize>(place << 2), LABELS)
  }
  return found != 0
}
