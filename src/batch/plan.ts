import type { Detection } from '../io/detect.ts'
import type { Encoding } from '../io/encodings.ts'
import type { EncodingChoice } from '../io/read-text.ts'
import type { Prepared, Preparer } from '../normalizer/prepare.ts'
import type { Style } from '../report/style.ts'

/** Where results go. */
export type Mode =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'output'; readonly path: string }
  | { readonly kind: 'out-dir'; readonly folder: string }
  | { readonly kind: 'write' }
  | { readonly kind: 'check'; readonly diff: boolean }
  | { readonly kind: 'diff' }

/** The form of what --check and --write say about changes. */
export type ReportForm = 'summary' | 'concise' | 'json' | 'jsonl'

/** Everything that is decided before the first byte is read. */
export interface Plan {
  readonly mode: Mode
  /** The document that is written: the text itself, or the article that was read in it. */
  readonly format: 'text' | 'json' | 'jsonl'
  readonly prepare: Preparer
  /** The format of all inputs; undefined for each by its name. */
  readonly type: string | undefined
  readonly mojibake: Prepared['mojibake']
  readonly encoding: EncodingChoice
  /** `same` as the document's. */
  readonly outputEncoding: Encoding | 'same'
  /** Undefined for no report. */
  readonly report: ReportForm | undefined
  /** Where words that were left undecided are kept; undefined for nowhere. */
  readonly reviewFile: string | undefined
  /** Whether a named file that is skipped counts as a failure. */
  readonly strictFiles: boolean
}

/** Where a batch talks to. */
export interface Streams {
  /** Data. */
  out(bytes: Uint8Array | string): void
  /** How reports and diffs on `out` are shown. */
  readonly style: Style
  /** Talk, a line at a time. */
  note(line: string): void
  /** Told of each document's encoding, if anyone wants to know. */
  readonly onEncoding?: (path: string, detection: Detection) => void
}
