/** The TypeScript side of the kernel: lays out its memory and calls it. Offsets here are bytes of the loaded text. */
import { SPACE } from '../text/code-points.ts'
import { type Edit, editedLength } from '../text/edit.ts'
import { EDGE } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { writeCharacters } from './character-tables.ts'
import { writeEvidence } from './evidence-tables.ts'
import { writeFoldTables } from './fold-tables.ts'
import { type Exports, instantiate } from './instance.ts'
import {
  ALWAYS,
  ASKS_WORDS,
  BEYOND,
  BLOCK_COUNTS,
  BLOCK_END,
  BLOCK_POLICY,
  BLOCK_START,
  COUNTS,
  DELIMITER,
  EDGES,
  HEAD_COUNTS,
  HEAD_POLICY,
  INVERSE,
  IS_IN_HEAD,
  IS_OPEN,
  LEAF_AGAINST,
  LEAF_FOR,
  LEAF_WORDS,
  LONG,
  LOUD,
  MAKSURA_FOR_BOTH,
  MAKSURA_PATCH,
  MARGIN,
  MEMO_PATCHES,
  MISSED,
  MOST_RULES,
  MOST_SPANS,
  NOISE,
  NOTE_COUNT,
  NOTES,
  PURE_COUNTS,
  RECORD,
  RECORDS,
  REPAIRS,
  RUN_SETS,
  SLACK,
  SPAN_COUNT,
  SPANS,
  TEXT,
  UNREAD,
  WIDE_SET,
  YEH_FOR_BOTH,
  YEH_PATCH,
  YEH_READY,
  YEHS,
} from './layout.ts'
import { pairOf } from './pair.ts'
import type { EvidenceTables, FoldTables, JudgedRule, YehHead, YehTables } from './tables.ts'
import { writeYehTables } from './yeh-tables.ts'

const PAGE = 0x10000
const NOTHING = new Uint8Array(0)
const REPAIRABLE: readonly number[] = [INVERSE, YEH_FOR_BOTH, MAKSURA_FOR_BOTH]

/**
 * One instance of the kernel with its tables. It holds one text at a time; whoever works on another meanwhile must be
 * done first. Views on its memory are good until the next `load`.
 */
export class Kernel {
  /** The text that was loaded. */
  bytes = new Uint8Array(0)
  /** Its copy, which is patched. */
  patched = new Uint8Array(0)
  readonly #wasm: Exports
  #memory: Uint8Array
  #words: Int32Array
  readonly #wideColumn: number | undefined
  #capacity = 0
  #hasYehTables = false

