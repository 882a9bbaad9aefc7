/**
 * What the page is made from: JSON in it, an index and a detail for each file. Lists stand for objects where there are thousands.
 */

/** A stretch of a line that stays; how many characters are left out; or a change. */
export type Piece = string | number | ChangePiece

/** What stood there, what was written, the index of the rule in its detail, and what else the word may be, where that is undecided. */
export type ChangePiece = readonly [before: string, after: string, rule: number, other?: string]

/** Lines that change together, most often one, or a part of a long one; or lines between that stay. */
export type Part = ChangedPart | KeptPart

export interface ChangedPart {
  /** From 1. */
  readonly line: number
  readonly pieces: readonly Piece[]
  /** Whether the line began in the part before. */
  readonly continues?: true
}

export interface KeptPart {
  /** How many lines. */
  readonly kept: number
  /** The first of them. */
  readonly line: number
  /** What stands in them, unless the file is long. */
  readonly text?: string
}

export interface FileDetail {
  readonly rules: readonly string[]
  readonly parts: readonly Part[]
  /** Changes that stand behind what there was room for. */
  readonly more: number
}

export interface ReviewIndex {
  readonly version: string
  /** Files that were read to their end. */
  readonly read: number
  /** Those in which something was found. */
  readonly files: readonly IndexedFile[]
  readonly changed: number
  readonly changes: number
  readonly undecided: number
  readonly suggestions: number
  readonly rules: readonly IndexedRule[]
  readonly pairs: readonly IndexedPair[]
  /** Of code points that changed: `U+06CC` and its name. */
  readonly names: Readonly<Record<string, string>>
  readonly words: readonly IndexedWord[]
  readonly remarks: readonly IndexedRemark[]
  /** Lists of words that some files had already; a file knows its own by its index. */
  readonly lists: readonly Readonly<Record<string, string>>[]
  readonly failed: readonly { readonly path: string; readonly message: string }[]
  readonly omitted: Omitted
}

/** What there was no room for; it is counted everywhere else. */
interface Omitted {
  /** Files that are not listed. */
  readonly files: number
  /** Files that are listed without their text. */
  readonly details: number
  readonly words: number
  readonly remarks: number
}

export interface IndexedFile {
  readonly path: string
  /** From the folder in which yakaf ran, as a configuration there names it; absent where that is the path. */
  readonly place?: string
  readonly encoding: string
  /** The language that it was left alone for. */
  readonly left?: string
  readonly changes: number
  readonly undecided: number
  readonly remarks: number
  /** Pairs of a rule, by its index, and how often it changed something or remarked on it. */
  readonly rules: readonly (readonly [rule: number, count: number])[]
  readonly hasDetail: boolean
  /** The index of its list of words. */
  readonly list?: number
}

export interface IndexedRule {
  readonly id: string
  readonly safety: string
  readonly summary: string
  /** Changes. */
  readonly changes: number
  readonly remarks: number
}

/** Code points that were written as others. */
interface IndexedPair {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly count: number
}

export interface IndexedWord {
  readonly word: string
  /** The first is what was written, most often. */
  readonly readings: readonly [string, string]
  /** The word as a list of words may have it; absent where no list can settle it. */
  readonly key?: string
  readonly count: number
  /** Pairs of a file, by its index, and how often. */
  readonly files: readonly (readonly [file: number, count: number])[]
  readonly contexts: readonly IndexedContext[]
}

export type IndexedContext = readonly [file: number, line: number, text: string]

export type IndexedRemark = readonly [file: number, line: number, rule: number, text: string, message: string]
