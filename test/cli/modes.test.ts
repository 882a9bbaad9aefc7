/** Which mode does what, which go together, and what the exit status says. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BAKERY, BOAT, GARDEN, LETTER, typed } from '../helpers/arabic.ts'
import { BIN, bash, filesIn, folderOf, hasProgram, itNeeds, run } from '../helpers/cli.ts'

const FILES = {
  'a.txt': `${typed(LETTER)}\n`,
  'b.txt': `${typed(BAKERY)}\n`,
  'clean.txt': `${GARDEN}\n`,
  'below/c.txt': `${typed(BOAT)}\n`,
}
const MODES = ['--check', '--diff', '--write', '--out-dir'] as const

/** The flags of a mode, with the argument it needs. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  '--check': ['--check'],
  '--diff': ['--diff'],
  '--write': ['--write'],
  '--out-dir': ['--out-dir', 'out'],
  '-o': ['-o', 'out.txt'],
}

describe('without a mode', () => {
  it.each([
    ['a named file', ['a.txt'], ''],
    ['standard input', [], FILES['a.txt']],
    ['standard input by its name', ['-'], FILES['a.txt']],
    ['a named file behind --', ['--', 'a.txt'], ''],
    ['options behind the path', ['a.txt', '--digits', 'arab'], ''],
  ])('%s goes to standard output, and stderr stays empty', (_, args, input) => {
    const result = run(args, { cwd: folderOf(FILES), input })
    expect(result).toMatchObject({ status: 0, stdout: `${LETTER}\n`, stderr: '' })
  })

  it('reads standard input from a file', () => {
    expect(bash('yakaf < a.txt', { cwd: folderOf(FILES) })).toMatchObject({ status: 0, stdout: `${LETTER}\n` })
  })

  it.each([
    ['two files', ['a.txt', 'b.txt']],
    ['a file and standard input', ['a.txt', '-']],
    ['a folder', ['below']],
    ['the folder it runs in', ['.']],
    ['a glob', ['*.txt']],
    ['a glob that matches one file', ['a.*']],
    ['two files as one JSON document', ['--format', 'json', 'a.txt', 'b.txt']],
    ['two files into one', ['-o', 'out.txt', 'a.txt', 'b.txt']],
    ['a folder into one file', ['-o', 'out.txt', 'below']],
    ['a glob into one file', ['-o', 'out.txt', 'a.*']],
  ])('%s is a usage error that names the four modes', (_, args) => {
    const cwd = folderOf(FILES)
    const { status, stdout, stderr } = run(args, { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    for (const mode of MODES) expect(stderr).toContain(mode)
    expect(filesIn(cwd)).toEqual(FILES)
  })
})

describe('a mode', () => {
  it.each(MODES)('%s without paths is a usage error, and standard input is not read', (mode) => {
    const cwd = folderOf()
    const result = bash(`printf left | { yakaf ${FLAGS[mode]?.join(' ')}; echo " $?"; cat; }`, { cwd })
    expect(result.stdout).toBe(' 2\nleft')
    expect(result.stderr).toContain(mode)
  })

  const pairs = Object.keys(FLAGS).flatMap((one, index, all) =>
    all.slice(index + 1).map((other) => [one, other] as const),
  )
  it.each(pairs.filter(([one, other]) => one !== '--check' || other !== '--diff'))('%s excludes %s', (one, other) => {
    const cwd = folderOf(FILES)
    const { status, stdout, stderr } = run([...(FLAGS[one] ?? []), ...(FLAGS[other] ?? []), 'a.txt'], { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(one)
    expect(stderr).toContain(other)
    expect(filesIn(cwd)).toEqual(FILES)
  })

  it('--check and --diff go together: the diff is printed, nothing is written', () => {
    const cwd = folderOf(FILES)
    const both = run(['--check', '--diff', '.'], { cwd })
    expect(both.status).toBe(1)
    expect(both.stdout).toBe(run(['--diff', '.'], { cwd }).stdout)
    expect(both.stdout).toContain(`+${LETTER}`)
    expect(filesIn(cwd)).toEqual(FILES)
  })

  it('--write changes files in place, says nothing on standard output, and exits 0', () => {
    const cwd = folderOf(FILES)
    expect(run(['--write', '.'], { cwd })).toMatchObject({ status: 0, stdout: '' })
    expect(filesIn(cwd)).toEqual({
      'a.txt': `${LETTER}\n`,
      'b.txt': `${BAKERY}\n`,
      'below/c.txt': `${BOAT}\n`,
      'clean.txt': `${GARDEN}\n`,
    })
  })

  it('--write of standard input is a usage error', () => {
    expect(run(['--write', '-'], { input: FILES['a.txt'] })).toMatchObject({ status: 2, stdout: '' })
  })

  it('--check and --diff read standard input by its name', () => {
    expect(run(['--check', '-'], { input: FILES['a.txt'] }).status).toBe(1)
    expect(run(['--check', '-'], { input: FILES['clean.txt'] })).toMatchObject({ status: 0, stdout: '', stderr: '' })
    expect(run(['--diff', '-'], { input: FILES['a.txt'] }).stdout).toContain(`+${LETTER}`)
  })

  it('-o writes one result to a file', () => {
    const cwd = folderOf(FILES)
    expect(run(['-o', 'out.txt', 'a.txt'], { cwd })).toMatchObject({ status: 0, stdout: '' })
    expect(filesIn(cwd)).toEqual({ ...FILES, 'out.txt': `${LETTER}\n` })
    expect(run(['-o', 'out.txt', '-'], { cwd, input: FILES['b.txt'] }).status).toBe(0)
    expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).toBe(`${BAKERY}\n`)
  })

  it('--out-dir mirrors files and folders, unchanged ones too, and leaves the inputs alone', () => {
    const cwd = folderOf(FILES)
    expect(run(['--out-dir', 'out', 'a.txt', 'clean.txt', 'below'], { cwd })).toMatchObject({ status: 0, stdout: '' })
    expect(filesIn(cwd)).toEqual({
      ...FILES,
      'out/a.txt': `${LETTER}\n`,
      'out/clean.txt': `${GARDEN}\n`,
      'out/c.txt': `${BOAT}\n`,
    })
  })
})

describe('--format json and jsonl', () => {
  it.each(['json', 'jsonl'])('--format %s writes the article to standard output', (format) => {
    const { status, stdout } = run(['--format', format, 'a.txt'], { cwd: folderOf(FILES) })
    expect(status).toBe(0)
    expect(stdout.endsWith('\n')).toBe(true)
    expect(JSON.stringify(JSON.parse(stdout))).toContain(LETTER)
    if (format === 'jsonl') expect(stdout.trimEnd()).not.toContain('\n')
  })

  it.each(
    ['json', 'jsonl'].flatMap((format) => ['--check', '--diff', '--write'].map((mode) => [format, mode] as const)),
  )('--format %s does not go with %s', (format, mode) => {
    const cwd = folderOf(FILES)
    expect(run([mode, '--format', format, 'a.txt'], { cwd })).toMatchObject({ status: 2, stdout: '' })
    expect(filesIn(cwd)).toEqual(FILES)
  })

  it('-o takes a JSON document', () => {
    const cwd = folderOf(FILES)
    expect(run(['--format', 'json', '-o', 'a.json', 'a.txt'], { cwd }).status).toBe(0)
    expect(JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8'))).toMatchObject({ input: { path: 'a.txt' } })
  })

  it.each(['json', 'jsonl'])('--out-dir changes the extension to .%s', (format) => {
    const cwd = folderOf({ ...FILES, README: FILES['a.txt'] })
    expect(run(['--format', format, '--out-dir', 'out', 'a.txt', 'below', 'README'], { cwd }).status).toBe(0)
    const made = Object.keys(filesIn(join(cwd, 'out')))
    expect(made).toEqual([`README.${format}`, `a.${format}`, `c.${format}`])
  })

  it('jsonl takes several inputs: one object a line, in the order of the inputs', () => {
    const cwd = folderOf(FILES)
    const { status, stdout } = run(['--format', 'jsonl', 'clean.txt', '-', 'below', 'a.txt'], {
      cwd,
      input: FILES['b.txt'],
    })
    expect(status).toBe(0)
    expect(pathsOf(stdout)).toEqual(['clean.txt', '(stdin)', 'below/c.txt', 'a.txt'])
  })

  it('jsonl gives no line for an input that fails, and all lines for the others', () => {
    const cwd = folderOf({ ...FILES, 'bad.txt': Buffer.from('d8a7ff0a', 'hex') })
    const { status, stdout, stderr } = run(['--format', 'jsonl', 'a.txt', 'bad.txt', 'none.txt', 'b.txt'], { cwd })
    expect(status).toBe(2)
    expect(pathsOf(stdout)).toEqual(['a.txt', 'b.txt'])
    expect(stderr).toContain('bad.txt')
    expect(stderr).toContain('none.txt')
  })

  function pathsOf(lines: string): readonly string[] {
    return lines
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { input: { path: string } }).input.path)
  }
})

describe('the exit status', () => {
  const BAD = Buffer.from('d8a7ff0a', 'hex')
  const files = { ...FILES, 'bad.txt': BAD }

  it.each([
    [0, 'a clean file checked', ['--check', 'clean.txt']],
    [0, 'a clean file diffed', ['--diff', 'clean.txt']],
    [0, 'a file that changes, filtered', ['a.txt']],
    [0, 'a file that changes, written', ['--write', 'a.txt']],
    [0, 'a file that changes, mirrored', ['--out-dir', 'out', 'a.txt']],
    [1, 'a file that would change, checked', ['--check', 'a.txt']],
    [1, 'a file that would change, diffed', ['--diff', 'a.txt']],
    [1, 'one of two that would change', ['--check', 'clean.txt', 'a.txt']],
    [2, 'a missing file', ['none.txt']],
    [2, 'a missing file among clean ones', ['--check', 'clean.txt', 'none.txt']],
    [2, 'a missing file among those that would change', ['--check', 'none.txt', 'a.txt']],
    [2, 'a bad byte among those that would change', ['--diff', 'a.txt', 'bad.txt']],
    [2, 'a bad byte in a folder', ['--check', '.']],
    [2, 'a bad byte while writing', ['--write', 'a.txt', 'bad.txt']],
    [2, 'an unknown option', ['--chekc', 'a.txt']],
    [2, 'an option without its argument', ['a.txt', '--only']],
    [2, 'a choice that is none', ['--digits', 'roman', 'a.txt']],
    [2, 'an empty path', ['--check', '']],
    [2, 'an empty name of a file', ['-o', '', 'a.txt']],
    [2, 'an empty name of a folder', ['--out-dir', '', 'a.txt']],
    [2, 'an empty name of a report', ['--check', '--report-file', '', 'a.txt']],
    [2, 'a file in place of a folder', ['--check', 'a.txt/b.txt']],
  ])('is %d for %s', (status, _, args) => {
    const result = run(args, { cwd: folderOf(files) })
    expect(result.status, result.stderr).toBe(status)
    expect(result.stderr).not.toMatch(/\n\s+at /)
    if (status === 2) expect(result.stderr).toMatch(/^yakaf: /)
  })

  it('is 2 when one of several fails, and the others are still written', () => {
    const cwd = folderOf(files)
    const result = run(['--write', 'none.txt', 'a.txt', 'bad.txt', 'b.txt'], { cwd })
    expect(result.status).toBe(2)
    expect(readFileSync(join(cwd, 'bad.txt'))).toEqual(BAD)
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(`${LETTER}\n`)
    expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).toBe(`${BAKERY}\n`)
  })

  it('is 2 when one of several fails, and the others are still mirrored', () => {
    const cwd = folderOf(files)
    expect(run(['--out-dir', 'out', 'none.txt', 'a.txt', 'bad.txt', 'b.txt'], { cwd }).status).toBe(2)
    expect(filesIn(join(cwd, 'out'))).toEqual({ 'a.txt': `${LETTER}\n`, 'b.txt': `${BAKERY}\n` })
  })

  it('is 2 and names the file when -o fails, which is then absent', () => {
    const cwd = folderOf(files)
    const { status, stderr } = run(['-o', 'out.txt', 'bad.txt'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain('bad.txt')
    expect(existsSync(join(cwd, 'out.txt'))).toBe(false)
  })
})

describe('on a terminal', () => {
  itNeeds('script', hasProgram('script'))('no arguments print a short help and exit 2, without waiting', () => {
    // Of the two streams only the terminal is seen, so standard error is sent elsewhere to be told apart.
    const cwd = folderOf()
    const { stdout } = bash(`script -qec 'node "$BIN" 2> said; echo "status $?"' /dev/null`, {
      cwd,
      env: { BIN },
    })
    const said = readFileSync(join(cwd, 'said'), 'utf8')
    expect(stdout.trim()).toBe('status 2')
    expect(said).toContain('usage: yakaf')
    expect(said.split('\n').length).toBeLessThan(8)
  })
})