  constructor(fold: FoldTables, evidence: EvidenceTables) {
    this.#wasm = instantiate()
    this.#memory = new Uint8Array(this.#wasm.memory.buffer)
    this.#words = new Int32Array(this.#wasm.memory.buffer)
    this.#wideColumn = fold.wide?.column
    writeFoldTables(this.#wasm.memory.buffer, fold)
    if (fold.judged !== undefined) this.#writeJudged(fold.judged)
    writeCharacters(this.#wasm.memory.buffer)
    writeEvidence(this.#wasm.memory.buffer, evidence)
    this.#writeWords(evidence)
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
   * Begins a block that is not open. One stretch opens when a glance says that it is Arabic, if `mayOpen`. `isInHead`: its
   * final yehs are among those that the head's counts are of.
   */
  beginBlock(block: readonly Span[], isInHead: boolean, mayOpen: boolean): void {
    const only = mayOpen && block.length === 1 ? block[0] : undefined
    this.#words[IS_OPEN >> 2] = 0
    this.#words[BLOCK_START >> 2] = only === undefined ? 0 : TEXT + only.start
    this.#words[BLOCK_END >> 2] = only === undefined ? 0 : TEXT + only.end
    this.#words[IS_IN_HEAD >> 2] = Number(isInHead)
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

  /** Where the kernel keeps the answer for the word that `fold` has just stopped at; -1 when that is no such word. */
  get missed(): number {
    return this.#words[MISSED >> 2] as number
  }

  /** How many runs the last `fold` recorded. */
  get records(): number {
    return this.#words[RECORDS >> 2] as number
  }

  /** Where a recorded run starts. */
  recordStart(index: number): number {
    return (this.#words[(RECORD >> 2) + 2 * index] as number) - TEXT
  }

  /** Where it ends. */
  recordEnd(index: number): number {
    return (this.#words[(RECORD >> 2) + 2 * index + 1] as number) - TEXT
  }

  /** Keeps the answer for the word at `place`: a patch with its condition (layout.ts), or UNCHANGED. */
  remember(place: number, patch: number): void {
    this.#words[(MEMO_PATCHES >> 2) + place] = patch
  }

  /**
   * Tells the kernel that nobody wants to look at a plain run that begins with `first` between these two code points (EDGE
   * for none), and `beyond` behind that: `fold` stops at no such run again. What stands beyond counts behind a space only.
   */
  silence(before: number, first: number, behind: number, beyond: number): void {
    const number = first < 0x80 ? ((this.#memory[RUN_SETS + first] as number) & ~LOUD) - 1 : WIDE_SET
    if (number < 0 || (number === WIDE_SET && first >> 4 !== this.#wideColumn)) return
    this.#hush(NOISE, before, 1 << (2 * number))
    if (behind === SPACE) this.#hush(BEYOND, beyond, 2 << (2 * number))
    else this.#hush(NOISE, behind, 2 << (2 * number))
  }

  #hush(table: number, code: number, bit: number): void {
    if (code >= LONG) return
    const place = table + (code === EDGE ? EDGES : code)
    this.#memory[place] = (this.#memory[place] as number) & ~bit
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

  /** The offset of the first `"`, `\` or control below U+0020 at or behind `from`; the length of the text when there is none. */
  nextStringSign(from: number): number {
    return this.#wasm.nextStringSign(TEXT + from, TEXT + this.bytes.length) - TEXT
  }

  /** How many line feeds the last `nextPragma` went by. */
  get lineFeeds(): number {
    return this.#wasm.lineFeeds()
  }

  /**
   * A glance at a stretch: how many Arabic words it has, as far as they are read, when nothing in it speaks for another
   * language; 0 when it has no words; below 0 when it is to be looked at closely.
   */
  glance(start: number, end: number): number {
    return this.#wasm.glance(TEXT + start, TEXT + end)
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
    this.#wasm.readLeaf(TEXT + start, TEXT + end, before, 1)
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
    if (!this.#hasYehTables) this.#writeYehTables(tables)
    this.#hasYehTables = true
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

  /** Whether final ي and ى of the block at hand do not stand for themselves. */
  get isRepairable(): boolean {
    const policy = this.#words[HEAD_POLICY >> 2] as number
    return REPAIRABLE.includes(policy) && this.readBlock(false) === policy
  }

  /** Whether the head's counts are of blocks such as the one that was read. */
  get isEvidence(): boolean {
    return this.#wasm.isEvidence() !== 0
  }

  /** Adds the words that sound clearly, of the block that was read, to `counts`, and those that can be nothing else to `pure`. */
  addYehCounts(counts: number[], pure: number[]): void {
    for (let index = 0; index < 6; index++) {
      counts[index] = (counts[index] as number) + (this.#words[(BLOCK_COUNTS >> 2) + index] as number)
      pure[index] = (pure[index] as number) + (this.#words[(PURE_COUNTS >> 2) + index] as number)
    }
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

  /** The first `length` bytes of the patched text with sorted, disjoint `edits` made. May move the views on the memory. */
  edited(length: number, edits: readonly Edit[]): Uint8Array {
    const patched = TEXT + this.#delta
    const target = patched + this.#delta
    const wanted = editedLength(length, edits)
    this.#growTo(target + Math.max(wanted, this.#capacity))
    const memory = this.#memory
    let read = 0
    let write = target
    for (const { start, end, text } of edits) {
      this.#wasm.copy(patched + read, write, start - read)
      write += start - read
      for (let index = 0; index < text.length; index++) memory[write++] = text[index] as number
      read = end
    }
    this.#wasm.copy(patched + read, write, length - read)
    return memory.subarray(target, target + wanted)
  }

  /** The packed words pass through the room for final yehs, as the weights do. */
  #writeWords({ words, languages }: EvidenceTables): void {
    this.#memory.set(words, YEHS)
    this.#wasm.unpackWords(YEHS, languages)
  }

  /** The packed weights pass through the room for final yehs, of which none has been read yet. */
  #writeYehTables(tables: YehTables): void {
    writeYehTables(this.#wasm.memory.buffer, tables)
    this.#memory.set(tables.weights, YEHS)
    this.#wasm.unpackWeights(YEHS)
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
