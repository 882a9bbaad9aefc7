import { LINE_FEED } from './code-points.ts'
import { decode } from './utf8.ts'

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
 * `leave` it before the bytes are used for something else. Each byte is looked at once, however long its line is.
 */
export class LineIndex {
  readonly #withGraphemes: boolean
  #bytes: Uint8Array = new Uint8Array(0)
  /** Byte offset in the whole text of the current piece. */
  #base = 0
  /** How far the piece has been read, and what of the current line stands before: code points, code units, graphemes. */
  #read = 0
  /** The first line feed at or behind `#read`; infinity when the piece has no more. */
  #nextFeed = Number.POSITIVE_INFINITY
  #line = 1
  #codePoints = 0
  #codeUnits = 0
  #graphemes = 0
  /** The last grapheme before `#read`, which what follows may make longer; not among `#graphemes`. */
  #openGrapheme = ''

  /** Graphemes cost a hundred times what the rest does, so they are counted only on request. */
  constructor(options: { readonly withGraphemes: boolean }) {
    this.#withGraphemes = options.withGraphemes
  }

  /** A byte order mark stands before the text: it counts in no column, but in an offset into the file. */
  mark(): void {
    this.#base = MARK_LENGTH
  }

  enter(bytes: Uint8Array): void {
    this.#bytes = bytes
    this.#read = 0
    this.#findFeed()
  }

  leave(): void {
    this.#readTo(this.#bytes.length)
    this.#base += this.#bytes.length
  }

  /** The position of `offset`, a byte offset in the current piece; needs an index with graphemes. */
  at(offset: number): Position {
    this.#readTo(offset)
    return {
      line: this.#line,
      column: this.#codePoints + 1,
      utf16Column: this.#codeUnits + 1,
      graphemeColumn: this.#graphemes + (this.#openGrapheme === '' ? 1 : 2),
      byteOffset: this.#base + offset,
    }
  }

  /** Line and column in code points. */
  lineAndColumn(offset: number): { readonly line: number; readonly column: number } {
    this.#readTo(offset)
    return { line: this.#line, column: this.#codePoints + 1 }
  }

  #readTo(offset: number): void {
    while (this.#nextFeed < offset) {
      this.#line++
      this.#read = this.#nextFeed + 1
      this.#findFeed()
      this.#codePoints = this.#codeUnits = this.#graphemes = 0
      this.#openGrapheme = ''
    }
    if (this.#withGraphemes) this.#countGraphemes(offset)
    for (; this.#read < offset; this.#read++) {
      const byte = this.#bytes[this.#read] as number
      if ((byte & 0xc0) === 0x80) continue
      this.#codePoints++
      // Beyond the Basic Multilingual Plane a code point is two code units.
      this.#codeUnits += byte < 0xf0 ? 1 : 2
    }
  }

  #findFeed(): void {
    const feed = this.#bytes.indexOf(LINE_FEED, this.#read)
    this.#nextFeed = feed < 0 ? Number.POSITIVE_INFINITY : feed
  }

  #countGraphemes(offset: number): void {
    if (offset <= this.#read) return
    const text = decode(this.#bytes.subarray(this.#read, offset))
    for (let start = 0; start < text.length; ) {
      const end = endOfStep(text, start)
      const segments = Array.from(segmenter().segment(this.#openGrapheme + text.slice(start, end)), segmentOf)
      this.#openGrapheme = segments.pop() ?? ''
      this.#graphemes += segments.length
      start = end
    }
  }
}

/** Code units that are segmented at once: V8 copies the whole string for each segment, which a long line cannot afford. */
const STEP = 512

/** Cuts no code point in two. */
function endOfStep(text: string, start: number): number {
  const end = start + STEP
  if (end >= text.length) return text.length
  const isCut = (text.charCodeAt(end) & 0xfc00) === LOW_SURROGATE
  return isCut ? end + 1 : end
}

/** What the first six bits of the second half of a surrogate pair are. */
const LOW_SURROGATE = 0xdc00

function segmentOf({ segment }: Intl.SegmentData): string {
  return segment
}

/** Bytes of U+FEFF. */
const MARK_LENGTH = 3

let shared: Intl.Segmenter | undefined

/** Made when first needed: it takes 2 ms. */
function segmenter(): Intl.Segmenter {
  shared ??= new Intl.Segmenter('und')
  return shared
}
