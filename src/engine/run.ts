import type { Block } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { type Edit, editedLength, writeEdited } from '../text/edit.ts'
import { findMasks } from '../text/mask.ts'
import { type Span, without } from '../text/span.ts'
import { Utf8Segment } from '../text/utf8-segment.ts'
import { FoldPass } from './fold-pass.ts'
import { patternPass } from './pattern-pass.ts'
import type { Program } from './program.ts'
import { Trail } from './trail.ts'

/**
 * Keeps the rules out of blocks that are not Arabic. Asked once a block, only when a rule wants to change something in it,
 * and only when the kernel has not found enough evidence in its words.
 */
export type Gate = (block: Block) => boolean

/**
 * What a program did to one piece of text. Offsets are bytes of `source`. Everything in it is used again for the next
 * piece: whoever keeps an outcome copies it.
 */
export interface Outcome {
  readonly source: Uint8Array
  /** The result; `source` itself when nothing changed. */
  readonly target: Uint8Array
  /** `source` with only the changes that keep their width. */
  readonly patched: Uint8Array
  /** The changes that do not, sorted and disjoint. */
  readonly edits: readonly Edit[]
  /** Pattern edits that lost their place to another. */
  readonly dropped: readonly Edit[]
  /** Pairs of (offset, rule): what letter rules patched in place. */
  readonly letters: Int32Array
  /** How often each rule changed something, by index in the program. */
  readonly counts: Uint32Array
}

/** Runs a program over a document, piece by piece and block by block. */
export class Run {
  readonly #program: Program
  readonly #kernel: Kernel
  readonly #trail: Trail
  readonly #gate: Gate | undefined
  readonly #foldPass: FoldPass
  /** Room for the result when it has another length. */
  #target: Uint8Array = new Uint8Array(0)
  #segment = new Utf8Segment(this.#target)
  #block: Block = []
  #verdict: boolean | undefined
  readonly #nextMaskSign = (from: number, end: number): number => this.#kernel.nextMaskSign(from, end)

  /** Without a gate every block may be touched. */
  constructor(program: Program, kernel: Kernel, gate?: Gate) {
    this.#program = program
    this.#kernel = kernel
    this.#trail = new Trail(program.rules.length)
    this.#gate = gate
    this.#foldPass = new FoldPass(program, kernel, this.#trail, () => this.#admit())
  }

  /** What becomes of the first `length` bytes of the text in the kernel, whose blocks are `blocks`, in order. */
  piece(length: number, blocks: readonly Block[]): Outcome {
    const trail = this.#trail
    const kernel = this.#kernel
    this.#segment = new Utf8Segment(kernel.bytes)
    trail.clear()
    for (const block of blocks) {
      this.#begin(block)
      for (const span of block) if (!this.#span(span)) break
    }
    trail.addCounts(kernel.counts)
    const changed = trail.counts.some((count) => count > 0)
    const source = kernel.bytes.subarray(0, length)
    const patched = kernel.patched.subarray(0, length)
    return {
      source,
      target: changed ? this.#edited(patched, trail.edits) : source,
      patched,
      edits: trail.edits,
      dropped: trail.dropped,
      letters: trail.letters.subarray(0, trail.lettersLength),
      counts: trail.counts,
    }
  }

  #begin(block: Block): void {
    this.#block = block
    this.#verdict = undefined
    // The kernel weighs the words of one stretch.
    this.#kernel.beginBlock(block.length === 1 ? block[0] : undefined)
    if (this.#gate === undefined) this.#kernel.open()
  }

  #admit(): boolean {
    this.#verdict ??= this.#gate?.(this.#block) ?? true
    return this.#verdict
  }

  #edited(patched: Uint8Array, edits: readonly Edit[]): Uint8Array {
    if (edits.length === 0) return patched
    const length = editedLength(patched, edits)
    if (this.#target.length < length) this.#target = new Uint8Array(length)
    writeEdited(patched, edits, this.#target)
    return this.#target.subarray(0, length)
  }

  /** Says whether the block may be touched. */
  #span(span: Span): boolean {
    const { start, end } = span
    if (this.#kernel.nextMaskSign(start, end) === end) return this.#stretch(start, end)
    const masks = findMasks(this.#kernel.bytes, start, end, this.#nextMaskSign)
    if (masks.length === 0) return this.#stretch(start, end)
    return without(span, masks).every((rest) => this.#stretch(rest.start, rest.end))
  }

  #stretch(start: number, end: number): boolean {
    const segment = this.#segment.move(start, end)
    if (!this.#foldPass.run(segment)) return false
    patternPass(this.#program, segment, this.#kernel.patched, this.#trail)
    return true
  }
}
