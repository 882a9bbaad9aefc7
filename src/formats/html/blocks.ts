import type { Escape } from '../../format/format.ts'
import type { Gap, Piece } from '../prose/spare-words.ts'
import type { Mark } from './marks.ts'
import type { Nature } from './nature.ts'
import type { Source } from './source.ts'

/** A block, in the offsets of its source. */
export interface Stretch {
  /** Text, in order. */
  readonly pieces: Piece[]
  /** What stands behind the last piece. */
  last: Gap
  /** Attributes that stand among the text: each a line of its own. */
  readonly attributes: Piece[]
  /** Of all of them, in order. */
  readonly escapes: Escape[]
  /** How many line ends stand behind the last text that is not blank. */
  lines: number
  isBlank: boolean
}

/** The kernel's judge of final yehs reads no more spans of a block than 512. */
const MOST_PIECES = 400

/** Gathers what a reader finds, in its order, into blocks. */
export class Blocks {
  readonly list: Stretch[] = []
  readonly #source: Source
  #open: Stretch = newStretch()
  #block: object | undefined
  #gap: Gap = 'break'

  constructor(source: Source) {
    this.#source = source
  }

  add(mark: Mark): void {
    if (mark.kind === 'text') this.text(mark.start, mark.end, mark.nature)
    else if (mark.kind === 'attribute') this.attribute(mark.start, mark.end, mark.nature)
    else if (mark.kind === 'source') this.source()
    else if (mark.kind === 'end') this.end()
    else this.line()
  }

  /** Something is shown that is no prose. */
  source(): void {
    this.#gap = 'source'
  }

  /** The block ends, whatever follows. */
  end(): void {
    const open = this.#open
    if (!open.isBlank) {
      open.last = this.#gap === 'cut' ? 'break' : this.#gap
      this.list.push(open)
    }
    this.#open = newStretch()
    this.#block = undefined
    this.#gap = 'break'
  }

  text(start: number, end: number, { block, language }: Nature): void {
    const isFull = this.#open.pieces.length >= MOST_PIECES && this.#source.isSpaceAt(start)
    if (isFull || (this.#block !== undefined && this.#block !== block)) {
      const gap = this.#gap
      this.end()
      this.#gap = gap
    }
    this.#block = block
    if (!this.#source.isBlank(start, end)) {
      this.#open.isBlank = false
      this.#open.lines = 0
    }
    this.#addPieces(this.#open.pieces, start, end, language, false)
  }

  attribute(start: number, end: number, { language }: Nature): void {
    // Where no text has come yet, it is a block of its own.
    const isAlone = this.#open.isBlank
    if (isAlone) {
      const [open, gap, block] = [this.#open, this.#gap, this.#block]
      this.#open = newStretch()
      this.#open.isBlank = false
      this.#addPieces(this.#open.attributes, start, end, language, true)
      this.list.push(this.#open)
      this.#open = newStretch()
      // Blank text before it is no loss.
      if (open.pieces.length === 0) this.#open.lines = open.lines
      this.#gap = gap
      this.#block = block
    } else {
      const gap = this.#gap
      this.#addPieces(this.#open.attributes, start, end, language, true)
      this.#gap = gap
    }
  }

  /** The end of a line; two are the end of a paragraph. */
  line(): void {
    const block = this.#block
    if (++this.#open.lines > 1) {
      this.end()
      this.#block = block
    }
    this.#gap = 'break'
  }

  #addPieces(pieces: Piece[], start: number, end: number, language: Nature['language'], isAttribute: boolean): void {
    let from = start
    if (isAttribute) this.#gap = 'break'
    for (const sign of this.#source.signsIn(start, end, isAttribute)) {
      if (sign.meaning !== undefined) this.#open.escapes.push(this.#source.escapeOf(sign, sign.meaning))
      else {
        this.#addPiece(pieces, from, sign.start, language)
        this.#gap = sign.gap ?? 'source'
        from = sign.end
      }
    }
    this.#addPiece(pieces, from, end, language)
  }

  #addPiece(pieces: Piece[], start: number, end: number, language: Nature['language']): void {
    if (start === end) return
    const gap = this.#gap
    pieces.push(language === undefined ? { start, end, gap } : { start, end, gap, language })
    this.#gap = 'cut'
  }
}

function newStretch(): Stretch {
  return { pieces: [], last: 'break', attributes: [], escapes: [], lines: 0, isBlank: true }
}
