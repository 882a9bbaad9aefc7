import type { Kernel } from '../kernel/kernel.ts'
import type { Utf8Segment } from '../text/utf8-segment.ts'
import type { Program } from './program.ts'
import type { Trail } from './trail.ts'

/**
 * Has the judge rewrite the final ي and ى of a segment, save words that its rule has an opinion on itself. `takeNotes` makes
 * room in the kernel for more of them.
 */
export function rewriteYehs(
  { rules, settings, judged }: Program,
  kernel: Kernel,
  trail: Trail,
  segment: Utf8Segment,
  takeNotes: () => void,
): void {
  if (judged === undefined) return
  const repair = (start: number, end: number): void => {
    for (let from = kernel.yehs.repair(start, end); from < end; from = kernel.yehs.repair(from, end)) takeNotes()
  }
  let from = segment.start
  const rule = rules[judged.rule]
  if (judged.asksWords && rule?.kind === 'letter') {
    const letters = [judged.yeh, judged.maksura]
    for (let offset = from; offset < segment.end; offset = segment.after(offset)) {
      if (!letters.includes(segment.codeAt(offset))) continue
      const letter = rule.judged?.listed(segment, offset, settings)
      if (letter === undefined) continue
      repair(from, offset)
      from = segment.after(offset)
      if (letter === segment.codeAt(offset)) continue
      kernel.patched[offset] = 0xc0 | (letter >> 6)
      kernel.patched[offset + 1] = 0x80 | (letter & 63)
      trail.count(judged.rule)
    }
  }
  repair(from, segment.end)
}
