/** The one table of flags: the parser, --help and docs/help.txt are made from it. */
import { UNASKED } from './unasked.ts'

/** A heading of --help. */
type FlagGroup = 'Mode' | 'Output' | 'Rules' | 'Input' | 'Configuration' | 'Reports' | 'Other'

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
  /** Says more each time it is given. */
  readonly counted?: true
  /** Its value, which may be left out, stands behind `=`: else the next path would be taken for it. */
  readonly equalsOnly?: true
  /** Whether `yakaf inspect` has it too, or alone. */
  readonly inspect?: 'too' | 'only'
  /** Whether `yakaf review` has it; as `yakaf inspect` where nothing is said. */
  readonly review?: boolean
}

/** What the commands for shards have besides the flags that say which rules run, and how (flags-of.ts). */
export const SHARD_FLAGS: readonly Flag[] = [
  { spelling: '-o, --output <file>', group: 'Mode', summary: 'where the result of the one input goes' },
  {
    spelling: '--out-dir <folder>',
    group: 'Mode',
    summary: 'with --manifest: the folder of the results, each by the name that the manifest gives it',
  },
  { spelling: '--force', group: 'Output', summary: 'do again what is done already' },
  {
    spelling: '--manifest <file>',
    group: 'Input',
    summary: 'the shards of this manifest: those that are named, or all; each input is held against it',
  },
  {
    spelling: '--shards <i/n>',
    group: 'Input',
    summary: 'with --manifest: those of task i of n, from 1: i, i+n, i+2n …',
  },
  {
    spelling: '--root <folder>',
    group: 'Input',
    summary: 'with --manifest: where the inputs are on this host (default: as the manifest says)',
  },
  {
    spelling: '--range <a-b>',
    group: 'Input',
    summary: 'JSON Lines: only the records that begin from byte a on and before byte b; a- for the rest',
  },
  {
    spelling: '--encoding <name>',
    group: 'Input',
    summary: 'the encoding of the inputs, which is never guessed',
    default: 'utf-8',
  },
  { spelling: '--config <file>', group: 'Configuration', summary: 'a configuration; none is looked for' },
]

export const MANIFEST_FLAGS: readonly Flag[] = [
  {
    spelling: '--split-bytes <size>',
    group: 'Input',
    summary: 'cut JSON Lines that are not packed and larger than this, such as 256M, into ranges of about this size',
  },
  {
    spelling: '--list <file>',
    group: 'Output',
    summary: 'print the names of the shards of this manifest, one a line, and make none',
  },
  { spelling: '--any-type', group: 'Input', summary: 'take files of other formats too, for shard --type' },
]

export const VERIFY_FLAGS: readonly Flag[] = [
  {
    spelling: '--list-missing',
    group: 'Output',
    summary: 'only the names of the shards that are to be done again, one a line',
  },
]

