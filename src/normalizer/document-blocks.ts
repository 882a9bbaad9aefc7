import { type Outcome, Run, type Write } from '../engine/run.ts'
import type { Block } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { HeadYehs } from './head-yehs.ts'
import { type GateState, LanguageGate, type LanguageVerdict } from './language-gate.ts'
import type { LeftRecords, PartFacts, SettledHead } from './part.ts'
import type { Prepared } from './prepare.ts'
import { HEAD } from './profile.ts'
import { countShort } from './short-records.ts'

const NOTHING_SETTLED: SettledHead = { gate: undefined, yehs: undefined, premises: new Map() }

/**
 * The blocks of one document on their way through the rules, piece by piece: first those of its head, which says what becomes of all; or
 * records, each a document with a head of its own.
 */
export class DocumentBlocks {
  readonly #prepared: Prepared
  readonly #kernel: Kernel
  readonly #run: Run
  readonly #yehs: HeadYehs
  /** Undefined when all is taken for Arabic; of the record at hand, if there are any. */
  #gate: LanguageGate | undefined
  #isHeadThrough = false
  /** Undefined before the first record. */
  #left: LeftRecords | undefined
  #settled: SettledHead = NOTHING_SETTLED

  /** `head`: that of the document, where they are of a part of it. */
  constructor(prepared: Prepared, kernel: Kernel, head?: SettledHead) {
    const { program } = prepared
    this.#prepared = prepared
    this.#kernel = kernel
    kernel.forgetOpened()
    this.#gate = this.#newGate(head?.gate)
    this.#yehs = new HeadYehs(kernel, program)
    this.#run = new Run(program, kernel, (block) => this.#yehs.makeReady(block), this.#gate)
    if (head === undefined) return
    this.#isHeadThrough = true
    this.#yehs.adopt(head.yehs)
    this.#run.adoptPremises(head.premises)
  }

  get isHeadThrough(): boolean {
    return this.#isHeadThrough
  }

  /** What others are told of the head. */
  get settled(): SettledHead {
    return this.#settled
  }

  /**
   * What the language judge made of the document, as far as it was asked; undefined when it is not. Of records only those tell that were left: whether
   * it is asked about another hangs on what the kernel has met before.
   */
  get language(): LanguageVerdict | undefined {
    if (this.#gate === undefined || this.#left === undefined) return this.#gate?.verdict
    const { language, ...records } = this.#left
    const isLeft = records.other + records.undecided > 0
    return { answer: records.other > 0 ? 'other' : 'undecided', language, isLeft, records }
  }

  /** Of a part: what the document is to learn from it. */
  get facts(): Pick<PartFacts, 'gate' | 'left'> {
    return { gate: this.#gate?.state, left: this.#left }
  }

  /** Learns from a part that another has done. */
  learn({ gate, left }: Pick<PartFacts, 'gate' | 'left'>): void {
    if (gate !== undefined) this.#gate?.add(gate)
    if (left === undefined) return
    this.#left ??= noneLeft()
    this.#left.other += left.other
    this.#left.undecided += left.undecided
    this.#left.language ??= left.language
  }

  /**
   * Runs the blocks of the next piece, in what is now in the kernel; `own`: the same in the document's own bytes. `records`: the index of the
   * first block of each, where there are any. `isLast`: nothing follows.
   */
  take(blocks: readonly Block[], own: readonly Block[], records: readonly number[], isLast: boolean): void {
    this.#run.begin()
    if (records.length > 0) this.#takeRecords(records, blocks, startsOf(own))
    else if (this.#isHeadThrough) this.#takeMore(blocks)
    else this.#takeHead(blocks, startsOf(own), isLast)
  }

  /** What became of the first `length` bytes of the piece; see Run. */
  outcome(length: number, write?: Write): Outcome {
    return this.#run.outcome(length, write)
  }

  /** Runs the next blocks of the one document, behind its head. */
  #takeMore(blocks: readonly Block[]): void {
    this.#yehs.makeReadyAhead()
    this.#run.take(this.#gate?.isClosed ? blocks.filter(isDeclaredArabic) : blocks, 0)
  }

  /** Runs the first blocks of the one document. `starts`: where each begins in the document's own bytes. */
  #takeHead(blocks: readonly Block[], starts: readonly number[], isLast: boolean): void {
    const inHead = countBelow(starts, HEAD)
    this.#enter(blocks.slice(0, inHead))
    this.#run.take(blocks, inHead)
    if (!isLast) {
      const yehs = this.#yehs.settle()
      const premises = this.#run.settlePremises()
      this.#gate?.leaveHead()
      this.#settled = { gate: this.#gate?.state, yehs, premises }
    }
    this.#yehs.leaveHead()
    this.#isHeadThrough = true
  }

  /** Runs records, each as a document of its own. */
  #takeRecords(records: readonly number[], blocks: readonly Block[], starts: readonly number[]): void {
    this.#isHeadThrough = true
    this.#left ??= noneLeft()
    for (let index = 0; index < records.length; index++) {
      const first = records[index] as number
      const short = this.#run.takesDocuments ? countShort(records, index, blocks) : 0
      if (short > 0) {
        this.#takeShort(blocks, records, index, index + short)
        index += short - 1
      } else this.#takeRecord(blocks.slice(first, records[index + 1]), starts.slice(first, records[index + 1]))
    }
    this.#yehs.leaveHead()
  }

