/** The one table of commands: a word counts only as the very first argument. --help, the man page and completion are made from it. */
export interface CommandWord {
  readonly name: 'rules' | 'rule' | 'inspect' | 'review' | 'shard' | 'manifest' | 'verify' | 'completion'
  /** What is to follow it. */
  readonly usage: string
  readonly summary: string
}

export const COMMANDS: readonly CommandWord[] = [
  { name: 'rules', usage: '[--json]', summary: 'list what is repaired' },
  { name: 'rule', usage: '[--json] <id>', summary: 'show one rule: what, why, examples' },
  { name: 'inspect', usage: '[options] <paths...>', summary: 'say what is found in a text, and why' },
  { name: 'review', usage: '[options] <paths...>', summary: 'make a page that shows what would change' },
  { name: 'shard', usage: '[options] <in> -o <out>', summary: 'make one part of a corpus, with the proof beside it' },
  { name: 'manifest', usage: '[options] <paths...>', summary: 'list the parts of a corpus, counted and hashed' },
  {
    name: 'verify',
    usage: '<manifest> <folder>',
    summary: 'hold what was made against the manifest; 1: not all there',
  },
  { name: 'completion', usage: '<shell>', summary: 'print a completion script: bash, zsh or fish' },
]
