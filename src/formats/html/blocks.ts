import type { Escape } from '../../format/format.ts'
import { isWhiteSpace } from '../../text/characters.ts'
import type { Gap, Piece } from '../prose/spare-words.ts'
import type { Mark } from './marks.ts'
import type { Nature } from './nature.ts'
import { escapeOf, type Sign } from './references.ts'

/** A block in offsets of UTF-16. */
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

/** Finds the signs of markup in a stretch of text, or of an attribute. */
export type SignsIn = (text: string, start: number, end: number, isAttribute: boolean) => readonly Sign[]

/** Gathers marks into blocks. */
export class Blocks {
  readonly list: Stretch[] = []
  readonly #text: string
  readonly #signsIn: SignsIn
  #open: Stretch = newStretch()
  #block: object | undefined
  #gap: Gap = 'break'

  constructor(text: string, signsIn: SignsIn) {
    this.#text = text
    this.#signsIn = signsIn
  }

  add(mark: Mark): void {
    if (mark.kind === 'text') this.#addText(mark.start, mark.end, mark.nature)
    else if (mark.kind === 'attribute') this.#addAttribute(mark.start, mark.end, mark.nature)
    else if (mark.kind === 'source') this.#gap = 'source'
    else if (mark.kind === 'end') this.close()
    else this.#addLine()
  }

  close(): void {
    const open = this.#open
    if (!open.isBlank) {
      open.last = this.#gap === 'cut' ? 'break' : this.#gap
      this.list.push(open)
    }
    this.#open = newStretch()
    this.#block = undefined
    this.#gap = 'break'
  }

  #addText(start: number, end: number, { block, language }: Nature): void {
    const isFull = this.#open.pieces.length >= MOST_PIECES && isSpaceAt(this.#text, start)
    if (isFull || (this.#block !== undefined && this.#block !== block)) {
      const gap = this.#gap
      this.close()
      this.#gap = gap
    }
    this.#block = block
    if (!isBlank(this.#text, start, end)) {
      this.#open.isBlank = false
      this.#open.lines = 0
    }
    this.#addPieces(this.#open.pieces, start, end, language, false)
  }

  #addAttribute(start: number, end: number, { language }: Nature): void {
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

  /** Two line ends are the end of a paragraph. */
  #addLine(): void {
    const block = this.#block
    if (++this.#open.lines > 1) {
      this.close()
      this.#block = block
    }
    this.#gap = 'break'
  }

  #addPieces(pieces: Piece[], start: number, end: number, language: Nature['language'], isAttribute: boolean): void {
    let from = start
    if (isAttribute) this.#gap = 'break'
    for (const sign of this.#signsIn(this.#text, start, end, isAttribute)) {
      if (sign.meaning !== undefined) this.#open.escapes.push(escapeOf(this.#text, sign, sign.meaning))
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

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpaceAt(text, at)) return false
  return true
}

function isSpaceAt(text: string, at: number): boolean {
  return isWhiteSpace(text.charCodeAt(at))
}
