import { nearest } from '../text/nearest.ts'
import { COMMANDS } from './command-words.ts'
import { TRY_HELP } from './messages.ts'

/** What to say of a word that names no file, if it was perhaps meant for a command. */
export function meantCommand(word: string): string | undefined {
  if (word === 'help') return TRY_HELP
  if (!/^[a-z]+$/.test(word)) return undefined
  const names = COMMANDS.map(({ name }) => name)
  const name = nearest(word, names)
  return name === undefined ? undefined : `did you mean the command \`yakaf ${name}\`?`
}
