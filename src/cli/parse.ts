import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { BACKUP_SUFFIX } from '../batch/plan.ts'
import { explained } from './flag-parts.ts'
import {
  type Flag,
  INSPECT_FLAGS,
  type InspectValues,
  REVIEW_FLAGS,
  type ReviewValues,
  RUN_FLAGS,
  type Values,
} from './flags.ts'
import { DESCRIPTION, INSPECT_DESCRIPTION, INSPECT_NOTES, NOTES, REVIEW_DESCRIPTION, REVIEW_NOTES } from './messages.ts'

/** What a command line says. */
export type Parsed<V> =
  | { readonly kind: 'run'; readonly paths: readonly string[]; readonly values: V }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'version' }
  | { readonly kind: 'error'; readonly message: string }

/** Reads the arguments behind the program's name. */
export function parse(args: readonly string[]): Parsed<Values> {
  const command = commandOf('yakaf', DESCRIPTION, NOTES, RUN_FLAGS)
  const parsed = read<Values>(command, args)
  return parsed.kind === 'run' && parsed.values.version ? { kind: 'version' } : parsed
}

/** Reads the arguments behind `yakaf inspect`. */
export function parseInspect(args: readonly string[]): Parsed<InspectValues> {
  return read(commandOf('yakaf inspect', INSPECT_DESCRIPTION, INSPECT_NOTES, INSPECT_FLAGS), args)
}

/** Reads the arguments behind `yakaf review`. */
export function parseReview(args: readonly string[]): Parsed<ReviewValues> {
  return read(commandOf('yakaf review', REVIEW_DESCRIPTION, REVIEW_NOTES, REVIEW_FLAGS), args)
}

/** `V` is what the flags of `command` make. */
function read<V extends object>(command: Command, args: readonly string[]): Parsed<V> {
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
    return {
      kind: 'error',
      message: complaint
        .replace(/^error: /, '')
        .trim()
        .replaceAll('\n', ' '),
    }
  }
  const isGiven = (name: string): boolean => command.getOptionValueSource(name) === 'cli'
  command.setOptionValue('given', new Set(Object.keys(command.opts()).filter(isGiven)))
  return { kind: 'run', paths: command.args, values: command.opts<V>() }
}

function commandOf(name: string, description: string, notes: string, flags: readonly Flag[]): Command {
  const command = new Command(name)
    .description(description)
    .usage('[options] [paths...]')
    .argument('[paths...]', 'files, folders, globs; - is standard input, and so is none')
    .configureHelp({ helpWidth: 80, optionDescription: ({ description: text }) => text })
    .addHelpText('after', notes)
    .helpCommand(false)
    .showSuggestionAfterError(true)
  for (const flag of flags) {
    if (flag.spelling.includes('--help')) command.addHelpOption(option(flag))
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
  const made = new Option(spelling, explained(flag)).helpGroup(`${group}:`)
  if (choices !== undefined) made.choices(choices)
  if (value !== undefined) made.default(value)
  if (equalsOnly) {
    made.preset(BACKUP_SUFFIX)
    made.flags = spelling.replace(' [', '[=')
  }
  if (choices === undefined && spelling.includes('<')) made.argParser(notEmpty)
  if (list) made.argParser((text: string, before: readonly string[] = []) => [...before, ...namesIn(text)])
  if (repeatable) made.argParser((text: string, before: readonly string[] = []) => [...before, notEmpty(text)])
  if (counted) made.argParser((_: unknown, before: number = 0) => before + 1)
  return made
}

/** What is empty comes from a variable that was not set, as an empty list does. */
function notEmpty(text: string): string {
  if (text === '') throw new InvalidArgumentError('It is empty.')
  return text
}

/** An empty list is refused: it comes from a variable that was not set, and would be obeyed without a word. */
function namesIn(text: string): readonly string[] {
  const names = text.split(',').filter(Boolean)
  if (names.length === 0) throw new InvalidArgumentError('It names nothing.')
  return names
}
