import type { Block } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { Answer } from '../language/judge.ts'
import { languageOf } from '../language/names.ts'
import { foreignStretches } from '../language/open-units.ts'
import { type Span, without } from '../text/span.ts'
import { decode } from '../text/utf8.ts'
import { type BlockReading, closely, type Profile, profileOf, readBlock } from './profile.ts'

/** `auto`: what is not Arabic is left, and what it quotes; `arabic-spans`: Arabic that it quotes is not. */
export type LanguageMode = 'auto' | 'arabic-spans'

/** Bytes by which a language is named. */
const SAMPLE = 1 << 14

/** What became of a document before the language judge. */
export interface LanguageVerdict {
  readonly answer: Answer
  /** What it seems to be in, if not Arabic (BCP 47); undefined when nothing tells. */
  readonly language: string | undefined
  /** Whether all of it was left alone, although a rule wanted to look at something; of records, whether any was. */
  readonly isLeft: boolean
  /** Records that were left alone so: not Arabic, or without evidence. Undefined when it has no records. */
  readonly records?: { readonly other: number; readonly undecided: number }
}

/** What a gate has learnt of its document, as plain data. */
export interface GateState {
  profile: Profile | undefined
  /** As in a verdict. */
  language: string | undefined
  /** Whether a rule wanted to look at something. */
  isAsked: boolean
  /** Whether anything was opened to one. */
  hasOpened: boolean
  /** Whether the document says of all its head that it is in another language. */
  isDeclaredOther: boolean
}

/** Says which stretches of a document's blocks rules may change. */
export class LanguageGate {
  readonly #kernel: Kernel
  readonly #mode: LanguageMode
  readonly #foldsSilent: boolean
  #head: readonly Block[] = []
  readonly #readings = new Map<Block, BlockReading>()
  readonly #state: GateState

  /**
   * `foldsSilent`: whether a document that says nothing of its language is taken for Arabic. `state`: of another gate, which is not
   * changed; of a document that begins when undefined.
   */
  constructor(kernel: Kernel, mode: LanguageMode, foldsSilent: boolean, state?: Readonly<GateState>) {
    this.#kernel = kernel
    this.#mode = mode
    this.#foldsSilent = foldsSilent
    this.#state =
      state === undefined
        ? { profile: undefined, language: undefined, isAsked: false, hasOpened: false, isDeclaredOther: false }
        : { ...state }
  }

  get state(): Readonly<GateState> {
    return { ...this.#state, hasOpened: this.#hasOpened }
  }

  /** By this gate, or in the kernel by its own words. */
  get #hasOpened(): boolean {
    return this.#state.hasOpened || this.#kernel.hasOpened
  }

  /** What a gate of the same document has learnt from other blocks of it. */
  add({ isAsked, hasOpened }: Readonly<GateState>): void {
    this.#state.isAsked ||= isAsked
    this.#state.hasOpened ||= hasOpened
  }

  /** The kernel has found all of the document Arabic. */
  takeForArabic(): void {
    this.#state.profile = { answer: 'arabic', foldsUndecided: true }
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
    return this.#mode === 'auto' && this.#state.profile?.answer === 'other'
  }

  /** Whether a block that a glance takes for Arabic may be changed without asking. */
  get mayOpen(): boolean {
    return this.#state.profile !== undefined && !this.isClosed
  }

  /** Whether that goes for a block too that a glance finds nothing in. */
  get opensUnsure(): boolean {
    return this.#state.profile?.foldsUndecided === true
  }

  get verdict(): LanguageVerdict {
    const answer = this.#state.isDeclaredOther ? 'other' : (this.#state.profile?.answer ?? 'undecided')
    const isLeft = this.#state.isAsked && (this.isClosed || (answer !== 'arabic' && !this.#hasOpened))
    return { answer, language: this.#state.language, isLeft }
  }

  /** What rules that want to change a block may change of it: the block itself when all. */
  admit(block: Block): Block {
    this.#state.isAsked = true
    const open = this.openStretches(block)
    if (open.length > 0) this.#state.hasOpened = true
    return open
  }

  /** The same, for whoever only reads. */
  openStretches(block: Block): Block {
    const declared = block[0]?.language
    if (block.every(({ language }) => language === declared)) {
      if (declared === undefined) return this.#judged(block)
      this.#settle()
      return declared === 'other' ? [] : this.#openIn(block, readBlock(this.#kernel, block), true)
    }
    const judged = this.#judged(block.filter(({ language }) => language === undefined))
    const arabic = block.filter(({ language }) => language === 'arabic')
    const open = [...judged, ...this.#openIn(arabic, readBlock(this.#kernel, arabic), true)]
    return open.sort((a, b) => a.start - b.start)
  }

  /** What is open of a block, or of the part of one, that says nothing of its language. */
  #judged(block: Block): Block {
    const { foldsUndecided } = this.#settle()
    if (this.isClosed || block.length === 0) return []
    return this.#openIn(block, this.#readings.get(block) ?? readBlock(this.#kernel, block), foldsUndecided)
  }

  #openIn(block: Block, reading: BlockReading, foldsUndecided: boolean): Block {
    if (reading.units === undefined && (reading.arabic > 0 || foldsUndecided)) return withoutAll(block, reading.closed)
    const { units } = closely(this.#kernel, block, reading)
    const foreign = foreignStretches(units, foldsUndecided, this.#mode === 'auto' ? 'left' : 'judged')
    if (foreign === undefined) return []
    return withoutAll(block, foreign)
  }

  #settle(): Profile {
    if (this.#state.profile !== undefined) return this.#state.profile
    const head = this.#head.map(withoutOther)
    this.#state.isDeclaredOther = head.length > 0 && head.every((block) => block.length === 0)
    const readings = head.map((block) => readBlock(this.#kernel, block))
    for (const [index, block] of head.entries()) this.#readings.set(block, readings[index] as BlockReading)
    const folds = this.#foldsSilent || head.some((block) => block.some(({ language }) => language === 'arabic'))
    this.#state.profile = profileOf(this.#kernel, head, readings, folds)
    if (this.#state.profile.answer !== 'arabic') this.#state.language = languageOf(this.#sample())
    return this.#state.profile
  }

  /** The beginning of the head's text. */
  #sample(): string {
    const start = this.#head[0]?.[0]?.start ?? 0
    const end = Math.min(this.#head.at(-1)?.at(-1)?.end ?? start, start + SAMPLE)
    return decode(this.#kernel.bytes.subarray(start, end))
  }
}

/** The block itself when nothing is left out. */
function withoutAll(block: Block, holes: readonly Span[]): Block {
  return holes.length === 0 ? block : block.flatMap((span) => without(span, holes))
}

/** What of a block the document does not say to be in another language. */
function withoutOther(block: Block): Block {
  return block.every(({ language }) => language !== 'other')
    ? block
    : block.filter(({ language }) => language !== 'other')
}
