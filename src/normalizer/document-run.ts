import type { Program } from '../engine/program.ts'
import { type Outcome, Run } from '../engine/run.ts'
import { Findings } from '../format/findings.ts'
import type { Block, Format, Scanner } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { YehHead } from '../kernel/tables.ts'
import { YakafError } from '../text/error.ts'
import { writeYehs } from '../yeh/kernel-tables.ts'
import { Buffers } from './buffers.ts'
import type { MojibakeCounts } from './document.ts'
import { blocksWithout, joined, withoutIgnored } from './ignored.ts'
import { type GateState, LanguageGate, type LanguageVerdict } from './language-gate.ts'
import { Layers } from './layers.ts'
import { type Misread, misreadIn } from './misread.ts'
import { withRemarks } from './misread-remarks.ts'
import { newKernel } from './new-kernel.ts'
import { MISREAD_BYTES, numberOf } from './own-changes.ts'
import type { LeftRecords, Lender, Part, PartFacts, SettledHead, SharedDocument } from './part.ts'
import type { PragmaRemark } from './pragma-remark.ts'
import { Pragmas, type Region } from './pragmas.ts'
import type { Prepared } from './prepare.ts'
import { probe } from './probe.ts'
import { HEAD } from './profile.ts'
import { countShort } from './short-records.ts'
import { ENOUGH, Waiting } from './waiting.ts'
import { hasFarsiYeh, NO_HEAD, yehHeadOf } from './yeh-head.ts'

const NOTHING_MISREAD: Misread = { lines: [], lost: [] }
const NOTHING_SETTLED: SettledHead = { gate: undefined, yehs: undefined, premises: new Map() }
/** Bytes scanned at a time; more only when a format finds no place to cut. */
const WINDOW = 2 * HEAD
/** The head, a whole block behind it, and a line: when so much is there and no block ends behind the head, something is amiss. */
const HEAD_AND_BLOCK = 3 * HEAD

/**
 * One document on its way through a program. Its bytes come in pieces of any size and leave as outcomes, in order, cut at
 * block ends; the outcomes do not depend on the pieces. Holds five MiB and one block at most, or all of it where its format must see
 * it whole.
 */
export class DocumentRun<Lent = never> implements SharedDocument<Lent> {
  readonly mojibake: MojibakeCounts = { lines: 0, lost: 0 }
  readonly #prepared: Prepared
  #scanner: Scanner
  readonly #kernel: Kernel
  readonly #buffers = new Buffers()
  readonly #pragmas: Pragmas
  readonly #run: Run
  /** Undefined when all is taken for Arabic; of the record at hand, if there are any. */
  #gate: LanguageGate | undefined
  #yehs: YehHead | undefined
  /** The blocks of the head, while it is in the kernel. */
  #head: readonly Block[] = []
  #isHeadThrough = false
  /** Undefined before the first record. */
  #left: LeftRecords | undefined
  readonly #lender: Lender<Lent> | undefined
  /** What others are told of the head. */
  #settled: SettledHead = NOTHING_SETTLED
  readonly #waiting: Waiting
  readonly #window: number
  /** The line that the last scan began with, and whether it only cut. */
  #line: number | undefined
  #isPassed = false

  /** `lender`: who takes parts of it, if anybody. `part`: it is that one of a document. */
  constructor(prepared: Prepared, lender?: Lender<Lent>, part?: Part) {
    const { program, format, formatOptions } = prepared
    this.#prepared = prepared
    this.#lender = lender
    this.#scanner = format.scanner(formatOptions, part?.line)
    this.#kernel = kernelOf(program)
    this.#kernel.forgetOpened()
    this.#pragmas = new Pragmas(prepared)
    this.#gate = this.#newGate(part?.head.gate)
    this.#run = new Run(program, this.#kernel, (block) => this.#makeReady(block), this.#gate)
    this.#waiting = new Waiting(format.limit !== undefined, lender?.least)
    // What is done at a time of a part, which is there at once, is to stay in the processor's cache.
    this.#window = part === undefined ? WINDOW : ENOUGH
    if (part === undefined) return
    this.#isHeadThrough = true
    this.#yehs = part.head.yehs
    this.#run.adoptPremises(part.head.premises)
  }

