import type { Program } from '../engine/program.ts'
import type { Outcome, Write } from '../engine/run.ts'
import type { Escape, EscapeReader } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { lazy } from '../text/lazy.ts'
import type { Projection } from './projection.ts'
import { type Escaping, Writer } from './rewriting.ts'

type Project = (source: Uint8Array, escapes: readonly Escape[]) => Projection

/**
 * A text whose escapes the kernel has read. It also puts together what becomes of it, at what the text costs; what else there is to say of an outcome
 * is found by a projection, at what the escapes cost, when somebody asks.
 */
export class EncodedText {
  readonly #kernel: Kernel
  readonly #reader: EscapeReader
  readonly #project: Project

  constructor(kernel: Kernel, reader: EscapeReader, project: Project) {
    this.#kernel = kernel
    this.#reader = reader
    this.#project = project
  }

  /** The projection that stays when the kernel is given another text. */
  projection(): Projection {
    return this.#projection(this.#kernel.encoded.slice())
  }

  /** The kernel has read all escapes, wherever they stand. */
  #projection(source: Uint8Array): Projection {
    return this.#project(source, [...this.#reader(source, { start: 0, end: source.length })])
  }

  writer(escaping: Escaping | undefined): Write {
    const writer = new Writer(escaping)
    return (edits) =>
      this.#kernel.encodedAgain(edits, ({ start, end, text }, from, to) => {
        const pieces = start === end ? [] : [...this.#reader(this.#kernel.encoded, { start: from, end: to })]
        return writer.instead(pieces, end - start, text)
      })
  }

  /** An outcome of what the text reads as, its target put together by `writer`, as one of the text. */
  outcome(program: Program, seen: Outcome, escaping: Escaping | undefined): Outcome {
    const { encoded } = this.#kernel
    const projected = lazy(() => this.#projection(encoded).outcome(program, seen, escaping))
    return {
      source: encoded,
      target: seen.target === seen.source ? encoded : seen.target,
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
