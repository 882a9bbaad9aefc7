/**
 * What a run would tell the kernel of surroundings as it meets them, told beforehand: for all that one or two code points decide, and beyond these where it must stop.
 */
import { neighbours } from '../kernel/neighbours.ts'
import { type QuietSurroundings, writeQuiet } from '../kernel/quiet.ts'
import { isGap } from '../text/gap.ts'
import { writeLoudRuns } from './loud-runs.ts'
import { type Program, slotAt } from './program.ts'
import { isHeardBefore, isHeardBehind, type PlainRun } from './runs.ts'

/** Runs are of code points below. */
const END = 0x800

/** `buffer`: the memory of a kernel that has been told of the program. Takes seconds. */
export function writeQuietRuns(program: Program, buffer: ArrayBufferLike): void {
  const memory = new Uint8Array(buffer)
  const words = new Int32Array(buffer)
  const told = new Set<PlainRun>()
  for (let code = 0; code < END; code++) {
    const { plain } = slotAt(program, code)
    if (plain === undefined || told.has(plain)) continue
    told.add(plain)
    for (const isLong of [false, true]) {
      for (const surroundings of quietOf(plain, isLong)) writeQuiet(memory, words, code, isLong, surroundings)
    }
  }
  writeLoudRuns(memory, [...told])
}

function* quietOf(plain: PlainRun, isLong: boolean): Iterable<QuietSurroundings> {
  const codes = neighbours()
  for (const first of codes) {
    if (!isHeardBefore(plain, first)) yield { before: [first], behind: [], ahead: undefined }
    else {
      const quiet = codes.filter((second) => !isHeardBefore(plain, first, second))
      for (const second of quiet) yield { before: [first, second], behind: [], ahead: undefined }
    }
    for (const around of quietBehind(plain, isLong, first, codes)) yield { before: [], ...around }
  }
}

function* quietBehind(
  plain: PlainRun,
  isLong: boolean,
  first: number,
  codes: readonly number[],
): Iterable<Pick<QuietSurroundings, 'behind' | 'ahead'>> {
  if (!isHeardBehind(plain, isLong, first)) {
    yield { behind: [first], ahead: undefined }
    return
  }
  for (const second of codes) {
    if (!isHeardBehind(plain, isLong, first, second)) yield { behind: [first, second], ahead: undefined }
    if (!isGap(first)) continue
    if (!isHeardBehind(plain, isLong, first, undefined, [second])) yield { behind: [first], ahead: [second] }
    else {
      const quiet = codes.filter((third) => !isHeardBehind(plain, isLong, first, undefined, [second, third]))
      for (const third of quiet) yield { behind: [first], ahead: [second, third] }
    }
  }
}
