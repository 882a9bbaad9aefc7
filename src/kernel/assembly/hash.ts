// Hashes of letters: scripts/yeh/hash.ts word for word.

const SEED: u32 = 0x811c9dc5
const PRIME: u32 = 0x01000193

/** FNV-1a over the bytes from `start` up to `end`. */
export function hashLetters(start: usize, end: usize): u32 {
  let hash = SEED
  for (let at = start; at < end; at++) hash = (hash ^ load<u8>(at)) * PRIME
  return hash
}

/** A hash and one thing more. */
// @ts-ignore: decorator
@inline
export function mix(hash: u32, other: u32): u32 {
  const mixed = (hash ^ (other * 0x9e3779b1)) * 0x85ebca6b
  return mixed ^ (mixed >> 15)
}

/** Spreads what a hash says over all its bits. */
// @ts-ignore: decorator
@inline
export function spread(hash: u32): u32 {
  let mixed = (hash ^ (hash >> 16)) * 0x21f0aaad
  mixed = (mixed ^ (mixed >> 15)) * 0x735a2d97
  return mixed ^ (mixed >> 15)
}
