import type { Block } from '../format/format.ts'
import type { ShortDocuments } from '../kernel/document-table.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { ASKING, GLANCING, OPEN } from '../kernel/layout.ts'
import type { Edit } from '../text/edit.ts'
import { flatMap } from '../text/flat-map.ts'
import { lazy } from '../text/lazy.ts'
import { findMasks } from '../text/mask.ts'
import { type Span, without } from '../text/span.ts'
import { Utf8Segment } from '../text/utf8-segment.ts'
import { FoldPass, recordedEdits } from './fold-pass.ts'
import { patternPass, undoPatches } from './pattern-pass.ts'
import { Premises } from './premises.ts'
import type { Program } from './program.ts'
import { rewriteYehs } from './rewrite-yehs.ts'
import { type Suggestion, suggestionsIn } from './suggestions.ts'
import { Trail } from './trail.ts'

/** Keeps the rules out of what is not Arabic. */
export interface Gate {
  /** Whether a block may open by its own words. */
  readonly mayOpen: boolean
  /** Whether a block then opens that says nothing of its language. */
  readonly opensUnsure: boolean
  /**
   * What rules may change of a block: the block itself when all. Asked once a block, only when a rule wants to change something in
   * it, and only when it has not opened by its own words.
   */
  admit(block: Block): Block
  /** The same, for whoever only reads. */
  openStretches(block: Block): Block
}

/**
 * Tells the kernel what its judge of final yehs must know of the document; asked once a piece or document, when the first one is met.
 * Says whether the kernel was left with `block`, the block at hand, read.
 */
export type MakeReady = (block: Block) => boolean

/**
 * What a program did to one piece of text. Offsets are bytes of `source`. Everything in it is used again for the next
 * piece: whoever keeps an outcome copies it.
 */
export interface Outcome {
  readonly source: Uint8Array
  /** The result; `source` itself when nothing changed. */
  readonly target: Uint8Array
  /** `source` with only the changes that keep their width. */
  readonly patched: Uint8Array
  /** The changes that do not, sorted and disjoint. */
  readonly edits: readonly Edit[]
  /** Pattern edits that lost their place to another. */
  readonly dropped: readonly Edit[]
  /** Pairs of (offset, rule): what letter rules patched in place. */
  readonly letters: Int32Array
  /** How often each rule changed something, by index in the program. */
  readonly counts: Uint32Array
  /** Pairs of (offset, score): words that the judge of final yehs left undecided (undecided.ts). */
  readonly notes: readonly number[]
  /** What line rules say, in order; nothing in a program without them. */
  readonly suggestions: readonly Suggestion[]
  /** What the rules saw, where that is not the source: whoever only counts need not know where in the source things are. */
  readonly seen?: Outcome
}

/** Puts together what becomes of a text by edits, besides what the kernel has patched and noted. */
export type Write = (edits: readonly Edit[]) => Uint8Array

/** Is told of short documents that need more than the kernel. */
export interface DocumentWatcher {
  /** `isArabic`: whether all of it has been found to be. */
  enter(document: readonly Block[], isArabic: boolean): Gate | undefined
  leave(): void
}

/** Runs a program over a document, piece by piece and block by block. */
export class Run {
  readonly #program: Program
  readonly #kernel: Kernel
  readonly #trail: Trail
  #gate: Gate | undefined
  readonly #makeReady: MakeReady
  readonly #foldPass: FoldPass
  readonly #premises: Premises
  #segment = new Utf8Segment(new Uint8Array(0))
  #block: Block = []
  #isInHead = false
  /** What of the block at hand may be changed; undefined before that is known. */
  #open: Block | undefined
  /** What of the block at hand the rules saw, and where its edits begin. */
  readonly #stretches: Span[] = []
  #firstEdit = 0
  readonly #takeRecords = (): void => this.#foldPass.takeRecords()
  readonly #nextMaskSign = (from: number, end: number): number => this.#kernel.nextMaskSign(from, end)

