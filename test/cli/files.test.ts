/** Which files are taken, where results go, and what of a file stays as it was. */
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BAKERY, GARDEN, LETTER, MARK, paragraphs, typed } from '../helpers/arabic.ts'
import { bash, filesIn, folderOf, hasProc, hasProgram, isRoot, itNeeds, NOBODY, run } from '../helpers/cli.ts'

const TYPED = `${typed(LETTER)}\n`
const CLEAN = `${LETTER}\n`

/** The paths that --check reports, each once, in the order of the report. */
function checked(args: readonly string[], cwd: string): readonly string[] {
  const { stdout } = run(['--check', '--report', 'jsonl', ...args], { cwd })
  const paths = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { path: string }).path)
  return [...new Set(paths)]
}

describe('a folder', () => {
  it('is walked in the order of the names: known extensions in any case; no hidden files, no node_modules, no files of tools', () => {
    const names = ['b.txt', 'a.text', 'C.TXT', 'd/e/f.txt', 'd.txt', 'أول.txt', 'ملف ثان.txt']
    const others = [
      'x.py',
      'x.bin',
      'x',
      '.hidden.txt',
      '.git/x.txt',
      'd/.cache/x.txt',
      'node_modules/x.txt',
      'd/node_modules/y/x.txt',
      'x.min.txt',
    ]
    const cwd = folderOf(Object.fromEntries([...names, ...others].map((name) => [name, TYPED])))
    expect(checked(['.'], cwd)).toEqual([...names].sort())
    expect(checked(['d'], cwd)).toEqual(['d/e/f.txt'])
    expect(checked(['d/', '.'], cwd)).toEqual([
      'd/e/f.txt',
      ...[...names].sort().filter((name) => name !== 'd/e/f.txt'),
    ])
  })

  it('tells what it passed over in the summary, and the exit status does not know it', () => {
    const cwd = folderOf({ 'a.txt': CLEAN, 'x.py': TYPED, 'nul.txt': `${TYPED}\0` })
    symlinkSync('a.txt', join(cwd, 'link.txt'))
    const { status, stdout, stderr } = run(['--check', '.'], { cwd })
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('3 skipped')
    for (const reason of ['1 binary', '1 symbolic link', '1 no known text format']) expect(stderr).toContain(reason)
    expect(run(['--check', '--strict-files', '.'], { cwd }).status).toBe(0)
  })

  it('is walked once through a link to it, never twice and never out of it', () => {
    const cwd = folderOf({ 'in/a.txt': TYPED, 'elsewhere/b.txt': TYPED })
    symlinkSync('../elsewhere', join(cwd, 'in/link'))
    symlinkSync('.', join(cwd, 'in/loop'))
    expect(checked(['in'], cwd)).toEqual(['in/a.txt'])
  })

  it('that is hidden is walked when it is named', () => {
    const cwd = folderOf({ '.notes/a.txt': TYPED, '.notes/.b.txt': TYPED, 'node_modules/c.txt': TYPED })
    expect(checked(['.notes', 'node_modules'], cwd)).toEqual(['.notes/a.txt', 'node_modules/c.txt'])
  })

  it('without any text is an error that names the way out', () => {
    const cwd = folderOf({ 'd/x.py': TYPED, 'a.txt': TYPED })
    const { status, stderr } = run(['--write', 'd', 'a.txt'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: d: no file of a known format is in it; --no-error-on-unmatched/m)
    expect(filesIn(cwd)).toEqual({ 'd/x.py': TYPED, 'a.txt': CLEAN })
    expect(run(['--check', '--no-error-on-unmatched', 'd'], { cwd })).toMatchObject({ status: 0, stdout: '' })
  })

  it('with a name that is no UTF-8 is an error that does not hide: 2, and the others are done', () => {
    const cwd = folderOf({ 'a.txt': TYPED })
    bash("cp a.txt $'bad\\xff.txt'", { cwd })
    const { status, stderr } = run(['--write', '.'], { cwd })
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(CLEAN)
    expect(stderr).toContain('bad')
    expect(status).toBe(2)
  })

  itNeeds('root', isRoot)('with a folder that may not be read is an error, and the others are done', () => {
    const cwd = folderOf({ 'a.txt': TYPED, 'secret/b.txt': TYPED })
    chmodSync(cwd, 0o777)
    chmodSync(join(cwd, 'secret'), 0)
    const { status, stdout, stderr } = run(['--check', '.'], { cwd, uid: NOBODY })
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(stderr).toContain('secret')
    expect(stdout).toContain('a.txt:1:')
    expect(status).toBe(2)
  })
})

describe('a file that is named', () => {
  it('is plain text without an extension, and hidden ones are taken', () => {
    const cwd = folderOf({ README: TYPED, '.hidden.txt': TYPED, '.env': TYPED })
    expect(checked(['README', '.hidden.txt', '.env'], cwd)).toEqual(['README', '.hidden.txt', '.env'])
  })

  it('with an unknown extension is an error that asks for --type; with --type it is taken', () => {
    const cwd = folderOf({ 'notes.bak': TYPED, 'a.txt': TYPED })
    const { status, stderr } = run(['--write', 'notes.bak', 'a.txt'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toMatch(/notes\.bak: .*\.bak.*--type plain/)
    expect(filesIn(cwd)).toEqual({ 'notes.bak': TYPED, 'a.txt': CLEAN })
    expect(run(['--write', '--type', 'plain', 'notes.bak'], { cwd }).status).toBe(0)
    expect(readFileSync(join(cwd, 'notes.bak'), 'utf8')).toBe(CLEAN)
  })

  it('of an unknown type is an error with a suggestion', () => {
    const { status, stderr } = run(['--type', 'plian', '-'], { input: TYPED })
    expect(status).toBe(2)
    expect(stderr).toContain('did you mean plain?')
  })

  it.each([
    ['a symbolic link', (cwd: string) => symlinkSync('a.txt', join(cwd, 'it.txt'))],
    ['a symbolic link to nothing', (cwd: string) => symlinkSync('none.txt', join(cwd, 'it.txt'))],
    ['binary', (cwd: string) => writeFileSync(join(cwd, 'it.txt'), `${TYPED}\0${TYPED}`)],
  ])('that is %s is skipped with a warning and 0; with --strict-files it is 2', (_, make) => {
    const cwd = folderOf({ 'a.txt': TYPED })
    make(cwd)
    const skipped = run(['--write', 'it.txt', 'a.txt'], { cwd })
    expect(skipped).toMatchObject({ status: 0, stdout: '' })
    expect(skipped.stderr).toMatch(/it\.txt: skipped/)
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(CLEAN)
    const strict = run(['--write', '--strict-files', 'it.txt', 'a.txt'], { cwd })
    expect(strict.status).toBe(2)
    expect(strict.stderr).toMatch(/it\.txt: skipped/)
  })

  it('that is binary has no text: where that is asked for it is 2, and told under -q', () => {
    const cwd = folderOf({ 'it.txt': `${TYPED}\0${TYPED}`, 'a.txt': TYPED })
    for (const args of [
      ['it.txt'],
      ['-q', 'it.txt'],
      ['--format', 'json', 'it.txt'],
      ['-o', 'out.txt', 'it.txt'],
      ['--format', 'jsonl', 'it.txt', 'a.txt'],
    ]) {
      const { status, stderr } = run(args, { cwd })
      expect([args, status]).toEqual([args, 2])
      expect(stderr).toMatch(/^yakaf: it\.txt: skipped, binary$/m)
    }
    expect(Object.keys(filesIn(cwd))).toEqual(['a.txt', 'it.txt'])
  })

  it('that is a symbolic link is not followed: where its text is asked for it is 2, unless --follow is given', () => {
    const cwd = folderOf({ 'a.txt': TYPED })
    symlinkSync('a.txt', join(cwd, 'link.txt'))
    for (const args of [['link.txt'], ['--format', 'json', 'link.txt'], ['-o', 'out.txt', 'link.txt']]) {
      const { status, stdout, stderr } = run(args, { cwd })
      expect({ args, status, stdout }).toEqual({ args, status: 2, stdout: '' })
      expect(stderr).toMatch(/^yakaf: link\.txt: skipped, symbolic link; --follow takes what it leads to$/m)
    }
    expect(run(['--follow', 'link.txt'], { cwd })).toMatchObject({ status: 0, stdout: CLEAN })
  })

  it('that is a symbolic link stays one', () => {
    const cwd = folderOf({ 'a.txt': TYPED })
    symlinkSync('a.txt', join(cwd, 'link.txt'))
    run(['--write', 'link.txt'], { cwd })
    expect(lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(TYPED)
  })

  it('with a NUL behind the first 8 KiB is text', () => {
    const cwd = folderOf({ 'a.txt': `${TYPED.repeat(200)}\0\n` })
    expect(run(['a.txt'], { cwd })).toMatchObject({ status: 0, stdout: `${CLEAN.repeat(200)}\0\n` })
  })

  it('that is empty is clean, and filtered to nothing', () => {
    const cwd = folderOf({ 'a.txt': '' })
    expect(run(['--check', 'a.txt'], { cwd })).toMatchObject({ status: 0, stdout: '', stderr: '' })
    expect(run(['a.txt'], { cwd })).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })

  it('is taken once, however often and by whatever path it is named', () => {
    const cwd = folderOf({ 'a.txt': TYPED })
    expect(checked(['a.txt', './a.txt', '.', join(cwd, 'a.txt'), '*.txt'], cwd)).toEqual(['a.txt'])
  })

  it('may have a name as long as names can be', () => {
    const name = `${'م'.repeat(125)}.txt`
    const cwd = folderOf({ [name]: TYPED })
    expect(run(['--write', name], { cwd })).toMatchObject({ status: 0, stderr: expect.not.stringContaining('cannot') })
    expect(filesIn(cwd)).toEqual({ [name]: CLEAN })
  })

  it('is another file than its twin in the other Unicode normalisation', () => {
    const names = ['\u0622.txt', '\u0627\u0653.txt']
    const cwd = folderOf(Object.fromEntries(names.map((name) => [name, TYPED])))
    expect([...checked(names, cwd)].sort()).toEqual([...names].sort())
    expect([...checked(['.'], cwd)].sort()).toEqual([...names].sort())
  })

  it.each(['--check', '-x', '--', '-'])('may be named %s', (name) => {
    const cwd = folderOf({ [name]: TYPED })
    const path = name === '-' ? './-' : name
    expect(run(['--write', '--', path], { cwd }).status).toBe(0)
    expect(filesIn(cwd)).toEqual({ [name]: CLEAN })
  })
})

describe('a glob', () => {
  it('gives way to a file of that very name', () => {
    const cwd = folderOf({ 'ملف[1].txt': TYPED, 'ملف1.txt': TYPED, '*.txt': TYPED })
    expect(checked(['ملف[1].txt'], cwd)).toEqual(['ملف[1].txt'])
    expect(checked(['*.txt'], cwd)).toEqual(['*.txt'])
    expect(run(['ملف[1].txt'], { cwd })).toMatchObject({ status: 0, stdout: CLEAN })
  })

  it.each([
    ['*.txt', ['a.txt', 'ب.txt']],
    ['./*.txt', ['a.txt', 'ب.txt']],
    ['**/*.txt', ['a.txt', 'd/c.txt', 'e/f/g.txt', 'ب.txt']],
    ['**', ['a.txt', 'd/c.txt', 'e/f/g.txt', 'ب.txt']],
    ['d/*', ['d/c.txt']],
    ['{d,e/f}/*.txt', ['d/c.txt', 'e/f/g.txt']],
    ['[a-c].txt', ['a.txt']],
    ['../*/*.txt', undefined],
  ])('%s finds known files only, in the order of their names', (pattern, expected) => {
    const above = folderOf({
      'in/a.txt': TYPED,
      'in/ب.txt': TYPED,
      'in/d/c.txt': TYPED,
      'in/e/f/g.txt': TYPED,
      'in/.h.txt': TYPED,
      'in/.hidden/x.txt': TYPED,
      'in/node_modules/x.txt': TYPED,
      'in/d/x.py': TYPED,
    })
    symlinkSync('a.txt', join(above, 'in/link.txt'))
    expect(checked([pattern], join(above, 'in'))).toEqual(expected ?? ['../in/a.txt', '../in/ب.txt'])
  })

  it.each(['*.text', 'none/**', '!a.txt', '[z]*.txt'])(
    '%s that matches nothing is an error; the others are done',
    (pattern) => {
      const cwd = folderOf({ 'a.txt': TYPED })
      const { status, stderr } = run(['--write', pattern, 'a.txt'], { cwd })
      expect(status).toBe(2)
      expect(stderr).toContain(pattern)
      expect(filesIn(cwd)).toEqual({ 'a.txt': CLEAN })
    },
  )
})

describe('--out-dir', () => {
  it('in the folder that is read holds no inputs of the next run, unless they are named', () => {
    const cwd = folderOf({ 'a.txt': TYPED })
    const again = (...paths: string[]): readonly [number | null, unknown] => {
      const { status } = run(['--out-dir', 'out', '--force', ...paths], { cwd })
      return [status, filesIn(cwd)]
    }
    const both = { 'a.txt': TYPED, 'out/a.txt': CLEAN }
    expect(again('.')).toEqual([0, both])
    expect(again('.')).toEqual([0, both])
    expect(again('**/*.txt')).toEqual([0, both])
    expect(again('out/a.txt')).toEqual([2, both])
    expect(run(['--out-dir', 'out', '.'], { cwd }).stderr).toContain(
      'out/a.txt is there already; --force replaces what is',
    )
  })

  it('keeps the tree below what was named', () => {
    const cwd = folderOf({ 'in/a.txt': TYPED, 'in/d/b.txt': TYPED, 'e/f/c.txt': TYPED, 'g/h.txt': TYPED })
    expect(run(['--out-dir', 'out', 'in', 'e/**/*.txt', 'g/h.txt'], { cwd }).status).toBe(0)
    expect(Object.keys(filesIn(join(cwd, 'out')))).toEqual(['a.txt', 'd/b.txt', 'f/c.txt', 'h.txt'])
  })

  it('never writes outside its folder, whatever the glob', () => {
    const cwd = folderOf({ 'a/x.txt': TYPED, 'c/d/y.txt': TYPED })
    expect(run(['--out-dir', 'deep/out', '{a,c/d}/*.txt'], { cwd }).status).toBe(0)
    const made = Object.keys(filesIn(cwd)).filter((path) => !/^[ac]\//.test(path))
    expect(made).toEqual(['deep/out/a/x.txt', 'deep/out/c/d/y.txt'])
  })

  it('never writes outside its folder, whatever the glob names above', () => {
    const above = folderOf({ 'in/x.txt': TYPED, 'y.txt': TYPED })
    expect(run(['--out-dir', 'deep/out', '{.,..}/*.txt'], { cwd: join(above, 'in') }).status).toBe(0)
    expect(Object.keys(filesIn(above))).toEqual(['in/deep/out/in/x.txt', 'in/deep/out/y.txt', 'in/x.txt', 'y.txt'])
  })

  it('may be absolute, and the inputs too', () => {
    const cwd = folderOf({ 'in/d/a.txt': TYPED })
    const out = join(folderOf(), 'new/out')
    expect(run(['--out-dir', out, join(cwd, 'in')], { cwd: folderOf() }).status).toBe(0)
    expect(filesIn(out)).toEqual({ 'd/a.txt': CLEAN })
  })

  it.each([
    ['two inputs that would become one file', ['--out-dir', 'out', 'a.txt', 'd/a.txt']],
    ['two inputs that differ in their extension only', ['--format', 'json', '--out-dir', 'out', 'a.txt', 'a.text']],
    ['an output that is its input', ['--out-dir', '.', 'a.txt']],
    ['an output that is another input', ['--out-dir', 'd', 'a.txt', 'd/a.txt']],
    ['an output that is an input by another path', ['--out-dir', 'd/..', 'a.txt']],
    ['an output that is an input by a link', ['--out-dir', 'link', 'd']],
    ['a folder in the place of an output', ['--out-dir', 'e', 'a.txt']],
    ['standard input', ['--out-dir', 'out', '-']],
  ])('refuses %s before anything is written', (_, args) => {
    const files = { 'a.txt': TYPED, 'a.text': TYPED, 'd/a.txt': TYPED, 'e/a.txt/x': '' }
    const cwd = folderOf(files)
    symlinkSync('d', join(cwd, 'link'))
    expect(run(args, { cwd, input: TYPED })).toMatchObject({ status: 2, stdout: '' })
    expect(filesIn(cwd)).toEqual(files)
  })

  itNeeds('/proc', hasProc)('in which no folder can be made is an error, and soon', () => {
    const cwd = folderOf({ 'a.txt': TYPED })
    expect(run(['--out-dir', '/proc/none/of/it', 'a.txt'], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('cannot make the folder /proc/none/of/it'),
    })
  })

  it('that is a file is an error that names it', () => {
    const cwd = folderOf({ 'a.txt': TYPED, out: '' })
    const { status, stderr } = run(['--out-dir', 'out', 'a.txt'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: out\/a\.txt: cannot make the folder out: /)
  })
})

describe('-o', () => {
  it.each([
    ['the input', ['-o', 'a.txt', 'a.txt']],
    ['the input by another path', ['-o', './d/../a.txt', 'a.txt']],
    ['the input by a link', ['-o', 'link.txt', 'a.txt']],
    ['the input by another name', ['-o', 'hard.txt', 'a.txt']],
    ['a folder', ['-o', 'd', 'a.txt']],
  ])('refuses %s', (_, args) => {
    const cwd = folderOf({ 'a.txt': TYPED, 'd/x': '' })
    symlinkSync('a.txt', join(cwd, 'link.txt'))
    linkSync(join(cwd, 'a.txt'), join(cwd, 'hard.txt'))
    const before = filesIn(cwd)
    expect(run(args, { cwd })).toMatchObject({ status: 2, stdout: '' })
    expect(filesIn(cwd)).toEqual(before)
  })

  it('refuses the file that standard input comes from', () => {
    const cwd = folderOf({ 'a.txt': TYPED })
    expect(bash('yakaf -o a.txt - < a.txt', { cwd }).status).toBe(2)
    expect(filesIn(cwd)).toEqual({ 'a.txt': TYPED })
  })

  itNeeds('mkfifo', hasProgram('mkfifo'))(
    'refuses what is no regular file, so that /dev/null is never replaced',
    () => {
      const cwd = folderOf({ 'a.txt': TYPED })
      bash('mkfifo out', { cwd })
      const { status, stderr } = run(['-o', 'out', 'a.txt'], { cwd })
      expect(status).toBe(2)
      expect(stderr).toContain('out')
      expect(lstatSync(join(cwd, 'out')).isFIFO()).toBe(true)
    },
  )

  it('refuses a symbolic link, which would become a file', () => {
    const cwd = folderOf({ 'a.txt': TYPED, 'target.txt': 'old' })
    symlinkSync('target.txt', join(cwd, 'out.txt'))
    expect(run(['-o', 'out.txt', 'a.txt'], { cwd }).status).toBe(2)
    expect(lstatSync(join(cwd, 'out.txt')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(cwd, 'target.txt'), 'utf8')).toBe('old')
  })

  it('replaces a file and keeps its mode', () => {
    const cwd = folderOf({ 'a.txt': TYPED, 'out.txt': 'old' })
    chmodSync(join(cwd, 'out.txt'), 0o600)
    expect(run(['-o', 'out.txt', 'a.txt'], { cwd }).status).toBe(0)
    expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).toBe(CLEAN)
    expect(statSync(join(cwd, 'out.txt')).mode & 0o7777).toBe(0o600)
  })

  it('refuses a file that is read-only', () => {
    const cwd = folderOf({ 'a.txt': TYPED, 'out.txt': 'old' })
    chmodSync(join(cwd, 'out.txt'), 0o444)
    expect(run(['-o', 'out.txt', 'a.txt'], { cwd }).status).toBe(2)
    expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).toBe('old')
  })

  it('into a folder that is not there is an error that names the file', () => {
    const cwd = folderOf({ 'a.txt': TYPED })
    for (const args of [['a.txt'], ['-']]) {
      const { status, stderr } = run(['-o', 'none/out.txt', ...args], { cwd, input: TYPED })
      expect(status).toBe(2)
      expect(stderr).toMatch(/^yakaf: none\/out\.txt: cannot write: no such file/)
    }
    expect(filesIn(cwd)).toEqual({ 'a.txt': TYPED })
  })
})

describe('--write keeps', () => {
  it.each([
    ['a byte order mark', `${MARK}${TYPED}`, `${MARK}${CLEAN}`],
    ['one byte order mark, and not a second', `${MARK}${MARK}${TYPED}`, `${MARK}${CLEAN}`],
    ['CRLF', `${typed(LETTER)}\r\n${typed(BAKERY)}\r\n`, `${LETTER}\r\n${BAKERY}\r\n`],
    [
      'line ends of all kinds',
      `${TYPED}${typed(BAKERY)}\r\n\r${typed(GARDEN)}\r`,
      `${CLEAN}${BAKERY}\r\n\r${GARDEN}\r`,
    ],
    ['a missing final newline', typed(LETTER), LETTER],
    ['trailing blanks and blank lines', `${typed(LETTER)} \t\n \n\n`, `${LETTER} \t\n \n\n`],
  ])('%s', (_, before, after) => {
    const cwd = folderOf({ 'a.txt': before })
    expect(run(['--write', 'a.txt'], { cwd }).status).toBe(0)
    expect(filesIn(cwd)).toEqual({ 'a.txt': after })
  })

  it.each([0o640, 0o600, 0o755, 0o666, 0o4750])('the mode %o', (mode) => {
    const cwd = folderOf({ 'a.txt': TYPED })
    chmodSync(join(cwd, 'a.txt'), mode)
    expect(run(['--write', 'a.txt'], { cwd }).status).toBe(0)
    expect(statSync(join(cwd, 'a.txt')).mode & 0o7777).toBe(mode)
  })

  itNeeds('root', isRoot)('the owner', () => {
    const cwd = folderOf({ 'a.txt': TYPED })
    chownSync(join(cwd, 'a.txt'), NOBODY, 1)
    expect(run(['--write', 'a.txt'], { cwd }).status).toBe(0)
    expect(statSync(join(cwd, 'a.txt'))).toMatchObject({ uid: NOBODY, gid: 1 })
  })

  it.each([
    ['that is clean', CLEAN],
    ['that is empty', ''],
    ['that is long and clean', paragraphs(20_000, String)],
    ['that is not Arabic', 'Nothing here.\n'],
  ])('a file %s wholly as it is: not opened for writing, inode and time stay', (_, content) => {
    const cwd = folderOf({ 'a.txt': content })
    const path = join(cwd, 'a.txt')
    utimesSync(path, 1_000_000, 1_000_000)
    const { ino, mtimeMs, ctimeMs } = statSync(path)
    expect(run(['--write', 'a.txt'], { cwd })).toMatchObject({ status: 0, stdout: '' })
    expect(statSync(path)).toMatchObject({ ino, mtimeMs, ctimeMs })
  })

  it('clean files that may not be written without a word', () => {
    const cwd = folderOf({ 'a.txt': CLEAN })
    chmodSync(join(cwd, 'a.txt'), 0o444)
    linkSync(join(cwd, 'a.txt'), join(cwd, 'b.txt'))
    expect(run(['--write', 'a.txt', 'b.txt'], { cwd })).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })

  it('what stands before a change that comes late', () => {
    const clean = paragraphs(20_000, String)
    const cwd = folderOf({ 'a.txt': `${MARK}${clean}${TYPED}` })
    expect(run(['--write', 'a.txt'], { cwd }).status).toBe(0)
    expect(filesIn(cwd)).toEqual({ 'a.txt': `${MARK}${clean}${CLEAN}` })
  })

  it('the folder free of anything else', () => {
    const cwd = folderOf({
      'a.txt': TYPED,
      'd/b.txt': TYPED,
      'c.txt': CLEAN,
      'bad.txt': Buffer.from('d8a7ff0a', 'hex'),
    })
    mkdirSync(join(cwd, 'empty'))
    run(['--write', '.'], { cwd })
    rmSync(join(cwd, 'bad.txt'))
    expect(filesIn(cwd)).toEqual({ 'a.txt': CLEAN, 'd/b.txt': CLEAN, 'c.txt': CLEAN })
  })
})
