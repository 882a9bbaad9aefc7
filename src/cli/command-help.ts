import { COMMANDS, type CommandWord } from './command-words.ts'

/** What --help says of a command that has no table of flags, when `args`, which stand behind its word, ask for it. */
export function commandHelp(word: CommandWord['name'], args: readonly string[]): string | undefined {
  if (!args.includes('--help') && !args.includes('-h')) return undefined
  const command = COMMANDS.find(({ name }) => name === word)
  if (command === undefined) return undefined
  const { name, usage, summary } = command
  return `Usage: yakaf ${name} ${usage}\n\n${summary.charAt(0).toUpperCase()}${summary.slice(1)}.\n`
}
