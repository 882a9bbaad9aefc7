import type { PragmaPlaces } from '../pragma/pragma.ts'
import type { Span } from '../text/span.ts'

/** A stretch of prose, in bytes of UTF-8. */
export interface ProseSpan extends Span {
  /**
   * What the document says of its language (`lang`, a BCP 47 tag): `other` is never entered, `arabic` counts as an Arabic block of
   * its own. Absent when it says nothing: the text is judged.
   */
  readonly language?: 'arabic' | 'other'
}

/**
 * The prose of one block, as sorted, disjoint spans: one span in plain text, several where markup stands between. A block is the
 * horizon of language and of everything a rule looks at.
 */
export type Block = readonly ProseSpan[]

/** The bytes a format scans, with a fast way to the ends of their lines. */
export interface Scannable {
  /** Well-formed UTF-8, without a byte order mark. */
  readonly bytes: Uint8Array
  /** The offset of the first LF at or behind `from`; the length of `bytes` when there is none. */
  nextLineFeed(from: number): number
  /** Where the first line behind the one at `from` begins that holds only spaces, tabs and CR before its LF; likewise. */
  nextBlankLine(from: number): number
  /**
   * How many strings in the JSON between two offsets are values and not empty, when its keys have no escapes, nothing is wrong with it and no key of it
   * names a language; -1 otherwise, and where that would have to be found out slowly.
   */
  readStrings(start: number, end: number): number
  /** One of the strings that were read last, without its quotation marks. */
  stringAt(index: number): Span
  /** Whether one of them has escapes, which are such as JSON has. */
  readonly hasEscapes: boolean
  /** Behind the string of JSON whose quotation mark is at `start`; -1 when that is not before `end`, or something is wrong with it. `hasEscapes` is then of it. */
  stringEnd(start: number, end: number): number
}

/** A stretch of prose that is not written as it reads, such as `\u06cc` or `&#1740;`. It lies inside one span of prose. */
export interface Escape extends Span {
  /** What it stands for, in UTF-8: what the rules see. */
  readonly text: Uint8Array
  /** How another text is written in its place, in the style of what stands there. May be empty for an empty text. */
  write(text: string): string
}

/** Finds the escapes in a stretch, in order; what begins none stands for itself. */
export type EscapeReader = (bytes: Uint8Array, span: Span) => Iterable<Escape>

/** What a scanner finds, told in the order of the text. */
export interface Found {
  /** A record begins: what follows is a document with a profile of its own. Told only by formats that hold records. */
  record(): void
  /** A block. Its escapes were told before it. */
  block(block: Block): void
  escape(stretch: Escape): void
  /**
   * Blocks have escapes such as JSON has, and none of them is told: the kernel reads them, and `reader` for whoever wants to see each. What
   * stands outside of blocks may be read in the same way.
   */
  encoded(reader: EscapeReader): void
  /** A stretch that is to be left out of the result: a record that is broken, under `onError: 'drop'`. */
  drop(span: Span): void
}

/** What the user says about a format. */
export interface FormatOptions {
  /** JSON: paths of the values that are prose, such as `a.b[].c`; all strings when empty. */
  readonly fields: readonly string[]
  /** JSON: paths of values that are not. */
  readonly skipFields: readonly string[]
  /** What becomes of a record that is broken. */
  readonly onError: 'fail' | 'keep' | 'drop'
}

export interface Scanner {
  /** Of the text that the next scan begins with, from 1; absent where no error behind the first line names one. */
  readonly line?: number
  /**
   * Tells what is complete in the text and returns the offset behind it: what stands there is copied as it is where no block says
   * otherwise, and the rest comes again with the next bytes. The text begins where the last scan ended; with `final` nothing follows and
   * everything is taken. Returns 0, and has told nothing, when nothing is complete: the same text comes again, with more behind it. A
   * format that must see a document whole does so until `final`.
   *
   * @throws YakafError E_FORMAT where the text is broken, with what, where (line and column from 1) and what to do
   */
  scan(text: Scannable, final: boolean, found: Found): number
  /**
   * As `scan`, of what another scanner will be given as a whole text: need tell nothing but the blocks of a format with pragmas. Absent
   * where a text cannot be cut so.
   */
  pass?(text: Scannable, final: boolean, found: Found): number
}

/** A format says where the prose is. It never rewrites. */
export interface Format {
  readonly id: string
  /** File name extensions in lower case, with the dot. */
  readonly extensions: readonly string[]
  /**
   * `text`: plain text and markup, in which a document without any evidence of its language is folded and dates that a database printed
   * for none are dropped. `data`: neither.
   */
  readonly kind: 'text' | 'data'
  /** Bytes of a document that must be there at once; absent when it can be streamed. */
  readonly limit?: number
  /** Where documents may hold pragmas (src/pragma/); absent where they have no comments. Whole documents, or plain text. */
  readonly pragmas?: PragmaPlaces
  /** A scanner for one document, or for what another has passed, from `line` on. */
  scanner(options: FormatOptions, line?: number): Scanner
  /** How characters that a rule writes are put between others of the prose that are written as they read; absent for as they are. */
  escaped?(text: string): string
}

/** A format that is loaded when it is needed. */
export interface FormatEntry extends Pick<Format, 'id' | 'extensions'> {
  load(): Promise<Format>
}
