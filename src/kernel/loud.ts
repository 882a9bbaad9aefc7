/** Writes into the kernel's memory beside what it must stop at runs, where all is told beforehand. */
import { alike, type Size } from '../text/beside.ts'
import {
  AHEAD,
  ALIKE,
  BEFORE,
  BEFORE_PASSED,
  BEHIND,
  LOUD_BITS,
  LOUD_END,
  LOUD_FACTOR,
  LOUD_ON,
  LOUD_PAIRS,
  OPAQUE,
  PASSED,
  TOLD_AS,
  WIDE_ENDS,
} from './layout.ts'
import { neighbourOf, neighbours } from './neighbours.ts'

/** Where code points stand: before a run, behind it, or behind a space that follows it. */
export type LoudSide = 'before' | 'behind' | 'ahead'

const SIDES: Readonly<Record<LoudSide, number>> = { before: BEFORE, behind: BEHIND, ahead: AHEAD }

/** ALIKE. */
export function writeAlike(memory: Uint8Array): void {
  for (const code of neighbours()) memory[ALIKE + neighbourOf(code)] = neighbourOf(alike(code))
}

/** Says that more is told of what stands beyond these two. */
export function writeLoudPair(memory: Uint8Array, side: LoudSide, nearest: number, beyond: number): void {
  set(memory, LOUD_PAIRS + (SIDES[side] << 13), (neighbourOf(nearest) << 8) | neighbourOf(beyond))
}

/** Says that marks are looked past before a run where this code point stands before them. */
export function writeBeforePassed(memory: Uint8Array, code: number): void {
  set(memory, BEFORE_PASSED, neighbourOf(code))
}

/** Says that this code point is looked past before a run, where such a one stands before it. */
export function writePassed(memory: Uint8Array, code: number): void {
  set(memory, PASSED, neighbourOf(code))
}

/** Says that runs of two-byte code points are not told of what stands beyond this code point, the nearest: nothing there keeps all rules from looking. */
export function writeWideEnd(memory: Uint8Array, side: LoudSide, code: number): void {
  set(memory, WIDE_ENDS + (SIDES[side] << 5), neighbourOf(code))
}

/** Says that from the third on nothing is told beyond this code point to runs of a size. */
export function writeOpaque(memory: Uint8Array, side: LoudSide, size: Size, code: number): void {
  set(memory, OPAQUE + (((SIDES[side] << 2) | size) << 5), neighbourOf(code))
}

/** Says that runs of a size are told of all that stands beyond this code point, the nearest, as those of another size are. */
export function writeToldAs(memory: Uint8Array, side: LoudSide, size: Size, nearest: number, as: Size): void {
  memory[TOLD_AS + (((SIDES[side] << 2) | size) << 8) + neighbourOf(nearest)] = (SIDES[side] << 2) | as
}

/** Says that some rule wants to look at some run of a size beside `codes`, three or more from the nearest on. `isEnd`: nothing further off keeps it from that. */
export function writeLoud(
  memory: Uint8Array,
  side: LoudSide,
  size: Size,
  codes: readonly number[],
  isEnd: boolean,
): void {
  const numbers = codes.map((code, index) => neighbourOf(index < 2 ? code : alike(code)))
  const hash = numbers.reduce(mixed, ((SIDES[side] << 2) | size) << 8)
  setTwo(memory, LOUD_ON, hash)
  if (isEnd) setTwo(memory, LOUD_END, hash)
}

function mixed(hash: number, number: number): number {
  const product = Math.imul(hash ^ number, LOUD_FACTOR)
  return product ^ (product >>> 15)
}

function setTwo(memory: Uint8Array, table: number, hash: number): void {
  set(memory, table, hash >>> (32 - LOUD_BITS))
  set(memory, table, hash & ((1 << LOUD_BITS) - 1))
}

function set(memory: Uint8Array, table: number, bit: number): void {
  memory[table + (bit >> 3)] = (memory[table + (bit >> 3)] as number) | (1 << (bit & 7))
}
