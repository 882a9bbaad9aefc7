import type { Program } from '../engine/program.ts'
import type { Outcome, Write } from '../engine/run.ts'
import type { Findings } from '../format/findings.ts'
import type { Block, EscapeReader, Format } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { Edit } from '../text/edit.ts'
import { lazy } from '../text/lazy.ts'
import type { Buffers } from './buffers.ts'
import { type Decoded, decoded } from './decoding.ts'
import type { EncodedText } from './encoded-text.ts'
import { piecesOf } from './pieces-of.ts'
import type { Prepared } from './prepare.ts'
import { Projection, ROOMS } from './projection.ts'
import { Escaping, type Piece, Writer } from './rewriting.ts'

/** The text in a kernel, read through projections: escapes as what they stand for, misread lines as what they were. */
export class Layers {
  readonly #kernel: Kernel
  readonly #buffers: Buffers
  readonly #projections: Projection[] = []
  /** What the kernel does before the first projection. */
  #encoded: EncodedText | undefined
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

  /** Has the text read with its escapes as what they stand for, and without what is left out. */
  read(findings: Findings, program: Program): void {
    const { reader, drops } = findings
    const read = reader === undefined || drops.length > 0 ? undefined : this.#decoded(reader)
    if (read === undefined) {
      this.add(piecesOf(findings, program, this.#kernel.bytes))
      return
    }
    this.#encoded = read.text
    this.blocks = read.blocks
    this.length = this.#kernel.bytes.length
  }

  #decoded(reader: EscapeReader): Decoded | undefined {
    return decoded(this.#kernel, reader, this.blocks, this.length, (source, pieces) => this.#projected(source, pieces))
  }

  /** Puts into the kernel what the text in it reads as. */
  add(pieces: readonly Piece[]): void {
    if (pieces.length === 0) return
    this.#encoded?.leave()
    const source = this.#buffers.take(this.#firstBuffer + ROOMS, this.length)
    source.set(this.#kernel.bytes.subarray(0, this.length))
    const projection = this.#projected(source, pieces)
    this.blocks = projection.blocks(this.blocks)
    this.length = projection.bytes.length
    this.#kernel.load(projection.bytes)
    this.#projections.push(projection)
  }

  /** How the document is put together; undefined where it is written as it reads, or projections do it. */
  writerOf({ format }: Prepared): Write | undefined {
    const escaping = escapingOf(format)
    if (this.#projections.length > 0) return undefined
    if (this.#encoded !== undefined) return this.#encoded.writer(escaping)
    if (escaping === undefined) return undefined
    return (edits) => this.#kernel.edited(this.length, escapedEdits(edits, new Writer(escaping)))
  }

  /** An outcome of what is in the kernel as one of the document. */
  outcome({ program, format }: Prepared, outcome: Outcome): Outcome {
    const escaping = escapingOf(format)
    const encoded = this.#encoded
    if (encoded === undefined && escaping !== undefined && this.#projections.length === 0)
      return escapedOutcome(outcome, new Writer(escaping))
    const seen = this.#projections.reduceRight(
      (last, projection, depth) =>
        projection.outcome(program, last, depth === 0 && encoded === undefined ? escaping : undefined),
      outcome,
    )
    return encoded?.outcome(program, seen, escaping) ?? seen
  }

  get #firstBuffer(): number {
    return this.#projections.length * (ROOMS + 1)
  }

  #projected(source: Uint8Array, pieces: readonly Piece[]): Projection {
    const first = this.#firstBuffer
    return new Projection(source, pieces, (length, number) => this.#buffers.take(first + number, length))
  }
}

/** An outcome of a text without escapes, in which rules may have written what is to be escaped. */
function escapedOutcome(outcome: Outcome, writer: Writer): Outcome {
  const edits = lazy(() => escapedEdits(outcome.edits, writer))
  return {
    source: outcome.source,
    target: outcome.target,
    patched: outcome.patched,
    get edits() {
      return edits()
    },
    dropped: escapedEdits(outcome.dropped, writer),
    letters: outcome.letters,
    counts: outcome.counts,
    notes: outcome.notes,
    suggestions: outcome.suggestions,
  }
}

function escapedEdits(edits: readonly Edit[], writer: Writer): readonly Edit[] {
  return edits.map((edit) => ({ ...edit, text: writer.raw(edit.text) }))
}

const escapings = new WeakMap<Format, Escaping>()

function escapingOf(format: Format): Escaping | undefined {
  if (format.escaped === undefined) return undefined
  const escaping = escapings.get(format) ?? new Escaping(format.escaped.bind(format))
  escapings.set(format, escaping)
  return escaping
}