  /** What the language judge made of the document, as far as it was asked; undefined when it is not. */
  get language(): LanguageVerdict | undefined {
    const verdict = this.#gate?.verdict
    const left = this.#left
    if (verdict === undefined || left === undefined) return verdict
    return { ...verdict, isLeft: left.other + left.undecided > 0, records: left }
  }

  get pragmas(): readonly PragmaRemark[] {
    return this.#pragmas.remarks
  }

  /** Of a part: what the document is to learn from it. */
  get facts(): PartFacts {
    return { gate: this.#gate?.state, left: this.#left, mojibake: this.mojibake }
  }

  /** Learns from a part that another has done. */
  learn({ gate, left, mojibake }: PartFacts): void {
    this.mojibake.lines += mojibake.lines
    this.mojibake.lost += mojibake.lost
    if (gate !== undefined) this.#gate?.add(gate)
    if (left === undefined) return
    this.#left ??= { other: 0, undecided: 0 }
    this.#left.other += left.other
    this.#left.undecided += left.undecided
  }

  /**
   * Takes the next bytes, any piece of well-formed UTF-8, and hands out what is done.
   *
   * @throws YakafError E_TOO_LARGE, and what the format throws
   */
  *push(bytes: Uint8Array): Generator<Outcome | Lent> {
    const waiting = this.#waiting
    const length = waiting.length + bytes.length
    refuseAbove(this.#prepared.format, length)
    const isEnough = length >= waiting.wanted
    if (this.#isHeadThrough && isEnough && length <= WINDOW) yield* this.#processWith(bytes)
    else if (waiting.length === 0 && isEnough) yield* this.#process(false, false, bytes)
    else {
      waiting.append(bytes)
      if (isEnough) yield* this.#process(false)
    }
  }

  /** Hands out the blocks that are whole, without waiting for more, even of the head. */
  *flush(): Generator<Outcome | Lent> {
    yield* this.#process(false, true)
  }

  /** Hands out the rest. */
  *end(): Generator<Outcome | Lent> {
    yield* this.#process(true)
  }

  /** The same of a document or part that comes whole, and is not copied. */
  *whole(bytes: Uint8Array): Generator<Outcome | Lent> {
    yield* this.#process(true, true, bytes)
  }

  /** Runs what waits together with `bytes`, which are copied once less than on the other way. */
  *#processWith(bytes: Uint8Array): Generator<Outcome | Lent> {
    const waiting = this.#waiting
    const findings = new Findings()
    this.#kernel.load(waiting.bytes, bytes)
    const consumed = this.#scan(false, findings)
    if (consumed < waiting.length) {
      if (consumed > 0) yield this.#piece(consumed, findings, false)
      waiting.append(bytes)
      waiting.keep(waiting.bytes, consumed)
      return
    }
    waiting.keep(bytes, consumed - waiting.length)
    yield this.#piece(consumed, findings, false)
  }

  /** `bytes`: those that wait, or others while none do. */
  *#process(final: boolean, isUrgent = final, bytes: Uint8Array = this.#waiting.bytes): Generator<Outcome | Lent> {
    const { format, formatOptions } = this.#prepared
    const isWhole = format.limit !== undefined
    let position = 0
    let width = this.#window
    try {
      while (position < bytes.length) {
        const left = bytes.length - position
        // The head is scanned in one go, so that its profile is that of a document that came whole.
        const length = this.#isHeadThrough && !isWhole ? Math.min(width, left) : left
        const isFinal = final && length === left
        const findings = new Findings()
        this.#kernel.load(bytes.subarray(position, position + length))
        const consumed = this.#scan(isFinal, findings)
        const isShort = !this.#isHeadThrough && !isUrgent && consumed < HEAD && left < HEAD_AND_BLOCK
        if (consumed === 0 || isShort) {
          if (isShort) this.#scanner = format.scanner(formatOptions)
          if (length === left) break
          width *= 2
          continue
        }
        yield this.#piece(consumed, findings, isFinal && consumed === left)
        position += consumed
        width = this.#window
      }
    } finally {
      // Also where a scan fails: what was handed out must not come again.
      this.#waiting.keep(bytes, position)
    }
  }

  /** Scans the text in the kernel; what others will scan is only cut. */
  #scan(final: boolean, findings: Findings): number {
    this.#line = this.#scanner.line
    const mayLend = this.#lender !== undefined && this.#isHeadThrough
    const passed = mayLend ? this.#scanner.pass?.(this.#kernel, final, findings) : undefined
    this.#isPassed = passed !== undefined
    return passed ?? this.#scanner.scan(this.#kernel, final, findings)
  }

