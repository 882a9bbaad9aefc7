// Hashes of letters: scripts/yeh/hash.ts word for word.

export const SEED: u32 = 0x811c9dc5
export const PRIME: u32 = 0x01000193
const OTHERS: u32 = 0x9e3779b1
const MIXED: u32 = 0x85ebca6b
const SPREAD: u32 = 0x21f0aaad
const SPREAD_AGAIN: u32 = 0x735a2d97

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
  const mixed = (hash ^ (other * OTHERS)) * MIXED
  return mixed ^ (mixed >> 15)
}

/** Spreads what a hash says over all its bits. */
// @ts-ignore: decorator
@inline
export function spread(hash: u32): u32 {
  let mixed = (hash ^ (hash >> 16)) * SPREAD
  mixed = (mixed ^ (mixed >> 15)) * SPREAD_AGAIN
  return mixed ^ (mixed >> 15)
}

/** `spread(mix(hash, other))` of four pairs. */
// @ts-ignore: decorator
@inline
export function spreadMixed(hashes: v128, others: v128): v128 {
  const mixed = i32x4.mul(v128.xor(hashes, i32x4.mul(others, i32x4.splat(OTHERS))), i32x4.splat(MIXED))
  return spreadAll(v128.xor(mixed, i32x4.shr_u(mixed, 15)))
}

/** `spread` of four. */
// @ts-ignore: decorator
@inline
export function spreadAll(hashes: v128): v128 {
  let mixed = i32x4.mul(v128.xor(hashes, i32x4.shr_u(hashes, 16)), i32x4.splat(SPREAD))
  mixed = i32x4.mul(v128.xor(mixed, i32x4.shr_u(mixed, 15)), i32x4.splat(SPREAD_AGAIN))
  return v128.xor(mixed, i32x4.shr_u(mixed, 15))
}
