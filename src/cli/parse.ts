import { Command, CommanderError, Option } from 'commander'
import { BACKUP_SUFFIX } from '../batch/plan.ts'
import { choiceHint, hintOf } from '../text/nearest.ts'
import type { Flag } from './flag.ts'
import { explained, partsOf } from './flag-parts.ts'
import { flagsOf, isHelp } from './flags-of.ts'
import {
  DESCRIPTION,
  INSPECT_DESCRIPTION,
  INSPECT_NOTES,
  NOTES,
  REVIEW_DESCRIPTION,
  REVIEW_NOTES,
} from './help-texts.ts'
import { usage } from './usage.ts'
import type { InspectValues, ReviewValues, Values } from './values.ts'

/** What a command line says. */
export type Parsed<V> =
  | { readonly kind: 'run'; readonly paths: readonly string[]; readonly values: V }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'version' }
  | { readonly kind: 'error'; readonly message: string }

/** Reads the arguments behind the program's name. */
export function parse(args: readonly string[]): Parsed<Values> {
  const flags = flagsOf(undefined)
  const parsed = read<Values>({ name: 'yakaf', description: DESCRIPTION, notes: NOTES, flags }, args)
  return parsed.kind === 'run' && parsed.values.version ? { kind: 'version' } : parsed
}

/** Reads the arguments behind `yakaf inspect`. */
export function parseInspect(args: readonly string[]): Parsed<InspectValues> {
  const flags = flagsOf('inspect')
  return parseCommand({ name: 'yakaf inspect', description: INSPECT_DESCRIPTION, notes: INSPECT_NOTES, flags }, args)
}

/** Reads the arguments behind `yakaf review`. */
export function parseReview(args: readonly string[]): Parsed<ReviewValues> {
  const flags = flagsOf('review')
  return parseCommand({ name: 'yakaf review', description: REVIEW_DESCRIPTION, notes: REVIEW_NOTES, flags }, args)
}

/** What --help says of a command, and its flags. */
export interface CommandPage {
  readonly name: string
  readonly description: string
  /** Behind the flags. */
  readonly notes: string
  readonly flags: readonly Flag[]
  /** What stands behind the options, and what that is; undefined for files to be read. */
  readonly operands?: { readonly usage: string; readonly summary: string }
}

/** Reads the arguments behind a command's word. `V` is what its flags make. */
export function parseCommand<V extends object>(page: CommandPage, args: readonly string[]): Parsed<V> {
  return read(page, args)
}

/** `V` is what the flags of `page` make. */
function read<V extends object>(page: CommandPage, args: readonly string[]): Parsed<V> {
  const command = commandOf({ ...page, flags: neededOf(page.flags, args) })
  let printed = ''
  let complaint = ''
  command.exitOverride().configureOutput({
    writeOut: (text) => {
      printed += text
    },
    writeErr: (text) => {
      complaint += text
    },
  })
  try {
    command.parse(withPresets(command, args), { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.helpDisplayed') return { kind: 'help', text: printed }
    return { kind: 'error', message: complaintOf(complaint, page.flags) }
  }
  const isGiven = (name: string): boolean => command.getOptionValueSource(name) === 'cli'
  command.setOptionValue('given', new Set(Object.keys(command.opts()).filter(isGiven)))
  return { kind: 'run', paths: command.args, values: command.opts<V>() }
}

/** As all other errors of ours end. */
function complaintOf(complaint: string, flags: readonly Flag[]): string {
  const message = complaint.replace(/^error: /, '').trim()
  const [, missing] = /^option '(.*)' argument missing$/s.exec(message) ?? []
  if (missing !== undefined) return `${missing.replace(/^-\w, /, '')} has no value`
  const [, name] = /^unknown option '(.*)'$/s.exec(message) ?? []
  if (name === undefined) return message
  const names = flags.map((flag) => partsOf(flag).long)
  const hint = hintOf(name, names, '')
  return `there is no option ${name}${hint && `; ${hint}`}`
}

/**
 * The flags that these arguments name, and those that have a value unasked: making all of them takes longer than reading a page of text. All where
 * an argument that looks like a flag is none by itself, or help is asked for.
 */
function neededOf(flags: readonly Flag[], args: readonly string[]): readonly Flag[] {
  const names = args.filter((arg) => arg.startsWith('-') && arg !== '-').map((arg) => arg.replace(/=.*/s, ''))
  const named = names.map((name) => flags.find((flag) => namesOf(flag).includes(name)))
  if (named.some((flag) => flag === undefined || isHelp(flag))) return flags
  return flags.filter((flag) => named.includes(flag) || flag.default !== undefined || flag.spelling.startsWith('--no-'))
}

function namesOf(flag: Flag): readonly (string | undefined)[] {
  const { short, long } = partsOf(flag)
  return [short, long]
}

const FILES = { usage: '[paths...]', summary: 'files, folders, globs; - is standard input, and so is none' }

function commandOf({ name, description, notes, flags, operands = FILES }: CommandPage): Command {
  const command = new Command(name)
    .description(description)
    .usage(`[options] ${operands.usage}`)
    .argument('[paths...]', operands.summary)
    .configureHelp({ helpWidth: 80, optionDescription: ({ description: text }) => text })
    .addHelpText('after', notes)
    .helpCommand(false)
    .showSuggestionAfterError(false)
  for (const flag of flags) {
    if (isHelp(flag)) command.addHelpOption(option(flag))
    else command.addOption(option(flag))
  }
  return command
}

/** `--backup a.txt` is a flag and a path: what may stand behind `=` only is put there. */
function withPresets({ options }: Command, args: readonly string[]): readonly string[] {
  const end = args.indexOf('--')
  return args.map((arg, index) => {
    const preset = end >= 0 && index > end ? undefined : options.find(({ long }) => long === arg)?.presetArg
    return preset === undefined ? arg : `${arg}=${preset}`
  })
}

function option(flag: Flag): Option {
  const { spelling, choices, default: value, list, repeatable, counted, equalsOnly, group } = flag
  const name = partsOf(flag).long
  const made = new Option(spelling, explained(flag)).helpGroup(`${group}:`)
  if (choices !== undefined) made.argParser((text: string) => choiceOf(text, choices, name))
  if (value !== undefined) made.default(value)
  if (equalsOnly) {
    made.preset(BACKUP_SUFFIX)
    made.flags = spelling.replace(' [', '[=')
  }
  if (choices === undefined && spelling.includes('<')) made.argParser((text: string) => notEmpty(text, name))
  if (list) made.argParser((text: string, before: readonly string[] = []) => [...before, ...namesIn(text, name)])
  if (repeatable) made.argParser((text: string, before: readonly string[] = []) => [...before, notEmpty(text, name)])
  if (counted) made.argParser((_: unknown, before: number = 0) => before + 1)
  return made
}

/** @throws YakafError E_USAGE for a value that is none of `choices`. */
function choiceOf(text: string, choices: readonly string[], name: string): string {
  if (!choices.includes(text)) throw usage(`${name} ${choiceHint(text, choices)}`)
  return text
}

/** @throws YakafError E_USAGE for an empty value: it comes from a variable that was not set, as an empty list does. */
function notEmpty(text: string, name: string): string {
  if (text === '') throw usage(`${name} is empty`)
  return text
}

/** @throws YakafError E_USAGE for an empty list, which would be obeyed without a word. */
function namesIn(text: string, name: string): readonly string[] {
  const names = text.split(',').filter(Boolean)
  if (names.length === 0) throw usage(`${name} names nothing`)
  return names
}
