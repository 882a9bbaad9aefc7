import type { Block } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { Premise, Rule } from '../rule/rule.ts'
import { findMasks } from '../text/mask.ts'
import { type Span, without } from '../text/span.ts'
import { encode } from '../text/utf8.ts'
import { Utf8Segment } from '../text/utf8-segment.ts'
import type { Program } from './program.ts'

/** A rule with a premise, and in UTF-8 what must be absent. */
interface Asked {
  readonly triggers: readonly number[]
  readonly premise: Premise
  readonly absent: readonly Uint8Array[]
}

/**
 * Whether the premises of rules hold: for the head of a document, which is read once, and for the block at hand. Nothing is
 * read before a rule is asked, and of most programs no rule has one.
 */
export class Premises {
  readonly #kernel: Kernel
  /** By rule; undefined for one without a premise. */
  readonly #asked: readonly (Asked | undefined)[]
  readonly #open: (block: Block) => Block
  #headBlocks: readonly Block[] = []
  #inHead = new Map<number, boolean>()
  #block: Block = []
  readonly #inBlock = new Map<number, boolean>()

  /** `open`: the stretches of a block of the head that rules may change. */
  constructor({ rules }: Program, kernel: Kernel, open: (block: Block) => Block) {
    this.#kernel = kernel
    this.#asked = rules.map(askedOf)
    this.#open = open
  }

  /** The text in the kernel begins with these blocks, the head of the document. */
  enterHead(blocks: readonly Block[]): void {
    this.#headBlocks = blocks
    if (this.#inHead.size > 0) this.#inHead.clear()
  }

  enterBlock(block: Block): void {
    this.#block = block
    if (this.#inBlock.size > 0) this.#inBlock.clear()
  }

  /** Reads the head, as long as it is in the kernel, and says by rule what holds there. */
  settle(): ReadonlyMap<number, boolean> {
    this.#asked.forEach((rule, number) => {
      if (rule !== undefined) this.#holdsInHead(rule, number)
    })
    return this.#inHead
  }

  /** What another has read of the head of this document. */
  adopt(inHead: ReadonlyMap<number, boolean>): void {
    this.#inHead = new Map(inHead)
  }

  /** Whether the premise of a rule holds in the block at hand; true for a rule without one. */
  hold(number: number): boolean {
    const rule = this.#asked[number]
    if (rule === undefined) return true
    let holds = this.#inBlock.get(number)
    if (holds === undefined) {
      holds = this.#holdsInHead(rule, number) && this.#isAbsent(rule, this.#block)
      this.#inBlock.set(number, holds)
    }
    return holds
  }

  #holdsInHead(rule: Asked, number: number): boolean {
    let holds = this.#inHead.get(number)
    if (holds === undefined) {
      const blocks = this.#headBlocks
      holds = blocks.every((block) => this.#isAbsent(rule, block)) && blocks.some((block) => this.#shows(rule, block))
      this.#inHead.set(number, holds)
    }
    return holds
  }

  #isAbsent({ absent }: Asked, block: Block): boolean {
    const { bytes } = this.#kernel
    return block.every(({ start, end }) => {
      const span = bytes.subarray(start, end)
      return absent.every((spelling) => !holdsBytes(span, spelling))
    })
  }

  #shows(rule: Asked, block: Block): boolean {
    return this.#open(block).some((span) => this.#segmentsOf(span).some((segment) => isShown(rule, segment)))
  }

  #segmentsOf(span: Span): readonly Utf8Segment[] {
    const { bytes } = this.#kernel
    const next = (from: number, end: number): number => this.#kernel.nextMaskSign(from, end)
    return without(span, findMasks(bytes, span.start, span.end, next)).map(
      ({ start, end }) => new Utf8Segment(bytes, start, end),
    )
  }
}

function askedOf(rule: Rule): Asked | undefined {
  if (rule.kind !== 'pattern' || rule.premise === undefined) return undefined
  const { triggers, premise } = rule
  return { triggers, premise, absent: premise.absent.map(encode) }
}

function isShown({ triggers, premise }: Asked, segment: Utf8Segment): boolean {
  for (let start = segment.start; start < segment.end; ) {
    let end = start
    while (triggers.includes(segment.codeAt(end))) end = segment.after(end)
    if (end > start && premise.isShown(segment, { start, end })) return true
    start = end > start ? end : segment.after(start)
  }
  return false
}

/** Looks for the last byte, which tells more than the first: that one all letters of a column share. */
function holdsBytes(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const length = wanted.length
  const last = wanted[length - 1] as number
  for (let at = bytes.indexOf(last, length - 1); at >= 0; at = bytes.indexOf(last, at + 1)) {
    const from = at - length + 1
    if (wanted.every((byte, index) => bytes[from + index] === byte)) return true
  }
  return false
}
