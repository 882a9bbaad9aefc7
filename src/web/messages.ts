/** What the page and its worker say to each other; all of it can be cloned. */
import type { DateFound } from '../calendar/dates-of.ts'
import type { LanguageVerdict } from '../normalizer/language-gate.ts'
import type { RuleId, Safety } from '../rule/rule.ts'
import type { PageSettings } from './settings.ts'

/** A text that was pasted, or a file. */
export type Source =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly file: Blob }

export interface ZipEntry {
  readonly name: string
  readonly content: Blob
}

export type Request =
  | { readonly kind: 'rules' }
  /** Cleans a text and keeps it open: the next three are about it. */
  | { readonly kind: 'open'; readonly source: Source; readonly settings: PageSettings }
  | { readonly kind: 'rows'; readonly isFirst: boolean }
  | { readonly kind: 'dates' }
  | { readonly kind: 'article' }
  /** Cleans a text and forgets it. */
  | { readonly kind: 'clean'; readonly source: Source; readonly settings: PageSettings }
  | { readonly kind: 'zip'; readonly entries: readonly ZipEntry[] }

/** What each request is answered by. */
export interface Answers {
  readonly rules: readonly RuleEntry[]
  readonly open: Opened
  readonly rows: Rows
  readonly dates: readonly DateFound[]
  readonly article: string | null
  readonly clean: Cleaned
  readonly zip: Blob
}

export type Envelope<T> =
  | { readonly id: number; readonly value: T }
  | { readonly id: number; readonly failure: Failure }

/** Why something could not be done: a code of docs/errors.md, or one of the page's own. */
export interface Failure {
  readonly code: string
  readonly message: string
  /** Of the first byte that is wrong. */
  readonly offset?: number
  readonly line?: number
  /** The id of the format that the text was read as, where it was read. */
  readonly type?: string
}

export interface RuleEntry {
  readonly id: RuleId
  readonly safety: Safety
  readonly isOn: boolean
  readonly summary: string
}

export interface Cleaned {
  readonly content: Blob
  /** The id of the format that the text was read as. */
  readonly type: string
  readonly isChanged: boolean
  readonly counts: Readonly<Record<RuleId, number>>
  readonly undecided: number
  readonly language: LanguageVerdict | undefined
  /** Milliseconds that it took, without reading the file. */
  readonly time: number
}

export interface Opened extends Cleaned {
  readonly text: string
}

/** The next rows of what changed; `isLast` when no others follow. */
export interface Rows {
  readonly rows: readonly Row[]
  readonly isLast: boolean
}

export type Row =
  | { readonly kind: 'line'; readonly number: number; readonly pieces: readonly Piece[] }
  /** Lines without a change that are not shown. */
  | { readonly kind: 'gap'; readonly lines: number }

/** Text that stays, or a word that is changed or doubted. */
export type Piece = string | Word

export interface Word {
  readonly before: string
  readonly after: string
  readonly changes: readonly NamedChange[]
  readonly doubts: readonly Doubt[]
}

/** Code points with their names on both sides, empty for none: `U+06CC ARABIC LETTER FARSI YEH`. */
interface NamedChange {
  readonly rule: RuleId
  readonly from: string
  readonly to: string
  /** How the word would read with the other letter, where it was not certain which. */
  readonly other?: string
}

interface Doubt {
  readonly rule: RuleId
  readonly message: string
}