  /** Without a gate every block may be touched. */
  constructor(program: Program, kernel: Kernel, makeReady: MakeReady, gate?: Gate) {
    this.#program = program
    this.#kernel = kernel
    this.#trail = new Trail(program.rules.length)
    this.#gate = gate
    this.#makeReady = makeReady
    this.#premises = new Premises(program, kernel, (block) => this.#gate?.openStretches(block) ?? block)
    this.#foldPass = new FoldPass(
      program,
      kernel,
      this.#trail,
      () => this.#admit(),
      () => this.#ready(),
    )
  }

  /**
   * What becomes of the first `length` bytes of the text in the kernel, all of one document, whose blocks are `blocks`, in order. The
   * first `inHead` of them are in the head of the document.
   */
  piece(length: number, blocks: readonly Block[], inHead: number): Outcome {
    this.begin()
    if (inHead > 0) this.enterDocument(blocks.slice(0, inHead), this.#gate)
    this.take(blocks, inHead)
    return this.outcome(length)
  }

  /** Begins a piece: the text in the kernel. */
  begin(): void {
    this.#segment = new Utf8Segment(this.#kernel.bytes)
    this.#trail.clear()
  }

  /** A document begins with these blocks, its head; `gate` keeps rules out of it. */
  enterDocument(head: readonly Block[], gate: Gate | undefined): void {
    this.#gate = gate
    this.#premises.enterHead(head)
    this.#kernel.yehs.forgetHead()
    this.#kernel.forgetOpened()
  }

  /** Goes over the next blocks of the document. The first `inHead` of them are in its head. */
  take(blocks: readonly Block[], inHead: number): void {
    for (let next = 0; next < blocks.length; ) {
      const isInHead = next < inHead
      const end = isInHead ? inHead : blocks.length
      const index = this.#foldBlocks(blocks, next, end, isInHead)
      if (index < end) this.#takeBlock(blocks[index] as Block, isInHead)
      next = Math.min(index + 1, end)
    }
    this.#suggest(blocks)
  }

  /**
   * Goes over short documents from number `from` on. `enter` is told of those that need more than the kernel, and says what keeps rules out of
   * them; `leave` when such a one is through.
   */
  takeDocuments(documents: ShortDocuments, from: number, { enter, leave }: DocumentWatcher): void {
    const { blocks, firsts, to, end } = documents
    const opening = this.#gate === undefined ? OPEN : GLANCING
    for (let document = from; document < to; document++) {
      const stop = this.#kernel.foldDocuments(documents, document, opening)
      if (stop >= end) break
      while (document + 1 < to && (firsts[document + 1] as number) <= stop) document++
      const first = firsts[document] as number
      const behind = document + 1 < to ? (firsts[document + 1] as number) : end
      const all = blocks.slice(first, behind)
      this.#gate = enter(all, opening === GLANCING && this.#kernel.isArabicDocument())
      this.#premises.enterHead(all)
      this.#takeBlock(blocks[stop] as Block, true)
      this.take(blocks.slice(stop + 1, behind), behind - stop - 1)
      leave()
    }
    this.#kernel.leaveDocuments()
  }

  /** Whether the kernel may go over short documents: nobody wants to see them, or to rewrite what it has left. */
  get takesDocuments(): boolean {
    return this.#program.lineRules.length === 0 && !this.#program.settings.repairMaksura
  }

  /** Has the kernel go over blocks that need nothing else. Returns the number of the first that does, or `end`. */
  #foldBlocks(blocks: readonly Block[], from: number, end: number, isInHead: boolean): number {
    const kernel = this.#kernel
    kernel.stoppedAt = -1
    if (this.#program.settings.repairMaksura || kernel.yehs.mayRepair) return from
    const opening = this.#gate === undefined ? OPEN : this.#gate.mayOpen ? GLANCING : ASKING
    kernel.opensUnsure = this.#gate?.opensUnsure ?? false
    return kernel.foldBlocks(blocks, from, end, opening, isInHead)
  }

  #takeBlock(block: Block, isInHead: boolean): void {
    const { stoppedAt } = this.#kernel
    this.#enter(block, isInHead)
    if (stoppedAt < 0) this.#begin(block)
    if (stoppedAt < 0 ? this.#spans(block) : this.#goOn(block, stoppedAt)) this.#rewrite()
    else this.#part()
  }

  /** What became of the first `length` bytes of the piece. `write` puts the target together, where it is not to be what the rules have made of it. */
  outcome(length: number, write?: Write): Outcome {
    const trail = this.#trail
    const kernel = this.#kernel
    this.#foldPass.takeNotes()
    trail.addCounts(kernel.counts)
    const changed = trail.counts.some((count) => count > 0)
    const isEdited = trail.edits.length > 0 || kernel.hasRecords
    // First, since it may move the views on the kernel's memory.
    const written = changed && write !== undefined ? write(trail.edits) : undefined
    const edited = written ?? (isEdited ? kernel.edited(length, trail.edits) : undefined)
    const source = kernel.bytes.subarray(0, length)
    const patched = kernel.patched.subarray(0, length)
    // Most runs want no more of them than what they come to.
    const allEdits = lazy(() => this.#withRecords())
    return {
      source,
      target: edited ?? (changed ? patched : source),
      patched,
      get edits() {
        return allEdits()
      },
      dropped: trail.dropped,
      letters: trail.letters.subarray(0, trail.lettersLength),
      counts: trail.counts,
      notes: trail.notes,
      suggestions: trail.suggestions,
    }
  }

  /** The edits on the trail, and those of runs that the kernel has written by itself, in order. */
  #withRecords(): readonly Edit[] {
    const { edits } = this.#trail
    if (!this.#kernel.hasRecords) return edits
    const all = [...edits]
    this.#kernel.eachRecord((start, end) => {
      for (const edit of recordedEdits(this.#program, this.#kernel.bytes, start, end)) all.push(edit)
    })
    return all.sort((a, b) => a.start - b.start)
  }

  /** Asks the line rules when all blocks are through: what the gate learns from their question changes no byte. */
  #suggest(blocks: readonly Block[]): void {
    if (this.#program.lineRules.length === 0) return
    for (const block of blocks) {
      const open = this.#gate?.openStretches(block) ?? block
      for (const one of suggestionsIn(this.#program, this.#kernel.bytes, open)) this.#trail.suggestions.push(one)
    }
  }

  /** Reads of the head what rules may ask later, as long as it is in the kernel. */
  settlePremises(): ReadonlyMap<number, boolean> {
    return this.#premises.settle()
  }

  /** The document is one whose head another has read. */
  adoptPremises(inHead: ReadonlyMap<number, boolean>): void {
    this.#premises.adopt(inHead)
  }

  #enter(block: Block, isInHead: boolean): void {
    this.#block = block
    this.#isInHead = isInHead
    this.#open = undefined
    this.#premises.enterBlock(block)
    this.#stretches.length = 0
    this.#firstEdit = this.#trail.settled
  }

  #begin(block: Block): void {
    this.#kernel.opensUnsure = this.#gate?.opensUnsure ?? false
    this.#kernel.beginBlock(block, this.#isInHead, (this.#gate?.mayOpen ?? false) && block[0]?.language === undefined)
    if (this.#gate === undefined) this.#kernel.open()
  }

  /** Goes over the parts of the block that may be changed: when it turns out that not all may, nothing has been yet. */
  #part(): void {
    const open = this.#open ?? []
    this.#trail.runs.length = 0
    if (open.length === 0) return
    this.#stretches.length = 0
    this.#kernel.beginBlock(open, this.#isInHead, false)
    this.#kernel.open()
    let next = 0
    for (const span of this.#block) {
      const first = next
      while (next < open.length && (open[next] as Span).end <= span.end) next++
      if (next > first) this.#span(span, open.slice(first, next))
    }
    this.#rewrite()
  }

  #ready(): void {
    if (!this.#makeReady(this.#block)) this.#kernel.yehs.selectBlock(this.#open ?? this.#block)
  }

  /** Says whether all of the block at hand may be changed. */
  #admit(): boolean {
    this.#open ??= this.#gate?.admit(this.#block) ?? this.#block
    return this.#open === this.#block
  }

  /** Goes over a block as long as all of it may be changed, and says whether it may. */
  #spans(block: Block): boolean {
    for (const span of block) if (!this.#span(span, undefined)) return false
    return true
  }

  /** Goes over the parts of a span that may be changed (`open`, all when undefined), masks left out. Says whether all of the block may be. */
  #span(span: Span, open: readonly Span[] | undefined): boolean {
    const { start, end } = span
    const hasSigns = this.#kernel.nextMaskSign(start, end) < end
    if (open === undefined && !hasSigns) return this.#stretch(start, end)
    const masks = hasSigns ? findMasks(this.#kernel.bytes, start, end, this.#nextMaskSign) : []
    return (open ?? [span]).every((part) => without(part, masks).every((rest) => this.#stretch(rest.start, rest.end)))
  }

  /** Finishes a block of one span, over which the kernel has gone up to `stop`. Says whether all of it may be changed, or it is known what. */
  #goOn(block: Block, stop: number): boolean {
    const kernel = this.#kernel
    if (kernel.isParted) this.#open = flatMap(block, (span) => without(span, kernel.closed))
    const { masks } = kernel
    const stretches = flatMap(this.#open ?? block, (part) => without(part, masks))
    const done = stretches.filter(({ end }) => end <= stop)
    this.#stretches.push(...done)
    return stretches
      .slice(done.length)
      .every(({ start, end }, index) => this.#stretch(start, end, index === 0 ? stop : undefined))
  }

  /** `stop`: where the kernel has stopped in it. */
  #stretch(start: number, end: number, stop = this.#kernel.fold(start, start, end)): boolean {
    const segment = this.#segment.move(start, end)
    this.#stretches.push({ start, end })
    if (!this.#foldPass.run(segment, stop)) return false
    patternPass(this.#program, segment, this.#kernel.patched, this.#trail, this.#premises, this.#takeRecords)
    this.#kernel.leaveRecords()
    return true
  }

  /**
   * Lets the judge rewrite final ي and ى of the block where they do not stand for themselves (src/kernel/assembly/head.ts). Pattern edits
   * that were made before keep their stretches.
   */
  #rewrite(): void {
    const { settings, judged } = this.#program
    if (judged === undefined) return
    if (settings.repairMaksura && !this.#kernel.yehs.isReady) this.#ready()
    if (!this.#kernel.yehs.isReady || !this.#kernel.yehs.isRepairable) return
    if (!this.#kernel.isOpen && !this.#admit()) {
      this.#part()
      return
    }
    for (const { start, end } of this.#stretches) {
      const segment = this.#segment.move(start, end)
      rewriteYehs(this.#program, this.#kernel, this.#trail, segment, () => this.#foldPass.takeNotes())
    }
    const { edits } = this.#trail
    for (const edit of edits.slice(this.#firstEdit)) {
      undoPatches(this.#program, this.#kernel.bytes, this.#kernel.patched, this.#trail, edit)
    }
  }
}
