// What the words beside a word say of it: scripts/yeh/features.ts word for word. The two tokens on either side are hashed all at once, a lane of a vector each: the
// one before, the one behind, and those beyond these.
import { CLASSES, FAR_BEFORE, FAR_BEHIND, GATED, MASKS, NEAR_BEFORE, NEAR_BEHIND, WEIGHTS, WORD_LISTS } from '../layout'
import { bucketOf, bucketsOf } from './features'
import { mix, PRIME, SEED, spreadAll } from './hash'
import { shapeOf } from './shape'
import { firstLetter, IS_WORD, lastLetter, tokenBefore, tokenBehind, tokenEdge } from './tokens'

const STEM_FACTOR: u32 = 0x27d4eb2f
const SIGN_CLASSES: u32 = CLASSES + 1
/** Of 17 buckets, 4 bytes each. In the room of the last nine and behind them: what they are found by. */
const CLASS_PLACES: usize = 32
const SHAPES: usize = 48
const OWN: usize = 64
const SIGNS: usize = 80
export const CONTEXT_BYTES: usize = 96

// What is known of the token that was read last.
let letters: usize = 0
let length: u32 = 0
/** 0 for a word; for a sign, a number beyond those of classes. */
let sign: u32 = 0

/** Takes the token that was read last. */
// @ts-ignore: decorator
@inline
function take(kind: u32): void {
  const isWord = kind == IS_WORD
  letters = firstLetter
  length = isWord ? <u32>(lastLetter - firstLetter) : 0
  sign = isWord ? 0 : SIGN_CLASSES + kind
}

/** Puts at `out` where the weights are of what the tokens beside the word from `start` to `end`, in the span from `first` to `behind`, say of it. */
export function findContext(stem: u32, start: usize, end: usize, first: usize, behind: usize, out: usize): void {
  take(tokenBefore(start, first, NEAR_BEFORE))
  const before = letters
  const beforeLength = length
  const beforeSign = sign
  take(tokenBefore(tokenEdge, first, FAR_BEFORE))
  const further = letters
  const furtherLength = length
  const furtherSign = sign
  take(tokenBehind(end, behind, NEAR_BEHIND))
  const next = letters
  const nextLength = length
  const nextSign = sign
  take(tokenBehind(tokenEdge, behind, FAR_BEHIND))

  const signs = four(beforeSign, nextSign, furtherSign, sign)
  const isWord = i32x4.eq(signs, i32x4.splat(0))
  const longest = max(max(beforeLength, nextLength), max(furtherLength, length))
  let hashes = v128.and(isWord, i32x4.splat(SEED))
  for (let at: u32 = 0; at < longest; at += 8) {
    const near = interleaved(lettersFrom(before, beforeLength, at), lettersFrom(next, nextLength, at))
    const far = interleaved(lettersFrom(further, furtherLength, at), lettersFrom(letters, length, at))
    hashes = withFour(hashes, i8x16.shuffle(near, far, 0, 1, 16, 17, 2, 3, 18, 19, 4, 5, 20, 21, 6, 7, 22, 23))
    hashes = withFour(hashes, i8x16.shuffle(near, far, 8, 9, 24, 25, 10, 11, 26, 27, 12, 13, 28, 29, 14, 15, 30, 31))
  }
  v128.store(out, i32x4.shr_u(spreadAll(hashes), 16), CLASS_PLACES)
  hashes = v128.or(hashes, signs)
  const own = stem * STEM_FACTOR
  const beforeShape = beforeSign == 0 ? shapeOf(before, before + beforeLength) : signShape(beforeSign)
  const nextShape = nextSign == 0 ? shapeOf(next, next + nextLength) : signShape(nextSign)
  const heads = four(0, 0, headOf(before, beforeLength, beforeSign), headOf(next, nextLength, nextSign))
  const tailsAndShapes = four(tailOf(before, beforeLength, beforeSign), tailOf(next, nextLength, nextSign), beforeShape, nextShape)
  v128.store(out, bucketsOf(i32x4(64 + 101, 64 + 121, 64 + 103, 64 + 123), v128.xor(lowAndHigh(hashes, heads), i32x4.splat(own))))
  v128.store(out, bucketsOf(i32x4(64 + 104, 64 + 124, 64 + 106, 64 + 126), v128.xor(tailsAndShapes, i32x4.splat(own))), 16)
  v128.store(out, tailsAndShapes, SHAPES)
  v128.store(out, signs, SIGNS)
  store<u32>(out, own, OWN)
}

