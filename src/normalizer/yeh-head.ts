import type { Block } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { BY_WORDS } from '../kernel/layout.ts'
import type { YehHead } from '../kernel/tables.ts'
import { writeYehs } from '../yeh/kernel-tables.ts'

/** Nothing is known. */
export const NO_HEAD: YehHead = { policy: BY_WORDS, counts: [0, 0, 0, 0, 0, 0] }

/**
 * What the blocks of a document's head, which is in `kernel`, say of its final yehs: those stretches that rules may change. Those
 * without any U+06CC say nothing, unless it `repairs`. The kernel is left with the last one.
 */
export function yehHeadOf(kernel: Kernel, blocks: readonly Block[], repairs: boolean): YehHead {
  kernel.yehs.makeReady(writeYehs, NO_HEAD, repairs)
  kernel.yehs.clearHead()
  for (const block of blocks) {
    if (block.length === 0) continue
    kernel.yehs.selectBlock(block)
    kernel.yehs.readBlock(true)
    kernel.yehs.addToHead()
  }
  return kernel.yehs.head
}

/** Whether the head may hold a final U+06CC (DB 8C in UTF-8), so that it is worth reading. */
export function hasFarsiYeh(bytes: Uint8Array, blocks: readonly Block[]): boolean {
  const end = blocks.at(-1)?.at(-1)?.end ?? 0
  for (
    let at = bytes.indexOf(0xdb, blocks[0]?.[0]?.start ?? 0);
    at >= 0 && at < end;
    at = bytes.indexOf(0xdb, at + 1)
  ) {
    if (bytes[at + 1] === 0x8c) return true
  }
  return false
}
