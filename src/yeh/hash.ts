/** Hashes of 32 bits. Nothing but `Math.imul`, xor and shifts, so that every engine and the kernel agree. */

const SEED = 0x811c9dc5 | 0
const PRIME = 0x01000193

/** FNV-1a over the letters from `start` up to `end`. */
export function hashLetters(letters: ArrayLike<number>, start: number, end: number): number {
  let hash = SEED
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (letters[at] as number), PRIME)
  return hash
}

/** A hash and one thing more. */
export function mix(hash: number, other: number): number {
  const mixed = Math.imul(hash ^ Math.imul(other, 0x9e3779b1), 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

/** Spreads what a hash says over all its bits (lowbias32 of Chris Wellons, with the constants of 2022). */
export function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return mixed ^ (mixed >>> 15)
}

/** 16 bits of a hash, what the lists of words are kept by. */
export function shortHash(hash: number): number {
  return spread(hash) >>> 16
}
