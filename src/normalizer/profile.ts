import type { Block } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { DECISIVE, type Score, verdictOf } from '../language/judge.ts'

/** Bytes of a document whose blocks make its profile: those that begin below this. */
export const HEAD = 1 << 20

/** What the head of a document says about all of it. */
export interface Profile {
  /** What becomes of a block that says nothing itself. */
  readonly foldUndecided: boolean
}

/** The evidence of one block of the text in `kernel`, over its spans. */
export function scoreOf(kernel: Kernel, block: Block): Score {
  let total: Score = 0
  for (const { start, end } of block) total = kernel.score(start, end, total)
  return total
}

/** What an Arabic block counts, however much evidence it gives: the most another block can count against it. */
const ARABIC_BLOCK = DECISIVE

/**
 * Profile of a document by the blocks of its head, which is in `kernel`. A document that says nothing about its language is folded, since the
 * user asked for it; the least evidence of another language, or no Arabic script at all, leaves it alone.
 *
 * A run must not turn "leave" into "fold" for the next one. It changes Arabic blocks only, and may find less evidence in one
 * afterwards but never makes one more of them; so they count by number, and the others, which stay as they are, by score.
 */
export function profileOf(kernel: Kernel, blocks: readonly Block[]): Profile {
  let arabic: Score = 0
  let other: Score = 0
  let against = false
  for (const block of blocks) {
    if ((block[0]?.start ?? 0) >= HEAD) break
    const points = scoreOf(kernel, block)
    const verdict = verdictOf(points)
    if (verdict === 'arabic') arabic += ARABIC_BLOCK
    if (verdict === 'other') other -= Math.max(points, -ARABIC_BLOCK)
    against ||= points < 0
  }
  if (arabic === 0 && other === 0) return { foldUndecided: !against && hasArabicScript(kernel.bytes, blocks) }
  return { foldUndecided: arabic > other }
}

function hasArabicScript(bytes: Uint8Array, blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.some(({ start, end }) => spanHasArabicScript(bytes, start, end)))
}

/** By lead bytes: D8–DD hold U+0600–U+077F, E0 A0–A3 U+0800–U+08FF, EF AC–BB the presentation forms. */
function spanHasArabicScript(bytes: Uint8Array, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) {
    const lead = bytes[offset] as number
    if (lead >= 0xd8 && lead <= 0xdd) return true
    const next = bytes[offset + 1] as number
    if (lead === 0xe0 && next >= 0xa2 && next <= 0xa3) return true
    if (lead === 0xef && next >= 0xad && next <= 0xbb) return true
  }
  return false
}
