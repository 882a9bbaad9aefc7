/** `yakaf review`: what the page holds. test/browser/review.test.ts looks at it in a browser. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keptLines } from '../../src/review/kept-lines.ts'
import type { FileDetail, ReviewIndex } from '../../src/review/page-data.ts'
import { filesIn, folderOf, run } from '../helpers/cli.ts'
import { cases } from '../helpers/fixture-cases.ts'

const TEXT = 'نشرت الصحیفة فی الصباح أن الکتاب موجود.\n'

function dataOf<T>(page: string, id: string): T {
  const [, text] = new RegExp(`<script type="application/json" id="${id}">(.*?)</script>`, 's').exec(page) ?? []
  return JSON.parse(text ?? 'null') as T
}

/** One side of all that a detail shows, as lines. */
function sideOf({ parts }: FileDetail, side: 0 | 1): readonly string[] {
  const lines: string[] = []
  for (const part of parts) {
    if ('kept' in part) {
      lines.push(...keptLines(part))
      continue
    }
    const text = part.pieces.map((piece) => (typeof piece === 'object' ? piece[side] : String(piece))).join('')
    // A change may take the end of its line, or all of it.
    const takesLine = part.pieces.some((piece) => typeof piece === 'object' && piece[0].endsWith('\n'))
    if (part.continues) lines[lines.length - 1] += text
    else if (text !== '' || !takesLine) lines.push(text.replace(/\r?\n$/, ''))
  }
  return lines
}

function linesOf(text: string): readonly string[] {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
}

