/** Several workers: the same texts, lines, reports, counts and exit status as one, whatever each of them meets. */
import { createHash } from 'node:crypto'
import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LETTER, paragraphs, typed } from '../helpers/arabic.ts'
import { type Files, filesIn, folderOf, run, runAlone } from '../helpers/cli.ts'

const TYPED = `${typed(LETTER)}\n`

/** Every kind of thing that a run meets; enough files for several lots. */
const FILES: Files = {
  ...Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`a/${index}.txt`, TYPED.repeat((index % 5) + 1)])),
  ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`a/clean ${index}.txt`, `${LETTER}\n`])),
  'b/persian.txt': 'این متن به زبان فارسی است و نباید تغییر کند چون می‌خواهیم همان بماند.\n',
  'b/binary.txt': 'a\0b',
  'b/broken.txt': Buffer.concat([Buffer.from(TYPED), Buffer.of(0xff, 0x0a)]),
  'b/broken.json': '{"a": ',
  'b/page.html': `<p>${typed(LETTER)}</p>`,
  'b/lines.jsonl': `${JSON.stringify({ text: typed(LETTER) })}\n`.repeat(3),
  'b/pragma.txt': `yakaf-ignore letters/nothing\n${TYPED}`,
  'b/old.txt': Buffer.from([0xc7, 0xe1, 0x98, 0xca, 0xc7, 0xc8, 0x20, 0xc7, 0xe1, 0xcc, 0xcf, 0xed, 0xcf, 0x0a]),
  'b/empty.txt': '',
  'c/yakaf.config.json': '{"digits": "arab"}',
  'c/d/0.txt': '۲۰۱۴ کتاب\n',
  'c/d/1.txt': '۲۰۱۴ کتاب\n',
  'e/long.txt': paragraphs(600),
}

function made(): string {
  const cwd = folderOf(FILES)
  mkdirSync(join(cwd, 'f'))
  symlinkSync('../a/0.txt', join(cwd, 'f', 'link.txt'))
  for (const name of ['one.txt', 'two.txt']) linkSync(join(cwd, 'a', '3.txt'), join(cwd, 'f', name))
  return cwd
}

