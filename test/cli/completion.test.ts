/** `yakaf completion`, as each shell really completes with it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bash, folderOf, hasProgram, itNeeds, run } from '../helpers/cli.ts'

const FILES = {
  'مقال أول.txt': '',
  'ملف[1].txt': '',
  'dir one/a.txt': '',
  'dir.txt': '',
  'rulers.txt': '',
}

/** A line that ends in the word to be completed, and that word then. */
const CASES = [
  ['a flag', 'yakaf --exit-z', '--exit-zero'],
  ['a flag behind others', 'yakaf --check -q --rev', '--review-file'],
  ['one of few values', 'yakaf --digits ar', 'arab'],
  ['a value behind =', 'yakaf --digits=ar', '--digits=arab'],
  ['a type', 'yakaf --type mark', 'markdown'],
  ['an encoding', 'yakaf --encoding win', 'windows-1256'],
  ['a group of rules', 'yakaf --skip punct', 'punctuation'],
  ['a rule', 'yakaf --only letters/keh', 'letters/keheh'],
  ['a rule in a list', 'yakaf --only letters/keheh,dates/mont', 'letters/keheh,dates/month-letters'],
  ['a rule in a list behind =', 'yakaf --only=letters/keheh,dates/mont', '--only=letters/keheh,dates/month-letters'],
  ['a field in a list', 'yakaf --pick title,datel', 'title,dateline'],
  ['a folder, and no file', 'yakaf --out-dir di', 'dir one/'],
  ['a file', 'yakaf --words مق', 'مقال أول.txt'],
  ['a path', 'yakaf --check ملف', 'ملف[1].txt'],
  ['a path as the first word', 'yakaf مق', 'مقال أول.txt'],
  ['a path behind --', 'yakaf -- rule', 'rulers.txt'],
  ['a command', 'yakaf comp', 'completion'],
  ['a shell', 'yakaf completion f', 'fish'],
  ['the rule of a command', 'yakaf rule letters/keh', 'letters/keheh'],
  ['a flag of inspect', 'yakaf inspect --js', '--json'],
  ['a value of a flag of inspect', 'yakaf inspect --digits ar', 'arab'],
  ['a flag of shard', 'yakaf shard --mani', '--manifest'],
  ['a flag of shard that a plain run has too', 'yakaf shard in --null-d', '--null-dates'],
  ['a flag of manifest', 'yakaf manifest --spl', '--split-bytes'],
  ['a flag of verify', 'yakaf verify m out --li', '--list-missing'],
  ['a command that is no first word', 'yakaf --check comp', 'comp'],
  ['a flag that inspect has alone', 'yakaf --jso', '--jso'],
] as const

/** Once the keys are pressed, appends to `.out` the last argument that `yakaf` was given. */
const RECORD = 'yakaf() { while [ $# -gt 1 ]; do shift; done; printf "%s\\n" "$1" >> .out; }'

/** A folder in which the script for a shell lies as `.script`, and all lines as `.lines`. */
function prepared(shell: string): string {
  const cwd = folderOf({ ...FILES, '.lines': CASES.map(([, typed]) => `${typed}\n`).join('') })
  writeFileSync(join(cwd, '.script'), run(['completion', shell]).stdout)
  return cwd
}

/** What became of each line. */
function completed(cwd: string): Readonly<Record<string, string>> {
  const words = readFileSync(join(cwd, '.out'), 'utf8').trimEnd().split('\n')
  // A slash that a shell adds to a folder is its own affair.
  return Object.fromEntries(CASES.map(([what], index) => [what, words[index]?.replace(/\/$/, '') ?? 'nothing']))
}

const EXPECTED = Object.fromEntries(CASES.map(([what, , expected]) => [what, expected.replace(/\/$/, '')]))

itNeeds('script', hasProgram('script'))('bash completes', () => {
  const cwd = prepared('bash')
  bash(`script -qec 'bash --norc --noprofile -i' /dev/null`, {
    cwd,
    input: ['PS1=', RECORD, '. ./.script', ...CASES.map(([, typed]) => `${typed}\t`), 'exit', ''].join('\n'),
    env: { TERM: 'dumb', INPUTRC: '/dev/null', HISTFILE: '/dev/null', HOME: cwd },
  })
  expect(completed(cwd)).toEqual(EXPECTED)
})

describe('zsh completes', () => {
  /** Types into a zsh of its own, and waits for what comes of each line. */
  const SESSION = `
    zmodload zsh/zpty
    zpty shell 'zsh -f -i'
    zpty -w shell "PS1=; autoload -Uz compinit; $SETUP; bindkey '^I' complete-word"
    zpty -w shell "$RECORD; print REA''DY"
    zpty -r shell output '*READY*'
    while IFS= read -r line; do
      zpty -w shell "$line"$'\\t\\nprint DO""NE'
      zpty -r shell output '*DONE*'
    done < .lines`

  itNeeds('zsh', hasProgram('zsh')).each([
    ['by eval', 'compinit -u -D; . ./.script'],
    ['from $fpath', 'mkdir .f; cp .script .f/_yakaf; fpath+=(\\$PWD/.f); compinit -u -D'],
  ])('%s', (_, setup) => {
    const cwd = prepared('zsh')
    bash('zsh -f -c "$SESSION"', {
      cwd,
      env: { SESSION: SESSION.replace('$SETUP', setup), RECORD, TERM: 'dumb', HOME: cwd },
    })
    expect(completed(cwd)).toEqual(EXPECTED)
  })
})

itNeeds('fish', hasProgram('fish'))('fish offers', () => {
  const cwd = prepared('fish')
  const script = 'source .script; while read -l line; complete -C $line | string split -f1 \\t; echo; end < .lines'
  const { stdout, stderr } = bash('fish --no-config -c "$FISH"', { cwd, env: { FISH: script, HOME: cwd } })
  expect(stderr).toBe('')
  const offers = stdout.split('\n\n').map((block) => block.split('\n').filter(Boolean))
  CASES.forEach(([what, typed, expected], index) => {
    const offered = offers[index] ?? []
    // Where the word stays as it is, nothing is offered; where it is the beginning of several, it comes first.
    if (typed.endsWith(expected)) expect([what, offered]).toEqual([what, []])
    else expect([what, offered[0], offered.every((word) => word.startsWith(expected))]).toEqual([what, expected, true])
  })
})

describe('yakaf completion', () => {
  it.each(['bash', 'zsh', 'fish'])('%s knows every flag', (shell) => {
    const { stdout } = run(['completion', shell])
    const flags = [...readFileSync('docs/help.txt', 'utf8').matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(
      ([, name = '']) => name,
    )
    expect(flags.length).toBeGreaterThan(30)
    expect(flags.filter((name) => !new RegExp(`(--|-l )${name}\\b`).test(stdout))).toEqual([])
  })

  it.each([
    ['no shell', [], 'bash, zsh, fish'],
    ['an unknown shell', ['powershell'], 'bash, zsh, fish'],
    ['a shell almost named', ['fisch'], 'did you mean fish?'],
    ['several', ['bash', 'zsh'], 'one shell'],
  ])('with %s is a usage error', (_, args, said) => {
    const { status, stdout, stderr } = run(['completion', ...args])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(said)
  })
})
