import type { Span } from '../text/span.ts'

/** Where a document may hold pragmas: in comments of markup, or in these and behind `#` and `//` as well. */
export type PragmaPlaces = 'markup' | 'text'

/** What a pragma is for: the line it stands in, the next one, from here on, up to here. */
export type PragmaKind = 'line' | 'next-line' | 'start' | 'end'

/** A comment that tells yakaf to leave something alone. */
export interface Pragma extends Span {
  /** Undefined when there is no such pragma. */
  readonly kind: PragmaKind | undefined
  /** As it is written, without the signs of the comment. */
  readonly text: string
  /** Rules and groups behind it, as they are written; none for all rules. */
  readonly names: readonly string[]
}

/** What every pragma begins with. */
export const PRAGMA_WORD = 'yakaf-ignore'

/** By what stands behind the word. */
export const PRAGMA_KINDS: ReadonlyMap<string, PragmaKind> = new Map([
  ['', 'line'],
  ['-next-line', 'next-line'],
  ['-start', 'start'],
  ['-end', 'end'],
])