  /** Runs short records, from number `from` up to `to`. */
  #takeShort(blocks: readonly Block[], records: readonly number[], from: number, to: number): void {
    const enter = (record: readonly Block[], isArabic: boolean): LanguageGate | undefined => {
      this.#gate = this.#newGate()
      if (isArabic) this.#gate?.takeForArabic()
      this.#enterHead(record)
      return this.#gate
    }
    const leave = (): void => this.#countLeft()
    this.#run.takeDocuments({ blocks, firsts: records, to, end: records[to] ?? blocks.length }, from, { enter, leave })
  }

  #takeRecord(blocks: readonly Block[], starts: readonly number[]): void {
    const [start] = starts
    if (start === undefined) return
    const inHead = countBelow(starts, start + HEAD)
    this.#gate = this.#newGate()
    this.#enter(blocks.slice(0, inHead))
    this.#run.take(blocks, inHead)
    this.#countLeft()
  }

  /** Counts the record at hand when it was left for its language. */
  #countLeft(): void {
    const verdict = this.#gate?.verdict
    if (this.#left === undefined || verdict === undefined || !verdict.isLeft) return
    const { answer, language } = verdict
    this.#left[answer === 'other' ? 'other' : 'undecided']++
    if (answer === 'other') this.#left.language ??= language
  }

  #newGate(state?: Readonly<GateState>): LanguageGate | undefined {
    const { language, format } = this.#prepared
    return language === 'ar' ? undefined : new LanguageGate(this.#kernel, language, format.kind === 'text', state)
  }

  #enter(head: readonly Block[]): void {
    this.#enterHead(head)
    this.#run.enterDocument(head, this.#gate)
  }

  #enterHead(head: readonly Block[]): void {
    this.#yehs.enterHead(head, this.#gate)
    this.#gate?.enterHead(head)
  }
}

function noneLeft(): LeftRecords {
  return { other: 0, undecided: 0, language: undefined }
}

function isDeclaredArabic(block: Block): boolean {
  return block.some(({ language }) => language === 'arabic')
}

/** Where blocks begin. */
function startsOf(blocks: readonly Block[]): readonly number[] {
  return blocks.map((block) => block[0]?.start ?? 0)
}

/** How many places, in rising order, are below `limit`. */
function countBelow(places: readonly number[], limit: number): number {
  let count = 0
  while (count < places.length && (places[count] as number) < limit) count++
  return count
}
