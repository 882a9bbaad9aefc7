import type { Span } from '../../text/span.ts'
import type { Nature } from './nature.ts'

/**
 * What a reader finds in a document, in its order, in offsets of UTF-16. `source`: something is shown that is no prose. `line`: the end
 * of a line. `end`: the block ends, whatever follows.
 */
export type Mark =
  | (Span & { readonly kind: 'text'; readonly nature: Nature })
  | (Span & { readonly kind: 'attribute'; readonly nature: Nature })
  | { readonly kind: 'source' | 'line' | 'end' }

interface OpenText {
  readonly kind: 'text'
  readonly nature: Nature
  readonly start: number
  end: number
}

const SOURCE: Mark = { kind: 'source' }
const LINE: Mark = { kind: 'line' }
const END: Mark = { kind: 'end' }

export class Marks {
  readonly list: Mark[] = []
  #text: OpenText | undefined

  /** Parsers tell text in small pieces. */
  text(start: number, end: number, nature: Nature): void {
    const open = this.#text
    if (open !== undefined && open.end === start && open.nature === nature) {
      open.end = end
      return
    }
    if (!nature.isProse) {
      if (nature.isShown) this.source()
      return
    }
    this.#text = { kind: 'text', start, end, nature }
    this.list.push(this.#text)
  }

  attribute({ start, end }: Span, nature: Nature): void {
    this.#add({ kind: 'attribute', start, end, nature })
  }

  source(): void {
    this.#add(SOURCE)
  }

  line(): void {
    this.#add(LINE)
  }

  end(): void {
    this.#add(END)
  }

  #add(mark: Mark): void {
    this.#text = undefined
    if (!('start' in mark) && this.list.at(-1) === mark && mark !== LINE) return
    this.list.push(mark)
  }
}
