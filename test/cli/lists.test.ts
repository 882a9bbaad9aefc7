/** Lists of files, read and written, and names that make trouble on them. */
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LETTER, typed } from '../helpers/arabic.ts'
import { bash, filesIn, folderOf, hasProc, hasProgram, itNeeds, run } from '../helpers/cli.ts'

const TYPED = `${typed(LETTER)}\n`
const CLEAN = `${LETTER}\n`
/** Names that lists, shells and patterns take for something else; the last two look the same. */
const NAMES = [
  'مقال أول.txt',
  'سطر\nسطر.txt',
  'a b  c.txt',
  '[1] {a,b} *.txt',
  '"quoted".txt',
  'back\\slash.txt',
  '-x.txt',
  '$HOME `id`.txt',
  'tab\t.txt',
  '\u202eمقلوب.txt',
  '\u0622.txt',
  '\u0627\u0653.txt',
]

describe('--files-from', () => {
  it('with -0 takes every name as it is', () => {
    const cwd = folderOf(Object.fromEntries(NAMES.map((name) => [name, TYPED])))
    const input = NAMES.map((name) => `${name}\0`).join('')
    expect(run(['--write', '-0', '--files-from', '-'], { cwd, input }).status).toBe(0)
    expect(filesIn(cwd)).toEqual(Object.fromEntries([...NAMES].sort().map((name) => [name, CLEAN])))
  })

  itNeeds('git', hasProgram('git'))('takes names as git writes them, with and without core.quotePath', () => {
    for (const quotes of ['true', 'false']) {
      const cwd = folderOf(Object.fromEntries(NAMES.map((name) => [name, TYPED])))
      const script = `git init -q; git add .; git -c core.quotePath=${quotes} ls-files > ../list; yakaf --write --files-from ../list`
      const { status, stderr } = bash(`mkdir in; mv -- * in 2>/dev/null; cd in; ${script}`, { cwd })
      expect({ status, stderr }).toMatchObject({ status: 0 })
      for (const name of NAMES) expect([name, readFileSync(join(cwd, 'in', name), 'utf8')]).toEqual([name, CLEAN])
    }
  })

  it('takes a list from a file, folders on it too, and keeps the tree for --out-dir', () => {
    const cwd = folderOf({ 'a/x.txt': TYPED, 'b/x.txt': TYPED, 'c/d/y.txt': TYPED, list: 'a/x.txt\nb/x.txt\nc\n\n' })
    expect(run(['--out-dir', 'out', '--files-from', 'list'], { cwd }).status).toBe(0)
    expect(Object.keys(filesIn(join(cwd, 'out')))).toEqual(['a/x.txt', 'b/x.txt', 'd/y.txt'])
  })

  it('never expands a pattern, names what is missing, and does the others', () => {
    const cwd = folderOf({ 'a.txt': TYPED, 'b.txt': TYPED })
    const { status, stderr } = run(['--write', '--files-from', '-'], { cwd, input: '*.txt\nnone.txt\nb.txt' })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: \*\.txt: no such file/m)
    expect(stderr).toMatch(/^yakaf: none\.txt: no such file/m)
    expect(filesIn(cwd)).toEqual({ 'a.txt': TYPED, 'b.txt': CLEAN })
  })

  it('passes over what a walk passes over: other types, links, what is ignored', () => {
    const cwd = folderOf({ '.gitignore': 'i.txt\n', 'i.txt': TYPED, 'a.py': TYPED, 'b.txt': TYPED, README: TYPED })
    symlinkSync('b.txt', join(cwd, 'link.txt'))
    const input = 'i.txt\na.py\nb.txt\nREADME\nlink.txt\n'
    expect(run(['-l', '--files-from', '-'], { cwd, input })).toMatchObject({ status: 1, stdout: 'b.txt\n' })
    expect(run(['-l', '--type', 'plain', '--files-from', '-'], { cwd, input }).stdout).toBe('a.py\nb.txt\nREADME\n')
  })

  it('with a name that is no UTF-8 says its bytes, and takes no other file for it', () => {
    const cwd = folderOf({ 'bad\ufffd.txt': TYPED, 'a.txt': TYPED })
    for (const end of ['\0', '\n']) {
      const input = Buffer.concat([Buffer.from('bad'), Buffer.from([0xff]), Buffer.from(`.txt${end}a.txt${end}`)])
      const flags = end === '\0' ? ['-0'] : []
      const { status, stdout, stderr } = run(['-l', ...flags, '--files-from', '-'], { cwd, input })
      expect({ status, stdout }).toEqual({ status: 2, stdout: `a.txt${end}` })
      expect(stderr).toMatch(/^yakaf: bad\\xff\.txt: the name is not UTF-8/m)
    }
  })

  it('that is empty matches nothing: allowed or not', () => {
    expect(run(['--check', '--files-from', '-'], { input: '' }).status).toBe(2)
    expect(run(['--check', '--no-error-on-unmatched', '--files-from', '-'], { input: '' }).status).toBe(0)
  })

  it.each([
    ['needs a mode', ['--files-from', 'list']],
    ['cannot read texts and names from one stream', ['--check', '--files-from', '-', '-']],
    ['must be there', ['--check', '--files-from', 'none']],
    ['is what -0 is for', ['--check', '-0', 'a.txt']],
  ])('%s', (_, args) => {
    const cwd = folderOf({ list: 'a.txt\n', 'a.txt': TYPED })
    expect(run(args, { cwd })).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('-l', () => {
  it('prints names only: of what would change, and exits 1', () => {
    const cwd = folderOf({ 'a.txt': TYPED, 'b.txt': CLEAN, 'c.txt': TYPED })
    for (const flags of [['-l'], ['--check', '--list-different']]) {
      expect(run([...flags, '.'], { cwd })).toMatchObject({ status: 1, stdout: 'a.txt\nc.txt\n' })
    }
    expect(run(['-l', 'b.txt'], { cwd })).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })

  it('with --write prints what was changed, and nothing that could not be', () => {
    const cwd = folderOf({ 'a.txt': TYPED, 'b.txt': CLEAN, 'c.txt': TYPED })
    chmodSync(join(cwd, 'c.txt'), 0o444)
    expect(run(['-l', '--write', '.'], { cwd })).toMatchObject({ status: 2, stdout: 'a.txt\n' })
    expect(filesIn(cwd)).toEqual({ 'a.txt': CLEAN, 'b.txt': CLEAN, 'c.txt': TYPED })
  })

  it('writes what --files-from reads, whatever the names are', () => {
    const cwd = folderOf(Object.fromEntries(NAMES.map((name) => [name, TYPED])))
    for (const flags of [[], ['-0']]) {
      const listed = run(['-l', ...flags, '.'], { cwd }).bytes
      const again = run(['-l', ...flags, '--files-from', '-'], { cwd, input: listed }).bytes
      expect(again.toString()).toBe(listed.toString())
      expect(listed.toString().split(flags.length > 0 ? '\0' : '\n')).toHaveLength(NAMES.length + 1)
    }
  })

  it.each([
    ['--diff', ['-l', '--diff', 'a.txt']],
    ['--report', ['-l', '--report', 'json', 'a.txt']],
    ['--out-dir', ['-l', '--out-dir', 'out', 'a.txt']],
  ])('is refused with %s', (_, args) => {
    const cwd = folderOf({ 'a.txt': TYPED })
    expect(run(args, { cwd })).toMatchObject({ status: 2, stdout: '' })
    expect(filesIn(cwd)).toEqual({ 'a.txt': TYPED })
  })
})

describe('--show-files', () => {
  it('prints what would be looked at and does nothing, under any mode', () => {
    const cwd = folderOf({ 'a.txt': TYPED, 'b.md': CLEAN, 'x.py': TYPED, '.gitignore': 'c.txt\n', 'c.txt': TYPED })
    for (const mode of [[], ['--check'], ['--write']]) {
      const { status, stdout } = run([...mode, '--show-files', '.', 'c.txt'], { cwd })
      expect({ status, stdout }).toEqual({ status: 0, stdout: 'a.txt\nb.md\n' })
    }
    expect(run(['--show-files', 'none.txt', 'a.txt'], { cwd })).toMatchObject({ status: 2, stdout: 'a.txt\n' })
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(TYPED)
  })
})

describe('a name that is no UTF-8', () => {
  itNeeds('/proc', hasProc)(
    'is an error that shows its bytes when it is named; its neighbour is not taken for it',
    () => {
      const cwd = folderOf({ 'bad\ufffd.txt': TYPED, 'a.txt': TYPED })
      bash("cp a.txt $'bad\\xff.txt'", { cwd })
      const { status, stderr } = bash("yakaf --write $'bad\\xff.txt' a.txt", { cwd })
      expect(status).toBe(2)
      expect(stderr).toMatch(/^yakaf: bad\\xff\.txt: the name is not UTF-8/m)
      expect(readFileSync(join(cwd, 'bad\ufffd.txt'), 'utf8')).toBe(TYPED)
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(CLEAN)
    },
  )

  it('is told apart in a folder from one that is UTF-8 and looks the same', () => {
    const cwd = folderOf({ 'bad\ufffd.txt': TYPED })
    bash("cp bad*.txt $'bad\\xff.txt'; mkdir $'d\\xfe'; cp bad*.txt $'d\\xfe'; cp bad*.txt $'\\xff.py'", { cwd })
    for (const path of ['.', '*.txt']) {
      const { status, stdout, stderr } = run(['-l', path], { cwd })
      expect({ status, stdout }).toEqual({ status: 2, stdout: 'bad\ufffd.txt\n' })
      expect(stderr).toMatch(/^yakaf: bad\\xff\.txt: the name is not UTF-8/m)
      if (path === '.') expect(stderr).toMatch(/^yakaf: d\\xfe: the name is not UTF-8/m)
      expect(stderr).not.toContain('.py')
    }
  })

  itNeeds('/proc', hasProc)('is no name for a result', () => {
    const cwd = folderOf({ 'a.txt': TYPED })
    for (const flag of ['-o', '--out-dir', '--review-file']) {
      const { status, stderr } = bash(`yakaf ${flag} $'out\\xff' a.txt`, { cwd })
      expect(status).toBe(2)
      expect(stderr).toContain('out\\xff is not UTF-8')
    }
    expect(Object.keys(filesIn(cwd))).toEqual(['a.txt'])
  })
})

it('a file named like a command is a file wherever it cannot be the command', () => {
  const cwd = folderOf({ rules: TYPED, inspect: TYPED, 'd/rules': TYPED })
  mkdirSync(join(cwd, 'rule'))
  writeFileSync(join(cwd, 'rule/a.txt'), TYPED)
  expect(run(['--write', 'rules', 'inspect', 'rule'], { cwd }).status).toBe(0)
  expect(run(['--write', '--', 'd/rules'], { cwd }).status).toBe(0)
  expect(run(['--', 'rules'], { cwd })).toMatchObject({ status: 0, stdout: CLEAN })
  expect(new Set(Object.values(filesIn(cwd)))).toEqual(new Set([CLEAN]))
})
