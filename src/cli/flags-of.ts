/** Which flags each command takes: the parser, the completions and the manual page ask here. */
import { MANIFEST_FLAGS, SHARD_FLAGS, VERIFY_FLAGS } from './cluster/flags.ts'
import type { CommandWord } from './command-words.ts'
import type { Flag } from './flag.ts'
import { partsOf } from './flag-parts.ts'
import { FLAGS } from './flags.ts'

/** Besides those that choose rules, what of a plain run `yakaf shard` has too: it says the same there. */
const ALSO_OF_SHARDS = [
  '--language',
  '--type',
  '--field',
  '--skip-field',
  '--on-error',
  '--mojibake',
  '--set',
  '--help',
]

/** Of a run without a command when undefined. */
export function flagsOf(command: CommandWord['name'] | undefined): readonly Flag[] {
  switch (command) {
    case undefined:
      return FLAGS.filter(({ inspect }) => inspect !== 'only')
    case 'inspect':
      return FLAGS.filter(({ inspect }) => inspect !== undefined)
    case 'review':
      return FLAGS.filter(({ inspect, review }) => review ?? inspect === 'too')
    case 'shard':
      return [...SHARD_FLAGS, ...FLAGS.filter(isOfShards)]
    case 'manifest':
      return [...MANIFEST_FLAGS, ...FLAGS.filter(isHelp)]
    case 'verify':
      return [...VERIFY_FLAGS, ...FLAGS.filter(isHelp)]
    case 'rules':
    case 'rule':
    case 'completion':
      return []
  }
}

/** Flags that stand in the table of one command alone. */
export function ownFlagsOf(command: CommandWord['name']): readonly Flag[] {
  return flagsOf(command).filter((flag) => flag.inspect === 'only' || !FLAGS.includes(flag))
}

function isOfShards(flag: Flag): boolean {
  if (flag.inspect === 'only') return false
  return flag.group === 'Rules' || ALSO_OF_SHARDS.includes(partsOf(flag).long)
}

export function isHelp(flag: Flag): boolean {
  return partsOf(flag).long === '--help'
}
