import type { Span } from '../text/span.ts'
import { DOCUMENT_BLOCKS, DOCUMENTS, MOST_DOCUMENT_BLOCKS, TEXT } from './layout.ts'

/** Short documents, each of blocks of one stretch: the blocks of all, and the number of the first of each. */
export interface ShortDocuments {
  readonly blocks: readonly (readonly Span[])[]
  readonly firsts: readonly number[]
  /** The number of the document behind the last, and of the block behind its blocks. */
  readonly to: number
  readonly end: number
}

/**
 * Where the kernel finds the blocks of short documents. As many are written as there is room for, and once, however often JavaScript takes
 * one of them.
 */
export class DocumentTable {
  /** The numbers of the first block that is written, and of the first behind them. */
  first = 0
  end = 0
  /** The number of the document behind those that are written. */
  next = 0
  #blocks: ShortDocuments['blocks'] = []

  /** What is written is no more of the text at hand. */
  forget(): void {
    this.#blocks = []
  }

  /** Sees to it that the blocks of document number `from` are written. */
  hold(words: Int32Array, documents: ShortDocuments, from: number): void {
    const { blocks, firsts } = documents
    const first = firsts[from] as number
    if (blocks !== this.#blocks || first < this.first || first >= this.end) this.#write(words, documents, from)
  }

  #write(words: Int32Array, { blocks, firsts, to, end }: ShortDocuments, from: number): void {
    const first = firsts[from] as number
    let next = from
    let behind = first
    for (; next < to; next++) {
      const last = next + 1 < to ? (firsts[next + 1] as number) : end
      if (last - first > MOST_DOCUMENT_BLOCKS) break
      const both = (behind - first) | ((last - first) << 16)
      for (let number = behind; number < last; number++) {
        const place = number - first
        const span = (blocks[number] as readonly Span[])[0] as Span
        words[(DOCUMENT_BLOCKS >> 2) + 2 * place] = TEXT + span.start
        words[(DOCUMENT_BLOCKS >> 2) + 2 * place + 1] = TEXT + span.end
        words[(DOCUMENTS >> 2) + place] = both
      }
      behind = last
    }
    this.#blocks = blocks
    this.first = first
    this.end = behind
    this.next = next
  }
}
