/** The last line on standard error: what a run came to. */
import { describe, expect, it } from 'vitest'
import { LETTER, typed } from '../helpers/arabic.ts'
import { folderOf, run } from '../helpers/cli.ts'

const TYPED = `${typed('كتبت الجارة على الورق')}\n`
const FILES = { 'a.txt': TYPED.repeat(2), 'b.txt': `${LETTER}\n`, 'c.txt': Buffer.of(0xd9, 0x0a), 'd.txt': 'a\0b' }

describe('for people', () => {
  it('names the rules, the most frequent first', () => {
    const { stderr } = run(['--write', 'a.txt', 'b.txt'], { cwd: folderOf(FILES) })
    expect(stderr).toBe('yakaf: 2 files: 1 changed (4 changes: letters/keheh 2, words/final-yeh 2)\n')
  })

  it('names six rules and counts the others', () => {
    const text = 'کتب علی ٤۲ ۀ ﻻ ڪ ا\u200bب ـ هٔ ی\u0654 \u0649\u0670 نی\u0670\n'
    const args = ['--check', '--language', 'ar', '--also', 'marks,invisibles', 'a.txt']
    const { stderr } = run(args, { cwd: folderOf({ 'a.txt': text }) })
    expect(stderr).toMatch(/changes: ([a-z-]+\/[a-z-]+ \d+, ){6}\d+ more rules?[;)]/)
  })
})

describe('for programs', () => {
  function summary(args: readonly string[]): unknown {
    const { stderr } = run([...args, '--summary', 'json'], { cwd: folderOf(FILES) })
    return JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '')
  }

  const NOTHING = { undecided: 0, suggestions: 0, pragmas: 0, left: 0, skipped: {}, failed: [] }
  const MOJIBAKE = { restored: 0, found: 0, lost: 0 }

  it.each(['1', '2'])('is one object with all counts, with --jobs %s', (jobs) => {
    expect(summary(['--write', '-q', '-j', jobs, '.'])).toEqual({
      ...NOTHING,
      schemaVersion: 1,
      files: 2,
      changed: 1,
      changes: 4,
      byRule: { 'letters/keheh': 2, 'words/final-yeh': 2 },
      skipped: { binary: 1 },
      failed: [{ path: 'c.txt', code: 'E_MALFORMED' }],
      mojibake: MOJIBAKE,
      exitStatus: 2,
    })
  })

  it('is there in modes that have no line, and when nothing happened', () => {
    const clean = {
      ...NOTHING,
      schemaVersion: 1,
      changed: 0,
      changes: 0,
      byRule: {},
      mojibake: MOJIBAKE,
      exitStatus: 0,
    }
    expect(summary(['b.txt'])).toEqual({ ...clean, files: 1 })
    expect(summary(['--check', 'b.txt'])).toEqual({ ...clean, files: 1 })
  })

  it('tells the exit status of --check', () => {
    expect(summary(['--check', 'a.txt'])).toMatchObject({ changed: 1, exitStatus: 1 })
  })

  it('is silent where everything is', () => {
    expect(run(['--check', '--silent', '--summary', 'json', 'a.txt'], { cwd: folderOf(FILES) }).stderr).toBe('')
  })
})
