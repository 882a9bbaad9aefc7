/** What the commands for shards have besides the flags that say which rules run, and how (../flags-of.ts). */
import type { Flag } from '../flag.ts'

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
