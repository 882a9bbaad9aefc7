/** The TypeScript side of the kernel: lays out its memory and calls it. Offsets here are bytes of the loaded text. */

import { type Edit, editedLength } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import { writeCharacters } from './character-tables.ts'
import { DocumentTable, type ShortDocuments } from './document-table.ts'
import { writeEvidence } from './evidence-tables.ts'
import { writeFoldTables } from './fold-tables.ts'
import { type Exports, instantiate } from './instance.ts'
import {
  ALWAYS,
  ASKS_WORDS,
  BLOCK_END,
  BLOCK_POLICY,
  BLOCK_START,
  BLOCKS,
  COUNTS,
  DELIMITER,
  FORM_RULE,
  FORM_WRITTEN,
  FORMS_RECORDED,
  HAS_MODEL,
  HAS_OPENED,
  HEAD_COUNTS,
  HEAD_POLICY,
  HEAD_SUMS,
  INVERSE,
  IS_IN_HEAD,
  IS_OPEN,
  LEAF_AGAINST,
  LEAF_FOR,
  LEAF_WORDS,
  LEAST_GLANCE,
  MAKSURA_FOR_BOTH,
  MAKSURA_PATCH,
  MARGIN,
  MEMO,
  MISSED,
  MOST_BLOCKS,
  MOST_DOCUMENT_BLOCKS,
  MOST_QUIET,
  MOST_RULES,
  MOST_SPANS,
  NOTE_COUNT,
  NOTES,
  RECORD,
  RECORDS,
  REPAIRS,
  RUN_SETS,
  SETTLED,
  SLACK,
  SPAN_COUNT,
  SPANS,
  STOPPED_AT,
  TEXT,
  UNREAD,
  UNSURE,
  WIDE_SET,
  YEH_FOR_BOTH,
  YEH_PATCH,
  YEH_READY,
  YEHS,
} from './layout.ts'
import { pairOf } from './pair.ts'
import { type QuietSurroundings, writeQuiet } from './quiet.ts'
import type { EvidenceTables, FoldTables, JudgedRule, WrittenForms, YehHead, YehTables } from './tables.ts'
import { writeYehTables } from './yeh-tables.ts'

const PAGE = 0x10000
const NOTHING = new Uint8Array(0)
/** Bytes that take the place of one of an edit, and of a noted run, at most. */
const LONGEST_ESCAPE = 6
const LONGEST_RECORD = 6 * MOST_QUIET
const REPAIRABLE: readonly number[] = [INVERSE, YEH_FOR_BOTH, MAKSURA_FOR_BOTH]

/** A block as far as the kernel asks: where its stretches are, and whether anybody has said what language one is in. */
type Block = readonly (Span & { readonly language?: string })[]

/** Blocks of a document that `foldDocuments` takes. */
export const MOST_OF_SHORT_DOCUMENT = MOST_DOCUMENT_BLOCKS

/** Whether a block is one stretch, of a language that nobody declared. */
export function isSimple(block: Block): boolean {
  return block.length === 1 && block[0]?.language === undefined
}

/**
 * One instance of the kernel with its tables. It holds one text at a time; whoever works on another meanwhile must be
 * done first. Views on its memory are good until the next `load`.
 */
export class Kernel {
  /** The text that was loaded. */
  bytes = new Uint8Array(0)
  /** Its copy, which is patched. */
  patched = new Uint8Array(0)
  /** Where `fold` stopped in the block that `foldBlocks` returned; below 0 when it has not gone over it. */
  stoppedAt = -1
  readonly #wasm: Exports
  #memory: Uint8Array
  #words: Int32Array
  readonly #wideColumn: number | undefined
  readonly #documents = new DocumentTable()
  #capacity = 0
  #encodedLength = 0
  #isDecoded = false
  #hasForms = false