/** Stands for what is too large to be printed. */
function digest(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** All that can be seen of a run. */
function seen(args: readonly string[], jobs: string): object {
  const cwd = made()
  const { status, stdout, stderr } = run([...args, '--jobs', jobs], { cwd })
  return { status, stdout: stdout.replaceAll(cwd, ''), stderr, files: filesIn(cwd) }
}

describe.each([
  ['--check .', ['--check', '.']],
  ['--check with a file that is not there', ['--check', 'none.txt', 'b', 'a']],
  ['--check --diff', ['--check', '--diff', '.']],
  ['--write', ['--write', '.']],
  ['--write --backup -l', ['--write', '--backup', '-l', '.']],
  ['--write --hardlinks break', ['--write', '--hardlinks', 'break', '.']],
  ['--write --hardlinks in-place', ['--write', '--hardlinks', 'in-place', '.']],
  ['--write --statistics', ['--write', '--statistics', '.']],
  ['--write --verify -v', ['--write', '--verify', '-v', '.']],
  ['--out-dir', ['--out-dir', 'out', '.']],
  ['--out-dir --format json', ['--out-dir', 'out', '--format', 'json', 'a', 'b']],
  ['--format jsonl', ['--format', 'jsonl', '.']],
  ...['text', 'concise', 'json', 'jsonl', 'github', 'sarif'].map((form): [string, string[]] => [
    `--report ${form}`,
    ['--check', '--statistics', '--report', form, '.'],
  ]),
  ['--report-file and --review-file', ['--write', '--report-file', 'r.txt', '--review-file', 'w.jsonl', '.']],
  ['--color always', ['--check', '--color', 'always', '.']],
  ['another encoding', ['--write', '--output-encoding', 'windows-1256', 'a', 'b', 'e']],
])('%s', (_, args) => {
  it('is the same with one worker and with several', () => {
    expect(seen(args, '3')).toEqual(seen(args, '1'))
  })
})

it('what is said of a large file comes in its turn too', () => {
  const cwd = folderOf({ 'a.txt': TYPED, 'b.txt': paragraphs(25_000), 'c.txt': TYPED, 'd.txt': TYPED })
  const args = ['--check', '--report', 'concise', '.']
  const [alone, shared] = ['1', '2'].map((jobs) => runAlone([...args, '-j', jobs], { cwd }))
  expect(shared?.stderr).toBe(alone?.stderr)
  // Compared as they are: a difference of millions of bytes is not to be printed.
  expect(shared?.bytes.equals(alone?.bytes ?? Buffer.of())).toBe(true)
})

describe('one large file', () => {
  /** Above what is cut. */
  const LARGE = Buffer.from(paragraphs(150_000).repeat(2))
  const cut = (args: readonly string[], files: Files): readonly object[] =>
    ['1', '3'].map((jobs) => {
      const cwd = folderOf(files)
      const { status, stderr, bytes } = runAlone([...args, '--jobs', jobs], { cwd })
      return { status, stderr, out: digest(bytes), files: Object.entries(filesIn(cwd)).map(([, text]) => digest(text)) }
    })

  it.each([
    ['--write', ['--write', 'a.txt']],
    ['standard output', ['a.txt']],
    ['--check -l', ['--check', '-l', 'a.txt']],
    ['small ones before and behind it', ['--write', '.']],
  ])('is the same with one thread and with several: %s', (_, args) => {
    const small = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.txt`, TYPED.repeat(2000)]))
    const [alone, shared] = cut(args, args.includes('.') ? { ...small, 'a.txt': LARGE } : { 'a.txt': LARGE })
    expect(LARGE.length).toBeGreaterThan(1 << 26)
    expect(shared).toEqual(alone)
  })

  it('that cannot be read is left, with the offset and the line of one thread', () => {
    const [alone, shared] = cut(['--write', 'a.txt'], { 'a.txt': Buffer.concat([LARGE, Buffer.of(0xff)]) })
    expect(shared).toEqual(alone)
    expect(alone).toMatchObject({ status: 2, stderr: expect.stringMatching(/byte at offset \d+ \(line 900001\)/) })
  })
})

it('files that are named come in the order in which they are named', () => {
  const names = Array.from({ length: 40 }, (_, index) => `a/${39 - index}.txt`)
  const { stdout } = run(['--check', '-l', '--jobs', '2', 'e/long.txt', ...names], { cwd: made() })
  expect(stdout.trimEnd().split('\n')).toEqual(['e/long.txt', ...names])
})

it('standard input and pipes stand among files', () => {
  const cwd = made()
  const args = ['--check', '-l', 'a/1.txt', '-', 'a/2.txt', 'e/long.txt']
  const alone = runAlone([...args, '-j', '1'], { cwd, input: TYPED })
  expect(runAlone([...args, '-j', '2'], { cwd, input: TYPED })).toEqual(alone)
  expect(alone.stdout).toBe('a/1.txt\n(stdin)\na/2.txt\ne/long.txt\n')
})

it('a pipe that is closed early is no failure', () => {
  const { status, stderr } = runAlone(['--format', 'jsonl', '-j', '2', '.'], {
    cwd: folderOf({ 'a.txt': TYPED, 'b.txt': TYPED }),
  })
  expect([status, stderr]).toEqual([0, ''])
})

/** The first file that waits for the disk elsewhere waits until its worker dies, which has begun others by then. The disk is a slow one. */
const DYING = `
const fs = require('node:fs')
const { fsync, fsyncSync, openSync } = fs
fs.fsyncSync = (descriptor) => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2)
  fsyncSync(descriptor)
}
fs.fsync = (descriptor, then) => {
  try {
    openSync(process.env.DEAD, 'wx')
  } catch {
    return fsync(descriptor, then)
  }
  setTimeout(() => { throw new Error('no disk') }, 200)
}
`

describe('a worker that dies', () => {
  /** Tags take many times their size on the heap. */
  const HUGE = `<html><body>${`<p>${typed(LETTER)} <b>a</b></p>\n`.repeat(200_000)}</body></html>`
  const env = { NODE_OPTIONS: '--max-old-space-size=60' }

  it('costs the file that it had, which is as it was, and no other', () => {
    const files = { 'a.txt': TYPED, 'b.txt': TYPED, 'c.html': HUGE, 'd.txt': TYPED, 'e.txt': TYPED }
    const cwd = folderOf(files)
    const { status, stderr } = run(['--write', '--jobs', '2', '.'], { cwd, env })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: c\.html: the worker that had the file died: [^\n]*memory[^\n]* \[E_WORKER\]\n/)
    expect(stderr).toMatch(/\nyakaf: 4 files: 4 changed \([^\n]*\), 1 failed\n$/)
    const clean = `${LETTER}\n`
    expect(filesIn(cwd)).toEqual({ 'a.txt': clean, 'b.txt': clean, 'c.html': HUGE, 'd.txt': clean, 'e.txt': clean })
  })

  it('costs no file of another lot that waits for the disk', () => {
    const names = Array.from({ length: 16 }, (_, index) => `${String(index).padStart(2, '0')}.txt`)
    const cwd = folderOf(Object.fromEntries(names.map((name) => [name, TYPED])))
    const folder = mkdtempSync(join(tmpdir(), 'yakaf-'))
    writeFileSync(join(folder, 'hook.cjs'), DYING)
    const env = { NODE_OPTIONS: `-r ${join(folder, 'hook.cjs')}`, DEAD: join(folder, 'dead') }
    const { status, stderr } = run(['--write', '--jobs', '2', '.'], { cwd, env })
    expect(status).toBe(2)
    const lost = /^yakaf: (\d\d\.txt): the worker that had the file died: no disk; [^\n]* \[E_WORKER\]\n/.exec(
      stderr,
    )?.[1]
    expect(stderr).toMatch(/\nyakaf: 15 files: 15 changed \([^\n]*\), 1 failed\n$/)
    const left = filesIn(cwd)
    expect(Object.keys(left)).toEqual(names)
    for (const name of names) expect(left[name]).toBe(name === lost ? TYPED : `${LETTER}\n`)
  })
})

it.each(['0', '-1', '1.5', 'x', '1000'])('--jobs %j is refused', (jobs) => {
  const { status, stderr } = run(['--check', `--jobs=${jobs}`, '.'], { cwd: folderOf({ 'a.txt': TYPED }) })
  expect(status).toBe(2)
  expect(stderr).toMatch(/^yakaf: --jobs needs a number from 1 to 256, or auto[^\n]*\[E_USAGE\]\n/)
})

describe('very many files', () => {
  /** 50,000 times YAKAF_TEST_SCALE. */
  const COUNT = Math.max(2000, Math.round(50_000 * Number(process.env['YAKAF_TEST_SCALE'] ?? '0.1')))
  /** In MiB. Nothing is kept of a file but where it is, its size and its inode. */
  const HEAP = 64

  function fill(cwd: string): void {
    for (let index = 0; index < COUNT; index++) {
      const folder = join(cwd, String(Math.floor(index / 500)).padStart(3, '0'))
      if (index % 500 === 0) mkdirSync(folder)
      writeFileSync(join(folder, `${String(index).padStart(5, '0')}.txt`), index % 2 === 0 ? TYPED : `${LETTER}\n`)
    }
  }

  it.each(['1', '2'])(
    'need no memory with --jobs %s',
    (jobs) => {
      const cwd = mkdtempSync(join(tmpdir(), 'yakaf-many-'))
      try {
        fill(cwd)
        const env = { NODE_OPTIONS: `--max-old-space-size=${HEAP}` }
        const { status, stdout, stderr } = run(['--write', '-l', '--jobs', jobs, '.'], { cwd, env })
        expect(status).toBe(0)
        expect(stderr).toMatch(new RegExp(`^yakaf: ${COUNT} files: ${COUNT / 2} changed `))
        expect(stdout.split('\n').length).toBe(COUNT / 2 + 1)
        const left = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.yakaf-'))
        expect(left).toEqual([])
      } finally {
        // Longer than what is done behind a test may take.
        rmSync(cwd, { recursive: true, force: true })
      }
    },
    600_000,
  )
})
