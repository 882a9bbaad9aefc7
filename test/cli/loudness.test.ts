/** How much is said, and flags that change what the exit status says. */
import { describe, expect, it } from 'vitest'
import { GARDEN, LETTER, typed } from '../helpers/arabic.ts'
import { bash, filesIn, folderOf, run } from '../helpers/cli.ts'

const FILES = { 'a.txt': `${typed(LETTER)}\n`, 'clean.txt': `${GARDEN}\n` }
const BAD = { 'bad.txt': Buffer.from('d8a7ff0a', 'hex') }

describe('--silent', () => {
  it.each([[['--silent']], [['-qq']], [['-q', '-q']], [['--quiet', '--quiet']], [['-q', '--silent']]])(
    '%j leaves nothing but the exit status',
    (given) => {
      const cwd = folderOf({ ...FILES, ...BAD })
      const nothing = { stdout: '', stderr: '' }
      expect(run(['--check', ...given, 'a.txt'], { cwd })).toMatchObject({ status: 1, ...nothing })
      expect(run(['--check', ...given, 'clean.txt'], { cwd })).toMatchObject({ status: 0, ...nothing })
      expect(run(['--check', ...given, 'a.txt', 'bad.txt', 'none.txt'], { cwd })).toMatchObject({
        status: 2,
        ...nothing,
      })
      expect(run(['--write', ...given, '.'], { cwd })).toMatchObject({ status: 2, ...nothing })
      expect(filesIn(cwd)['a.txt']).toBe(`${LETTER}\n`)
    },
  )

  it('keeps back no text, no diff and no report that is asked for', () => {
    const cwd = folderOf(FILES)
    expect(run(['--silent', 'a.txt'], { cwd }).stdout).toBe(`${LETTER}\n`)
    expect(run(['--silent', '--diff', 'a.txt'], { cwd }).stdout).toContain(`+${LETTER}`)
    expect(run(['--silent', '--check', '--report', 'concise', 'a.txt'], { cwd }).stdout).toContain('a.txt:1:')
  })

  it('says nothing when standard output is full', () => {
    const { status, stderr } = bash('yakaf --silent a.txt > /dev/full', { cwd: folderOf(FILES) })
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' })
  })

  it.each([[['--check', '--write', 'a.txt']], [['--write']], [['--cheek']], [['a.txt', 'clean.txt']]])(
    'still tells that nothing was done because of the command line: %j',
    (args) => {
      const { status, stderr } = run(['--silent', ...args], { cwd: folderOf(FILES) })
      expect(status).toBe(2)
      expect(stderr).toMatch(/^yakaf: .*\[E_USAGE\]\nyakaf: `yakaf --help` lists the options\n$/)
    },
  )
})

describe('under pre-commit', () => {
  const env = { PRE_COMMIT: '1' }

  it('a batch in which nothing happened says nothing', () => {
    const cwd = folderOf({ ...FILES, 'logo.bin': '\0', 'own.rs': '' })
    expect(run(['--check', '.'], { cwd: folderOf({ 'clean.txt': `${GARDEN}\n`, 'own.rs': '' }), env })).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '',
    })
    expect(run(['--write', '.'], { cwd, env }).stderr).toMatch(/^yakaf: 2 files: 1 changed \(.*\n$/)
    expect(run(['--write', '.'], { cwd, env })).toMatchObject({ status: 0, stderr: '' })
  })

  it('a failure is told', () => {
    expect(run(['--check', 'bad.txt'], { cwd: folderOf(BAD), env }).stderr).toMatch(
      /^yakaf: bad\.txt: .*\nyakaf: .*1 failed\n$/,
    )
  })
})

describe('the exit status', () => {
  it.each([
    [0, ['--check', '--exit-zero', 'a.txt']],
    [0, ['--diff', '--exit-zero', 'a.txt']],
    [2, ['--check', '--exit-zero', 'a.txt', 'bad.txt']],
    [2, ['--exit-zero', 'a.txt']],
    [2, ['--write', '--exit-zero', 'a.txt']],
    [1, ['--write', '--exit-non-zero-on-fix', 'a.txt', 'clean.txt']],
    [0, ['--write', '--exit-non-zero-on-fix', 'clean.txt']],
    [2, ['--write', '--exit-non-zero-on-fix', 'a.txt', 'bad.txt']],
    [2, ['--check', '--exit-non-zero-on-fix', 'a.txt']],
    [2, ['--out-dir', 'out', '--exit-non-zero-on-fix', 'a.txt']],
  ])('is %d for %j', (status, args) => {
    expect(run(args, { cwd: folderOf({ ...FILES, ...BAD }) }).status).toBe(status)
  })
})

describe('an error', () => {
  it.each([
    ['a missing file', ['none.txt'], /^yakaf: none\.txt: no such file or folder \[E_READ\]\n$/],
    ['a bad byte', ['bad.txt'], /^yakaf: bad\.txt: not UTF-8: .* \[E_MALFORMED\]\n$/],
    ['an unknown rule', ['--only', 'letters/kehe', 'a.txt'], /^yakaf: .* \[E_RULE_UNKNOWN\]\n$/],
    ['usage', ['--chekc'], /^yakaf: there is no option --chekc; .* \[E_USAGE\]\n/],
  ])('ends in its code, by which docs/errors.md explains it: %s', (_, args, said) => {
    expect(run(args, { cwd: folderOf({ ...FILES, ...BAD }) }).stderr).toMatch(said)
  })
})
