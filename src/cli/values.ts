/** What the parser makes of the flags (flags.ts), and the parts of it that are asked for. */

/** What the parser makes of the flags. */
export interface Values {
  /** Names of those that stand on the command line; the others have their defaults. */
  readonly given: ReadonlySet<string>
  readonly check?: boolean
  readonly diff?: boolean
  readonly write?: boolean
  readonly outDir?: string
  readonly output?: string
  readonly format: 'text' | 'json' | 'jsonl' | 'markdown'
  readonly article?: boolean
  readonly pick?: readonly string[]
  readonly explain?: boolean
  readonly outputEncoding?: string
  readonly eol: 'keep' | 'lf' | 'crlf'
  readonly bom: 'keep' | 'strip'
  readonly finalNewline?: boolean
  readonly digits: 'latn' | 'arab' | 'keep'
  readonly allDigits?: boolean
  readonly finalYeh: 'judge' | 'yeh' | 'maksura' | 'keep'
  readonly words?: string
  readonly repairMaksura?: boolean
  readonly dates: 'fix' | 'iso' | 'keep'
  readonly dateOrder: 'dmy' | 'mdy'
  readonly nullDates: 'drop' | 'keep'
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
  readonly also?: readonly string[]
  readonly unsafe?: boolean
  readonly language: 'auto' | 'ar' | 'arabic-spans'
  readonly type?: string
  readonly field?: readonly string[]
  readonly skipField?: readonly string[]
  readonly onError: 'fail' | 'keep' | 'drop'
  readonly encoding: string
  readonly mojibake: 'fix' | 'report' | 'off'
  readonly strictFiles?: boolean
  readonly backup?: string
  readonly hardlinks: 'refuse' | 'break' | 'in-place'
  readonly outExt?: string
  readonly force?: boolean
  readonly filesFrom?: string
  readonly null?: boolean
  readonly ignore: boolean
  readonly ignorePath?: readonly string[]
  readonly forceExclude: boolean
  readonly hidden?: boolean
  readonly follow?: boolean
  readonly errorOnUnmatched: boolean
  readonly showFiles?: boolean
  readonly listDifferent?: boolean
  readonly report?: 'summary' | 'text' | 'concise' | 'json' | 'jsonl' | 'github' | 'sarif' | 'html'
  readonly reviewFile?: string
  readonly reportFile?: string
  /** The flag that named it, when it is none of its own. */
  readonly reportFlag?: string
  readonly statistics?: boolean
  readonly summary: 'text' | 'json'
  readonly verbose?: boolean
  readonly quiet?: number
  readonly silent?: boolean
  readonly color: 'auto' | 'always' | 'never'
  readonly bidi: 'off' | 'isolate'
  readonly jobs: string
  readonly verify?: boolean
  readonly exitZero?: boolean
  readonly exitNonZeroOnFix?: boolean
  readonly version?: boolean
  readonly stdinFilename?: string
  readonly stdinFilepath?: string
  readonly config?: string
  readonly isolated?: boolean
  readonly set?: readonly string[]
  readonly showConfig?: string
}

/** What the parser makes of the flags that say which configuration counts. */
export type ConfigValues = Pick<Values, 'given' | 'config' | 'isolated' | 'set' | 'stdinFilename' | 'stdinFilepath'>

/** What the parser makes of the flags of `yakaf inspect`. */
export interface InspectValues extends Omit<RuleValues, 'dates'>, SearchValues, ConfigValues {
  readonly json?: boolean
  readonly dates?: boolean
  readonly encoding: string
  readonly color: 'auto' | 'always' | 'never'
}

/** What the parser makes of the flags of `yakaf review`. */
export type ReviewValues = RuleValues &
  SearchValues &
  ConfigValues &
  Pick<
    Values,
    'output' | 'encoding' | 'strictFiles' | 'forceExclude' | 'verbose' | 'quiet' | 'silent' | 'summary' | 'jobs'
  > & { readonly words?: string }

/** Those that say which rules run, and how. */
export type RuleValues = { readonly words?: WordsValue } & Pick<
  Values,
  | 'digits'
  | 'allDigits'
  | 'finalYeh'
  | 'repairMaksura'
  | 'only'
  | 'skip'
  | 'also'
  | 'unsafe'
  | 'language'
  | 'type'
  | 'mojibake'
  | 'dates'
  | 'dateOrder'
  | 'nullDates'
  | 'field'
  | 'skipField'
  | 'onError'
>

/** The file of --words, or the words that stand in a configuration. */
type WordsValue = string | Readonly<Record<string, string>>
/** What says which files are looked at. */
export type SearchValues = Pick<
  Values,
  'type' | 'filesFrom' | 'null' | 'ignore' | 'ignorePath' | 'hidden' | 'follow' | 'errorOnUnmatched'
>
