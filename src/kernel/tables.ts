/** What the kernel is told before it runs. Indexes and numbers are those of layout.ts. */
import type { Exports } from './instance.ts'

/** Writes tables into the memory of an instance. */
export type WriteTables = (wasm: Exports) => void

/** What there is to do in a text. */
export interface FoldTables {
  /** PAIRS, 64 KiB. */
  readonly pairs: Uint8Array
  /** PATCHES, four bytes each. */
  readonly patches: Uint8Array
  /** FILTERS, 64 bytes. */
  readonly filters: Uint8Array
  /** The code points of OWNED. */
  readonly owned: readonly number[]
  /** RUN_SETS, 128 bytes. */
  readonly runSets: Uint8Array
  /** LOUD. */
  readonly loud: Uint16Array
  /** RUN_BITS. */
  readonly runBits: Uint8Array
  /** Runs, by their bits, whose rules ask nothing about what stands on that side of one. */
  readonly deaf: { readonly before: number; readonly behind: number }
  /** WIDE. */
  readonly wide: WideColumn | undefined
  readonly sign: NumberSign | undefined
  readonly judged: JudgedRule | undefined
}

/** The rule that leaves final yehs to the judge. */
export interface JudgedRule {
  readonly rule: number
  /** Whether it has something to say itself about words without marks, and must be asked about each. */
  readonly asksWords: boolean
  /** The two letters it writes. */
  readonly yeh: number
  readonly maksura: number
}

/** SIGN: what `rule` writes, below U+0800, for a code point of two bytes behind a number of ASCII digits, unless `unless` follows. */
export interface NumberSign {
  readonly code: number
  readonly becomes: number
  readonly unless: number
  /** What joins the digits of such a number. */
  readonly joiners: readonly number[]
  readonly rule: number
}

/** Two-byte code points `column << 4 | lower`, whose runs may be quiet. */
export interface WideColumn {
  readonly column: number
  /** A bit for each `lower`. */
  readonly members: number
  /** ASCII characters of WIDE_JOINERS, which join such runs to one that is written as one. */
  readonly joiners: readonly number[]
  /** What the kernel is to write for quiet runs; undefined when nothing. */
  readonly written: WrittenRuns | undefined
}

/** For each `lower` a code point below U+0800, and the rule that writes it. */
export interface WrittenRuns {
  readonly codes: ReadonlyMap<number, number>
  readonly rule: number
}

/** What is written for presentation forms wherever they stand. */
export interface WrittenForms {
  /** As FORM_WRITTEN (layout.ts). */
  readonly written: Uint32Array
  readonly rule: number
}

/** What counts for and against Arabic, in points. */
export interface EvidenceTables {
  /** The letter that stands for its keyboard variants by code point below U+0800, 0 for what is no letter. */
  readonly bases: () => Uint16Array
  /** The one or two such letters of a presentation form; the first of two is a lam. */
  readonly forms: () => ReadonlyMap<number, readonly number[]>
  /** Whether U+200C behind such a letter does not end the word. */
  readonly joinsNothing: (letter: number) => boolean
  /** Points by such a letter. */
  readonly letterPoints: Int8Array
  /** Words in the order of their hashes, in planes of src/language/word-table.ts, of which the kernel reads the first four. */
  readonly wordPlanes: () => readonly Uint8Array[]
  /** How many of the lowest bits of a hash are 0 and left out there. */
  readonly hashShift: number
  readonly article: number
  /** Of `و` written to a word that none of the planes has. */
  readonly joined: number
  /** Points from which on a stretch is decided. */
  readonly sure: number
  readonly sureOfOne: number
  /** What a stretch without proof may say against Arabic at most. */
  readonly mostUnproven: number
  /** What a letter says that foreign names in Arabic have. */
  readonly loan: number
  /** Points from which on a rest without foreign letters is not judged. */
  readonly decisive: number
}

/** What the judge of final yehs goes by. */
export interface YehTables {
  /** What each code point of the BMP is to a word: a kind or a letter of layout.ts. */
  readonly characters: Uint8Array
  /**
   * The gated stems; for each class from 1 to CLASSES its words; all as lists of hashes (src/text/bit-reader.ts). Then, in whole bytes, the buckets'
   * weights (src/yeh/sparse.ts).
   */
  readonly model: Uint8Array
  /** Hashes of the labels that pages print, as the kernel hashes the letters of a line. */
  readonly labels: readonly number[]
  readonly margin: number
}

/** How often words with either sound were written with each letter: ی for ي, for ى; ي for these; ى for these. */
export type YehCounts = readonly number[]

/** What the head of a document says of its final yehs. */
export interface YehHead {
  /** A policy of layout.ts. */
  readonly policy: number
  readonly counts: YehCounts
}
