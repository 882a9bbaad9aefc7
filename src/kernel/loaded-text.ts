import type { Span } from '../text/span.ts'
import { CLOSED, CLOSED_COUNT, DELIMITER, LEAF_AGAINST, LEAF_FOR, LEAF_WORDS, TEXT, YEHS } from './layout.ts'
import { Memory } from './memory.ts'

const NOTHING = new Uint8Array(0)

/**
 * A text in the kernel's memory, and what is found in it: nothing here patches. It holds one text at a time; whoever works on another
 * meanwhile must be done first. Views on the memory are good until the next `load`.
 */
export class LoadedText {
  readonly memory = new Memory()
  readonly #wasm = this.memory.wasm

  /** The text that was loaded. */
  get bytes(): Uint8Array {
    return this.memory.bytes
  }

  /** Its copy, which is patched. */
  get patched(): Uint8Array {
    return this.memory.patched
  }

  /** Takes a text, in two parts, and makes the copy that is patched. */
  load(first: Uint8Array, second: Uint8Array = NOTHING): void {
    this.memory.load(first, second)
  }

  /** The offset of the first LF at or behind `from`; the length of the text when there is none. */
  nextLineFeed(from: number): number {
    return this.#wasm.nextLineFeed(TEXT + from, TEXT + this.bytes.length) - TEXT
  }

  /** Where the first blank line behind the one at `from` begins; the length of the text when there is none. */
  nextBlankLine(from: number): number {
    return this.#wasm.nextBlankLine(TEXT + from, TEXT + this.bytes.length) - TEXT
  }

  /** The offset of the first `/ @ # \ _`, U+FFFD, or what may be an ornate parenthesis, in a stretch; `end` when there is none. */
  nextMaskSign(from: number, end: number): number {
    return this.#wasm.nextMaskSign(TEXT + from, TEXT + end) - TEXT
  }

  /** Where the next sign of misread text (src/mojibake) may stand in a stretch; `end` when there is none. */
  nextMisreadSign(from: number, end: number): number {
    return this.#wasm.nextMisreadSign(TEXT + from, TEXT + end) - TEXT
  }

  /** Whether a line, without its line end, is worth trying to repair. */
  mayBeMisread(from: number, end: number): boolean {
    return this.#wasm.mayBeMisread(TEXT + from, TEXT + end) !== 0
  }

  /** Where the next `yakaf-ignore` begins in a stretch; `end` when there is none. */
  nextPragma(from: number, end: number): number {
    return this.#wasm.nextPragma(TEXT + from, TEXT + end) - TEXT
  }

  /** How many strings in a record of JSON are values and not empty; -1 when it is not written as most are, and must be read with more care. */
  readStrings(start: number, end: number): number {
    return this.#wasm.readStrings(TEXT + start, TEXT + end)
  }

  /** Where one of these stands that were read last. */
  stringAt(index: number): Span {
    return this.#spanAt((YEHS >> 2) + 2 * index)
  }

  /** Whether one of these has escapes. */
  get hasEscapes(): boolean {
    return this.#wasm.hasEscapes() !== 0
  }

  /** Where the string of JSON ends whose quotation mark is at `start`, behind its last; -1 when that is not before `end`, or something is wrong with it. */
  stringEnd(start: number, end: number): number {
    const behind = this.#wasm.stringEnd(TEXT + start, TEXT + end)
    return behind === 0 ? -1 : behind - TEXT
  }

  /** How many line feeds the last `nextPragma` went by. */
  get lineFeeds(): number {
    return this.#wasm.lineFeeds()
  }

  /**
   * A glance at a stretch: how many words of its lines are Arabic, as far as they are read, when nothing in it speaks for another
   * language; 0 when it has no words, UNSURE when none of them is surely so; SUSPECT when it is to be looked at closely.
   */
  glance(start: number, end: number): number {
    return this.#wasm.glance(TEXT + start, TEXT + end)
  }

  /** What of the stretch is in another language for all that, in quotation marks or brackets. */
  get closed(): readonly Span[] {
    return this.spansAt(CLOSED, this.memory.words[CLOSED_COUNT >> 2] as number)
  }

  /** Where the next delimiter of src/language/units.ts stands; `end` when there is none. */
  nextDelimiter(from: number, end: number): number {
    return this.#wasm.findDelimiter(TEXT + from, TEXT + end) - TEXT
  }

  /** Of the delimiter that was found last. */
  get delimiter(): { readonly kind: number; readonly end: number } {
    const place = DELIMITER >> 2
    return { kind: this.memory.words[place] as number, end: (this.memory.words[place + 1] as number) - TEXT }
  }

  /** The points of a stretch without delimiters, for Arabic and against it, and all its words. `before`: of the unit so far. */
  readLeaf(
    start: number,
    end: number,
    before: number,
  ): { readonly positive: number; readonly negative: number; readonly words: number } {
    this.#wasm.readWholeLeaf(TEXT + start, TEXT + end, before)
    return {
      positive: this.memory.words[LEAF_FOR >> 2] as number,
      negative: this.memory.words[LEAF_AGAINST >> 2] as number,
      words: this.memory.words[LEAF_WORDS >> 2] as number,
    }
  }

  /** So many spans that the kernel has noted at an address. */
  protected spansAt(address: number, count: number): readonly Span[] {
    return Array.from({ length: count }, (_, index) => this.#spanAt((address >> 2) + 2 * index))
  }

  #spanAt(place: number): Span {
    return { start: (this.memory.words[place] as number) - TEXT, end: (this.memory.words[place + 1] as number) - TEXT }
  }
}
