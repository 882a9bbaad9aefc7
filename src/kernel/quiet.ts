/** Writes into the kernel's memory beside what it need not stop at runs. */
import { HYPHEN_MINUS, SOLIDUS, SPACE } from '../text/code-points.ts'
import {
  ONE_AHEAD,
  QUIET_BEFORE,
  QUIET_BEHIND,
  THREE_BEFORE,
  THREE_BITS,
  THREE_FACTOR,
  TWO_AHEAD,
  TWO_BEFORE,
  TWO_BEHIND,
} from './layout.ts'
import { neighbourOf } from './neighbours.ts'

/** Code points beside a run, EDGE for none, from the nearest on, as far as they must be known. */
export interface QuietSurroundings {
  /** Up to three. */
  readonly before: readonly number[]
  /** Up to two; one where a gap follows and `ahead` says what stands behind that. */
  readonly behind: readonly number[]
  /** Up to two. */
  readonly ahead: readonly number[] | undefined
}

/** In the order of ONE_AHEAD. */
const GAPS: readonly number[] = [SPACE, HYPHEN_MINUS, SOLIDUS]

/** `bit`: of the run set, as QUIET_BEFORE has it. `words`: the same memory. */
export function writeQuiet(memory: Uint8Array, words: Int32Array, bit: number, surroundings: QuietSurroundings): void {
  const { before, behind, ahead } = surroundings
  if (before.length > 2) writeThree(words, before, bit)
  else write(memory, before.length > 1 ? TWO_BEFORE : QUIET_BEFORE, before, bit)
  if (ahead === undefined) write(memory, behind.length > 1 ? TWO_BEHIND : QUIET_BEHIND, behind, bit)
  else if (ahead.length === 1) write(memory, ONE_AHEAD + GAPS.indexOf(behind[0] as number) * 0x100, ahead, bit)
  else if (behind[0] === SPACE) write(memory, TWO_AHEAD, ahead, bit)
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
