/**
 * Words that are left alone because of what stands directly beside them: source, such as inline code, or a tag that cuts them in two.
 * No rule sees more than one span, so half a word would be judged as a whole one, and half a URL as none.
 */
import type { Block, Escape, ProseSpan } from '../../format/format.ts'
import { isArabicLetter, isDigit } from '../../text/characters.ts'
import { ARABIC_PERCENT_SIGN, PERCENT_SIGN, REPLACEMENT_CHARACTER, SOFT_HYPHEN } from '../../text/code-points.ts'
import { isDelimiter, MASK_SIGNS } from '../../text/mask.ts'
import { EDGE } from '../../text/segment.ts'
import type { Span } from '../../text/span.ts'
import { codePointAt, widthOf } from '../../text/utf8.ts'

/**
 * What stands between two spans, or at an end of the block: `cut`, markup that a reader does not see (also nothing at all); `source`, what is
 * read but no prose; `break`, the end of a line or of the block.
 */
export type Gap = 'cut' | 'source' | 'break'

/** A prose span and what stands directly before it. */
export interface Piece extends ProseSpan {
  readonly gap: Gap
}

/**
 * The spans of a block without the words to be left alone. A word is here a run without white space, quotation marks and Arabic
 * punctuation. It is left alone when source touches it, or when a cut goes through its letters, a number, or what may be a URL, handle or
 * path; not where punctuation stands on one side of a cut.
 *
 * @param pieces sorted, disjoint, none empty
 * @param last what stands behind the last one
 * @param escapes of the block, at least, in order
 */
export function withoutSpareWords(
  bytes: Uint8Array,
  pieces: readonly Piece[],
  last: Gap,
  escapes: readonly Escape[],
): Block {
  if (pieces.every(({ gap }) => gap === 'break') && last === 'break') return pieces.map(spanOf)
  const edges = new Edges(bytes, pieces, last, escapes)
  return pieces.flatMap((piece, index) => edges.rest(piece, index))
}

/** Which ends of the spans of a block have a word that is left alone. */
class Edges {
  readonly #bytes: Uint8Array
  readonly #pieces: readonly Piece[]
  readonly #escapes: readonly Escape[]
  readonly #starts: boolean[]
  readonly #ends: boolean[]
  /** For each piece, where the word at its start ends. */
  readonly #heads: readonly number[]

  constructor(bytes: Uint8Array, pieces: readonly Piece[], last: Gap, escapes: readonly Escape[]) {
    this.#bytes = bytes
    this.#pieces = pieces
    this.#escapes = escapes
    this.#heads = pieces.map((piece) => this.#headOf(piece))
    const joins = pieces.map((_, index) => this.#isJoinedBefore(index))
    this.#starts = pieces.map(({ gap }, index) => gap === 'source' || joins[index] === true)
    this.#ends = pieces.map((_, index) => (pieces[index + 1]?.gap ?? last) === 'source' || joins[index + 1] === true)
    this.#spread()
  }

  /** What is left of a piece. */
  rest(piece: Piece, index: number): Block {
    const start = this.#starts[index] ? (this.#heads[index] as number) : piece.start
    if (start === piece.end) return []
    const end = this.#ends[index] ? this.#tailOf({ start, end: piece.end }) : piece.end
    return start < end ? [{ ...spanOf(piece), start, end }] : []
  }

  /** A word that is left alone on one side of a cut is left alone on the other, however many pieces it has. */
  #spread(): void {
    const count = this.#pieces.length
    for (let index = 0; index < count; index++) {
      if (index > 0 && this.#ends[index - 1] && this.#isOneWordBefore(index)) this.#starts[index] = true
      if (this.#starts[index] && this.#isOneWord(index)) this.#ends[index] = true
    }
    for (let index = count - 1; index >= 0; index--) {
      if (this.#starts[index + 1] && this.#isOneWordBefore(index + 1)) this.#ends[index] = true
      if (this.#ends[index] && this.#isOneWord(index)) this.#starts[index] = true
    }
  }

  #isOneWord(index: number): boolean {
    return this.#heads[index] === (this.#pieces[index] as Piece).end
  }

  /** Whether a word goes on behind the cut before a piece. */
  #isOneWordBefore(index: number): boolean {
    return this.#pieces[index]?.gap === 'cut' && !isDelimiter(this.#before(index)) && !isDelimiter(this.#first(index))
  }

  #isJoinedBefore(index: number): boolean {
    if (index === 0 || this.#pieces[index]?.gap !== 'cut') return false
    const [before, behind] = [this.#before(index), this.#first(index)]
    if (isJoined(before, behind) || this.#holdsSign(index)) return true
    if (isDigit(before)) return NUMBER_SIGNS.has(behind) && isDigit(this.#second(index))
    return isDigit(behind) && NUMBER_SIGNS.has(before) && isDigit(this.#secondBefore(index))
  }

  /** Whether the word that a cut goes through has a sign of a URL, handle or path directly on one of its sides. */
  #holdsSign(index: number): boolean {
    if (!this.#isOneWordBefore(index)) return false
    const [before, behind] = [this.#pieces[index - 1] as Piece, this.#pieces[index] as Piece]
    return this.#hasSign(this.#tailOf(before), before.end) || this.#hasSign(behind.start, this.#heads[index] as number)
  }

  #hasSign(start: number, end: number): boolean {
    for (let at = start; at < end; ) {
      const { code, edge } = this.#codeAt(at)
      if (SIGNS.has(code)) return true
      at = edge
    }
    return false
  }

  /** The character that a piece begins with. */
  #first(index: number): number {
    return this.#codeAt((this.#pieces[index] as Piece).start).code
  }

  /** The one behind it; EDGE where none follows directly. */
  #second(index: number): number {
    const { start, end } = this.#pieces[index] as Piece
    const { edge } = this.#codeAt(start)
    if (edge < end) return this.#codeAt(edge).code
    return this.#pieces[index + 1]?.gap === 'cut' ? this.#first(index + 1) : EDGE
  }

  /** The character before a piece. */
  #before(index: number): number {
    const { start, end } = this.#pieces[index - 1] as Piece
    return this.#codeBefore(end, start).code
  }

  /** The one before that. */
  #secondBefore(index: number): number {
    const { start, end, gap } = this.#pieces[index - 1] as Piece
    const { edge } = this.#codeBefore(end, start)
    if (edge > start) return this.#codeBefore(edge, start).code
    return gap === 'cut' && index > 1 ? this.#before(index - 1) : EDGE
  }

  #headOf({ start, end }: Span): number {
    let at = start
    while (at < end) {
      const { code, edge } = this.#codeAt(at)
      if (isDelimiter(code)) break
      at = edge
    }
    return at
  }

  #tailOf({ start, end }: Span): number {
    let at = end
    while (at > start) {
      const { code, edge } = this.#codeBefore(at, start)
      if (isDelimiter(code)) break
      at = edge
    }
    return at
  }

