/** Writes what rules do with code points into the kernel's memory. */
import {
  BEYOND,
  BEYOND_SIZE,
  EDGES,
  FILTERS,
  MOST_JOINERS,
  NOISE,
  PAIRS,
  PATCHES,
  RUN_SETS,
  WIDE,
  WIDE_JOINERS,
  WIDE_RECORDED,
  WIDE_RULE,
  WRITTEN,
} from './layout.ts'
import { pairOf } from './pair.ts'
import { SEEN_THROUGH } from './seen-through.ts'
import type { FoldTables } from './tables.ts'

export function writeFoldTables(buffer: ArrayBufferLike, { pairs, patches, filters, runSets, wide }: FoldTables): void {
  const memory = new Uint8Array(buffer)
  memory.set(pairs, PAIRS)
  memory.set(patches, PATCHES)
  memory.set(filters, FILTERS)
  memory.set(runSets, RUN_SETS)
  memory.fill(0xff, NOISE, NOISE + EDGES + 1)
  memory.fill(0xff, BEYOND, BEYOND + SEEN_THROUGH.length * BEYOND_SIZE)
  if (wide === undefined) return
  const pair = pairOf(wide.column << 4)
  memory.set([pair & 0xff, pair >> 8, wide.members & 0xff, wide.members >> 8], WIDE)
  memory.set(wide.joiners.slice(0, MOST_JOINERS), WIDE_JOINERS)
  if (wide.written === undefined) return
  memory[WIDE_RECORDED] = 1
  new Uint16Array(buffer, WRITTEN, 16).set(wide.written.codes)
  new Uint32Array(buffer, WIDE_RULE, 1).fill(wide.written.rule)
}
