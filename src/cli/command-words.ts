/** The one table of commands: a word counts only as the very first argument. --help, the man page and completion are made from it. */
export interface CommandWord {
  readonly name: 'rules' | 'rule' | 'inspect' | 'review' | 'completion'
  /** What is to follow it. */
  readonly usage: string
  readonly summary: string
}

export const COMMANDS: readonly CommandWord[] = [
  { name: 'rules', usage: '', summary: 'list what is repaired' },
  { name: 'rule', usage: '<id>', summary: 'show one rule: what, why, examples' },
  { name: 'inspect', usage: '[options] <paths...>', summary: 'say what is found in a text, and why' },
  { name: 'review', usage: '[options] <paths...>', summary: 'make a page that shows what would change' },
  { name: 'completion', usage: '<shell>', summary: 'print a completion script: bash, zsh or fish' },
]
