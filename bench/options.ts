/** The options of the bench. */
import { parseArgs } from 'node:util'

export interface Options {
  readonly megabytes: number
  readonly rounds: number
  readonly bin: string | undefined
  /** What command lines of yakaf must hold to be run; '' for all of them, and all rivals. */
  readonly programs: string
  /** Another revision to compare with, instead of all else. */
  readonly compare: string | undefined
  readonly toFile: boolean
  readonly memory: boolean
  readonly save: boolean
  readonly skipReal: boolean
  readonly help: boolean
}

export const USAGE = `npm run bench -- [options]

  --size MB      millions of bytes of text (default 100; trial runs: 10)
  --rounds N     alternated runs of every program (default 7)
  --programs T   only runs of yakaf whose command line holds T, with iconv and perl
  --to-file      write the output to a file instead of /dev/null
  --memory       also stream the made-up text through stdin, once and ten times over, and print what that costs more
  --skip-real    made-up text only, even where there is real text
  --save         write the tables into docs/performance.md between its markers
  --compare REV  build this revision too, and print only the ratio to it: default run, start-up
  --bin SCRIPT   measure this script instead of bin/yakaf.js
  --help         this text

Exit code 1: a program did not do its work (see bench/check.ts). A time above its target is printed and is no failure.`

export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      size: { type: 'string', default: '100' },
      rounds: { type: 'string', default: '7' },
      bin: { type: 'string' },
      programs: { type: 'string', default: '' },
      compare: { type: 'string' },
      'to-file': { type: 'boolean', default: false },
      memory: { type: 'boolean', default: false },
      save: { type: 'boolean', default: false },
      'skip-real': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  return {
    megabytes: positive('--size', values.size),
    rounds: positive('--rounds', values.rounds),
    bin: values.bin,
    programs: values.programs,
    compare: values.compare,
    toFile: values['to-file'],
    memory: values.memory,
    save: values.save,
    skipReal: values['skip-real'],
    help: values.help,
  }
}

function positive(option: string, word: string): number {
  const value = Number(word)
  if (Number.isInteger(value) && value > 0) return value
  throw new Error(`bench: ${option} wants a whole number above 0, not '${word}'`)
}
