import type { Program } from '../engine/program.ts'
import { Run } from '../engine/run.ts'
import type { Findings } from '../format/findings.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { LineRule, Rule } from '../rule/rule.ts'
import { writeYehs } from '../yeh/kernel-tables.ts'
import { Buffers } from './buffers.ts'
import { blocksWithin, joined, markUsed } from './ignored.ts'
import { Layers } from './layers.ts'
import { misreadIn } from './misread.ts'
import { MISREAD_BYTES, numberOf } from './own-changes.ts'
import type { Region } from './pragmas.ts'
import type { Prepared } from './prepare.ts'
import { NO_HEAD } from './yeh-head.ts'

/** The program, with all suggestions: what a pragma is good for does not hang on who listens. */
function heard({ program, chosen }: Prepared): Program {
  const isActive = (rule: Rule): rule is LineRule => rule.kind === 'line' && (rule.isActive?.(program.settings) ?? true)
  return { ...program, lineRules: chosen.filter(isActive) }
}

/**
 * Notes of pragmas for all rules whether anything would change in their regions, by running the rules over these alone, as if all were
 * Arabic. The kernel holds the text again afterwards. Costs what the regions cost and three copies of the piece, and nothing
 * without such pragmas.
 */
export function probe(
  prepared: Prepared,
  kernel: Kernel,
  length: number,
  findings: Findings,
  regions: readonly Region[],
): void {
  const unknown = regions.filter(({ directive }) => !directive.isUsed)
  if (unknown.length === 0) return
  const { mojibake } = prepared
  const program = heard(prepared)
  const text = kernel.bytes.slice()
  const layers = new Layers(kernel, new Buffers(), blocksWithin(findings.blocks, joined(unknown)), length)
  layers.read(findings, program)
  if (mojibake === 'fix') layers.add(misreadIn(kernel, layers.blocks, numberOf(program, MISREAD_BYTES)).lines)
  const run = new Run(program, kernel, () => {
    kernel.yehs.makeReady(writeYehs, NO_HEAD, program.settings.repairMaksura)
    return false
  })
  markUsed(program, layers.outcome(prepared, run.piece(layers.length, layers.blocks, 0)), unknown)
  kernel.load(text)
}
