import type { Program } from '../engine/program.ts'
import type { Outcome, Write } from '../engine/run.ts'
import type { Escape, EscapeReader } from '../format/format.ts'
import { Escapes } from '../kernel/escapes.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { lazy } from '../text/lazy.ts'
import type { Projection } from './projection.ts'
import { type Escaping, Writer } from './rewriting.ts'

/** Makes the projection of a text for escapes in it. */
export type Project = (source: Uint8Array, escapes: readonly Escape[]) => Projection

/**
 * A text whose escapes the kernel has read. It also puts together what becomes of it, at what the text costs; what else there is to say of an outcome
 * is found by a projection, at what the escapes cost, when somebody asks.
 */
export class EncodedText {
  readonly #kernel: Kernel
  #escapes: Escapes
  readonly #reader: EscapeReader
  readonly #project: Project
  #left: Uint8Array | undefined

  constructor(kernel: Kernel, escapes: Escapes, reader: EscapeReader, project: Project) {
    this.#kernel = kernel
    this.#escapes = escapes
    this.#reader = reader
    this.#project = project
  }

  /** The kernel is to be given another text meanwhile. */
  leave(): void {
    this.#left ??= this.#escapes.encoded.slice()
  }

  /** Puts it into the kernel again, as it was changed meanwhile, and then what becomes of it. */
  #putTogether(source: Uint8Array, seen: Outcome, escaping: Escaping | undefined): Uint8Array {
    this.#kernel.load(source)
    this.#escapes = new Escapes(this.#kernel.memory, source.length)
    this.#escapes.end()
    this.#kernel.patched.set(seen.patched)
    return this.writer(escaping)(seen.edits)
  }

  writer(escaping: Escaping | undefined): Write {
    const writer = new Writer(escaping)
    return (edits) =>
      this.#escapes.encodedAgain(edits, ({ start, end, text }, from, to) => {
        const pieces = start === end ? [] : [...this.#reader(this.#escapes.encoded, { start: from, end: to })]
        return writer.instead(pieces, end - start, text)
      })
  }

  /** An outcome of what the text reads as, its target put together by `writer`, as one of the text. */
  outcome(program: Program, seen: Outcome, escaping: Escaping | undefined): Outcome {
    const left = this.#left
    const isChanged = seen.target !== seen.source
    const again = left !== undefined && isChanged ? this.#putTogether(left, seen, escaping) : undefined
    const source = left ?? this.#escapes.encoded
    // The kernel has read all escapes, wherever they stand.
    const escapes = (): Iterable<Escape> => this.#reader(source, { start: 0, end: source.length })
    const projected = lazy(() => this.#project(source, [...escapes()]).outcome(program, seen, escaping))
    return {
      source,
      target: isChanged ? (again ?? seen.target) : source,
      counts: seen.counts,
      seen,
      get patched() {
        return projected().patched
      },
      get edits() {
        return projected().edits
      },
      get dropped() {
        return seen.dropped.length === 0 ? seen.dropped : projected().dropped
      },
      get letters() {
        return projected().letters
      },
      get notes() {
        return seen.notes.length === 0 ? seen.notes : projected().notes
      },
      get suggestions() {
        return seen.suggestions.length === 0 ? seen.suggestions : projected().suggestions
      },
    }
  }
}