export const FLAGS: readonly Flag[] = [
  { spelling: '--check', group: 'Mode', summary: 'say what would change; exit 1 if anything would' },
  {
    spelling: '--diff',
    group: 'Mode',
    summary: 'print a unified diff, write nothing; exit 1 if anything would change',
  },
  { spelling: '--write', group: 'Mode', summary: 'change files in place' },
  { spelling: '--out-dir <folder>', group: 'Mode', summary: 'write results below a folder, mirroring the tree' },
  {
    spelling: '-o, --output <file>',
    group: 'Mode',
    summary: 'write the one result to a file, whole or not at all',
    review: true,
  },
  {
    spelling: '--format <format>',
    group: 'Output',
    summary: 'the document that is written: the text, or the article in it',
    choices: ['text', 'json', 'jsonl', 'markdown'],
    default: UNASKED.format,
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
    spelling: '--eol <end>',
    group: 'Output',
    summary: 'line ends of what is written, except in place; keep: each line its own',
    choices: ['keep', 'lf', 'crlf'],
    default: UNASKED.eol,
  },
  {
    spelling: '--bom <how>',
    group: 'Output',
    summary: 'a byte order mark stays or goes, except in place',
    choices: ['keep', 'strip'],
    default: UNASKED.bom,
  },
  {
    spelling: '--final-newline',
    group: 'Output',
    summary: 'end the last line of what is written too, except in place',
  },
  {
    spelling: '--backup [suffix]',
    group: 'Output',
    summary: 'with --write: keep what is replaced, as name + suffix (.orig); never over an older one',
    equalsOnly: true,
  },
  {
    spelling: '--hardlinks <how>',
    group: 'Output',
    summary:
      'with --write, a file that has other names: refuse it, break it away from them, or write into it, which a crash can cut short',
    choices: ['refuse', 'break', 'in-place'],
    default: UNASKED.hardlinks,
  },
  { spelling: '--out-ext <extension>', group: 'Output', summary: 'with --out-dir: the extension of what is written' },
  { spelling: '--force', group: 'Output', summary: 'with --out-dir: replace files that are there already' },
  {
    spelling: '--digits <system>',
    group: 'Rules',
    summary: 'digits of Persian and mixed numbers: latn is 0-9, arab is U+0660-0669',
    choices: ['latn', 'arab', 'keep'],
    default: UNASKED.digits,
    inspect: 'too',
  },
  { spelling: '--all-digits', group: 'Rules', summary: 'write all other numbers in that system too', inspect: 'too' },
  {
    spelling: '--final-yeh <letter>',
    group: 'Rules',
    summary: 'how U+06CC at the end of a word is written: as judged, as U+064A (yeh), as U+0649 (maksura)',
    choices: ['judge', 'yeh', 'maksura', 'keep'],
    default: UNASKED.finalYeh,
    inspect: 'too',
  },
  {
    spelling: '--words <file>',
    group: 'Rules',
    summary: 'JSON of words that end in U+06CC, and how each is to end',
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
    default: UNASKED.dates,
    review: true,
  },
  {
    spelling: '--date-order <order>',
    group: 'Rules',
    summary: 'what 07/10/2014 is where nothing tells: day or month first',
    choices: ['dmy', 'mdy'],
    default: UNASKED.dateOrder,
    inspect: 'too',
  },
  {
    spelling: '--null-dates <what>',
    group: 'Rules',
    summary: 'what becomes of dates that a database printed for none',
    choices: ['drop', 'keep'],
    default: UNASKED.nullDates,
    inspect: 'too',
  },
  {
    spelling: '--only <rules>',
    group: 'Rules',
    summary: 'run exactly these rules or groups (comma list)',
    list: true,
    inspect: 'too',
  },
  { spelling: '--skip <rules>', group: 'Rules', summary: 'run the default ones but these', list: true, inspect: 'too' },
  {
    spelling: '--also <rules>',
    group: 'Rules',
    summary: 'run these besides the default ones',
    list: true,
    inspect: 'too',
  },
  { spelling: '--unsafe', group: 'Rules', summary: 'allow the unsafe rules among those chosen', inspect: 'too' },
  {
    spelling: '--language <language>',
    group: 'Input',
    summary:
      'auto: leave what is not Arabic alone, with what it quotes; arabic-spans: repair quoted Arabic; ar: take all for Arabic',
    choices: ['auto', 'ar', 'arabic-spans'],
    default: UNASKED.language,
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
    default: UNASKED.onError,
    inspect: 'too',
  },
  {
    spelling: '--encoding <name>',
    group: 'Input',
    summary: "the input's encoding; auto: Unicode, or what statistics are sure of",
    default: UNASKED.encoding,
    inspect: 'too',
  },
  {
    spelling: '--mojibake <how>',
    group: 'Input',
    summary: 'text that was read in a wrong encoding and saved so: restore it, only count it, or do not look',
    choices: ['fix', 'report', 'off'],
    default: UNASKED.mojibake,
    inspect: 'too',
  },
  {
    spelling: '--strict-files',
    group: 'Input',
    summary: 'exit 2 when a named file is binary or a symbolic link',
    review: true,
  },
  {
    spelling: '--files-from <file>',
    group: 'Input',
    summary: 'a list of files, one a line as git writes them; - is standard input',
    inspect: 'too',
  },
  {
    spelling: '-0, --null',
    group: 'Input',
    summary: 'lists that are read (--files-from) and written (-l, --show-files) end names with NUL',
    inspect: 'too',
  },
  {
    spelling: '--no-ignore',
    group: 'Input',
    summary: 'read no .gitignore, .git/info/exclude, .ignore and .yakafignore',
    inspect: 'too',
  },
  {
    spelling: '--ignore-path <file>',
    group: 'Input',
    summary: 'one more file of patterns, as in .gitignore, from the working folder on (repeatable)',
    repeatable: true,
    inspect: 'too',
  },
  {
    spelling: '--no-force-exclude',
    group: 'Input',
    summary: 'take what is named although ignore files exclude it',
    review: true,
  },
  {
    spelling: '--hidden',
    group: 'Input',
    summary: 'take hidden files and folders in folders too, but never .git',
    inspect: 'too',
  },
  {
    spelling: '--follow',
    group: 'Input',
    summary: 'a named symbolic link stands for what it leads to; those in folders never do',
    inspect: 'too',
  },
  {
    spelling: '--no-error-on-unmatched',
    group: 'Input',
    summary: 'a folder or pattern without any file is no error',
    inspect: 'too',
  },
  {
    spelling: '--show-files',
    group: 'Input',
    summary: 'print the files that would be looked at, and do nothing else',
  },
  {
    spelling: '--stdin-filename <file>',
    group: 'Input',
    summary: 'the file that standard input is of: tells its type and configuration, and names it in reports and diffs',
    inspect: 'too',
  },
  {
    spelling: '--stdin-filepath <file>',
    group: 'Input',
    summary: 'another name of --stdin-filename',
    inspect: 'too',
  },
  {
    spelling: '--config <file>',
    group: 'Configuration',
    summary: 'this configuration for all inputs (default: the closest one of each file, up to its git repository)',
    inspect: 'too',
  },
  { spelling: '--isolated', group: 'Configuration', summary: 'no configuration', inspect: 'too' },
  {
    spelling: '--set <key=value>',
    group: 'Configuration',
    summary: 'a setting for all inputs, which wins over configurations (repeatable)',
    repeatable: true,
    inspect: 'too',
  },
  {
    spelling: '--show-config <file>',
    group: 'Configuration',
    summary: 'print the settings of a file, and where each was made; as JSON with --report json',
  },
  {
    spelling: '--report <form>',
    group: 'Reports',
    summary: 'how changes are reported (default: "summary" with --check)',
    choices: ['summary', 'text', 'concise', 'json', 'jsonl', 'github', 'sarif', 'html'],
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
  {
    spelling: '--summary <form>',
    group: 'Reports',
    summary: 'the last line on standard error: for people, or one JSON object, in every mode and under -q too',
    choices: ['text', 'json'],
    default: UNASKED.summary,
    review: true,
  },
  {
    spelling: '-v, --verbose',
    group: 'Reports',
    summary: 'say the encoding of each input, and how it was found',
    review: true,
  },
  {
    spelling: '-q, --quiet',
    group: 'Reports',
    summary: 'no summary and no notes, errors only; -qq: as --silent',
    counted: true,
    review: true,
  },
  {
    spelling: '--silent',
    group: 'Reports',
    summary: 'nothing on standard error and no report of --check: the exit status says it all',
    review: true,
  },
  {
    spelling: '--color <when>',
    group: 'Reports',
    summary: 'colour on a terminal',
    choices: ['auto', 'always', 'never'],
    default: UNASKED.color,
    inspect: 'too',
    review: false,
  },
  {
    spelling: '--bidi <how>',
    group: 'Reports',
    summary: 'isolate: set words in reports on a terminal apart by U+2068 and U+2069, where it orders lines wrongly',
    choices: ['off', 'isolate'],
    default: UNASKED.bidi,
  },
  {
    spelling: '--verify',
    group: 'Reports',
    summary: 'run the rules over each result again, and write none that they would change: exit 2',
  },
  {
    spelling: '--exit-zero',
    group: 'Reports',
    summary: 'with --check or --diff: exit 0 although something would change',
  },
  {
    spelling: '--exit-non-zero-on-fix',
    group: 'Reports',
    summary: 'with --write: exit 1 when a file was changed',
  },
  {
    spelling: '-l, --list-different',
    group: 'Reports',
    summary: 'only the names of files that would change (with --write: that changed); alone it means --check',
  },
  {
    spelling: '-j, --jobs <count>',
    group: 'Other',
    summary: 'how many threads share the work; auto: one a processor, where that saves time. The results are the same',
    default: UNASKED.jobs,
    review: true,
  },
  { spelling: '-V, --version', group: 'Other', summary: 'print the version' },
  { spelling: '-h, --help', group: 'Other', summary: 'print this help', inspect: 'too' },
]
