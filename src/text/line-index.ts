import { LINE_FEED } from './code-points.ts'

/** Where a position is, each count from 1; `column` in code points, `byteOffset` from 0. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly utf16Column: number
  readonly graphemeColumn: number
  readonly byteOffset: number
}

/**
 * Turns byte offsets of a UTF-8 text that comes in pieces into lines and columns. `enter` a piece, ask in rising order,
 * `leave` it before the bytes are used for something else; each byte is looked at once.
 */
export class LineIndex {
  #line = 1
  /** Byte offset in the whole text of the current piece. */
  #base = 0
  #bytes: Uint8Array = NOTHING
  /** Where the current line begins in the piece, and what of it stood in earlier pieces. */
  #lineStart = 0
  #head: Uint8Array = NOTHING

  enter(bytes: Uint8Array): void {
    this.#bytes = bytes
    this.#lineStart = 0
  }

  leave(): void {
    this.#advance(this.#bytes.length)
    const rest = this.#bytes.subarray(this.#lineStart)
    this.#head = concat(this.#lineStart === 0 ? this.#head : NOTHING, rest)
    this.#base += this.#bytes.length
    this.#bytes = NOTHING
  }

  /** The position of `offset`, a byte offset in the current piece. */
  at(offset: number): Position {
    const text = new TextDecoder().decode(this.#lineBefore(offset))
    return {
      line: this.#line,
      column: [...text].length + 1,
      utf16Column: text.length + 1,
      graphemeColumn: graphemes(text) + 1,
      byteOffset: this.#base + offset,
    }
  }

  /** Line and column in code points only; makes no strings. */
  lineAndColumn(offset: number): { readonly line: number; readonly column: number } {
    let column = 1
    for (const byte of this.#lineBefore(offset)) if ((byte & 0xc0) !== 0x80) column++
    return { line: this.#line, column }
  }

  #lineBefore(offset: number): Uint8Array {
    this.#advance(offset)
    const here = this.#bytes.subarray(this.#lineStart, offset)
    return this.#lineStart === 0 ? this.#joined(here) : here
  }

  #joined(here: Uint8Array): Uint8Array {
    return this.#head.length === 0 ? here : concat(this.#head, here)
  }

  #advance(offset: number): void {
    for (;;) {
      const feed = this.#bytes.indexOf(LINE_FEED, this.#lineStart)
      if (feed < 0 || feed >= offset) return
      this.#line++
      this.#lineStart = feed + 1
    }
  }
}

const NOTHING = new Uint8Array(0)

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second.slice()
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

function graphemes(text: string): number {
  let count = 0
  for (const _ of new Intl.Segmenter('und').segment(text)) count++
  return count
}
