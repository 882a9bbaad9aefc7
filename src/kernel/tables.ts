/** What the kernel is told before it runs. Indexes and numbers are those of layout.ts. */

/** What there is to do in a text. */
export interface FoldTables {
  /** PAIRS, 64 KiB. */
  readonly pairs: Uint8Array
  /** PATCHES, four bytes each. */
  readonly patches: Uint8Array
  /** FILTERS, 64 bytes. */
  readonly filters: Uint8Array
  /** RUN_SETS, 128 bytes. */
  readonly runSets: Uint8Array
  /** WIDE. */
  readonly wide: WideColumn | undefined
}

/** Two-byte code points `column << 4 | lower`, whose runs may be quiet. */
export interface WideColumn {
  readonly column: number
  /** A bit for each `lower`. */
  readonly members: number
  /** Whether quiet runs are to be recorded. */
  readonly isRecorded: boolean
}

/** What counts for and against Arabic. */
export interface EvidenceTables {
  /** The letter that stands for its keyboard variants by code point below U+0800, 0 for what is no letter. */
  readonly bases: Uint16Array
  /** Points by such a letter. */
  readonly letterPoints: Int8Array
  /** Points of a word by the hash of its letters. */
  readonly wordPoints: ReadonlyMap<number, number>
  /** The sum, on either side of 0, beyond which nothing that follows would change the answer. */
  readonly decisive: number
  /** The sum from which a block is Arabic. */
  readonly enough: number
}
