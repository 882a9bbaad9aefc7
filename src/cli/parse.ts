import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { FLAGS, type Flag, type Values } from './flags.ts'
import { DESCRIPTION, EXAMPLES } from './messages.ts'

/** What a command line says. */
export type Parsed =
  | { readonly kind: 'run'; readonly paths: readonly string[]; readonly values: Values }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'version' }
  | { readonly kind: 'error'; readonly message: string }

/** Reads the arguments behind the program's name. */
export function parse(args: readonly string[]): Parsed {
  let printed = ''
  let complaint = ''
  const command = program()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        printed += text
      },
      writeErr: (text) => {
        complaint += text
      },
    })
  try {
    command.parse(args, { from: 'user' })
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
  const values = command.opts<Values>()
  return values.version ? { kind: 'version' } : { kind: 'run', paths: command.args, values }
}

function program(): Command {
  const command = new Command('yakaf')
    .description(DESCRIPTION)
    .usage('[options] [paths...]')
    .argument('[paths...]', 'files, folders, globs; - is standard input')
    .configureHelp({ helpWidth: 100 })
    .addHelpText('after', EXAMPLES)
    .helpCommand(false)
    .showSuggestionAfterError(true)
  for (const flag of FLAGS) {
    if (flag.spelling.includes('--help')) command.addHelpOption(option(flag))
    else command.addOption(option(flag))
  }
  return command
}

function option({ spelling, summary, choices, default: value, list, group }: Flag): Option {
  const made = new Option(spelling, summary).helpGroup(`${group}:`)
  if (choices !== undefined) made.choices(choices)
  if (value !== undefined) made.default(value)
  if (list) made.argParser((text: string, before: readonly string[] = []) => [...before, ...namesIn(text)])
  return made
}

/** An empty list is refused: it comes from a variable that was not set, and would be obeyed without a word. */
function namesIn(text: string): readonly string[] {
  const names = text.split(',').filter(Boolean)
  if (names.length === 0) throw new InvalidArgumentError('It names nothing.')
  return names
}