/** Goes on with what `findContext` has put at `found`: the classes of these tokens. */
// @ts-ignore: decorator
@inline
export function findClasses(found: usize): void {
  const signs = v128.load(found, SIGNS)
  const shapes = v128.load(found, SHAPES)
  const own = load<u32>(found, OWN)
  const inLists = four(classAt(found, 0), classAt(found, 4), classAt(found, 8), classAt(found, 12))
  const classes = v128.or(v128.and(v128.and(inLists, i32x4.splat(~GATED)), i32x4.eq(signs, i32x4.splat(0))), signs)
  v128.store(found, bucketsOf(i32x4(64 + 111, 64 + 131, 64 + 142, 64 + 143), v128.xor(classes, i32x4.splat(own))), 32)
  v128.store(found, bucketsOf(i32x4(111, 131, 106, 126), lowAndHigh(classes, shapes)), 48)
  const pair = mix(i32x4.extract_lane(classes, 0), i32x4.extract_lane(classes, 1))
  store<u32>(found, bucketOf(64 + 141, pair ^ own), 64)
}

// @ts-ignore: decorator
@inline
function classAt(found: usize, lane: usize): u32 {
  return load<u8>(<usize>load<u32>(found + lane, CLASS_PLACES), WORD_LISTS)
}

/** The sum of the weights that these have found. */
// @ts-ignore: decorator
@inline
export function contextAt(found: usize): i32 {
  let score: i32 = 0
  for (let place: usize = 0; place < 68; place += 4) score += load<i8>(<usize>load<u32>(found + place), WEIGHTS)
  return score
}

// @ts-ignore: decorator
@inline
function signShape(sign: u32): u32 {
  return ~(sign - SIGN_CLASSES)
}

// @ts-ignore: decorator
@inline
function headOf(start: usize, length: u32, sign: u32): u32 {
  return sign != 0 ? sign : <u32>load<u8>(start) * 256 + (length == 1 ? 0 : <u32>load<u8>(start, 1))
}

// @ts-ignore: decorator
@inline
function tailOf(start: usize, length: u32, sign: u32): u32 {
  if (sign != 0) return sign
  const end = start + length
  return ((length == 1 ? 0 : <u32>load<u8>(end - 2)) * 256 + <u32>load<u8>(end - 1)) * 2 + u32(length > 4)
}

/** Eight letters from number `at` on of the word of `length` letters at `start`; 0 behind its end. */
// @ts-ignore: decorator
@inline
function lettersFrom(start: usize, length: u32, at: u32): v128 {
  const left = min(max(<i32>(length - at), 0), 8)
  return v128.andnot(v128.load(start + at), v128.load(MASKS + 32 - <usize>left))
}

/** The first eight bytes of both in turn. */
// @ts-ignore: decorator
@inline
function interleaved(first: v128, second: v128): v128 {
  return i8x16.shuffle(first, second, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
}

/** The lower half of the first and the upper half of the second. */
// @ts-ignore: decorator
@inline
function lowAndHigh(low: v128, high: v128): v128 {
  return i64x2.shuffle(low, high, 0, 3)
}

/** The hashes with four letters more of each word: the first of all, the second of all, and so on. */
// @ts-ignore: decorator
@inline
function withFour(hashes: v128, letters: v128): v128 {
  const low = i16x8.extend_low_i8x16_u(letters)
  const high = i16x8.extend_high_i8x16_u(letters)
  return withLetter(
    withLetter(withLetter(withLetter(hashes, i32x4.extend_low_i16x8_u(low)), i32x4.extend_high_i16x8_u(low)), i32x4.extend_low_i16x8_u(high)),
    i32x4.extend_high_i16x8_u(high),
  )
}

/** What `hashLetters` does, where there is a letter. */
// @ts-ignore: decorator
@inline
function withLetter(hashes: v128, letter: v128): v128 {
  const isNone = i32x4.eq(letter, i32x4.splat(0))
  return i32x4.mul(v128.xor(hashes, letter), v128.xor(i32x4.splat(PRIME), v128.and(isNone, i32x4.splat(PRIME ^ 1))))
}

// @ts-ignore: decorator
@inline
function four(first: u32, second: u32, third: u32, fourth: u32): v128 {
  return i32x4.replace_lane(i32x4.replace_lane(i32x4.replace_lane(i32x4.splat(first), 1, second), 2, third), 3, fourth)
}
