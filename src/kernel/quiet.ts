/** Writes into the kernel's memory beside what it need not stop at runs. */
import type { Size } from '../text/beside.ts'
import { SPACE } from '../text/code-points.ts'
import { GAPS } from '../text/gap.ts'
import {
  GAPS_ALIKE,
  LONE,
  LONE_BEFORE,
  LONE_BEHIND,
  MOST_LONE,
  ONE_AHEAD,
  QUIET_BEFORE,
  QUIET_BEHIND,
  RUN_BITS,
  RUN_SETS,
  THREE_BEFORE,
  THREE_BITS,
  THREE_FACTOR,
  TWO_AHEAD,
  TWO_BEFORE,
  TWO_BEHIND,
  WIDE,
  WIDE_SET,
} from './layout.ts'
import { neighbourOf } from './neighbours.ts'
import { pairOf } from './pair.ts'

/** Code points beside a run, EDGE for none, from the nearest on, as far as they must be known. */
export interface QuietSurroundings {
  /** Up to three; none to say nothing of that side. */
  readonly before: readonly number[]
  /** Up to two, or none; one where a gap follows and `ahead` says what stands behind that. */
  readonly behind: readonly number[]
  /** Up to two. */
  readonly ahead: readonly number[] | undefined
}

/** Says that nobody wants to look at a plain run that begins with `first` in these surroundings. `words`: the same memory. */
export function writeQuiet(
  memory: Uint8Array,
  words: Int32Array,
  first: number,
  size: Size,
  { before, behind, ahead }: QuietSurroundings,
): void {
  const bit = bitOf(memory, first, size)
  if (bit === 0) return
  if (before.length > 2) writeThree(words, before, bit)
  else if (before.length > 0) write(memory, before.length > 1 ? TWO_BEFORE : QUIET_BEFORE, before, bit)
  if (behind.length === 0) return
  if (ahead === undefined) write(memory, behind.length > 1 ? TWO_BEHIND : QUIET_BEHIND, behind, bit)
  else if (ahead.length === 1) write(memory, ONE_AHEAD + GAPS.indexOf(behind[0] as number) * 0x100, ahead, bit)
  else if (behind[0] === SPACE) write(memory, TWO_AHEAD, ahead, bit)
}

/** Says that what it was told of what stands behind such a run and a space goes for any gap. */
export function writeGapsAlike(memory: Uint8Array, words: Int32Array, first: number, size: Size): void {
  words[GAPS_ALIKE >> 2] = (words[GAPS_ALIKE >> 2] as number) | bitOf(memory, first, size)
}

/** Says that nobody wants to look at a code point that stands alone, number `number` of these, with one of `before` before it and one of `behind` behind it. */
export function writeLone(
  memory: Uint8Array,
  number: number,
  code: number,
  before: readonly number[],
  behind: readonly number[],
): void {
  new Uint32Array(memory.buffer, LONE, MOST_LONE)[number] = code
  for (const other of before) write(memory, LONE_BEFORE, [other], 1 << number)
  for (const other of behind) write(memory, LONE_BEHIND, [other], 1 << number)
}

/** The bit of a plain run that begins with `first`; 0 where the kernel knows of none. */
function bitOf(memory: Uint8Array, first: number, size: Size): number {
  const number = first < 0x80 ? (memory[RUN_SETS + first] as number) - 1 : WIDE_SET
  if (number < 0 || (number === WIDE_SET && !isWide(memory, first))) return 0
  return memory[RUN_BITS + 4 * number + size] as number
}

/** Whether a code point is in the column of WIDE. */
function isWide(memory: Uint8Array, code: number): boolean {
  const pair = pairOf(code & ~15)
  return memory[WIDE] === (pair & 0xff) && memory[WIDE + 1] === pair >> 8
}

function write(memory: Uint8Array, table: number, codes: readonly number[], bit: number): void {
  const numbers = codes.map(neighbourOf)
  if (numbers.includes(0)) return
  const place = table + numbers.reduce((all, number) => (all << 8) | number, 0)
  memory[place] = (memory[place] as number) | bit
}

function writeThree(words: Int32Array, codes: readonly number[], bit: number): void {
  const numbers = codes.map(neighbourOf)
  if (numbers.includes(0)) return
  const three = numbers.reduceRight((all, number) => (all << 8) | number, 0)
  const place = (THREE_BEFORE >> 2) + (Math.imul(three, THREE_FACTOR) >>> (32 - THREE_BITS))
  const known = words[place] as number
  words[place] = (known & 0xffffff) === three ? known | (bit << 24) : three | (bit << 24)
}
