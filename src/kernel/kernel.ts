/** The TypeScript side of the kernel: what it is told and what it patches. Offsets here are bytes of the loaded text. */

import type { Size } from '../text/beside.ts'
import { type Edit, editedLength } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import { DocumentTable, type ShortDocuments } from './document-table.ts'
import { writeForms } from './fold-tables.ts'
import {
  BLOCK_END,
  BLOCK_START,
  BLOCKS,
  COUNTS,
  HAS_FORMS,
  HAS_OPENED,
  IS_IN_HEAD,
  IS_OPEN,
  IS_PARTED,
  LEAST_GLANCE,
  MASK_COUNT,
  MASKED,
  MEMO,
  MISSED,
  MOST_BLOCKS,
  MOST_DOCUMENT_BLOCKS,
  MOST_RULES,
  NOTE_COUNT,
  RECORD,
  RECORDS,
  SETTLED,
  SLACK,
  STOPPED_AT,
  TEXT,
  UNSURE,
  YEH_READY,
} from './layout.ts'
import { LoadedText } from './loaded-text.ts'
import { type QuietSurroundings, writeQuiet } from './quiet.ts'
import type { WriteTables, WrittenForms } from './tables.ts'
import { YehJudge } from './yeh-judge.ts'

/** A block as far as the kernel asks: where its stretches are, and whether anybody has said what language one is in. */
type Block = readonly (Span & { readonly language?: string })[]

/** Blocks of a document that `foldDocuments` takes. */
export const MOST_OF_SHORT_DOCUMENT = MOST_DOCUMENT_BLOCKS

/** Whether a block is one stretch, of a language that nobody declared. */
export function isSimple(block: Block): boolean {
  return block.length === 1 && block[0]?.language === undefined
}

/** One instance of the kernel with its tables. It patches the copy of the text that it holds. */
export class Kernel extends LoadedText {
  /** The judge of final yehs. */
  readonly yehs = new YehJudge(this.memory)
  /** Where `fold` stopped in the block that `foldBlocks` returned; below 0 when it has not gone over it. */
  stoppedAt = -1
  readonly #wasm = this.memory.wasm
  readonly #documents = new DocumentTable()

  /** `write`: all but those of the judge of final yehs. */
  constructor(write: WriteTables) {
    super()
    write(this.#wasm)
  }

  override load(first: Uint8Array, second?: Uint8Array): void {
    super.load(first, second)
    this.counts.fill(0)
    const { words } = this.memory
    words[YEH_READY >> 2] = 0
    words[NOTE_COUNT >> 2] = 0
    words[RECORDS >> 2] = 0
    words[SETTLED >> 2] = 0
    this.#documents.forget()
  }

  /** How often each rule patched since `load`, by index. */
  get counts(): Uint32Array {
    return new Uint32Array(this.#wasm.memory.buffer, COUNTS, MOST_RULES)
  }

  /**
   * Patches the segment from `start` to `end`, from `from` on, and returns the offset of the byte that asks for more: an
   * ASCII character, or the second byte of a code point; `end` when there is none. The first patch in a block that is not
   * open is such a place too.
   */
  fold(from: number, start: number, end: number): number {
    return this.#wasm.fold(TEXT + from, TEXT + start, TEXT + end, this.memory.delta) - TEXT
  }

  /**
   * Goes over `blocks` from number `from` up to `end`, all of the document at hand, as long as nothing in them needs JavaScript, and returns the
   * number of the first that is not done. That one has been gone over up to `stoppedAt`, or not at all. `opening`: OPEN, GLANCING or ASKING.
   */
  foldBlocks(blocks: readonly Block[], from: number, end: number, opening: number, isInHead: boolean): number {
    this.memory.words[IS_IN_HEAD >> 2] = Number(isInHead)
    for (let next = from; ; ) {
      const count = this.#writeBlocks(blocks, next, end)
      const done = this.#foldWritten(0, count, opening, false)
      next += done
      if (done < count || count < MOST_BLOCKS) return next
    }
  }

  /**
   * The same for the blocks of short documents, from document number `from` on, each short enough for all of it to be its head. All blocks
   * before the one that it returns are done, those of the same document too.
   */
  foldDocuments(documents: ShortDocuments, from: number, opening: number): number {
    const table = this.#documents
    this.memory.words[IS_IN_HEAD >> 2] = 1
    let next = documents.firsts[from] ?? documents.end
    for (let document = from; document < documents.to; document = table.next) {
      table.hold(this.memory.words, documents, document)
      next = table.first + this.#foldWritten(next - table.first, table.end - table.first, opening, true)
      if (next < table.end) break
    }
    return next
  }

  /** Whether all of the short document that `foldDocuments` has stopped in is Arabic. */
  isArabicDocument(): boolean {
    return this.#wasm.isArabicDocument() !== 0
  }

  /** The last short document is through. */
  leaveDocuments(): void {
    this.#wasm.leaveDocuments()
  }

  /** Goes over the blocks from number `from` up to `count` that were written, and returns the number of the first that is not done. */
  #foldWritten(from: number, count: number, opening: number, areDocuments: boolean): number {
    this.stoppedAt = -1
    if (from === count) return count
    const done = this.#wasm.foldBlocks(from, count, opening, Number(areDocuments), this.memory.delta)
    const stop = (this.memory.words[STOPPED_AT >> 2] as number) - TEXT
    if (done < count) this.stoppedAt = stop
    return done
  }

  /** Of the block that `foldBlocks` or `foldDocuments` has stopped in: its masks. */
  get masks(): readonly Span[] {
    return this.spansAt(MASKED, this.memory.words[MASK_COUNT >> 2] as number)
  }

  /** Whether it is open but for what `closed` says. */
  get isParted(): boolean {
    return this.memory.words[IS_PARTED >> 2] === 1
  }

  /** Says how many of the blocks are of one stretch, and of a language that nobody declared, until one is not. */
  #writeBlocks(blocks: readonly Block[], from: number, end: number): number {
    const words = this.memory.words
    const most = Math.min(end - from, MOST_BLOCKS)
    for (let index = 0; index < most; index++) {
      const block = blocks[from + index] as Block
      if (!isSimple(block)) return index
      const { start, end } = block[0] as Span
      words[(BLOCKS >> 2) + 2 * index] = TEXT + start
      words[(BLOCKS >> 2) + 2 * index + 1] = TEXT + end
    }
    return most
  }

