// The score of a word that ends in a yeh: scripts/yeh/features.ts word for word, in sixteenths of a log-odd for ى.
import { BUCKETS, GATED, MOST_LETTERS, WEIGHTS, WORD_LISTS } from '../layout'
import { hashLetters, mix, spread, spreadMixed } from './hash'
import { articleOf, conjunctionOf, isPerson, verbPrefixOf } from './shape'

/** A word of less than this keeps its `و` or `ف`. */
const LEAST_WITH_CONJUNCTION: u32 = 4
const WHOLE: u32 = 0x5555
const LONGEST: u32 = 7
const LONGEST_WITH_ALL: u32 = 9

// @ts-ignore: decorator
@inline
function weight(family: u32, hash: u32): i32 {
  return load<i8>(<usize>bucketOf(family, hash), WEIGHTS)
}

// @ts-ignore: decorator
@inline
export function bucketOf(family: u32, hash: u32): u32 {
  return spread(mix(hash, family)) & (<u32>BUCKETS - 1)
}

/** The buckets of four families. */
// @ts-ignore: decorator
@inline
export function bucketsOf(families: v128, hashes: v128): v128 {
  return v128.and(spreadMixed(hashes, families), i32x4.splat(BUCKETS - 1))
}

/** The weights of four families. */
// @ts-ignore: decorator
@inline
function weights(families: v128, hashes: v128): i32 {
  const buckets = bucketsOf(families, hashes)
  return (
    load<i8>(<usize>i32x4.extract_lane(buckets, 0), WEIGHTS) +
    load<i8>(<usize>i32x4.extract_lane(buckets, 1), WEIGHTS) +
    load<i8>(<usize>i32x4.extract_lane(buckets, 2), WEIGHTS) +
    load<i8>(<usize>i32x4.extract_lane(buckets, 3), WEIGHTS)
  )
}

// @ts-ignore: decorator
@inline
function four(first: u32, second: u32, third: u32, fourth: u32): v128 {
  return i32x4.replace_lane(
    i32x4.replace_lane(i32x4.replace_lane(i32x4.splat(first), 1, second), 2, third),
    3,
    fourth,
  )
}

/** What the word itself says, whose letters stand in memory from `start` up to `end`. */
export function wordScore(start: usize, end: usize): i32 {
  const yeh = end - 1
  const length = <u32>(yeh - start)
  const bare = start + conjunctionOf(start, end, LEAST_WITH_CONJUNCTION)
  const article = articleOf(bare, end)
  const stem = bare + article
  const first: u32 = load<u8>(start)
  const second: u32 = length > 1 ? load<u8>(start, 1) : 0
  const last: u32 = length > 0 ? load<u8>(yeh - 1) : 0
  const beforeLast: u32 = length > 1 ? load<u8>(yeh - 2) : 0
  const whole = hashLetters(start, yeh)
  const size = min(length, LONGEST_WITH_ALL)
  const stemLength = <u32>(yeh - stem)
  const prefix = article == 0 ? verbPrefixOf(bare, yeh) : 0
  const verb = bare + prefix
  const isVerb = prefix > 0 && isPerson(load<u8>(verb - 1))
  const root = hashLetters(verb, yeh)
  let score = weight(1, 0)
  for (let suffix: u32 = 1; suffix <= 5; suffix++)
    score += weight(5 + suffix, suffix <= length ? hashLetters(yeh - suffix, yeh) : whole ^ WHOLE)
  score += weights(
    i32x4(12, 13, 14, 15),
    four(first * 16 + size, first * 256 + second, (first * 256 + last) * 256 + beforeLast, (first * 256 + last) * 16 + size),
  )
  score += weights(
    i32x4(5, 17, 19, 20),
    four(
      hashLetters(stem, yeh),
      ((<u32>load<u8>(stem) * 256 + last) * 256 + (stemLength > 1 ? beforeLast : 0)) * 4 + (article == 0 ? 0 : 1),
      ((article * 16 + min(stemLength, LONGEST)) * 256 + last) * 256 + beforeLast,
      root * 4 + (article != 0 ? 3 : isVerb ? 1 : 0),
    ),
  )
  if (prefix > 0) score += weight(24, root)
  return score + writtenScore(start, bare, stem, yeh)
}

/** What its letters as written say. */
function writtenScore(start: usize, bare: usize, stem: usize, yeh: usize): i32 {
  const length = <u32>(yeh - start)
  const two = hashWritten(bare, min(bare + 2, yeh))
  let score = weights(
    i32x4(30, 31, 32, 44),
    four(hashWritten(start, yeh), hashWritten(bare, yeh), hashWritten(stem, yeh), mix(two, hashWritten(max(yeh - 2, bare), yeh))),
  )
  if (length >= 2) score += weight(42, hashWritten(start, start + 2) * 64 + min(length, LONGEST_WITH_ALL))
  if (length >= 3) score += weight(43, hashWritten(start, start + 3))
  return score
}

// @ts-ignore: decorator
@inline
function hashWritten(start: usize, end: usize): u32 {
  return hashLetters(start + MOST_LETTERS, end + MOST_LETTERS)
}

/** The hash that the gate and the neighbours' features go by. */
export function stemHash(start: usize, end: usize): u32 {
  return hashLetters(start + conjunctionOf(start, end, LEAST_WITH_CONJUNCTION), end)
}

export function isGated(stem: u32): bool {
  return (<u32>load<u8>(<usize>(spread(stem) >> 16), WORD_LISTS) & GATED) != 0
}
