import type { Outcome } from '../engine/run.ts'
import type { Findings } from '../format/findings.ts'
import type { Block } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { Buffers } from './buffers.ts'
import type { MojibakeCounts } from './document.ts'
import type { DocumentBlocks } from './document-blocks.ts'
import { blocksWithout, joined, withoutIgnored } from './ignored.ts'
import { Layers } from './layers.ts'
import { type Misread, misreadIn } from './misread.ts'
import { withRemarks } from './misread-remarks.ts'
import { MISREAD_BYTES, numberOf } from './own-changes.ts'
import type { PartFacts } from './part.ts'
import type { Region } from './pragmas.ts'
import type { Prepared } from './prepare.ts'
import { probe } from './probe.ts'

const NOTHING_MISREAD: Misread = { lines: [], lost: [] }

/** What becomes of the pieces of a document, one after the other: they are read through layers, their blocks run, and the outcome taken back. */
export class PieceRun {
  readonly mojibake: MojibakeCounts = { lines: 0, lost: 0 }
  readonly #prepared: Prepared
  readonly #kernel: Kernel
  readonly #blocks: DocumentBlocks
  readonly #buffers = new Buffers()

  constructor(prepared: Prepared, kernel: Kernel, blocks: DocumentBlocks) {
    this.#prepared = prepared
    this.#kernel = kernel
    this.#blocks = blocks
  }

  /** What becomes of the first `length` bytes of the text in the kernel. `regions`: what pragmas are for. `isLast`: nothing follows. */
  outcome(length: number, findings: Findings, regions: readonly Region[], isLast: boolean): Outcome {
    const { program, audience, mojibake } = this.#prepared
    const blocks = regions.length === 0 ? findings.blocks : this.#unignored(length, findings, regions)
    const layers = new Layers(this.#kernel, this.#buffers, blocks, length)
    layers.read(findings, program)
    const misread = this.#misread(layers.blocks)
    if (mojibake === 'fix') layers.add(misread.lines)
    this.#blocks.take(layers.blocks, blocks, findings.records, isLast)
    const ran = this.#blocks.outcome(layers.length, layers.writerOf(this.#prepared))
    const told = audience === 'none' ? ran : withRemarks(ran, misread, mojibake === 'fix')
    const outcome = layers.outcome(this.#prepared, told)
    const named = regions.filter(({ directive }) => directive.rules !== undefined)
    return named.length === 0 ? outcome : withoutIgnored(program, outcome, named)
  }

  /** Learns from a part that another has done. */
  learn({ mojibake }: Pick<PartFacts, 'mojibake'>): void {
    this.mojibake.lines += mojibake.lines
    this.mojibake.lost += mojibake.lost
  }

  /** What pragmas for all rules leave of the blocks. */
  #unignored(length: number, findings: Findings, regions: readonly Region[]): readonly Block[] {
    const whole = regions.filter(({ directive }) => directive.rules === undefined)
    probe(this.#prepared, this.#kernel, length, findings, whole)
    return blocksWithout(findings.blocks, joined(whole))
  }

  #misread(blocks: readonly Block[]): Misread {
    const { program, mojibake } = this.#prepared
    if (mojibake === 'off') return NOTHING_MISREAD
    const misread = misreadIn(this.#kernel, blocks, numberOf(program, MISREAD_BYTES))
    this.mojibake.lines += misread.lines.length
    this.mojibake.lost += misread.lost.length
    return misread
  }
}
