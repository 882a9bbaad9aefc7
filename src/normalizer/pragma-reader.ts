import type { Block } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { PRAGMA_WORD, type Pragma, type PragmaPlaces } from '../pragma/pragma.ts'
import { readPragma } from '../pragma/read-pragma.ts'
import { LINE_FEED } from '../text/code-points.ts'
import { LineIndex, type Position } from '../text/line-index.ts'
import type { Span } from '../text/span.ts'

/** A pragma in a piece: its line, and where the next one begins. */
interface FoundPragma {
  readonly pragma: Pragma
  readonly position: Position
  readonly line: Span
  readonly next: number
}

/** Reads the pragmas in the first `length` bytes of the text in a kernel. Where a line is cut between two blocks, each part counts as one. */
export class PragmaReader {
  readonly length: number
  /** Line feeds that were gone by; all of them once the pragmas are read. */
  lines: number
  readonly #kernel: Kernel
  readonly #places: PragmaPlaces
  /** Of plain text, where all that is not blank stands in blocks of one span each. */
  readonly #blocks: readonly Block[]
  readonly #index = new LineIndex({ withGraphemes: true })
  #line: Span = { start: 0, end: 0 }

  /** The kernel has just looked for the first one. */
  constructor(kernel: Kernel, length: number, places: PragmaPlaces, blocks: readonly Block[]) {
    this.#kernel = kernel
    this.length = length
    this.lines = kernel.lineFeeds
    this.#places = places
    this.#blocks = blocks
    this.#index.enter(kernel.bytes.subarray(0, length))
  }

  /** `first`: where the first word stands. */
  *pragmas(first: number): Generator<FoundPragma> {
    const { bytes } = this.#kernel
    for (let at = first; at < this.length; at = this.#wordBehind(at)) {
      const line = this.lineAt(at)
      const pragma = line && readPragma(bytes, line, at, this.#places)
      if (line === undefined || pragma === undefined) continue
      const next = bytes[line.end] === LINE_FEED ? line.end + 1 : line.end
      yield { pragma, position: this.#index.at(at), line, next }
    }
  }

  /** The line around a place; undefined where plain text has none but a blank one. */
  lineAt(at: number): Span | undefined {
    const { start, end } = this.#wholeLineAt(at)
    if (this.#places === 'markup') return { start, end }
    const block = this.#blockAt(at)
    return block && { start: Math.max(start, block.start), end: Math.min(end, block.end) }
  }

  /** Looked for once, however many pragmas stand in one long line. */
  #wholeLineAt(at: number): Span {
    if (at < this.#line.start || at > this.#line.end || this.#line.end === 0) {
      const start = at === 0 ? 0 : this.#kernel.bytes.lastIndexOf(LINE_FEED, at - 1) + 1
      this.#line = { start, end: Math.min(this.#kernel.nextLineFeed(at), this.length) }
    }
    return this.#line
  }

  #wordBehind(at: number): number {
    const next = this.#kernel.nextPragma(at + PRAGMA_WORD.length, this.length)
    this.lines += this.#kernel.lineFeeds
    return next
  }

  #blockAt(at: number): Span | undefined {
    let low = 0
    let high = this.#blocks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#blocks[middle]?.[0]?.end ?? 0) <= at) low = middle + 1
      else high = middle
    }
    const span = this.#blocks[low]?.[0]
    return span !== undefined && span.start <= at ? span : undefined
  }
}
