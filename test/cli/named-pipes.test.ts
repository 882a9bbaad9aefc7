/** Pipes that have a name, such as `yakaf <(zcat old.gz)`: they are read as standard input is. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BAKERY, LETTER, paragraphs, typed } from '../helpers/arabic.ts'
import { bash, filesIn, folderOf, hasProc, hasProgram, itNeeds } from '../helpers/cli.ts'

/** A string of JSON whose kafs are written as an escape: in plain text that would stay. */
function escaped(text: string, kaf: string): string {
  return `{"t":"${text.replace(/[\u06a9\u0643]/g, kaf)}"}`
}

const FILES = {
  'a.txt': `${typed(LETTER)}\n`,
  'b.txt': `${typed(BAKERY)}\n`,
  'c.json': escaped(typed(LETTER), '\\u06a9'),
}

describe('a pipe that has a name', () => {
  it.each([
    ['is read to standard output', 'yakaf <(cat a.txt)', 0, `${LETTER}\n`],
    ['may be empty', 'yakaf <(true)', 0, ''],
    ['is checked', 'yakaf --check -qq <(cat a.txt)', 1, ''],
    ['goes to -o', 'yakaf -o out.txt <(cat a.txt); echo $?; cat out.txt', 0, `0\n${LETTER}\n`],
    ['has its type by how it begins, as standard input has', 'yakaf <(cat c.json)', 0, escaped(LETTER, '\\u0643')],
    ['may be told its type', `yakaf --type plain <(cat a.txt)`, 0, `${LETTER}\n`],
    ['may have any name', 'mkfifo p.csv; cat a.txt > p.csv & yakaf p.csv', 0, `${LETTER}\n`],
  ])('%s', (_, script, status, stdout) => {
    expect(bash(script, { cwd: folderOf(FILES) })).toMatchObject({ status, stdout, stderr: '' })
  })

  it('is one of several inputs', () => {
    const { status, stdout } = bash('yakaf --check --report concise a.txt <(cat b.txt)', { cwd: folderOf(FILES) })
    expect(status).toBe(1)
    expect(stdout).toMatch(/^a\.txt:1:[\s\S]*^\/(dev|proc)\/[^\n]*:1:/m)
  })

  it('arrives whole, however large', () => {
    const cwd = folderOf({ 'big.txt': paragraphs(7000) })
    expect(bash('yakaf <(cat big.txt)', { cwd }).stdout).toBe(paragraphs(7000, String))
  })

  it('that ends within a character is an error', () => {
    const { status, stderr } = bash(`yakaf <(printf 'abc\\xd8')`)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: \/\S+: not UTF-8: .*\[E_MALFORMED\]$/m)
  })

  it('cannot be changed in place, and the files beside it are', () => {
    const cwd = folderOf(FILES)
    const { status, stderr } = bash('yakaf --write <(cat a.txt) b.txt', { cwd })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: \/\S+: a stream cannot be changed in place.*\[E_WRITE\]$/m)
    expect(filesIn(cwd)).toEqual({ ...FILES, 'b.txt': `${BAKERY}\n` })
  })

  it('has no place below --out-dir', () => {
    const cwd = folderOf(FILES)
    const { status, stderr } = bash('yakaf --out-dir out <(cat a.txt) b.txt', { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain('--out-dir needs files')
    expect(filesIn(cwd)).toEqual(FILES)
  })

  it('is inspected', () => {
    expect(bash('yakaf inspect <(cat a.txt)', { cwd: folderOf(FILES) })).toMatchObject({ status: 0, stderr: '' })
  })

  itNeeds('mkfifo', hasProgram('mkfifo'))(
    'that is only found in a folder is passed over, and nobody waits for it',
    () => {
      const { status, stderr } = bash('mkfifo p.txt; yakaf --write .', { cwd: folderOf(FILES) })
      expect(status).toBe(0)
      expect(stderr).toContain('1 skipped (1 not a regular file)')
    },
  )
})

describe('/dev/stdin', () => {
  it.each([
    ['a pipe', 'cat a.txt | yakaf /dev/stdin'],
    ['a file', 'yakaf /dev/stdin < a.txt'],
  ])('is standard input from %s', (_, script) => {
    expect(bash(script, { cwd: folderOf(FILES) })).toMatchObject({ status: 0, stdout: `${LETTER}\n`, stderr: '' })
  })

  itNeeds('/proc', hasProc)('that is where standard output goes is refused', () => {
    const cwd = folderOf(FILES)
    expect(bash('yakaf /dev/stdin < a.txt >> a.txt', { cwd }).status).toBe(2)
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(FILES['a.txt'])
  })
})