describe('the page', () => {
  it('is written whole, beside texts that stay as they are, and exits 0', () => {
    const files = { 'a.txt': TEXT, 'b.txt': 'نص سليم كما هو.\n' }
    const cwd = folderOf(files)
    const { status, stdout, stderr } = run(['review', '.', '-o', 'review.html'], { cwd })
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toBe(
      'yakaf: 2 files: 1 would change (3 changes: letters/farsi-yeh 1, letters/keheh 1, words/final-yeh 1)\n',
    )
    const { 'review.html': page, ...others } = filesIn(cwd)
    expect(others).toEqual(files)
    const index = dataOf<ReviewIndex>(String(page), 'index')
    expect(index).toMatchObject({ read: 2, changed: 1, changes: 3, undecided: 0, suggestions: 0 })
    expect(index.files.map(({ path }) => path)).toEqual(['a.txt'])
    expect(index.pairs).toContainEqual({ before: ['U+06A9'], after: ['U+0643'], count: 1 })
    expect(index.names['U+06A9']).toBe('ARABIC LETTER KEHEH')
  })

  it('that cannot be written is named as the flag names it', () => {
    const cwd = folderOf({ 'a.txt': TEXT })
    for (const [file, said] of [
      ['none/r.html', '-o none/r.html: cannot write: no such file or directory [E_WRITE]'],
      ['-', '-o names a file; without it the report goes to standard output'],
    ] as const) {
      const { status, stderr } = run(['review', 'a.txt', '-o', file], { cwd })
      expect(status).toBe(2)
      expect(stderr).toContain(said)
    }
  })

  it('is no text of the next review of its folder', () => {
    const cwd = folderOf({ 'a.txt': TEXT })
    const pages = [1, 2].map(() => {
      expect(run(['review', '-q', '.', '-o', 'review.html'], { cwd })).toMatchObject({ status: 0, stderr: '' })
      return readFileSync(join(cwd, 'review.html'), 'utf8')
    })
    expect(pages[1]).toBe(pages[0])
    expect(run(['--check', 'review.html'], { cwd }).status).toBe(0)
  })

  it('goes to standard output without -o, as --check --report html does', () => {
    const cwd = folderOf({ 'a.txt': TEXT })
    const { stdout } = run(['review', 'a.txt'], { cwd })
    expect(stdout.startsWith('<!doctype html>')).toBe(true)
    const check = run(['--check', '--report', 'html', 'a.txt'], { cwd })
    expect(check.status).toBe(1)
    expect(check.stdout).toBe(stdout)
  })

  it('runs what its policy names by digest, and asks for nothing', () => {
    const cwd = folderOf({ 'a.txt': TEXT })
    const page = run(['review', 'a.txt'], { cwd }).stdout
    const digest = (text = ''): string => createHash('sha256').update(text).digest('base64')
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
    const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map((match) => digest(match[1]))
    const styles = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map((match) => digest(match[1]))
    expect(scripts).toHaveLength(1)
    expect(policy).toBe(
      `default-src 'none'; script-src 'sha256-${scripts[0]}'; style-src 'sha256-${styles[0]}'; base-uri 'none'; form-action 'none'`,
    )
    expect(page).not.toMatch(/\b(src|href)="/)
  })

  it('holds both sides of every fixture, letter by letter', () => {
    const texts = cases.filter(({ options }) => options.type === 'plain' && Object.keys(options).length === 1)
    expect(texts.length).toBeGreaterThan(100)
    const cwd = folderOf(Object.fromEntries(texts.map(({ input }, index) => [`${index}.txt`, input])))
    const { status } = run(['review', '-q', '.', '-o', 'review.html'], { cwd })
    expect(status).toBe(0)
    const page = readFileSync(join(cwd, 'review.html'), 'utf8')
    const { files } = dataOf<ReviewIndex>(page, 'index')
    let compared = 0
    for (const [index, { path, hasDetail }] of files.entries()) {
      const one = texts[Number.parseInt(path, 10)]
      if (!hasDetail || one === undefined) continue
      const detail = dataOf<FileDetail>(page, `file-${index}`)
      expect([path, sideOf(detail, 0)]).toEqual([path, linesOf(one.input)])
      if (!one.output.includes('…'))
        expect([path, sideOf(detail, 1).join('\n')]).toEqual([path, linesOf(one.output).join('\n')])
      compared++
    }
    expect(compared).toBeGreaterThan(80)
  })

  it('is the same whoever shares the work', () => {
    const cwd = folderOf(
      Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index}.txt`, TEXT.repeat(index + 1)])),
    )
    const alone = run(['review', '--jobs', '1', '.'], { cwd }).stdout
    expect(run(['review', '--jobs', '2', '.'], { cwd }).stdout).toBe(alone)
  })

  it('names files that failed, and exits 2', () => {
    const cwd = folderOf({ 'a.txt': TEXT, 'bad.json': '{"a": ' })
    const { status } = run(['review', '-q', '.', '-o', 'review.html'], { cwd })
    expect(status).toBe(2)
    const { failed, files } = dataOf<ReviewIndex>(readFileSync(join(cwd, 'review.html'), 'utf8'), 'index')
    expect(failed.map(({ path }) => path)).toEqual(['bad.json'])
    expect(files.map(({ path }) => path)).toEqual(['a.txt'])
  })

  it('has no data that a parser of HTML could take for markup', () => {
    const cwd = folderOf({ 'a.txt': `${TEXT.trimEnd()} </script><script>alert(1)</script><!-- فی\n` })
    const page = run(['review', 'a.txt'], { cwd }).stdout
    expect(page.match(/<script/g)).toHaveLength(3)
    expect(page.match(/<!--/g)).toBeNull()
  })
})

describe('long texts', () => {
  it('are held in parts, without the middle of a word of a million letters', () => {
    const long = `${'كتاب'.repeat(1 << 18)} فی ${'الکتاب '.repeat(3000)}\n`
    const cwd = folderOf({ 'a.txt': long })
    const page = run(['review', 'a.txt'], { cwd }).stdout
    expect(page.length).toBeLessThan(500_000)
    const { parts, more } = dataOf<FileDetail>(page, 'file-0')
    expect(more).toBe(0)
    expect(parts.length).toBeGreaterThan(5)
    const pieces = parts.flatMap((part) => ('kept' in part ? [] : part.pieces))
    expect(pieces.filter((piece) => typeof piece === 'object')).toHaveLength(3001)
    const left = pieces.filter((piece) => typeof piece === 'number').reduce((sum, count) => sum + count, 0)
    // The rest of it went by in an earlier piece of the text.
    expect(left).toBeGreaterThan(500_000)
  })

  it('keep only what changes when they have many lines that stay', () => {
    const cwd = folderOf({ 'a.txt': `${'نص سليم كما هو في هذا السطر.\n'.repeat(5000)}${TEXT}` })
    const { parts } = dataOf<FileDetail>(run(['review', 'a.txt'], { cwd }).stdout, 'file-0')
    expect(parts[0]).toEqual({ kept: 5000, line: 1 })
    expect(parts[1]).toMatchObject({ line: 5001 })
  })
})

describe('usage', () => {
  it.each([
    ['no paths', ['review']],
    ['a flag of other modes', ['review', '--write', '.']],
    ['an input as the page', ['review', 'a.txt', '-o', 'a.txt']],
  ])('refuses %s', (_, args) => {
    const cwd = folderOf({ 'a.txt': TEXT })
    const { status, stderr } = run(args, { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain('[E_USAGE]')
    expect(filesIn(cwd)).toEqual({ 'a.txt': TEXT })
  })

  it('prints its own help, and leaves a file of that name to --', () => {
    const cwd = folderOf({ review: TEXT })
    expect(run(['review', '--help'], { cwd }).stdout).toContain('Usage: yakaf review [options] [paths...]')
    expect(run(['--', 'review'], { cwd }).stdout).toContain('في')
    expect(existsSync(join(cwd, 'review.html'))).toBe(false)
  })
})
