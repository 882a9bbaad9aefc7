/** Links, backups, hard links and results that stand there already: nothing is lost that was not meant to be. */
import {
  chmodSync,
  linkSync,
  lstatSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BAKERY, LETTER, paragraphs, typed } from '../helpers/arabic.ts'
import { bash, filesIn, folderOf, isRoot, itNeeds, NOBODY, run } from '../helpers/cli.ts'

const TYPED = `${typed(LETTER)}\n`
const CLEAN = `${LETTER}\n`
const OTHER = `${typed(BAKERY)}\n`

describe('--follow', () => {
  it('writes through a named link, which stays one', () => {
    const cwd = folderOf({ 'd/a.txt': TYPED })
    symlinkSync('d/a.txt', join(cwd, 'one.txt'))
    symlinkSync('one.txt', join(cwd, 'two.txt'))
    chmodSync(join(cwd, 'd/a.txt'), 0o640)
    expect(run(['-l', '--write', '--follow', 'two.txt', 'one.txt', 'd/a.txt'], { cwd })).toMatchObject({
      status: 0,
      stdout: 'two.txt\n',
    })
    expect(readlinkSync(join(cwd, 'two.txt'))).toBe('one.txt')
    expect(lstatSync(join(cwd, 'd/a.txt')).isFile()).toBe(true)
    expect(statSync(join(cwd, 'd/a.txt')).mode & 0o777).toBe(0o640)
    expect(filesIn(cwd)).toEqual({ 'd/a.txt': CLEAN })
  })

  it('walks a folder that a named link leads to, and no link in it', () => {
    const cwd = folderOf({ 'd/a.txt': TYPED, 'e/b.txt': TYPED })
    symlinkSync('d', join(cwd, 'link'))
    symlinkSync('../e', join(cwd, 'd/out'))
    symlinkSync('.', join(cwd, 'd/loop'))
    expect(run(['-l', '--follow', 'link'], { cwd }).stdout).toBe('link/a.txt\n')
  })

  it('names a link that leads nowhere, or to itself', () => {
    const cwd = folderOf({ 'a.txt': TYPED })
    symlinkSync('none.txt', join(cwd, 'broken.txt'))
    symlinkSync('loop.txt', join(cwd, 'loop.txt'))
    const { status, stderr } = run(['--write', '--follow', 'broken.txt', 'loop.txt', 'a.txt'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: broken\.txt: the symbolic link leads nowhere/m)
    expect(stderr).toMatch(/^yakaf: loop\.txt: cannot read: too many/m)
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(CLEAN)
  })

  it('never writes a result over what a link leads to', () => {
    const cwd = folderOf({ 'a.txt': TYPED })
    symlinkSync('a.txt', join(cwd, 'link.txt'))
    expect(run(['--follow', '-o', 'a.txt', 'link.txt'], { cwd }).status).toBe(2)
    expect(run(['--follow', '--force', '--out-dir', '.', 'link.txt'], { cwd }).status).toBe(2)
    expect(filesIn(cwd)).toEqual({ 'a.txt': TYPED })
  })
})

describe('--backup', () => {
  it('keeps what is replaced with its mode and time, and never touches an older backup', () => {
    const cwd = folderOf({ 'a.txt': TYPED, 'clean.txt': CLEAN })
    chmodSync(join(cwd, 'a.txt'), 0o640)
    utimesSync(join(cwd, 'a.txt'), 1_000_000, 1_000_000)
    expect(run(['--write', '--backup', 'a.txt', 'clean.txt'], { cwd }).status).toBe(0)
    expect(filesIn(cwd)).toEqual({ 'a.txt': CLEAN, 'a.txt.orig': TYPED, 'clean.txt': CLEAN })
    expect(statSync(join(cwd, 'a.txt.orig'))).toMatchObject({ mtimeMs: 1_000_000_000, mode: 0o100640 })
    for (const text of [OTHER, TYPED]) {
      writeFileSync(join(cwd, 'a.txt'), text)
      expect(run(['--write', '--backup', 'a.txt'], { cwd }).status).toBe(0)
    }
    expect(filesIn(cwd)).toMatchObject({ 'a.txt.orig': TYPED, 'a.txt.orig.1': OTHER, 'a.txt.orig.2': TYPED })
  })

  it('takes a suffix behind = only, so that the next path is no suffix', () => {
    const cwd = folderOf({ 'a.txt': TYPED, 'ملف ثان.txt': OTHER })
    expect(run(['--write', '--backup=~', 'a.txt', 'ملف ثان.txt'], { cwd }).status).toBe(0)
    expect(Object.keys(filesIn(cwd))).toEqual(['a.txt', 'a.txt~', 'ملف ثان.txt', 'ملف ثان.txt~'])
    expect(run(['--write', '--', '--backup'], { cwd }).stderr).toContain('--backup: no such file')
  })

  it('keeps a link to nothing and a folder of the name of the backup as they are', () => {
    const cwd = folderOf({ 'a.txt': TYPED, 'a.txt.orig.1/x': '' })
    symlinkSync('none', join(cwd, 'a.txt.orig'))
    expect(run(['--write', '--backup', 'a.txt'], { cwd }).status).toBe(0)
    expect(filesIn(cwd)).toEqual({ 'a.txt': CLEAN, 'a.txt.orig.1/x': '', 'a.txt.orig.2': TYPED })
  })

  it('that cannot be made is an error, and the file is as it was', () => {
    const name = `${'م'.repeat(125)}.txt`
    const cwd = folderOf({ [name]: TYPED })
    const { status, stderr } = run(['--write', '--backup', name], { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain('name too long')
    expect(filesIn(cwd)).toEqual({ [name]: TYPED })
  })

  it.each([
    ['without --write', ['--check', '--backup', 'a.txt']],
    ['with an empty suffix', ['--write', '--backup=', 'a.txt']],
    ['with a folder in the suffix', ['--write', '--backup=/../b', 'a.txt']],
    ['with a suffix that makes texts', ['--write', '--backup=.txt', 'a.txt']],
  ])('is refused %s', (_, args) => {
    const cwd = folderOf({ 'a.txt': TYPED })
    expect(run(args, { cwd })).toMatchObject({ status: 2, stdout: '' })
    expect(filesIn(cwd)).toEqual({ 'a.txt': TYPED })
  })
})

describe('a file with several names', () => {
  function twins(text = TYPED): string {
    const cwd = folderOf({ 'a.txt': text })
    linkSync(join(cwd, 'a.txt'), join(cwd, 'b.txt'))
    return cwd
  }

  it('is refused, and the message names the flag', () => {
    const cwd = twins()
    const { status, stderr } = run(['--write', 'a.txt'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: a\.txt: the file has 2 hard links.*--hardlinks/m)
    expect(filesIn(cwd)).toEqual({ 'a.txt': TYPED, 'b.txt': TYPED })
  })

  it('is broken away from them with --hardlinks break', () => {
    const cwd = twins()
    expect(run(['--write', '--hardlinks', 'break', 'a.txt'], { cwd }).status).toBe(0)
    expect(filesIn(cwd)).toEqual({ 'a.txt': CLEAN, 'b.txt': TYPED })
    expect(statSync(join(cwd, 'b.txt')).nlink).toBe(1)
  })

  it.each([
    ['as long', TYPED, CLEAN],
    ['shorter', `${TYPED}تاريخ النشر: 0000-00-00 00:00:00\n`, CLEAN],
    ['longer', `نشرت الصحيفة في 07October2014\n${TYPED}`, `نشرت الصحيفة في 07 October 2014\n${CLEAN}`],
    ['of several pieces', paragraphs(6000), paragraphs(6000, String)],
  ])('is written into with --hardlinks in-place, when the text becomes %s', (_, before, after) => {
    const cwd = twins(before)
    const { ino } = statSync(join(cwd, 'a.txt'))
    expect(run(['--write', '--hardlinks', 'in-place', '-q', '.'], { cwd }).status).toBe(0)
    expect(filesIn(cwd)).toEqual({ 'a.txt': after, 'b.txt': after })
    expect(statSync(join(cwd, 'a.txt'))).toMatchObject({ ino, nlink: 2 })
  })

  it.each(['break', 'in-place'])('has a backup of its own with --hardlinks %s', (how) => {
    const cwd = twins()
    expect(run(['--write', '--backup', '--hardlinks', how, 'a.txt'], { cwd }).status).toBe(0)
    expect(filesIn(cwd)).toMatchObject({ 'a.txt': CLEAN, 'a.txt.orig': TYPED })
    expect(statSync(join(cwd, 'a.txt.orig')).nlink).toBe(1)
  })

  it('that may not be written stays, whatever --hardlinks says', () => {
    const cwd = twins()
    chmodSync(join(cwd, 'a.txt'), 0o444)
    for (const how of ['break', 'in-place']) {
      expect(run(['--write', '--hardlinks', how, 'a.txt'], { cwd }).status).toBe(2)
    }
    expect(filesIn(cwd)).toEqual({ 'a.txt': TYPED, 'b.txt': TYPED })
  })
})

describe('--out-dir', () => {
  it('refuses what is there already before anything is written, and --force replaces it', () => {
    const cwd = folderOf({ 'in/a.txt': TYPED, 'in/b.txt': TYPED, 'out/b.txt': 'worked on since' })
    const { status, stderr } = run(['--out-dir', 'out', 'in'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: out\/b\.txt is there already; --force/m)
    expect(Object.keys(filesIn(join(cwd, 'out')))).toEqual(['b.txt'])
    expect(run(['--out-dir', 'out', '--force', 'in'], { cwd }).status).toBe(0)
    expect(filesIn(join(cwd, 'out'))).toEqual({ 'a.txt': CLEAN, 'b.txt': CLEAN })
  })

  it('gives results another extension with --out-ext, and refuses two that become one', () => {
    const cwd = folderOf({ 'in/a.txt': TYPED, 'in/d/b.md': TYPED, 'in/d/b.txt': TYPED })
    expect(run(['--out-dir', 'out', '--out-ext', '.clean.txt', 'in/a.txt'], { cwd }).status).toBe(0)
    expect(run(['--out-dir', 'out', '--out-ext', 'txt', 'in/d'], { cwd }).status).toBe(2)
    expect(run(['--out-dir', 'out', '--out-ext', '../x', 'in/a.txt'], { cwd }).status).toBe(2)
    expect(filesIn(join(cwd, 'out'))).toEqual({ 'a.clean.txt': CLEAN })
  })

  it.each([
    ['--force', ['--force', '--check', 'a.txt']],
    ['--out-ext', ['--out-ext', 'txt', '--write', 'a.txt']],
    ['--hardlinks', ['--hardlinks', 'break', '--check', 'a.txt']],
  ])('and its like alone take %s', (_, args) => {
    const cwd = folderOf({ 'a.txt': TYPED })
    expect(run(args, { cwd })).toMatchObject({ status: 2, stdout: '' })
    expect(filesIn(cwd)).toEqual({ 'a.txt': TYPED })
  })
})

it('a file too large for what the system allows is as it was, and so are its backups', () => {
  const cwd = folderOf({ 'a.txt': paragraphs(400) })
  linkSync(join(cwd, 'a.txt'), join(cwd, 'b.txt'))
  for (const flags of ['', '--hardlinks in-place', '--hardlinks break --backup']) {
    const { status, stderr } = bash(`ulimit -f 8; yakaf --write ${flags} a.txt`, { cwd })
    expect(status).toBe(2)
    expect(stderr).toMatch(/a\.txt: (cannot write: file too large|the file has 2 hard links)/)
    expect(filesIn(cwd)).toEqual({ 'a.txt': paragraphs(400), 'b.txt': paragraphs(400) })
  }
})

itNeeds('root', isRoot)(
  'someone who may write a file, but not give it away, writes into it with --hardlinks in-place',
  () => {
    const cwd = folderOf({ 'a.txt': TYPED })
    linkSync(join(cwd, 'a.txt'), join(cwd, 'b.txt'))
    chmodSync(cwd, 0o777)
    chmodSync(join(cwd, 'a.txt'), 0o666)
    expect(run(['--write', '--hardlinks', 'break', 'a.txt'], { cwd, uid: NOBODY }).status).toBe(2)
    expect(filesIn(cwd)).toEqual({ 'a.txt': TYPED, 'b.txt': TYPED })
    expect(run(['--write', '--hardlinks', 'in-place', 'a.txt'], { cwd, uid: NOBODY }).status).toBe(0)
    expect(filesIn(cwd)).toEqual({ 'a.txt': CLEAN, 'b.txt': CLEAN })
    expect(statSync(join(cwd, 'a.txt')).uid).toBe(0)
  },
)
