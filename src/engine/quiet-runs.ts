/**
 * What a run would tell the kernel of surroundings as it meets them, told beforehand: for all that one or two code points decide, and beyond these where it must stop.
 */
import { MOST_LONE, MOST_STRAYS, STRAYS } from '../kernel/layout.ts'
import { neighbours } from '../kernel/neighbours.ts'
import { type QuietSurroundings, writeGapsAlike, writeLone, writeQuiet } from '../kernel/quiet.ts'
import { type Size, UNSIZED } from '../text/beside.ts'
import { digitValue } from '../text/characters.ts'
import { SPACE } from '../text/code-points.ts'
import { GAPS, isGap } from '../text/gap.ts'
import { writeLoudRuns } from './loud-runs.ts'
import { type Program, slotAt } from './program.ts'
import { isHeardBefore, isHeardBehind, type PlainRun, sizesOf } from './runs.ts'

/** Runs are of code points below. */
const END = 0x800
const FIRST_WIDE = 0x80

/** `buffer`: the memory of a kernel that has been told of the program. Takes seconds. */
export function writeQuietRuns(program: Program, buffer: ArrayBufferLike): void {
  const memory = new Uint8Array(buffer)
  const words = new Int32Array(buffer)
  const narrow = new Map<PlainRun, number>()
  const wide = new Map<PlainRun, number>()
  for (let code = 0; code < END; code++) {
    const { plain } = slotAt(program, code)
    const told = code < FIRST_WIDE ? narrow : wide
    if (plain === undefined || told.has(plain)) continue
    told.set(plain, code)
    for (const size of sizesOf(code)) {
      for (const surroundings of quietOf(plain, size)) writeQuiet(memory, words, code, size, surroundings)
      if (areGapsAlike(plain, size)) writeGapsAlike(memory, words, code, size)
    }
  }
  writeLoudRuns(memory, narrow, wide)
  writeLoneRuns(program, memory)
  writeStrays(program, words)
}

/** Invisible code points, of three bytes all. */
function writeStrays({ slots, table }: Program, words: Int32Array): void {
  const strays = [...table.subarray(END).entries()].flatMap(([index, number]) => {
    const { stray } = slots.at(number)
    return stray === undefined ? [] : [END + index, stray]
  })
  words.set(strays.slice(0, 2 * MOST_STRAYS), STRAYS >> 2)
}

/** Runs of one code point that none of the others knows. */
function writeLoneRuns(program: Program, memory: Uint8Array): void {
  const codes = Array.from({ length: 0x10000 - FIRST_WIDE }, (_, index) => FIRST_WIDE + index)
  const lone = codes.filter((code) => {
    const { plain } = slotAt(program, code)
    return plain !== undefined && plain.writer === undefined && digitValue(code) < 0
  })
  lone.slice(0, MOST_LONE).forEach((code, number) => {
    const { plain, runs } = slotAt(program, code)
    if (plain === undefined) return
    const others = neighbours().filter((other) => (slotAt(program, other).runs & runs) === 0)
    const before = others.filter((other) => !isHeardBefore(plain, UNSIZED, other))
    const behind = others.filter((other) => !isHeardBehind(plain, UNSIZED, other))
    writeLone(memory, number, code, before, behind)
  })
}

/** Whether no rule that is quiet behind a run, a space and what follows listens where another gap stands there. */
function areGapsAlike(plain: PlainRun, size: Size): boolean {
  const codes = neighbours()
  const isHeard = (gap: number, first: number, second: number): boolean =>
    isHeardBehind(plain, size, gap, undefined, [first, second])
  return GAPS.every((gap) =>
    codes.every((first) => codes.every((second) => !isHeard(gap, first, second) || isHeard(SPACE, first, second))),
  )
}

function* quietOf(plain: PlainRun, size: Size): Iterable<QuietSurroundings> {
  const codes = neighbours()
  for (const first of codes) {
    if (!isHeardBefore(plain, size, first)) yield { before: [first], behind: [], ahead: undefined }
    else {
      const quiet = codes.filter((second) => !isHeardBefore(plain, size, first, second))
      for (const second of quiet) yield { before: [first, second], behind: [], ahead: undefined }
    }
    for (const around of quietBehind(plain, size, first, codes)) yield { before: [], ...around }
  }
}

function* quietBehind(
  plain: PlainRun,
  size: Size,
  first: number,
  codes: readonly number[],
): Iterable<Pick<QuietSurroundings, 'behind' | 'ahead'>> {
  if (!isHeardBehind(plain, size, first)) {
    yield { behind: [first], ahead: undefined }
    return
  }
  for (const second of codes) {
    if (!isHeardBehind(plain, size, first, second)) yield { behind: [first, second], ahead: undefined }
    if (!isGap(first)) continue
    if (!isHeardBehind(plain, size, first, undefined, [second])) yield { behind: [first], ahead: [second] }
    else {
      const quiet = codes.filter((third) => !isHeardBehind(plain, size, first, undefined, [second, third]))
      for (const third of quiet) yield { behind: [first], ahead: [second, third] }
    }
  }
}