  /** What becomes of the first `length` bytes of the text in the kernel. `isLast`: nothing follows. */
  #piece(length: number, findings: Findings, isLast: boolean): Outcome | Lent {
    const { program, audience, mojibake } = this.#prepared
    const regions = this.#pragmas.regionsOf(this.#kernel, length, findings.blocks)
    if (this.#lender !== undefined && this.#isPassed && regions.length === 0) {
      return this.#lender.lend({ bytes: this.#kernel.bytes.subarray(0, length), line: this.#line, head: this.#settled })
    }
    const blocks = regions.length === 0 ? findings.blocks : this.#unignored(length, findings, regions)
    const layers = new Layers(this.#kernel, this.#buffers, blocks, length)
    layers.read(findings, program)
    const misread = this.#misread(layers.blocks)
    if (mojibake === 'fix') layers.add(misread.lines)
    this.#run.begin()
    if (findings.records.length > 0) this.#takeRecords(findings.records, layers.blocks, startsOf(blocks))
    else if (this.#isHeadThrough) this.#takeMore(layers.blocks)
    else this.#takeHead(layers.blocks, startsOf(blocks), isLast)
    const ran = this.#run.outcome(layers.length, layers.writerOf(this.#prepared))
    const told = audience === 'none' ? ran : withRemarks(ran, misread, mojibake === 'fix')
    const outcome = layers.outcome(this.#prepared, told)
    const named = regions.filter(({ directive }) => directive.rules !== undefined)
    return named.length === 0 ? outcome : withoutIgnored(program, outcome, named)
  }

  /** What pragmas for all rules leave of the blocks. */
  #unignored(length: number, findings: Findings, regions: readonly Region[]): readonly Block[] {
    const whole = regions.filter(({ directive }) => directive.rules === undefined)
    probe(this.#prepared, this.#kernel, length, findings, whole)
    return blocksWithout(findings.blocks, joined(whole))
  }

  #misread(blocks: readonly Block[]): Misread {
    const { program, mojibake } = this.#prepared
    if (mojibake === 'off') return NOTHING_MISREAD
    const misread = misreadIn(this.#kernel, blocks, numberOf(program, MISREAD_BYTES))
    this.mojibake.lines += misread.lines.length
    this.mojibake.lost += misread.lost.length
    return misread
  }

  /** Runs the next blocks of the one document, behind its head. */
  #takeMore(blocks: readonly Block[]): void {
    // Told beforehand, the kernel need not stop at the first final yeh of each piece.
    if (this.#yehs !== undefined && this.#yehs !== NO_HEAD) this.#readyYehs(this.#yehs)
    this.#run.take(this.#gate?.isClosed ? blocks.filter(isDeclaredArabic) : blocks, 0)
  }

  /** Runs the first blocks of the one document. `starts`: where each begins in the document's own bytes. */
  #takeHead(blocks: readonly Block[], starts: readonly number[], isLast: boolean): void {
    const inHead = countBelow(starts, 0, starts.length, HEAD)
    this.#enter(blocks.slice(0, inHead), this.#gate)
    this.#run.take(blocks, inHead)
    if (!isLast) {
      const yehs = this.#settleYehs()
      const premises = this.#run.settlePremises()
      this.#gate?.leaveHead()
      this.#settled = { gate: this.#gate?.state, yehs, premises }
    }
    this.#head = []
    this.#isHeadThrough = true
  }

  /** Runs records, each as a document of its own. `records`: the index of the first block of each. */
  #takeRecords(records: readonly number[], blocks: readonly Block[], starts: readonly number[]): void {
    this.#isHeadThrough = true
    this.#left ??= { other: 0, undecided: 0 }
    for (let index = 0; index < records.length; index++) {
      const first = records[index] as number
      const short = this.#run.takesDocuments ? countShort(records, index, blocks) : 0
      if (short > 0) {
        this.#takeShort(blocks, records, index, index + short)
        index += short - 1
      } else this.#takeRecord(blocks.slice(first, records[index + 1]), starts.slice(first, records[index + 1]))
    }
    this.#head = []
  }

