import type { Block } from '../format/format.ts'
import { isSimple, MOST_OF_SHORT_DOCUMENT } from '../kernel/kernel.ts'
import { HEAD } from './profile.ts'

/** How many records from number `from` on are as short as the kernel takes them. */
export function countShort(records: readonly number[], from: number, blocks: readonly Block[]): number {
  let next = from
  while (next < records.length && isShort(blocks, records[next] as number, records[next + 1] ?? blocks.length)) next++
  return next - from
}

function isShort(blocks: readonly Block[], first: number, end: number): boolean {
  const start = blocks[first]?.[0]?.start
  const last = blocks[end - 1]?.[0]?.start
  if (start === undefined || last === undefined || last >= start + HEAD || end - first > MOST_OF_SHORT_DOCUMENT)
    return false
  for (let index = first; index < end; index++) if (!isSimple(blocks[index] as Block)) return false
  return true
}