  /** The character at an offset, an escape as the first one it stands for, and the offset behind it. */
  #codeAt(at: number): { readonly code: number; readonly edge: number } {
    const stretch = this.#escapes[this.#escapesBefore(at + 1) - 1]
    if (stretch !== undefined && stretch.start === at) return { code: meaningOf(stretch), edge: stretch.end }
    return { code: codePointAt(this.#bytes, at), edge: at + widthOf(this.#bytes[at] as number) }
  }

  /** The same of the character that ends at an offset, with the offset before it. */
  #codeBefore(end: number, floor: number): { readonly code: number; readonly edge: number } {
    const stretch = this.#escapes[this.#escapesBefore(end) - 1]
    if (stretch !== undefined && stretch.end === end && stretch.start >= floor) {
      return { code: meaningOf(stretch), edge: stretch.start }
    }
    let at = end - 1
    while (((this.#bytes[at] as number) & 0xc0) === 0x80) at--
    return { code: codePointAt(this.#bytes, at), edge: at }
  }

  /** How many escapes begin before an offset. */
  #escapesBefore(offset: number): number {
    let low = 0
    let high = this.#escapes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#escapes[middle] as Escape).start < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

function spanOf({ start, end, language }: Piece): ProseSpan {
  return language === undefined ? { start, end } : { start, end, language }
}

/** The first character that an escape stands for; for nothing at all a character of a word, which looks no further. */
function meaningOf({ text }: Escape): number {
  return text.length === 0 ? SOFT_HYPHEN : codePointAt(text, 0)
}

const SIGNS = new Set([...[...MASK_SIGNS].map((sign) => sign.charCodeAt(0)), REPLACEMENT_CHARACTER])
/** What stands between the digits of a number, a date or a time. */
const NUMBER_SIGNS = new Set([...'.,:-+٫٬\u2212'].map((sign) => sign.charCodeAt(0)))
const PERCENT_SIGNS: readonly number[] = [PERCENT_SIGN, ARABIC_PERCENT_SIGN]

/** Whether markup between two characters cuts a word, or a number from its sign. */
function isJoined(before: number, behind: number): boolean {
  if (PERCENT_SIGNS.includes(behind)) return isDigit(before)
  if (PERCENT_SIGNS.includes(before)) return isDigit(behind)
  return isOfWord(before) && isOfWord(behind)
}

/** A letter, mark, digit or invisible character of any script. */
const OF_WORD = /[\p{L}\p{M}\p{N}\p{Cf}\p{Cs}\p{Co}]/u

function isOfWord(code: number): boolean {
  return isArabicLetter(code) || OF_WORD.test(String.fromCodePoint(code))
}
