/** `yakaf completion`; loaded only for it. */
import { nearest } from '../../text/nearest.ts'
import { commandHelp } from '../command-help.ts'
import type { CommandWord } from '../command-words.ts'
import type { Flag } from '../flag.ts'
import { flagsOf } from '../flags-of.ts'
import { usage } from '../usage.ts'
import { bashScript } from './bash.ts'
import { fishScript } from './fish.ts'
import { zshScript } from './zsh.ts'

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const
const SHELLS = ['bash', 'zsh', 'fish'] as const

/** Those of a plain run, and those of commands that read files as it does. */
export interface FlagSets {
  readonly run: readonly Flag[]
  readonly commands: ReadonlyMap<CommandWord['name'], readonly Flag[]>
}

const WITH_FLAGS = ['inspect', 'review', 'shard', 'manifest', 'verify'] as const

/** The script for the shell that the arguments behind `completion` name, or what --help says of the command. */
export function completionScript(args: readonly string[]): string {
  const help = commandHelp('completion', args)
  if (help !== undefined) return help
  const [name, ...more] = args
  const shell = SHELLS.find((candidate) => candidate === name)
  if (shell !== undefined && more.length === 0) {
    return SCRIPTS[shell]({
      run: flagsOf(undefined),
      commands: new Map(WITH_FLAGS.map((name) => [name, flagsOf(name)])),
    })
  }
  const suggestion = name === undefined || more.length > 0 ? undefined : nearest(name, SHELLS)
  throw usage(
    `\`yakaf completion\` takes one shell: ${SHELLS.join(', ')}${suggestion === undefined ? '' : `; did you mean ${suggestion}?`}`,
  )
}
