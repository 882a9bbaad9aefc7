import type { Program } from '../engine/program.ts'
import type { Block } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { YehHead } from '../kernel/tables.ts'
import { writeYehs } from '../yeh/kernel-tables.ts'
import type { LanguageGate } from './language-gate.ts'
import { hasFarsiYeh, NO_HEAD, yehHeadOf } from './yeh-head.ts'

/** What the final yehs of a document's head say, read when it is first asked for, as long as the head is in the kernel. */
export class HeadYehs {
  readonly #kernel: Kernel
  readonly #program: Program
  /** The blocks of the head, while it is in the kernel, and what keeps rules out of them. */
  #head: readonly Block[] = []
  #gate: LanguageGate | undefined
  #settled: YehHead | undefined

  constructor(kernel: Kernel, program: Program) {
    this.#kernel = kernel
    this.#program = program
  }

  /** The document is one whose head another has read. */
  adopt(settled: YehHead | undefined): void {
    this.#settled = settled
  }

  /** A document begins with these blocks, its head. */
  enterHead(head: readonly Block[], gate: LanguageGate | undefined): void {
    this.#head = head
    this.#gate = gate
    this.#settled = undefined
  }

  /** It is in the kernel no more. */
  leaveHead(): void {
    this.#head = []
  }

  /** Computed when first asked for, at the latest before the head leaves the kernel. `last`: what is read last of it. */
  settle(last?: Block): YehHead {
    if (this.#settled !== undefined) return this.#settled
    const { settings, judged } = this.#program
    const isAsked = judged !== undefined && (settings.repairMaksura || hasFarsiYeh(this.#kernel.bytes, this.#head))
    const open = (block: Block): Block => this.#gate?.openStretches(block) ?? block
    const others = last === undefined ? this.#head : this.#head.filter((block) => block !== last)
    const blocks = last === undefined || others.length === this.#head.length ? this.#head : [...others, last]
    this.#settled = isAsked ? yehHeadOf(this.#kernel, blocks.map(open), settings.repairMaksura) : NO_HEAD
    return this.#settled
  }

  /** Tells the kernel. Says whether it is left with `block` read: it is when the head is read for it, which it stands in. */
  makeReady(block: Block): boolean {
    const isRead = this.#settled === undefined && this.#head.includes(block)
    const head = this.settle(block)
    this.#tell(head)
    if (!isRead || head === NO_HEAD) return false
    this.#kernel.yehs.settleBlock()
    return true
  }

  /** Tells it beforehand, so that it need not stop at the first final yeh of each piece. */
  makeReadyAhead(): void {
    if (this.#settled !== undefined && this.#settled !== NO_HEAD) this.#tell(this.#settled)
  }

  #tell(head: YehHead): void {
    this.#kernel.yehs.makeReady(writeYehs, head, this.#program.settings.repairMaksura)
  }
}
