import type { Outcome } from '../engine/run.ts'
import type { Block } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { decode } from '../text/utf8.ts'
import type { Prepared } from './prepare.ts'
import { type Escaped, type Piece, Projection } from './projection.ts'

/** The text in a kernel, read through projections: escapes as what they stand for, misread lines as what they were. */
export class Layers {
  readonly #kernel: Kernel
  readonly #projections: Projection[] = []
  /** The blocks, in what is now in the kernel. */
  blocks: readonly Block[]
  /** Bytes of it that are read. */
  length: number

  constructor(kernel: Kernel, blocks: readonly Block[], length: number) {
    this.#kernel = kernel
    this.blocks = blocks
    this.length = length
  }

  /** Puts into the kernel what the text in it reads as. */
  add(pieces: readonly Piece[]): void {
    if (pieces.length === 0) return
    const projection = new Projection(this.#kernel.bytes.slice(0, this.length), pieces)
    this.blocks = projection.blocks(this.blocks)
    this.length = projection.bytes.length
    this.#kernel.load(projection.bytes)
    this.#projections.push(projection)
  }

  /** An outcome of what is in the kernel as one of the document. */
  outcome({ program, format }: Prepared, outcome: Outcome): Outcome {
    const escaped = format.escaped?.bind(format)
    if (this.#projections.length === 0 && escaped !== undefined && mustEscape(outcome, escaped)) {
      this.#projections.push(new Projection(outcome.source.slice(), []))
    }
    return this.#projections.reduceRight(
      (last, projection, depth) => projection.outcome(program, last, depth === 0 ? escaped : undefined),
      outcome,
    )
  }
}

function mustEscape({ edits, dropped }: Outcome, escaped: Escaped): boolean {
  return [...edits, ...dropped].some(({ text }) => text.length > 0 && escaped(decode(text)) !== decode(text))
}
