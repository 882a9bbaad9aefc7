import type { Escape, Found, ProseSpan } from '../../format/format.ts'
import type { Span } from '../../text/span.ts'
import type { Utf16Offsets } from '../../text/utf16-offsets.ts'
import type { Language } from '../language/declared.ts'
import { type Gap, type Piece, withoutSpareWords } from '../prose/spare-words.ts'

type Meaning = Pick<Escape, 'text' | 'write'>

/** Gathers the prose of a block and tells it. Takes offsets in UTF-16 code units, in order. */
export class Collector {
  readonly #bytes: Uint8Array
  readonly #offsets: Utf16Offsets
  readonly #found: Found
  #pieces: Piece[] = []
  #escapes: Escape[] = []
  #gap: Gap = 'break'
  /** Where the last piece ends, in code units. */
  #end = -1

  constructor(bytes: Uint8Array, offsets: Utf16Offsets, found: Found) {
    this.#bytes = bytes
    this.#offsets = offsets
    this.#found = found
  }

  /** Prose; what touches the prose before it and is of the same language goes on with it. */
  prose(start: number, end: number, language: Language): void {
    if (start >= end) return
    const last = this.#pieces.at(-1)
    const span = { start: this.#offsets.byteOf(start), end: this.#offsets.byteOf(end) }
    if (last !== undefined && start === this.#end && last.language === language && this.#gap === 'cut') {
      this.#pieces[this.#pieces.length - 1] = { ...last, end: span.end }
    } else this.#pieces.push({ ...span, ...(language === undefined ? {} : { language }), gap: this.#gap })
    this.#gap = 'cut'
    this.#end = end
  }

  /** Prose that is not written as it reads. */
  escape(start: number, end: number, meaning: Meaning, language: Language): void {
    const from = this.#offsets.byteOf(start)
    this.prose(start, end, language)
    this.#escapes.push({ start: from, end: this.#offsets.byteOf(end), ...meaning })
  }

  /** Something stands here that is no prose. A break is stronger than source, and source than a cut; where the block begins, what is there counts. */
  gap(gap: Gap): void {
    if (this.#gap === 'cut' || gap === 'break' || (this.#pieces.length === 0 && gap === 'source')) this.#gap = gap
  }

  /** The block ends. */
  close(): void {
    const last = this.#gap === 'source' ? 'source' : 'break'
    const block = withoutSpareWords(this.#bytes, this.#pieces, last, this.#escapes)
    for (const stretch of this.#escapes) if (block.some((span) => isInside(stretch, span))) this.#found.escape(stretch)
    if (block.length > 0) this.#found.block(block)
    this.#pieces = []
    this.#escapes = []
    this.#gap = 'break'
    this.#end = -1
  }
}

function isInside(inner: Span, outer: ProseSpan): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}
