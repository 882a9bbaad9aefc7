/** What is different where a terminal reads or writes, and what is not. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { LETTER, typed } from '../helpers/arabic.ts'
import { BIN, bash, folderOf } from '../helpers/cli.ts'
import { itOnTerminal, onTerminal } from '../helpers/terminal.ts'

const FILES = { 'a.txt': `${typed(LETTER)}\n` }
const ESCAPE = '\u001b['

describe('standard input that is a terminal', () => {
  /** What is said and how it ends; the two streams of a terminal cannot be told apart. */
  function said(args: string): string {
    const cwd = folderOf(FILES)
    const seen = onTerminal(`yakaf ${args} 2> said; echo "status $?"`, { cwd })
    expect(seen).toBe('status 2\r\n')
    return readFileSync(join(cwd, 'said'), 'utf8')
  }

  itOnTerminal('is not waited for without a word: no arguments print how to begin', () => {
    const lines = said('').split('\n')
    expect(lines[0]).toBe('usage: yakaf [options] [paths...]')
    expect(lines).toHaveLength(4)
    expect(lines[2]).toContain('yakaf --help')
  })

  itOnTerminal.each(['--digits arab', '--format json', '-q', '--article', '-o out.txt'])(
    'nor with %s and no paths',
    (args) => {
      expect(said(args)).toMatch(/^yakaf: (nothing to read: name a file|--output needs paths).*\[E_USAGE\]\n/)
    },
  )

  itOnTerminal.each(['--check', '--diff', '--write', '--out-dir out', 'inspect'])(
    'nor with %s and no paths',
    (args) => {
      expect(said(args)).toMatch(/^yakaf: .*needs (paths|files); - is standard input \[E_USAGE\]\n/)
    },
  )

  itOnTerminal('is read where - says so, up to the end that is typed', () => {
    const cwd = folderOf()
    writeFileSync(join(cwd, 'keys'), `${typed(LETTER)}\n\u0004`)
    const script = `script -qec '"$NODE" "$BIN" - > out; echo "status $?"' /dev/null < keys`
    expect(bash(script, { cwd, env: { BIN } }).stdout).toContain('status 0')
    expect(readFileSync(join(cwd, 'out'), 'utf8')).toBe(`${LETTER}\n`)
  })

  itOnTerminal('is of no interest where there are paths', () => {
    expect(onTerminal('yakaf a.txt', { cwd: folderOf(FILES) })).toBe(`${LETTER}\r\n`)
  })
})

describe('standard output that is a terminal', () => {
  const cases = [
    ['reports have colours', 'yakaf --check a.txt', {}, true],
    ['diffs have colours', 'yakaf --diff a.txt', {}, true],
    ['a text has none', 'yakaf a.txt', {}, false],
    ['an article has none', 'yakaf --format json a.txt', {}, false],
    ['NO_COLOR takes them', 'yakaf --check a.txt', { NO_COLOR: '1' }, false],
    ['TERM=dumb takes them', 'yakaf --check a.txt', { TERM: 'dumb' }, false],
    ['--color never takes them', 'yakaf --check --color never a.txt', {}, false],
    ['a pipe between takes them', 'yakaf --check a.txt | cat', {}, false],
    ['a pipe between takes them from a diff', 'yakaf --diff a.txt | cat', {}, false],
    ['a file instead takes them', 'yakaf --check a.txt > out; cat out', {}, false],
    ['standard error elsewhere does not', 'yakaf --check a.txt 2> /dev/null', {}, true],
  ] as const

  itOnTerminal.each(cases)('%s', (_, command, env, isColoured) => {
    const seen = onTerminal(command, { cwd: folderOf(FILES), env })
    expect(seen.length).toBeGreaterThan(20)
    expect(seen.includes(ESCAPE)).toBe(isColoured)
  })

  const [isolate, pop] = ['\u2068', '\u2069']

  itOnTerminal.each(['summary', 'text'])('words of --report %s are set apart by --bidi isolate', (form) => {
    const cwd = folderOf(FILES)
    const seen = onTerminal(`yakaf --check --report ${form} --bidi isolate --color never a.txt`, { cwd })
    expect(seen).toMatch(new RegExp(` ${isolate}[^\\s${isolate}${pop}]+${pop}\\r\\n`))
    expect(onTerminal(`yakaf --check --report ${form} --color never a.txt`, { cwd })).not.toContain(isolate)
  })

  itOnTerminal('a pipe gets words as they are under --bidi isolate too', () => {
    const seen = onTerminal('yakaf --check --bidi isolate a.txt | cat', { cwd: folderOf(FILES) })
    expect(seen).toContain('letters/keheh')
    expect(seen).not.toContain(isolate)
  })

  itOnTerminal('errors have none', () => {
    expect(onTerminal('yakaf --check none.txt', { cwd: folderOf() })).toMatch(/^yakaf: none\.txt: [^\u001b]*$/)
  })
})