  /**
   * Begins a block that is not open. One stretch opens when a glance says that it is Arabic, if `mayOpen`. `isInHead`: its
   * final yehs are among those that the head's counts are of.
   */
  beginBlock(block: readonly Span[], isInHead: boolean, mayOpen: boolean): void {
    const only = mayOpen && block.length === 1 ? block[0] : undefined
    this.memory.words[IS_OPEN >> 2] = 0
    this.memory.words[BLOCK_START >> 2] = only === undefined ? 0 : TEXT + only.start
    this.memory.words[BLOCK_END >> 2] = only === undefined ? 0 : TEXT + only.end
    this.memory.words[IS_IN_HEAD >> 2] = Number(isInHead)
    this.memory.words[SETTLED >> 2] = this.memory.words[RECORDS >> 2] as number
    this.yehs.selectBlock(block)
  }

  /** Whether the block at hand may be touched, as far as is known. */
  get isOpen(): boolean {
    return this.memory.words[IS_OPEN >> 2] === 1
  }

  open(): void {
    this.memory.words[IS_OPEN >> 2] = 1
  }

  /** Whether a block that is unsure at a glance is opened as an Arabic one is. */
  set opensUnsure(yes: boolean) {
    this.memory.words[LEAST_GLANCE >> 2] = yes ? UNSURE : 1
  }

  /** Whether a block of the document at hand has opened by its own words. */
  get hasOpened(): boolean {
    return this.memory.words[HAS_OPENED >> 2] === 1
  }

  /** Another document begins. */
  forgetOpened(): void {
    this.memory.words[HAS_OPENED >> 2] = 0
  }

  /** Where the kernel keeps the answer for the word that `fold` has just stopped at; -1 when that is no such word. */
  get missed(): number {
    return this.memory.words[MISSED >> 2] as number
  }

  /** Tells it what is written for presentation forms: `fold` stops at none of these again. */
  learnForms(forms: WrittenForms): void {
    writeForms(this.#wasm.memory.buffer, forms)
  }

  get hasForms(): boolean {
    return this.memory.words[HAS_FORMS >> 2] === 1
  }

  /** Hands out where runs start and end that have been noted to be written since the last `leaveRecords`, in order, and forgets them; not that they are counted. */
  takeRecords(onRecord: (start: number, end: number) => void): void {
    const settled = this.memory.words[SETTLED >> 2] as number
    this.#handOut(settled, onRecord)
    this.memory.words[RECORDS >> 2] = settled
  }

  /** What has been noted of a stretch is written, nobody contends for it. */
  leaveRecords(): void {
    this.memory.words[SETTLED >> 2] = this.memory.words[RECORDS >> 2] as number
  }

  /** The same of all that have not been taken; they stay. */
  eachRecord(onRecord: (start: number, end: number) => void): void {
    this.#handOut(0, onRecord)
  }

  #handOut(from: number, onRecord: (start: number, end: number) => void): void {
    const count = this.memory.words[RECORDS >> 2] as number
    for (let index = from; index < count; index++) {
      const place = (RECORD >> 2) + 2 * index
      onRecord((this.memory.words[place] as number) - TEXT, (this.memory.words[place + 1] as number) - TEXT)
    }
  }

  /** Whether any run of the text is to be written. */
  get hasRecords(): boolean {
    return this.memory.words[RECORDS >> 2] !== 0
  }

  /** Keeps the answer for the word at `place`: a patch with its condition (layout.ts), or UNCHANGED. */
  remember(place: number, patch: number): void {
    this.memory.words[(MEMO >> 2) + 8 * place] = patch
  }

  /** Tells the kernel that nobody wants to look at a plain run that begins with `first` in these surroundings: `fold` stops at no such run again. */
  silence(first: number, size: Size, surroundings: QuietSurroundings): void {
    writeQuiet(this.memory.all, this.memory.words, first, size, surroundings)
  }

  /**
   * The first `length` bytes of the patched text with sorted, disjoint `edits` made, and the runs that were noted written. May move the
   * views on the memory.
   */
  edited(length: number, edits: readonly Edit[]): Uint8Array {
    const { capacity } = this.memory
    // A form of three bytes may become two letters of two.
    const target = this.memory.roomBehind(
      2,
      Math.max(editedLength(length, edits), capacity) + Math.ceil(capacity / 3) + SLACK,
    )
    const wasm = this.#wasm
    const { all, delta } = this.memory
    let read = TEXT
    let write = target
    wasm.beginCopy()
    for (const { start, end, text } of edits) {
      write = wasm.copyWritten(read, TEXT + start, write, delta)
      for (let index = 0; index < text.length; index++) all[write++] = text[index] as number
      read = TEXT + end
    }
    write = wasm.copyWritten(read, TEXT + length, write, delta)
    return all.subarray(target, write)
  }
}
