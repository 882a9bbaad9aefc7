import type { Outcome } from '../engine/run.ts'
import type { Block, Format } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { Edit } from '../text/edit.ts'
import type { Buffers } from './buffers.ts'
import type { Prepared } from './prepare.ts'
import { Projection, ROOMS } from './projection.ts'
import { Escaping, type Piece } from './rewriting.ts'

/** The text in a kernel, read through projections: escapes as what they stand for, misread lines as what they were. */
export class Layers {
  readonly #kernel: Kernel
  readonly #buffers: Buffers
  readonly #projections: Projection[] = []
  /** The blocks, in what is now in the kernel. */
  blocks: readonly Block[]
  /** Bytes of it that are read. */
  length: number

  constructor(kernel: Kernel, buffers: Buffers, blocks: readonly Block[], length: number) {
    this.#kernel = kernel
    this.#buffers = buffers
    this.blocks = blocks
    this.length = length
  }

  /** Puts into the kernel what the text in it reads as. */
  add(pieces: readonly Piece[]): void {
    if (pieces.length === 0) return
    const first = this.#projections.length * (ROOMS + 1)
    const source = this.#buffers.take(first + ROOMS, this.length)
    source.set(this.#kernel.bytes.subarray(0, this.length))
    const projection = new Projection(source, pieces, (length, number) => this.#buffers.take(first + number, length))
    this.blocks = projection.blocks(this.blocks)
    this.length = projection.bytes.length
    this.#kernel.load(projection.bytes)
    this.#projections.push(projection)
  }

  /** An outcome of what is in the kernel as one of the document. */
  outcome({ program, format }: Prepared, outcome: Outcome): Outcome {
    const escaping = escapingOf(format)
    if (escaping !== undefined && this.#projections.length === 0) {
      const isSpecial = ({ text }: Edit): boolean => escaping.isSpecial(text)
      if (outcome.edits.some(isSpecial) || outcome.dropped.some(isSpecial)) {
        this.#projections.push(new Projection(outcome.source.slice(), []))
      }
    }
    return this.#projections.reduceRight(
      (last, projection, depth) => projection.outcome(program, last, depth === 0 ? escaping : undefined),
      outcome,
    )
  }
}

const escapings = new WeakMap<Format, Escaping>()

function escapingOf(format: Format): Escaping | undefined {
  if (format.escaped === undefined) return undefined
  const escaping = escapings.get(format) ?? new Escaping(format.escaped.bind(format))
  escapings.set(format, escaping)
  return escaping
}
