import type { Block } from '../format/format.ts'
import { type Edit, editedLength, writeEdited } from '../text/edit.ts'
import { findMasks, maskFreeTokenEnd } from '../text/mask.ts'
import { type Span, without } from '../text/span.ts'
import { Utf8Segment } from '../text/utf8-segment.ts'
import { FoldKernel } from './fold-kernel.ts'
import { DONE, foldPass, REFUSED } from './fold-pass.ts'
import { patternPass, undo } from './pattern-pass.ts'
import type { Program } from './program.ts'
import { Trail } from './trail.ts'

/** Asked, once a block and only when a rule wants to change something in it, whether the block is Arabic. */
export type Gate = (bytes: Uint8Array, block: Block) => boolean

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
  readonly #gate: Gate
  readonly #trail: Trail
  readonly #kernel: FoldKernel
  /** What is given to the gate and looked at by rules, and its copy that is patched: both in the kernel's memory. */
  #source: Uint8Array = new Uint8Array(0)
  #patched: Uint8Array = new Uint8Array(0)
  /** Room for the result when it has another length. */
  #target: Uint8Array = new Uint8Array(0)
  #segment = new Utf8Segment(this.#source)

  constructor(program: Program, gate: Gate) {
    this.#program = program
    this.#kernel = kernelOf(program)
    this.#gate = gate
    this.#trail = new Trail(program.rules.length)
  }

  /** What becomes of `source`, whose blocks are `blocks`, in order. */
  piece(source: Uint8Array, blocks: readonly Block[]): Outcome {
    const trail = this.#trail
    this.#kernel.load(source)
    this.#source = this.#kernel.source
    this.#patched = this.#kernel.patched
    this.#segment = new Utf8Segment(this.#source)
    trail.clear()
    for (const block of blocks) this.#block(block)
    trail.addCounts(this.#kernel.counts)
    const changed = trail.counts.some((count) => count > 0)
    return {
      source,
      target: changed ? this.#edited(trail.edits) : source,
      patched: this.#patched,
      edits: trail.edits,
      dropped: trail.dropped,
      letters: trail.letters.subarray(0, trail.lettersLength),
      counts: trail.counts,
    }
  }

  #edited(edits: readonly Edit[]): Uint8Array {
    if (edits.length === 0) return this.#patched
    const length = editedLength(this.#patched, edits)
    if (this.#target.length < length) this.#target = new Uint8Array(length)
    writeEdited(this.#patched, edits, this.#target)
    return this.#target.subarray(0, length)
  }

  #block(block: Block): void {
    let verdict: boolean | undefined
    const admit = (): boolean => {
      verdict ??= this.#gate(this.#source, block)
      return verdict
    }
    for (const span of block) if (!this.#span(span, admit)) return
  }

  /**
   * Masks are looked for only where a sign of one is met; a span that has any is begun again without them. Says whether
   * the block may be touched.
   */
  #span(span: Span, admit: () => boolean): boolean {
    let from = span.start
    let maskFree = span.start
    for (;;) {
      const stop = this.#pass(span, from, maskFree, admit)
      if (stop === REFUSED) return false
      if (stop === DONE) break
      const tokenEnd = maskFreeTokenEnd(this.#source, span.start, span.end, stop)
      if (tokenEnd === undefined) {
        this.#takeBack(span.start, stop)
        return this.#around(without(span, findMasks(this.#source, span.start, span.end)), admit)
      }
      from = stop
      maskFree = tokenEnd
    }
    patternPass(this.#program, this.#segment, this.#patched, this.#trail)
    return true
  }

  #around(rests: readonly Span[], admit: () => boolean): boolean {
    for (const rest of rests) {
      if (this.#pass(rest, rest.start, rest.end, admit) === REFUSED) return false
      patternPass(this.#program, this.#segment, this.#patched, this.#trail)
    }
    return true
  }

  #pass(span: Span, from: number, maskFree: number, admit: () => boolean): number {
    this.#segment.move(span.start, span.end)
    return foldPass(this.#program, this.#kernel, this.#segment, this.#patched, this.#trail, from, maskFree, admit)
  }

  #takeBack(start: number, end: number): void {
    const trail = this.#trail
    undo(this.#program, this.#source, this.#patched, trail, start, end)
    for (const edit of trail.edits.splice(trail.settled)) trail.discount(edit.rule)
    trail.runs.length = 0
    trail.lettersLength = trail.firstLetter(start)
  }
}

const kernels = new WeakMap<Program, FoldKernel>()

/** One kernel a program: a piece is through before the next one of any document begins. */
function kernelOf(program: Program): FoldKernel {
  let kernel = kernels.get(program)
  if (kernel === undefined) {
    kernel = new FoldKernel(program)
    kernels.set(program, kernel)
  }
  return kernel
}
