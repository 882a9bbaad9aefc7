import type { Program } from '../engine/program.ts'
import { type Outcome, Run } from '../engine/run.ts'
import type { Block, Format } from '../format/format.ts'
import { verdictOf } from '../language/judge.ts'
import { HEAD, type Profile, profileOf, scoreOf } from './profile.ts'

/** Bytes scanned at a time; more only when a format finds no place to cut. */
const WINDOW = 2 * HEAD
/** Bytes worth a run of their own, once the head is through: tiny pieces are gathered. */
const ENOUGH = 1 << 18
/** Bytes that must be there before the first block is touched: the head, a whole block behind it, and a line. */
const HEAD_AND_BLOCK = 3 * HEAD

/** How the blocks of a document fared before the language judge. */
export interface Verdicts {
  /** Blocks that a rule wanted to change and that were let through. */
  admitted: number
  /** Blocks that a rule wanted to change and that are not Arabic. */
  refused: number
}

/**
 * One document on its way through a program. Its bytes come in pieces of any size and leave as outcomes, in order, cut at
 * block ends; the outcomes do not depend on the pieces. Holds three MiB and one block at most.
 */
export class DocumentRun {
  readonly verdicts: Verdicts = { admitted: 0, refused: 0 }
  readonly #format: Format
  readonly #run: Run
  #profile: Profile | undefined
  #head: { readonly bytes: Uint8Array; readonly blocks: readonly Block[] } | undefined
  /** The bytes that wait, in the front of a buffer that grows to what is needed and is used again. */
  #buffer = new Uint8Array(0)
  #length = 0
  #wanted = HEAD_AND_BLOCK

  constructor(program: Program, format: Format, language: 'auto' | 'ar') {
    this.#format = format
    this.#run = new Run(program, language === 'ar' ? () => true : (bytes, block) => this.#admit(bytes, block))
  }

  /** Takes the next bytes, any piece of well-formed UTF-8, and hands out what is done. */
  *push(bytes: Uint8Array): Generator<Outcome> {
    this.#append(bytes)
    if (this.#length >= this.#wanted) yield* this.#process(false)
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

  *#process(final: boolean): Generator<Outcome> {
    const bytes = this.#buffer.subarray(0, this.#length)
    let position = 0
    let width = WINDOW
    while (position < bytes.length) {
      const isLast = bytes.length - position <= width
      // The head is scanned in one go, so that its profile is that of a document that came whole.
      const window = bytes.subarray(position, this.#head === undefined ? bytes.length : position + width)
      const blocks: Block[] = []
      const isFinal = final && window.length === bytes.length - position
      const consumed = this.#format.scan(window, isFinal, (block) => blocks.push(block))
      if (consumed === 0) {
        if (isLast) break
        width *= 2
        continue
      }
      this.#head ??= { bytes: window, blocks }
      yield this.#run.piece(window.subarray(0, consumed), blocks)
      position += consumed
      width = WINDOW
    }
    if (!final && this.#head !== undefined) this.#settleProfile()
    this.#buffer.copyWithin(0, position, this.#length)
    this.#length -= position
    this.#wanted = position === 0 ? this.#length * 2 : this.#length + ENOUGH
  }

  #admit(bytes: Uint8Array, block: Block): boolean {
    const verdict = verdictOf(scoreOf(bytes, block))
    const admitted = verdict === 'undecided' ? this.#settleProfile().foldUndecided : verdict === 'arabic'
    if (admitted) this.verdicts.admitted++
    else this.verdicts.refused++
    return admitted
  }

  /** Computed when first asked for, at the latest before the head's bytes are let go. */
  #settleProfile(): Profile {
    this.#profile ??= profileOf(this.#head?.bytes ?? new Uint8Array(0), this.#head?.blocks ?? [])
    if (this.#head !== undefined) this.#head = { bytes: new Uint8Array(0), blocks: [] }
    return this.#profile
  }
}
