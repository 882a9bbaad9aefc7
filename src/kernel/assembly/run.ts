// Runs of ASCII characters that pattern rules are triggered by: most stand between a letter and a space, and nobody cares.
import { EDGES, LOUD, NOISE, RUN_SETS } from '../layout'
import { shortCodeAt, shortCodeBefore } from './text'

/** Where the run that begins at `from` ends when no rule wants to look at it, else 0. */
export function quietRunEnd(from: usize, start: usize, end: usize): usize {
  const set: u32 = load<u8>(<usize>load<u8>(from), RUN_SETS)
  if (set & LOUD) return 0
  let behind = from + 1
  while (behind < end && setAt(behind) == set) behind++
  const before = from > start ? shortCodeBefore(from) : EDGES
  const after = behind < end ? shortCodeAt(behind) : EDGES
  const noise: u32 = (<u32>load<u8>(<usize>before, NOISE) & 0x55) | (<u32>load<u8>(<usize>after, NOISE) & 0xaa)
  return (noise >> (2 * (set - 1))) & 3 ? 0 : behind
}

function setAt(at: usize): u32 {
  const byte: u32 = load<u8>(at)
  return byte < 0x80 ? <u32>load<u8>(<usize>byte, RUN_SETS) & ~LOUD : 0
}
