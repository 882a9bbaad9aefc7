import type { Outcome } from '../engine/run.ts'
import type { Escape } from '../format/format.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import { decode, encode } from '../text/utf8.ts'

/** A stretch of a text that rules see as another one: an escape as what it stands for, a misread line as what it was. */
export interface Piece extends Escape {
  /** By what it is changed even where no rule touches it; absent when it then stays as it stands. */
  readonly rule?: number
}

/** A stretch of what the rules saw that is written anew: pieces, with the edits that reach into them. */
export interface Group extends Span {
  start: number
  end: number
  /** The number of its first piece. */
  readonly first: number
  readonly pieces: Piece[]
  readonly edits: Edit[]
  rule: number | undefined
}

/** First byte of lone surrogates, among others. */
const SURROGATE_LEAD = 0xed

/** How a format writes characters among prose that is written as it reads. */
export class Escaping {
  readonly #escaped: (text: string) => string
  /** By byte, whether a text with it may be written otherwise. */
  readonly #isSpecial: Uint8Array

  constructor(escaped: (text: string) => string) {
    this.#escaped = escaped
    this.#isSpecial = Uint8Array.from({ length: 0x100 }, (_, byte) => Number(byte < 0x80 && isChanged(byte, escaped)))
    this.#isSpecial[SURROGATE_LEAD] = 1
  }

  /** The text itself when it is written as it reads. */
  written(text: Uint8Array): Uint8Array {
    return this.isSpecial(text) ? encode(this.#escaped(decode(text))) : text
  }

  isSpecial(text: Uint8Array): boolean {
    for (let index = 0; index < text.length; index++) if (this.#isSpecial[text[index] as number] === 1) return true
    return false
  }
}

function isChanged(byte: number, escaped: (text: string) => string): boolean {
  const character = String.fromCharCode(byte)
  return escaped(character) !== character
}

/** Writes what rules made of pieces in the style of what stood there. */
export class Writer {
  readonly #escaping: Escaping | undefined
  /** By `write`, what it makes of a letter of two bytes: hardly anything else is written. */
  readonly #letters = new Map<Escape['write'], Map<number, Uint8Array>>()

  constructor(escaping: Escaping | undefined) {
    this.#escaping = escaping
  }

  /** A text that stands among what is written as it reads. */
  raw(text: Uint8Array): Uint8Array {
    return this.#escaping?.written(text) ?? text
  }

  /** What stands in the place of a group. */
  written({ patched }: Outcome, { start, end, pieces, edits }: Group): Uint8Array {
    const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
    return this.instead(pieces, end - start, applyEdits(patched.subarray(start, end), moved))
  }

  /** How a text is written that takes the place of another, `length` bytes long, in which those pieces are. */
  instead(pieces: readonly Escape[], length: number, text: Uint8Array): Uint8Array {
    const [first, second] = pieces
    if (first === undefined) return this.raw(text)
    if (second === undefined && length === first.text.length) return this.#inStyle(first.write, text)
    // What an edit joins: letters in the style of the first piece, ASCII in that of the first that stood for the same sign, else as elsewhere.
    const signs = new Map<string, Escape['write']>()
    for (const piece of pieces) {
      const sign = decode(piece.text)
      if (!signs.has(sign)) signs.set(sign, piece.write)
    }
    const parts = decode(text).match(/[\0-\x7f]|[^\0-\x7f]+/g) ?? []
    return joined(
      parts.map((part) => {
        const write = part < '\x80' ? signs.get(part) : first.write
        return write === undefined ? this.raw(encode(part)) : encode(write(part))
      }),
    )
  }

  #inStyle(write: Escape['write'], text: Uint8Array): Uint8Array {
    if (text.length !== 2) return encode(write(decode(text)))
    let known = this.#letters.get(write)
    if (known === undefined) {
      known = new Map()
      this.#letters.set(write, known)
    }
    const pair = ((text[0] as number) << 8) | (text[1] as number)
    const written = known.get(pair) ?? encode(write(decode(text)))
    known.set(pair, written)
    return written
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
