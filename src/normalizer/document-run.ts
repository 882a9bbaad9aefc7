import type { Outcome } from '../engine/run.ts'
import { Findings } from '../format/findings.ts'
import type { Format, Scanner } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { YakafError } from '../text/error.ts'
import type { MojibakeCounts } from './document.ts'
import { DocumentBlocks } from './document-blocks.ts'
import { kernelOf } from './kernel-of.ts'
import type { LanguageVerdict } from './language-gate.ts'
import type { Lender, Part, PartFacts, SharedDocument } from './part.ts'
import { PieceRun } from './piece-run.ts'
import type { PragmaRemark } from './pragma-remark.ts'
import { Pragmas } from './pragmas.ts'
import type { Prepared } from './prepare.ts'
import { HEAD } from './profile.ts'
import { ENOUGH, Waiting } from './waiting.ts'

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
  readonly #prepared: Prepared
  #scanner: Scanner
  readonly #kernel: Kernel
  readonly #pragmas: Pragmas
  readonly #blocks: DocumentBlocks
  readonly #pieces: PieceRun
  readonly #lender: Lender<Lent> | undefined
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
    this.#pragmas = new Pragmas(prepared)
    this.#blocks = new DocumentBlocks(prepared, this.#kernel, part?.head)
    this.#pieces = new PieceRun(prepared, this.#kernel, this.#blocks)
    this.#waiting = new Waiting(format.limit !== undefined, lender?.least)
    // What is done at a time of a part, which is there at once, is to stay in the processor's cache.
    this.#window = part === undefined ? WINDOW : ENOUGH
  }

  get language(): LanguageVerdict | undefined {
    return this.#blocks.language
  }

  get mojibake(): Readonly<MojibakeCounts> {
    return this.#pieces.mojibake
  }

  get pragmas(): readonly PragmaRemark[] {
    return this.#pragmas.remarks
  }

  get facts(): PartFacts {
    return { ...this.#blocks.facts, mojibake: this.mojibake }
  }

  learn(facts: PartFacts): void {
    this.#blocks.learn(facts)
    this.#pieces.learn(facts)
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
    if (this.#blocks.isHeadThrough && isEnough && length <= WINDOW) yield* this.#processWith(bytes)
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
        const length = this.#blocks.isHeadThrough && !isWhole ? Math.min(width, left) : left
        const isFinal = final && length === left
        const findings = new Findings()
        this.#kernel.load(bytes.subarray(position, position + length))
        const consumed = this.#scan(isFinal, findings)
        const isShort = !this.#blocks.isHeadThrough && !isUrgent && consumed < HEAD && left < HEAD_AND_BLOCK
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
    const mayLend = this.#lender !== undefined && this.#blocks.isHeadThrough
    const passed = mayLend ? this.#scanner.pass?.(this.#kernel, final, findings) : undefined
    this.#isPassed = passed !== undefined
    return passed ?? this.#scanner.scan(this.#kernel, final, findings)
  }

  /** What becomes of the first `length` bytes of the text in the kernel. `isLast`: nothing follows. */
  #piece(length: number, findings: Findings, isLast: boolean): Outcome | Lent {
    const regions = this.#pragmas.regionsOf(this.#kernel, length, findings.blocks)
    if (this.#lender !== undefined && this.#isPassed && regions.length === 0) {
      const head = this.#blocks.settled
      return this.#lender.lend({ bytes: this.#kernel.bytes.subarray(0, length), line: this.#line, head })
    }
    return this.#pieces.outcome(length, findings, regions, isLast)
  }
}

function refuseAbove({ limit, id }: Format, length: number): void {
  if (limit === undefined || length <= limit) return
  const most = `${limit >> 20} MiB`
  throw new YakafError('E_TOO_LARGE', `${id} is read whole, up to ${most}; split the file, or name another --type`)
}
