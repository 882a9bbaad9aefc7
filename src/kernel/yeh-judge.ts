import type { Span } from '../text/span.ts'
import {
  BLOCK_POLICY,
  HAS_MODEL,
  HEAD_COUNTS,
  HEAD_POLICY,
  HEAD_SUMS,
  INVERSE,
  MAKSURA_FOR_BOTH,
  MARGIN,
  MOST_SPANS,
  NOTE_COUNT,
  NOTES,
  REPAIRS,
  SPAN_COUNT,
  SPANS,
  TEXT,
  UNREAD,
  YEH_FOR_BOTH,
  YEH_READY,
} from './layout.ts'
import type { Memory } from './memory.ts'
import type { WriteTables, YehHead } from './tables.ts'

const REPAIRABLE: readonly number[] = [INVERSE, YEH_FOR_BOTH, MAKSURA_FOR_BOTH]

/** The judge of final yehs in the kernel, asked about the text that it holds. */
export class YehJudge {
  readonly #memory: Memory

  constructor(memory: Memory) {
    this.#memory = memory
  }

  /** Has it read this block next. */
  selectBlock(block: readonly Span[]): void {
    const count = Math.min(block.length, MOST_SPANS)
    this.#memory.words[SPAN_COUNT >> 2] = count
    for (let index = 0; index < count; index++) {
      const { start, end } = block[index] as Span
      this.#memory.words[(SPANS >> 2) + 2 * index] = TEXT + start
      this.#memory.words[(SPANS >> 2) + 2 * index + 1] = TEXT + end
    }
    this.#memory.words[BLOCK_POLICY >> 2] = UNREAD
  }

  /** Whether it knows its tables and what the head says, since `load`. */
  get isReady(): boolean {
    return this.#memory.words[YEH_READY >> 2] === 1
  }

  /** A score nearer to 0 than this leaves a word undecided. */
  get margin(): number {
    return this.#memory.words[MARGIN >> 2] as number
  }

  /** Another document begins, whose head says something else. */
  forgetHead(): void {
    this.#memory.words[YEH_READY >> 2] = 0
  }

  /** Hands both over, the tables by `write`. `repairs`: blocks without U+06CC count too. */
  makeReady(write: WriteTables, { policy, counts }: YehHead, repairs: boolean): void {
    if (this.#memory.words[HAS_MODEL >> 2] === 0) write(this.#memory.wasm)
    this.#memory.words[HAS_MODEL >> 2] = 1
    this.#memory.words[HEAD_POLICY >> 2] = policy
    this.#memory.words.set(counts, HEAD_COUNTS >> 2)
    this.#memory.words[REPAIRS >> 2] = Number(repairs)
    this.#memory.words[YEH_READY >> 2] = 1
  }

  /** The policy of the block at hand, once it is read; `isWhole`: with the neighbours of every word. */
  readBlock(isWhole: boolean): number {
    return this.#memory.wasm.readBlock(Number(isWhole))
  }

  /** Settles the policy of the block that was read last, whole, now that the head's is known: it need not be read again. */
  settleBlock(): void {
    this.#memory.wasm.settle()
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
    return this.#memory.words[HEAD_POLICY >> 2] as number
  }

  /** A head begins, of which no block has been read. */
  clearHead(): void {
    this.#memory.wasm.clearHead()
  }

  /** Adds what the block that was read last, whole, says to it. */
  addToHead(): void {
    this.#memory.wasm.addToHead()
  }

  /** What it says. */
  get head(): YehHead {
    const place = HEAD_SUMS >> 2
    return { policy: this.#memory.wasm.headPolicy(), counts: [...this.#memory.words.subarray(place, place + 6)] }
  }

  /** Puts pairs of (offset, score) of the words that were left undecided behind `notes`, and forgets them. */
  takeNotes(notes: number[]): void {
    const { words } = this.#memory
    const first = NOTES >> 2
    const end = first + 2 * (words[NOTE_COUNT >> 2] as number)
    for (let place = first; place < end; place += 2) {
      notes.push((words[place] as number) - TEXT, words[place + 1] as number)
    }
    words[NOTE_COUNT >> 2] = 0
  }

  /** The score of the word that ends in a yeh at `start`, which ends at `end`: above 0 for ى. */
  judge(start: number, end: number): number {
    return this.#memory.wasm.judge(TEXT + start, TEXT + end)
  }

  /**
   * Patches final ي and ى of a stretch that are to be the other letter. Returns where to go on once the notes are taken; `end`
   * when it is done.
   */
  repair(start: number, end: number): number {
    return this.#memory.wasm.repair(TEXT + start, TEXT + end, this.#memory.delta) - TEXT
  }
}