  /** Runs short records, from number `from` up to `to`. */
  #takeShort(blocks: readonly Block[], records: readonly number[], from: number, to: number): void {
    const enter = (record: readonly Block[], isArabic: boolean): LanguageGate | undefined => {
      this.#gate = this.#newGate()
      if (isArabic) this.#gate?.takeForArabic()
      this.#enterHead(record, this.#gate)
      return this.#gate
    }
    const leave = (): void => this.#countLeft()
    this.#run.takeDocuments({ blocks, firsts: records, to, end: records[to] ?? blocks.length }, from, { enter, leave })
  }

  #takeRecord(blocks: readonly Block[], starts: readonly number[]): void {
    const [start] = starts
    if (start === undefined) return
    const inHead = countBelow(starts, 0, starts.length, start + HEAD)
    this.#gate = this.#newGate()
    this.#enter(blocks.slice(0, inHead), this.#gate)
    this.#run.take(blocks, inHead)
    this.#countLeft()
  }

  /** Counts the record at hand when it was left for its language. */
  #countLeft(): void {
    const verdict = this.#gate?.verdict
    if (this.#left !== undefined && verdict?.isLeft) this.#left[verdict.answer === 'other' ? 'other' : 'undecided']++
  }

  #newGate(state?: Readonly<GateState>): LanguageGate | undefined {
    const { language, format } = this.#prepared
    return language === 'ar' ? undefined : new LanguageGate(this.#kernel, language, format.kind === 'text', state)
  }

  #enter(head: readonly Block[], gate: LanguageGate | undefined): void {
    this.#enterHead(head, gate)
    this.#run.enterDocument(head, gate)
  }

  #enterHead(head: readonly Block[], gate: LanguageGate | undefined): void {
    this.#head = head
    this.#yehs = undefined
    gate?.enterHead(head)
  }

  /** Says whether the kernel is left with `block` read: it is when the head is read for it, which it stands in. */
  #makeReady(block: Block): boolean {
    const isRead = this.#yehs === undefined && this.#head.includes(block)
    const head = this.#settleYehs(block)
    this.#readyYehs(head)
    if (!isRead || head === NO_HEAD) return false
    this.#kernel.yehs.settleBlock()
    return true
  }

  #readyYehs(head: YehHead): void {
    this.#kernel.yehs.makeReady(writeYehs, head, this.#prepared.program.settings.repairMaksura)
  }

  /** Computed when first asked for, at the latest before the head leaves the kernel. `last`: what is read last of it. */
  #settleYehs(last?: Block): YehHead {
    if (this.#yehs !== undefined) return this.#yehs
    const { settings, judged } = this.#prepared.program
    const isAsked = judged !== undefined && (settings.repairMaksura || hasFarsiYeh(this.#kernel.bytes, this.#head))
    const open = (block: Block): Block => this.#gate?.openStretches(block) ?? block
    const others = last === undefined ? this.#head : this.#head.filter((block) => block !== last)
    const blocks = last === undefined || others.length === this.#head.length ? this.#head : [...others, last]
    this.#yehs = isAsked ? yehHeadOf(this.#kernel, blocks.map(open), settings.repairMaksura) : NO_HEAD
    return this.#yehs
  }
}

function refuseAbove({ limit, id }: Format, length: number): void {
  if (limit === undefined || length <= limit) return
  const most = `${limit >> 20} MiB`
  throw new YakafError('E_TOO_LARGE', `${id} is read whole, up to ${most}; split the file, or name another --type`)
}

function isDeclaredArabic(block: Block): boolean {
  return block.some(({ language }) => language === 'arabic')
}

/** Where blocks begin. */
function startsOf(blocks: readonly Block[]): readonly number[] {
  return blocks.map((block) => block[0]?.start ?? 0)
}

/** How many of the places from `first` to `end`, in rising order, are below `limit`. */
function countBelow(places: readonly number[], first: number, end: number, limit: number): number {
  let next = first
  while (next < end && (places[next] as number) < limit) next++
  return next - first
}

const kernels = new WeakMap<Program, Kernel>()

/** One kernel a program: a piece is through before the next one of any document begins. */
function kernelOf(program: Program): Kernel {
  let kernel = kernels.get(program)
  if (kernel === undefined) {
    kernel = newKernel(program)
    kernels.set(program, kernel)
  }
  return kernel
}
