import type { ArticleField } from '../article/fields.ts'
import type { DateOrder } from '../calendar/decide.ts'
import type { OnPlaced, Writing } from '../io/atomic-file.ts'
import type { How } from '../io/detect.ts'
import type { Encoding } from '../io/encodings.ts'
import type { EncodingChoice } from '../io/read-text.ts'
import type { Prepared, Preparer } from '../normalizer/prepare.ts'
import type { Style } from '../report/style.ts'
import type { OnProgress } from './progress.ts'
import type { Shape } from './reshaped.ts'
import type { SettingsRecipe } from './settings-recipe.ts'

/** Where results go. */
export type Mode =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'output'; readonly path: string }
  | { readonly kind: 'out-dir'; readonly folder: string }
  | { readonly kind: 'write' }
  | { readonly kind: 'check'; readonly diff: boolean }
  | { readonly kind: 'diff' }

/** The form of what is said about changes. */
export type ReportForm = 'summary' | 'text' | 'concise' | 'json' | 'jsonl' | 'github' | 'sarif' | 'html'

type DocumentForm = 'text' | 'json' | 'jsonl' | 'markdown'

/** How articles are written. */
export interface ArticlePlan {
  readonly form: DocumentForm
  /** Only these members; undefined for all. */
  readonly pick: readonly ArticleField[] | undefined
  /** Whether they say why each member is what it is. */
  readonly explain: boolean
}

/** What is decided of one input: the same object for all that are treated alike. */
export interface FileSettings {
  /** What the rest is made of. */
  readonly recipe: SettingsRecipe
  readonly prepare: Preparer
  /** Makes ready the second run of --verify, by programs that the first does not use; undefined for none. */
  readonly verify: Preparer | undefined
  /** Its format; undefined for what its name tells. */
  readonly type: string | undefined
  readonly mojibake: Prepared['mojibake']
  readonly encoding: EncodingChoice
  readonly dateOrder: DateOrder
}

/**
 * The settings of the input at a path; of standard input without a name when undefined.
 *
 * @throws YakafError E_CONFIG for a configuration that says what cannot be
 */
type SettingsOf = (path: string | undefined) => Promise<FileSettings>

/** What --backup puts behind a name. */
export const BACKUP_SUFFIX = '.orig'

/** How names on a list end; a terminal is sent nothing that could turn it around. */
export type NameEnd = 'line' | 'nul' | 'terminal'

/** The file of a report. */
interface ReportFile {
  readonly path: string
  /** The flag that named it. */
  readonly flag: string
}

/** Everything that is decided before the first byte is read, for all inputs alike. */
export interface Plan {
  readonly mode: Mode
  /** The form of the document that is written. */
  readonly format: DocumentForm
  /** What of the article in a text is written; undefined where it is the text itself. */
  readonly article: ArticlePlan | undefined
  readonly settingsOf: SettingsOf
  /** `same` as the document's. */
  readonly outputEncoding: Encoding | 'same'
  /** How line ends and byte order marks are written; undefined for as they are. */
  readonly shape: Shape | undefined
  /** Undefined for no report. */
  readonly report: ReportForm | undefined
  /** Whether a report says where files are not as .editorconfig expects. */
  readonly heedsEditorConfig: boolean
  /** Where the report goes instead of standard output; undefined for there. */
  readonly reportFile: ReportFile | undefined
  /** Whether changes are counted by rule and code points. */
  readonly statistics: boolean
  /** Where words that were left undecided are kept; undefined for nowhere. */
  readonly reviewFile: string | undefined
  /** Whether a named file that is skipped counts as a failure. */
  readonly strictFiles: boolean
  readonly writing: Writing
  /** Of the files that --out-dir writes, with the dot; undefined for the input's or the document's. */
  readonly outExtension: string | undefined
  /** Whether --out-dir replaces files. */
  readonly force: boolean
  /** How the names of files that change are printed; undefined for not at all. */
  readonly list: NameEnd | undefined
}

/** The encoding of a document, and why it is taken for that. */
export interface FoundEncoding {
  readonly encoding: { readonly name: string }
  readonly how: How
  readonly confidence?: number
}

/** Where a batch talks to. */
export interface Streams {
  /** Data. */
  out(bytes: Uint8Array | string): void
  /** How reports and diffs on `out` are shown. */
  readonly style: Style
  /** Talk, a line at a time. */
  note(line: string): void
  /** Of the program, for reports that name it. */
  readonly version?: string
  /** Told of each document's encoding, if anyone wants to know. */
  readonly onEncoding?: (path: string, found: FoundEncoding) => void
  /** Told of each file that took its place; a batch makes all of their names durable at its end. */
  readonly onPlaced?: OnPlaced
  /** Told again and again how far the batch has come, if anyone wants to know. */
  readonly onProgress?: OnProgress
}
