/** Parts of a document that others work on: plain data, there and back. */
import type { Outcome } from '../engine/run.ts'
import type { YehHead } from '../kernel/tables.ts'
import type { Document, MojibakeCounts } from './document.ts'
import type { GateState } from './language-gate.ts'

/** Lines or blocks from behind the head of a document, which need nothing of what stands before them but this. */
export interface Part {
  /** Used again afterwards: what is to be kept must be copied. */
  readonly bytes: Uint8Array
  /** The line of the document that it begins with, from 1, where the format wants to know. */
  readonly line: number | undefined
  readonly head: SettledHead
}

/** What the head of a document says about all of it; nothing where each record says it itself. */
export interface SettledHead {
  readonly gate: Readonly<GateState> | undefined
  readonly yehs: YehHead | undefined
  /** By rule. */
  readonly premises: ReadonlyMap<number, boolean>
}

/** What a document learns from a part. */
export interface PartFacts {
  readonly gate: Readonly<GateState> | undefined
  readonly left: LeftRecords | undefined
  readonly mojibake: Readonly<MojibakeCounts>
}

/** Records that were left for their language. */
export interface LeftRecords {
  other: number
  undecided: number
  /** What the first of these in another language seems to be in (BCP 47). */
  language: string | undefined
}

/** Who takes parts; what it returns stands for the outcomes of one. */
export interface Lender<Lent> {
  /** Bytes that are worth it; parts are rarely much larger. */
  readonly least: number
  lend(part: Part): Lent
}

/** A document of which others do parts. */
export interface SharedDocument<Lent> extends Document<Lent> {
  /** Learns from a part that another has done. */
  learn(facts: PartFacts): void
}

/** A part at those who do it. */
export interface PartDocument {
  /** What becomes of all its bytes. */
  whole(bytes: Uint8Array): Iterable<Outcome>
  /** What the document is to learn from it. */
  readonly facts: PartFacts
}
