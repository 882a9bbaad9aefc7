import type { Block } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { Answer } from '../language/judge.ts'
import { languageOf } from '../language/names.ts'
import { foreignStretches } from '../language/units.ts'
import { without } from '../text/span.ts'
import { decode } from '../text/utf8.ts'
import { type BlockReading, type Profile, profileOf, readBlock } from './profile.ts'

/** `auto`: what is not Arabic is left, and what it quotes; `arabic-spans`: Arabic that it quotes is not. */
export type LanguageMode = 'auto' | 'arabic-spans'

/** Bytes by which a language is named. */
const SAMPLE = 1 << 14

/** What became of a document before the language judge. */
export interface LanguageVerdict {
  readonly answer: Answer
  /** What it seems to be in, if not Arabic (BCP 47); undefined when nothing tells. */
  readonly language: string | undefined
  /** Whether all of it was left alone, although a rule wanted to look at something. */
  readonly isLeft: boolean
}

/** Says which stretches of a document's blocks rules may change. */
export class LanguageGate {
  readonly #kernel: Kernel
  readonly #mode: LanguageMode
  #head: readonly Block[] = []
  readonly #readings = new Map<Block, BlockReading>()
  #profile: Profile | undefined
  #language: string | undefined
  #isAsked = false
  #hasOpened = false

  constructor(kernel: Kernel, mode: LanguageMode) {
    this.#kernel = kernel
    this.#mode = mode
  }

  /** The text in the kernel begins with these blocks, the head of the document. */
  enterHead(blocks: readonly Block[]): void {
    this.#head = blocks
  }

  /** Reads the head, as long as it is in the kernel. */
  leaveHead(): void {
    this.#settle()
    this.#head = []
    this.#readings.clear()
  }

  /** Whether nothing of the document is touched. Known from the first question on. */
  get isClosed(): boolean {
    return this.#mode === 'auto' && this.#profile?.answer === 'other'
  }

  /** Whether a block that a glance takes for Arabic may be changed without asking. */
  get mayOpen(): boolean {
    return this.#profile !== undefined && !this.isClosed
  }

  get verdict(): LanguageVerdict {
    const answer = this.#profile?.answer ?? 'undecided'
    const isLeft = this.#isAsked && (this.isClosed || (answer === 'undecided' && !this.#hasOpened))
    return { answer, language: this.#language, isLeft }
  }

  /** What rules that want to change a block may change of it: the block itself when all. */
  admit(block: Block): Block {
    this.#isAsked = true
    const open = this.openStretches(block)
    if (open.length > 0) this.#hasOpened = true
    return open
  }

  /** The same, for whoever only reads. */
  openStretches(block: Block): Block {
    const { foldsUndecided } = this.#settle()
    if (this.isClosed) return []
    const { units, arabic } = this.#readings.get(block) ?? readBlock(this.#kernel, block)
    if (units === undefined) return arabic > 0 || foldsUndecided ? block : []
    const foreign = foreignStretches(units, foldsUndecided, this.#mode === 'auto' ? 'left' : 'judged')
    if (foreign === undefined) return []
    return foreign.length === 0 ? block : block.flatMap((span) => without(span, foreign))
  }

  #settle(): Profile {
    if (this.#profile !== undefined) return this.#profile
    const readings = this.#head.map((block) => readBlock(this.#kernel, block))
    for (const [index, block] of this.#head.entries()) this.#readings.set(block, readings[index] as BlockReading)
    this.#profile = profileOf(this.#kernel, this.#head, readings)
    if (this.#profile.answer !== 'arabic') this.#language = languageOf(this.#sample())
    return this.#profile
  }

  /** The beginning of the head's text. */
  #sample(): string {
    const start = this.#head[0]?.[0]?.start ?? 0
    const end = Math.min(this.#head.at(-1)?.at(-1)?.end ?? start, start + SAMPLE)
    return decode(this.#kernel.bytes.subarray(start, end))
  }
}
