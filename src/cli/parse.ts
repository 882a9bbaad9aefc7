import { Command, CommanderError, Option } from 'commander'
import { FLAGS, type Flag, type Values } from './flags.ts'
import { DESCRIPTION, EXAMPLES } from './messages.ts'

/** What a command line says. */
export type Parsed =
  | { readonly kind: 'run'; readonly paths: readonly string[]; readonly values: Values }
  | { readonly kind: 'help'; readonly text: string }
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
    return { kind: 'error', message: complaint.replace(/^error: /, '').trim() }
  }
  return { kind: 'run', paths: command.args, values: command.opts<Values>() }
}

export function helpText(): string {
  return program().configureHelp({ helpWidth: 100 }).helpInformation() + EXAMPLES
}

function program(): Command {
  const command = new Command('yakaf')
    .description(DESCRIPTION)
    .usage('[options] [paths...]')
    .argument('[paths...]', 'files, folders, globs; - is standard input')
    .configureHelp({ helpWidth: 100 })
    .addHelpText('after', EXAMPLES)
    .helpOption(false)
    .helpCommand(false)
    .showSuggestionAfterError(true)
  for (const flag of FLAGS) {
    if (flag.spelling.includes('--help')) command.helpOption(flag.spelling, flag.summary)
    else command.addOption(option(flag))
  }
  return command
}

function option({ spelling, summary, choices, default: value, list, group }: Flag): Option {
  const made = new Option(spelling, summary).helpGroup(`${group}:`)
  if (choices !== undefined) made.choices(choices)
  if (value !== undefined) made.default(value)
  if (list)
    made.argParser((text: string, before: readonly string[] = []) => [...before, ...text.split(',').filter(Boolean)])
  return made
}
