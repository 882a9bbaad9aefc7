/** The one table of flags: the parser, --help and docs/help.txt are made from it. */

/** A heading of --help. */
export type FlagGroup = 'Mode' | 'Output' | 'Rules' | 'Input' | 'Reports' | 'Other'

export interface Flag {
  /** As commander spells it: `-o, --output <file>`. */
  readonly spelling: string
  readonly group: FlagGroup
  readonly summary: string
  readonly choices?: readonly string[]
  readonly default?: string
  /** A comma list that may be given several times. */
  readonly list?: true
  /** May be given several times, each time for one value. */
  readonly repeatable?: true
  /** Whether `yakaf inspect` has it too, or alone. */
  readonly inspect?: 'too' | 'only'
}

export const FLAGS: readonly Flag[] = [
  { spelling: '--check', group: 'Mode', summary: 'say what would change; exit 1 if anything would' },
  {
    spelling: '--diff',
    group: 'Mode',
    summary: 'print a unified diff, write nothing; exit 1 if anything would change',
  },
  { spelling: '--write', group: 'Mode', summary: 'change files in place' },
  { spelling: '--out-dir <folder>', group: 'Mode', summary: 'write results below a folder, mirroring the tree' },
  { spelling: '-o, --output <file>', group: 'Mode', summary: 'write the one result to a file, whole or not at all' },
  {
    spelling: '--format <format>',
    group: 'Output',
    summary: 'the document that is written: the text, or the article in it',
    choices: ['text', 'json', 'jsonl', 'markdown'],
    default: 'text',
  },
  {
    spelling: '--article',
    group: 'Output',
    summary: 'with --format text: the article alone, in the order in which it is read',
  },
  {
    spelling: '--pick <fields>',
    group: 'Output',
    summary: 'only these fields of the article (comma list)',
    list: true,
  },
  {
    spelling: '--explain',
    group: 'Output',
    summary: 'with --format json or jsonl: say why each field is what it is',
  },
  {
    spelling: '--json',
    group: 'Output',
    summary: 'one JSON object for a file; an array for several, for a folder or a pattern',
    inspect: 'only',
  },
  { spelling: '--dates', group: 'Output', summary: 'list every date instead', inspect: 'only' },
  {
    spelling: '--output-encoding <name>',
    group: 'Output',
    summary: 'encoding of what is written (default: "same" in place, "utf-8" elsewhere)',
  },
  {
    spelling: '--digits <system>',
    group: 'Rules',
    summary: 'numbering system for Persian and mixed numbers (CLDR ids)',
    choices: ['latn', 'arab', 'keep'],
    default: 'latn',
    inspect: 'too',
  },
  { spelling: '--all-digits', group: 'Rules', summary: 'write all other numbers in that system too', inspect: 'too' },
  {
    spelling: '--final-yeh <letter>',
    group: 'Rules',
    summary: 'how U+06CC at the end of a word is written',
    choices: ['judge', 'yeh', 'maksura', 'keep'],
    default: 'judge',
    inspect: 'too',
  },
  {
    spelling: '--words <file>',
    group: 'Rules',
    summary: 'JSON: words that end in U+06CC, and how they are to end',
    inspect: 'too',
  },
  {
    spelling: '--repair-maksura',
    group: 'Rules',
    summary: 'judge final U+064A and U+0649 too where a document writes one of them for both',
    inspect: 'too',
  },
  {
    spelling: '--dates <what>',
    group: 'Rules',
    summary: 'repair dates, write the certain ones as ISO 8601 too, or leave them',
    choices: ['fix', 'iso', 'keep'],
    default: 'fix',
  },
  {
    spelling: '--date-order <order>',
    group: 'Rules',
    summary: 'what 07/10/2014 is where nothing tells',
    choices: ['dmy', 'mdy'],
    default: 'dmy',
    inspect: 'too',
  },
  {
    spelling: '--null-dates <what>',
    group: 'Rules',
    summary: 'what becomes of dates that a database printed for none',
    choices: ['drop', 'keep'],
    default: 'drop',
    inspect: 'too',
  },
  {
    spelling: '--only <rules>',
    group: 'Rules',
    summary: 'exactly these rules or groups (comma list)',
    list: true,
    inspect: 'too',
  },
  { spelling: '--skip <rules>', group: 'Rules', summary: 'all but these', list: true, inspect: 'too' },
  { spelling: '--also <rules>', group: 'Rules', summary: 'these besides the default ones', list: true, inspect: 'too' },
  { spelling: '--unsafe', group: 'Rules', summary: 'allow the unsafe rules among those chosen', inspect: 'too' },
  {
    spelling: '--language <language>',
    group: 'Input',
    summary:
      'auto: leave what is not Arabic alone, with what it quotes; arabic-spans: repair quoted Arabic; ar: take all for Arabic',
    choices: ['auto', 'ar', 'arabic-spans'],
    default: 'auto',
    inspect: 'too',
  },
  {
    spelling: '--type <type>',
    group: 'Input',
    summary:
      "the input's format: plain, markdown, html, xml, json, jsonl, csv, tsv, srt, vtt (default: by the file's name, else by how it begins)",
    inspect: 'too',
  },
  {
    spelling: '--field <path>',
    group: 'Input',
    summary: 'JSON: only the strings at this path, such as text or a.b[].c (repeatable)',
    repeatable: true,
    inspect: 'too',
  },
  {
    spelling: '--skip-field <path>',
    group: 'Input',
    summary: 'JSON: not the strings at this path (repeatable)',
    repeatable: true,
    inspect: 'too',
  },
  {
    spelling: '--on-error <how>',
    group: 'Input',
    summary: 'JSON Lines: what becomes of a line that is no JSON: an error, left as it is, or left out',
    choices: ['fail', 'keep', 'drop'],
    default: 'fail',
    inspect: 'too',
  },
  {
    spelling: '--encoding <name>',
    group: 'Input',
    summary: "the input's encoding; auto: Unicode, or what statistics are sure of",
    default: 'auto',
    inspect: 'too',
  },
  {
    spelling: '--mojibake <how>',
    group: 'Input',
    summary: 'text that was read in a wrong encoding and saved so: restore it, only count it, or do not look',
    choices: ['fix', 'report', 'off'],
    default: 'fix',
    inspect: 'too',
  },
  { spelling: '--strict-files', group: 'Input', summary: 'exit 2 when a named file is binary or a symbolic link' },
  {
    spelling: '--report <form>',
    group: 'Reports',
    summary: 'how changes are reported (default: "summary" with --check)',
    choices: ['summary', 'text', 'concise', 'json', 'jsonl', 'github', 'sarif'],
  },
  {
    spelling: '--review-file <file>',
    group: 'Reports',
    summary: 'keep the words whose last letter was left undecided, as JSON Lines',
  },
  {
    spelling: '--report-file <file>',
    group: 'Reports',
    summary: 'write the report to a file, whole or not at all; goes with every mode (default form: "text")',
  },
  {
    spelling: '--statistics',
    group: 'Reports',
    summary: 'count changes by rule and by code points; alone, or behind --report',
  },
  { spelling: '-v, --verbose', group: 'Reports', summary: 'say the encoding of each input, and how it was found' },
  { spelling: '-q, --quiet', group: 'Reports', summary: 'no summary and no notes; errors only' },
  {
    spelling: '--color <when>',
    group: 'Reports',
    summary: 'colour on a terminal',
    choices: ['auto', 'always', 'never'],
    default: 'auto',
    inspect: 'too',
  },
  { spelling: '-V, --version', group: 'Other', summary: 'print the version' },
  { spelling: '-h, --help', group: 'Other', summary: 'print this help', inspect: 'too' },
]

/** What the parser makes of the flags of `yakaf inspect`. */
export interface InspectValues extends Omit<RuleValues, 'dates'> {
  readonly json?: boolean
  readonly dates?: boolean
  readonly encoding: string
  readonly color: 'auto' | 'always' | 'never'
}

/** Those that say which rules run, and how. */
export type RuleValues = Pick<
  Values,
  | 'digits'
  | 'allDigits'
  | 'finalYeh'
  | 'words'
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

/** What the parser makes of the flags. */
export interface Values {
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
  readonly report?: 'summary' | 'text' | 'concise' | 'json' | 'jsonl' | 'github' | 'sarif'
  readonly reviewFile?: string
  readonly reportFile?: string
  readonly statistics?: boolean
  readonly verbose?: boolean
  readonly quiet?: boolean
  readonly color: 'auto' | 'always' | 'never'
  readonly version?: boolean
}
