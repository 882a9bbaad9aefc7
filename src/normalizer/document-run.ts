import type { Program } from '../engine/program.ts'
import { type Outcome, Run } from '../engine/run.ts'
import { Findings, NO_OPTIONS } from '../format/findings.ts'
import type { Block, Format, Scanner } from '../format/format.ts'
import { Kernel } from '../kernel/kernel.ts'
import type { YehHead } from '../kernel/tables.ts'
import { EVIDENCE } from '../language/judge.ts'
import { NO_HEAD } from '../yeh/policy.ts'
import { yehTables } from '../yeh/tables.ts'
import { LanguageGate, type LanguageMode, type LanguageVerdict } from './language-gate.ts'
import { HEAD } from './profile.ts'
import { hasFarsiYeh, yehHeadOf } from './yeh-head.ts'

/** Bytes scanned at a time; more only when a format finds no place to cut. */
const WINDOW = 2 * HEAD
/** Bytes worth a run of their own, once the head is through: tiny pieces are gathered. */
const ENOUGH = 1 << 18
/** Bytes that must be there before the first block is touched: the head, a whole block behind it, and a line. */
const HEAD_AND_BLOCK = 3 * HEAD

/**
 * One document on its way through a program. Its bytes come in pieces of any size and leave as outcomes, in order, cut at
 * block ends; the outcomes do not depend on the pieces. Holds three MiB and one block at most.
 */
export class DocumentRun {
  readonly #scanner: Scanner
  readonly #kernel: Kernel
  readonly #run: Run
  readonly #program: Program
  /** Undefined when all is taken for Arabic. */
  readonly #gate: LanguageGate | undefined
  #yehs: YehHead | undefined
  /** The blocks of the head, while it is in the kernel. */
  #head: readonly Block[] = []
  #isHeadThrough = false
  /** The bytes that wait, in the front of a buffer that grows to what is needed and is used again. */
  #buffer = new Uint8Array(0)
  #length = 0
  #wanted = HEAD_AND_BLOCK

  constructor(program: Program, format: Format, language: 'ar' | LanguageMode) {
    this.#scanner = format.scanner(NO_OPTIONS)
    this.#kernel = kernelOf(program)
    this.#program = program
    this.#gate = language === 'ar' ? undefined : new LanguageGate(this.#kernel, language)
    this.#run = new Run(program, this.#kernel, () => this.#makeReady(), this.#gate)
  }

  /** What the language judge made of the document, as far as it was asked; undefined when it is not. */
  get language(): LanguageVerdict | undefined {
    return this.#gate?.verdict
  }

  /** Takes the next bytes, any piece of well-formed UTF-8, and hands out what is done. */
  *push(bytes: Uint8Array): Generator<Outcome> {
    const length = this.#length + bytes.length
    if (this.#isHeadThrough && length >= this.#wanted && length <= WINDOW) yield* this.#processWith(bytes)
    else {
      this.#append(bytes)
      if (length >= this.#wanted) yield* this.#process(false)
    }
  }

  /** Hands out the blocks that are whole, without waiting for more. */
  *flush(): Generator<Outcome> {
    yield* this.#process(false)
  }

  /** Hands out the rest. */
  *end(): Generator<Outcome> {
    yield* this.#process(true)
  }

  #append(bytes: Uint8Array): void {
    const length = this.#length + bytes.length
    if (length > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(length, Math.min(this.#buffer.length * 2, length + HEAD_AND_BLOCK)))
      larger.set(this.#buffer.subarray(0, this.#length))
      this.#buffer = larger
    }
    this.#buffer.set(bytes, this.#length)
    this.#length = length
  }

  /** Runs what waits together with `bytes`, which are copied once less than on the other way. */
  *#processWith(bytes: Uint8Array): Generator<Outcome> {
    const findings = new Findings()
    this.#kernel.load(this.#buffer.subarray(0, this.#length), bytes)
    const consumed = this.#scanner.scan(this.#kernel, false, findings)
    if (consumed < this.#length) {
      this.#append(bytes)
      this.#wanted = this.#length * 2
      return
    }
    const rest = bytes.subarray(consumed - this.#length)
    this.#length = 0
    this.#append(rest)
    this.#wanted = rest.length + ENOUGH
    yield this.#piece(consumed, findings.blocks, false)
  }

  *#process(final: boolean): Generator<Outcome> {
    const bytes = this.#buffer.subarray(0, this.#length)
    let position = 0
    let width = WINDOW
    while (position < bytes.length) {
      const isLast = bytes.length - position <= width
      // The head is scanned in one go, so that its profile is that of a document that came whole.
      const window = bytes.subarray(position, this.#isHeadThrough ? position + width : bytes.length)
      const findings = new Findings()
      const isFinal = final && window.length === bytes.length - position
      this.#kernel.load(window)
      const consumed = this.#scanner.scan(this.#kernel, isFinal, findings)
      if (consumed === 0) {
        if (isLast) break
        width *= 2
        continue
      }
      const isWhole = final && consumed === bytes.length - position
      yield this.#piece(consumed, findings.blocks, isWhole)
      position += consumed
      width = WINDOW
    }
    this.#buffer.copyWithin(0, position, this.#length)
    this.#length -= position
    this.#wanted = position === 0 ? this.#length * 2 : this.#length + ENOUGH
  }

  /** `isWhole`: nothing follows. */
  #piece(length: number, blocks: readonly Block[], isWhole: boolean): Outcome {
    if (this.#isHeadThrough) return this.#run.piece(length, this.#gate?.isClosed ? [] : blocks, 0)
    this.#head = blocks.filter((block) => (block[0]?.start ?? 0) < HEAD)
    this.#gate?.enterHead(this.#head)
    const outcome = this.#run.piece(length, blocks, HEAD)
    if (!isWhole) {
      this.#settleYehs()
      this.#run.settlePremises()
      this.#gate?.leaveHead()
    }
    this.#head = []
    this.#isHeadThrough = true
    return outcome
  }

  #makeReady(): void {
    this.#kernel.makeReady(yehTables(), this.#settleYehs(), this.#program.settings.repairMaksura)
  }

  /** Computed when first asked for, at the latest before the head leaves the kernel. */
  #settleYehs(): YehHead {
    if (this.#yehs !== undefined) return this.#yehs
    const { settings, tables } = this.#program
    const isAsked =
      tables.judged !== undefined && (settings.repairMaksura || hasFarsiYeh(this.#kernel.bytes, this.#head))
    const open = (block: Block): Block => this.#gate?.openStretches(block) ?? block
    this.#yehs = isAsked ? yehHeadOf(this.#kernel, this.#head.map(open), settings.repairMaksura) : NO_HEAD
    return this.#yehs
  }
}

const kernels = new WeakMap<Program, Kernel>()

/** One kernel a program: a piece is through before the next one of any document begins. */
function kernelOf(program: Program): Kernel {
  let kernel = kernels.get(program)
  if (kernel === undefined) {
    kernel = new Kernel(program.tables, EVIDENCE)
    kernels.set(program, kernel)
  }
  return kernel
}