  constructor(fold: FoldTables, evidence: EvidenceTables) {
    this.#wasm = instantiate()
    this.#memory = new Uint8Array(this.#wasm.memory.buffer)
    this.#words = new Int32Array(this.#wasm.memory.buffer)
    this.#wideColumn = fold.wide?.column
    writeFoldTables(this.#wasm.memory.buffer, fold)
    if (fold.judged !== undefined) this.#writeJudged(fold.judged)
    writeCharacters(this.#wasm)
    writeEvidence(this.#wasm, evidence)
  }

  /** Takes a text, in two parts, and makes the copy that is patched. */
  load(first: Uint8Array, second: Uint8Array = NOTHING): void {
    const length = first.length + second.length
    this.#reserve(length)
    const { buffer } = this.#wasm.memory
    this.bytes = new Uint8Array(buffer, TEXT, length)
    this.patched = new Uint8Array(buffer, TEXT + this.#delta, length)
    this.bytes.set(first)
    this.bytes.set(second, first.length)
    this.patched.set(this.bytes)
    this.counts.fill(0)
    this.#words[YEH_READY >> 2] = 0
    this.#words[NOTE_COUNT >> 2] = 0
    this.#words[RECORDS >> 2] = 0
    this.#words[SETTLED >> 2] = 0
    this.#isDecoded = false
    this.#recordForms()
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
    return this.#wasm.fold(TEXT + from, TEXT + start, TEXT + end, this.#delta) - TEXT
  }

  /**
   * Goes over `blocks` from number `from` up to `end`, all of the document at hand, as long as nothing in them needs JavaScript, and returns the
   * number of the first that is not done. That one has been gone over up to `stoppedAt`, or not at all. `opening`: OPEN, GLANCING or ASKING.
   */
  foldBlocks(blocks: readonly Block[], from: number, end: number, opening: number, isInHead: boolean): number {
    this.#words[IS_IN_HEAD >> 2] = Number(isInHead)
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
    this.#words[IS_IN_HEAD >> 2] = 1
    let next = documents.firsts[from] ?? documents.end
    for (let document = from; document < documents.to; document = table.next) {
      table.hold(this.#words, documents, document)
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
    const done = this.#wasm.foldBlocks(from, count, opening, Number(areDocuments), this.#delta)
    const stop = (this.#words[STOPPED_AT >> 2] as number) - TEXT
    if (done < count) this.stoppedAt = stop
    return done
  }

  /** Says how many of the blocks are of one stretch, and of a language that nobody declared, until one is not. */
  #writeBlocks(blocks: readonly Block[], from: number, end: number): number {
    const words = this.#words
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
    this.#words[IS_OPEN >> 2] = 0
    this.#words[BLOCK_START >> 2] = only === undefined ? 0 : TEXT + only.start
    this.#words[BLOCK_END >> 2] = only === undefined ? 0 : TEXT + only.end
    this.#words[IS_IN_HEAD >> 2] = Number(isInHead)
    this.#words[SETTLED >> 2] = this.#words[RECORDS >> 2] as number
    this.selectBlock(block)
  }

  /** Has the judge of final yehs read this block next. */
  selectBlock(block: readonly Span[]): void {
    const count = Math.min(block.length, MOST_SPANS)
    this.#words[SPAN_COUNT >> 2] = count
    for (let index = 0; index < count; index++) {
      const { start, end } = block[index] as Span
      this.#words[(SPANS >> 2) + 2 * index] = TEXT + start
      this.#words[(SPANS >> 2) + 2 * index + 1] = TEXT + end
    }
    this.#words[BLOCK_POLICY >> 2] = UNREAD
  }

  /** Whether the block at hand may be touched, as far as is known. */
  get isOpen(): boolean {
    return this.#words[IS_OPEN >> 2] === 1
  }

  open(): void {
    this.#words[IS_OPEN >> 2] = 1
  }

  /** Whether a block of the document at hand has opened by its own words. */
  get hasOpened(): boolean {
    return this.#words[HAS_OPENED >> 2] === 1
  }

  /** Another document begins. */
  forgetOpened(): void {
    this.#words[HAS_OPENED >> 2] = 0
  }

  /** Where the kernel keeps the answer for the word that `fold` has just stopped at; -1 when that is no such word. */
  get missed(): number {
    return this.#words[MISSED >> 2] as number
  }

  /** Tells it what is written for presentation forms: `fold` stops at none of these again. `written` as FORM_WRITTEN. */
  learnForms({ written, rule }: WrittenForms): void {
    new Uint32Array(this.#wasm.memory.buffer, FORM_WRITTEN, written.length).set(written)
    this.#words[FORM_RULE >> 2] = rule
    this.#hasForms = true
    this.#recordForms()
  }

  get hasForms(): boolean {
    return this.#hasForms
  }

  /** Not where escapes were read: each form may be written as one or not. */
  #recordForms(): void {
    this.#words[FORMS_RECORDED >> 2] = Number(this.#hasForms && !this.#isDecoded)
  }

  /** How many bytes a text of `load` may grow by what is written for forms: three become four at most. */
  get #growthOfForms(): number {
    return this.#hasForms ? Math.ceil(this.#capacity / 3) : 0
  }

  /** Hands out where runs start and end that have been noted to be written since the last `leaveRecords`, in order, and forgets them; not that they are counted. */
  takeRecords(onRecord: (start: number, end: number) => void): void {
    const settled = this.#words[SETTLED >> 2] as number
    this.#handOut(settled, onRecord)
    this.#words[RECORDS >> 2] = settled
  }

  /** What has been noted of a stretch is written, nobody contends for it. */
  leaveRecords(): void {
    this.#words[SETTLED >> 2] = this.#words[RECORDS >> 2] as number
  }

  /** The same of all that have not been taken; they stay. */
  eachRecord(onRecord: (start: number, end: number) => void): void {
    this.#handOut(0, onRecord)
  }

  #handOut(from: number, onRecord: (start: number, end: number) => void): void {
    const count = this.#words[RECORDS >> 2] as number
    for (let index = from; index < count; index++) {
      const place = (RECORD >> 2) + 2 * index
      onRecord((this.#words[place] as number) - TEXT, (this.#words[place + 1] as number) - TEXT)
    }
  }

  /** Whether any run of the text is to be written. */
  get hasRecords(): boolean {
    return this.#words[RECORDS >> 2] !== 0
  }

  /** Keeps the answer for the word at `place`: a patch with its condition (layout.ts), or UNCHANGED. */
  remember(place: number, patch: number): void {
    this.#words[(MEMO >> 2) + 8 * place] = patch
  }

  /** Tells the kernel that nobody wants to look at a plain run that begins with `first` in these surroundings: `fold` stops at no such run again. */
  silence(first: number, isLong: boolean, surroundings: QuietSurroundings): void {
    const number = first < 0x80 ? (this.#memory[RUN_SETS + first] as number) - 1 : WIDE_SET
    if (number < 0 || (number === WIDE_SET && first >> 4 !== this.#wideColumn)) return
    writeQuiet(this.#memory, this.#words, 1 << (isLong ? number + 4 : number), surroundings)
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
    const place = (YEHS >> 2) + 2 * index
    return { start: (this.#words[place] as number) - TEXT, end: (this.#words[place + 1] as number) - TEXT }
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

  /** Whether a block that is unsure at a glance is opened as an Arabic one is. */
  set opensUnsure(yes: boolean) {
    this.#words[LEAST_GLANCE >> 2] = yes ? UNSURE : 1
  }

  /** Where the next delimiter of src/language/units.ts stands; `end` when there is none. */
  nextDelimiter(from: number, end: number): number {
    return this.#wasm.findDelimiter(TEXT + from, TEXT + end) - TEXT
  }

  /** Of the delimiter that was found last. */
  get delimiter(): { readonly kind: number; readonly end: number } {
    const place = DELIMITER >> 2
    return { kind: this.#words[place] as number, end: (this.#words[place + 1] as number) - TEXT }
  }

  /** The points of a stretch without delimiters, for Arabic and against it, and all its words. `before`: of the unit so far. */
  readLeaf(
    start: number,
    end: number,
    before: number,
  ): { readonly positive: number; readonly negative: number; readonly words: number } {
    this.#wasm.readWholeLeaf(TEXT + start, TEXT + end, before)
    return {
      positive: this.#words[LEAF_FOR >> 2] as number,
      negative: this.#words[LEAF_AGAINST >> 2] as number,
      words: this.#words[LEAF_WORDS >> 2] as number,
    }
  }

  /** Whether the judge of final yehs knows its tables and what the head says, since `load`. */
  get isReady(): boolean {
    return this.#words[YEH_READY >> 2] === 1
  }

  /** A score nearer to 0 than this leaves a word undecided. */
  get margin(): number {
    return this.#words[MARGIN >> 2] as number
  }

  /** Another document begins, whose head says something else. */
  forgetHead(): void {
    this.#words[YEH_READY >> 2] = 0
  }

  /** Hands both over. `repairs`: blocks without U+06CC count too. */
  makeReady(tables: YehTables, { policy, counts }: YehHead, repairs: boolean): void {
    if (this.#words[HAS_MODEL >> 2] === 0) writeYehTables(this.#wasm, tables)
    this.#words[HAS_MODEL >> 2] = 1
    this.#words[HEAD_POLICY >> 2] = policy
    this.#words.set(counts, HEAD_COUNTS >> 2)
    this.#words[REPAIRS >> 2] = Number(repairs)
    this.#words[YEH_READY >> 2] = 1
  }

  /** The policy of the block at hand, once it is read; `isWhole`: with the neighbours of every word. */
  readBlock(isWhole: boolean): number {
    return this.#wasm.readBlock(Number(isWhole))
  }

  /** Settles the policy of the block that was read last, whole, now that the head's is known: it need not be read again. */
  settleBlock(): void {
    this.#wasm.settle()
  }

  /** Whether there may be blocks whose final ي and ى do not stand for themselves. */
  get mayRepair(): boolean {
    return this.isReady && REPAIRABLE.includes(this.#headPolicy)
  }

  /** Whether those of the block at hand do not. */
  get isRepairable(): boolean {
    return this.mayRepair && this.readBlock(false) === this.#headPolicy
  }

  get #headPolicy(): number {
    return this.#words[HEAD_POLICY >> 2] as number
  }

  /** A head begins, of which no block has been read. */
  clearHead(): void {
    this.#wasm.clearHead()
  }

  /** Adds what the block that was read last, whole, says to it. */
  addToHead(): void {
    this.#wasm.addToHead()
  }

  /** What it says. */
  get head(): YehHead {
    const place = HEAD_SUMS >> 2
    return { policy: this.#wasm.headPolicy(), counts: [...this.#words.subarray(place, place + 6)] }
  }

  /** Hands out where words were left undecided, with their scores, and forgets them. */
  takeNotes(onNote: (offset: number, score: number) => void): void {
    const count = this.#words[NOTE_COUNT >> 2] as number
    for (let index = 0; index < count; index++) {
      const place = (NOTES >> 2) + 2 * index
      onNote((this.#words[place] as number) - TEXT, this.#words[place + 1] as number)
    }
    this.#words[NOTE_COUNT >> 2] = 0
  }

  /** The score of the word that ends in a yeh at `start`, which ends at `end`: above 0 for ى. */
  judge(start: number, end: number): number {
    return this.#wasm.judge(TEXT + start, TEXT + end)
  }

  /**
   * Patches final ي and ى of a stretch that are to be the other letter. Returns where to go on once the notes are taken; `end`
   * when it is done.
   */
  repair(start: number, end: number): number {
    return this.#wasm.repair(TEXT + start, TEXT + end, this.#delta) - TEXT
  }

  /**
   * The first `length` bytes of the patched text with sorted, disjoint `edits` made, and the runs that were noted written. May move the
   * views on the memory.
   */
  edited(length: number, edits: readonly Edit[]): Uint8Array {
    const target = TEXT + 2 * this.#delta
    this.#growTo(target + Math.max(editedLength(length, edits), this.#capacity) + this.#growthOfForms + SLACK)
    const wasm = this.#wasm
    const memory = this.#memory
    const delta = this.#delta
    let read = TEXT
    let write = target
    wasm.beginCopy()
    for (const { start, end, text } of edits) {
      write = wasm.copyWritten(read, TEXT + start, write, delta)
      for (let index = 0; index < text.length; index++) memory[write++] = text[index] as number
      read = TEXT + end
    }
    write = wasm.copyWritten(read, TEXT + length, write, delta)
    return memory.subarray(target, write)
  }

  /**
   * Begins to read the escapes of JSON in the first `length` bytes: the text is to become what they stand for, and is kept as `encoded`. What stands
   * outside of strings may be broken.
   */
  beginDecoding(length: number): void {
    this.#growTo(this.#encodedAt + this.#capacity + SLACK)
    this.#encodedLength = length
    this.#isDecoded = true
    this.#recordForms()
    this.encoded.set(this.bytes.subarray(0, length))
    this.#memory.fill(0, this.#encodedAt + length, this.#encodedAt + length + SLACK)
    this.#wasm.beginEscapes(this.#encodedAt, TEXT)
  }

  /** Reads on up to an offset of the text as it stood, and returns where that is now. */
  decodeTo(offset: number): number {
    return this.#wasm.decodeTo(this.#encodedAt + offset) - TEXT
  }

  /** Reads the rest. */
  endDecoding(): void {
    const length = this.decodeTo(this.#encodedLength)
    const { buffer } = this.#wasm.memory
    this.bytes = new Uint8Array(buffer, TEXT, length)
    this.patched = new Uint8Array(buffer, TEXT + this.#delta, length)
    this.patched.set(this.bytes)
  }

  /** The text as it stood, with its escapes. */
  get encoded(): Uint8Array {
    return new Uint8Array(this.#wasm.memory.buffer, this.#encodedAt, this.#encodedLength)
  }

  get #encodedAt(): number {
    return TEXT + 2 * this.#delta
  }

  /**
   * The same as `edited` of a text whose escapes were read, written with escapes as it stood. `written`: how an edit is, with the offsets in
   * `encoded` of what it stands for.
   */
  encodedAgain(edits: readonly Edit[], written: (edit: Edit, start: number, end: number) => Uint8Array): Uint8Array {
    const target = TEXT + 3 * this.#delta
    const wasm = this.#wasm
    const records = this.#words[RECORDS >> 2] as number
    const most = edits.reduce((sum, { text }) => sum + LONGEST_ESCAPE * text.length, LONGEST_RECORD * records)
    this.#growTo(target + this.#capacity + most + SLACK)
    const delta = this.#delta
    const place = (): number => wasm.sourcePlace() - this.#encodedAt
    let write = target
    wasm.beginEscapes(this.#encodedAt, TEXT)
    for (const edit of edits) {
      write = wasm.encodeTo(TEXT + edit.start, write, delta)
      const start = place()
      wasm.encodeTo(TEXT + edit.end, write, delta)
      const text = written(edit, start, place())
      this.#memory.set(text, write)
      write += text.length
    }
    write = wasm.encodeTo(TEXT + this.bytes.length, write, delta)
    return this.#memory.subarray(target, write)
  }

  #writeJudged({ rule, asksWords, yeh, maksura }: JudgedRule): void {
    const by = (rule << 16) | (ALWAYS << 24)
    this.#words[YEH_PATCH >> 2] = pairOf(yeh) | by
    this.#words[MAKSURA_PATCH >> 2] = pairOf(maksura) | by
    this.#words[ASKS_WORDS >> 2] = Number(asksWords)
  }

  get #delta(): number {
    return this.#capacity + 2 * SLACK
  }

  #reserve(length: number): void {
    if (length <= this.#capacity && this.#capacity > 0) return
    this.#capacity = Math.max(PAGE, 2 ** Math.ceil(Math.log2(length + 1)))
    this.#growTo(TEXT + 2 * (this.#capacity + 2 * SLACK))
  }

  /** Makes room for `wanted` bytes of memory in all; its views move when there was none. */
  #growTo(wanted: number): void {
    const { memory } = this.#wasm
    const missing = wanted - memory.buffer.byteLength
    if (missing <= 0) return
    const { length } = this.bytes
    memory.grow(Math.ceil(missing / PAGE))
    this.#memory = new Uint8Array(memory.buffer)
    this.#words = new Int32Array(memory.buffer)
    this.bytes = new Uint8Array(memory.buffer, TEXT, length)
    this.patched = new Uint8Array(memory.buffer, TEXT + this.#delta, length)
  }
}
