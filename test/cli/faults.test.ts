/** What goes wrong while files are written: the file stays as it was, the others are done, and nothing is left behind. */
import { type ChildProcess, spawnSync } from 'node:child_process'
import { chmodSync, linkSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LETTER, paragraphs, typed } from '../helpers/arabic.ts'
import { bash, ended, filesIn, folderOf, isRoot, itNeeds, NOBODY, run, skipped, start, until } from '../helpers/cli.ts'

const TYPED = `${typed(LETTER)}\n`
const CLEAN = `${LETTER}\n`
/** A machine may forbid mounts, which is no failure even with YAKAF_ALL=1. */
const itMounts =
  spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' }).status === 0
    ? it
    : skipped('permission to mount')
/** Long enough that the report of its changes fills a pipe, and the process waits for its reader in the middle. */
const LONG = paragraphs(800) + paragraphs(2000, String)

describe('a file that may not be replaced', () => {
  it('because it is read-only is an error, for root too', () => {
    const cwd = folderOf({ 'a.txt': TYPED, 'b.txt': TYPED })
    chmodSync(join(cwd, 'a.txt'), 0o444)
    const { status, stderr } = run(['--write', '.'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: a\.txt: .*(read-only|permission)/m)
    expect(filesIn(cwd)).toEqual({ 'a.txt': TYPED, 'b.txt': CLEAN })
  })

  itNeeds('root', isRoot)('because it belongs to someone else is an error', () => {
    const cwd = folderOf({ 'a.txt': TYPED })
    chmodSync(cwd, 0o777)
    const { status, stderr } = run(['--write', '.'], { cwd, uid: NOBODY })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: a\.txt: cannot write: permission denied/m)
    chmodSync(join(cwd, 'a.txt'), 0o666)
    const other = run(['--write', '.'], { cwd, uid: NOBODY })
    expect(other.status).toBe(2)
    expect(other.stderr).toMatch(/^yakaf: a\.txt: .*owner/m)
    expect(filesIn(cwd)).toEqual({ 'a.txt': TYPED })
  })

  itNeeds('root', isRoot)('because its folder may not be written is an error', () => {
    const cwd = folderOf({ 'd/a.txt': TYPED, 'd/clean.txt': CLEAN })
    chmodSync(cwd, 0o755)
    chmodSync(join(cwd, 'd/a.txt'), 0o666)
    const { status, stderr } = run(['--write', '.'], { cwd, uid: NOBODY })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: d\/a\.txt: cannot write: permission denied/m)
    expect(filesIn(cwd)).toEqual({ 'd/a.txt': TYPED, 'd/clean.txt': CLEAN })
  })

  itNeeds('root', isRoot)('because it may not even be read is an error', () => {
    const cwd = folderOf({ 'a.txt': TYPED, 'b.txt': TYPED })
    chmodSync(cwd, 0o755)
    chmodSync(join(cwd, 'a.txt'), 0)
    const { status, stdout, stderr } = run(['--check', '.'], { cwd, uid: NOBODY })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: a\.txt: cannot read: permission denied/m)
    expect(stdout).toContain('b.txt:1:')
  })

  itNeeds('root', isRoot).each([
    [['-o', 'closed/b.txt', 'a.txt'], 'closed/b.txt'],
    [['--out-dir', 'closed', 'a.txt'], 'closed/a.txt'],
    [['--out-dir', 'closed/below', 'a.txt'], 'closed/below/a.txt'],
    [['--check', '--report-file', 'closed/report', 'a.txt'], '--report-file closed/report'],
    [['--check', '--review-file', 'closed/review', 'a.txt'], '--review-file closed/review'],
  ])('nor made, because nobody may look into its folder, is an error: %j', (args, name) => {
    const cwd = folderOf({ 'a.txt': TYPED, 'closed/else.txt': TYPED })
    chmodSync(cwd, 0o755)
    chmodSync(join(cwd, 'closed'), 0)
    const { status, stdout, stderr } = run(args, { cwd, uid: NOBODY })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^yakaf: ${name}: cannot .*permission denied \\[E_WRITE\\]$`, 'm'))
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('because it has several hard links is an error', () => {
    const cwd = folderOf({ 'a.txt': TYPED, 'c.txt': TYPED })
    linkSync(join(cwd, 'a.txt'), join(cwd, 'b.txt'))
    const { status, stderr } = run(['--write', '.'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: a\.txt: .*hard link/m)
    expect(filesIn(cwd)).toEqual({ 'a.txt': TYPED, 'b.txt': TYPED, 'c.txt': CLEAN })
    expect(statSync(join(cwd, 'a.txt')).nlink).toBe(2)
  })
})

describe('while a file is being written', () => {
  it.each([
    [
      'changes',
      (path: string) => writeFileSync(path, `${readFileSync(path, 'utf8')}\n`),
      /changed.* \[E_CHANGED_UNDERNEATH\]/,
    ],
    ['is touched', (path: string) => utimesSync(path, 1_000_000, 1_000_000), /changed.* \[E_CHANGED_UNDERNEATH\]/],
    [
      'is replaced by one of its size',
      (path: string) => bash('cp -p "$1" "$1.new"; mv "$1.new" "$1"', {}, path),
      /changed.* \[E_CHANGED_UNDERNEATH\]/,
    ],
    ['vanishes', (path: string) => rmSync(path), /no such file/],
  ])('a file that %s is an error, it is left as it then is, and the others are done', async (_, change, words) => {
    const cwd = folderOf({ 'b.txt': TYPED, 'a.txt': LONG })
    const child = await inTheMiddle(cwd)
    change(join(cwd, 'a.txt'))
    const { 'a.txt': then } = filesIn(cwd)
    const { status, stderr } = await ended(child)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: a\.txt: /m)
    expect(stderr).toMatch(words)
    expect(filesIn(cwd)).toEqual({ ...(then === undefined ? {} : { 'a.txt': then }), 'b.txt': CLEAN })
  })

  it('its folder may vanish: an error, and the others are done', async () => {
    const above = folderOf({ 'd/a.txt': LONG, 'e/b.txt': TYPED })
    const child = await inTheMiddle(above, 'd')
    rmSync(join(above, 'd'), { recursive: true })
    const { status, stderr } = await ended(child)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: d\/a\.txt: cannot write: no such file/m)
    expect(filesIn(above)).toEqual({ 'e/b.txt': CLEAN })
  })

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s leaves the old file and nothing else', async (signal) => {
    const cwd = folderOf({ 'a.txt': LONG, 'b.txt': TYPED })
    const child = await inTheMiddle(cwd)
    child.kill(signal)
    expect(await ended(child)).toMatchObject({ signal })
    expect(filesIn(cwd)).toEqual({ 'a.txt': LONG, 'b.txt': TYPED })
  })

  it('SIGTERM leaves no half of what -o writes', async () => {
    const cwd = folderOf({ 'a.txt': LONG })
    const child = start(['-o', 'out.txt', '--report', 'jsonl', 'a.txt'], { cwd })
    await until(() => readdirSync(cwd).some((name) => name !== 'a.txt'))
    child.kill('SIGTERM')
    expect(await ended(child)).toMatchObject({ signal: 'SIGTERM' })
    expect(filesIn(cwd)).toEqual({ 'a.txt': LONG })
  })

  it('a signal at any moment leaves every file old or new, and nothing else', async () => {
    const names = Array.from({ length: 150 }, (_, index) => `${index}.txt`)
    for (const [index, delay] of [90, 120, 150, 190, 240].entries()) {
      const cwd = folderOf(Object.fromEntries(names.map((name) => [name, TYPED])))
      const child = start(['--write', '-q', '.'], { cwd })
      const result = ended(child)
      await new Promise((wake) => setTimeout(wake, delay))
      child.kill(index % 2 === 0 ? 'SIGTERM' : 'SIGINT')
      await result
      const found = filesIn(cwd)
      expect(Object.keys(found).sort()).toEqual([...names].sort())
      expect(Object.values(found).filter((text) => text !== TYPED && text !== CLEAN)).toEqual([])
    }
  })

  it('what is private stays private', async () => {
    const cwd = folderOf({ 'a.txt': LONG, 'b.txt': TYPED })
    chmodSync(join(cwd, 'a.txt'), 0o600)
    const child = await inTheMiddle(cwd)
    const [temporary] = temporaries(cwd)
    expect(statSync(join(cwd, temporary ?? '')).mode & 0o077).toBe(0)
    expect(await ended(child)).toMatchObject({ status: 0 })
    expect(statSync(join(cwd, 'a.txt')).mode & 0o777).toBe(0o600)
  })

  /** A process that writes a.txt and waits, in the middle of it, for someone to read its report. */
  async function inTheMiddle(cwd: string, folder = '.'): Promise<ChildProcess> {
    const child = start(['--write', '--report', 'jsonl', '.'], { cwd })
    await until(() => temporaries(join(cwd, folder)).length > 0)
    return child
  }

  function temporaries(folder: string): readonly string[] {
    return readdirSync(folder).filter((name) => name.startsWith('.'))
  }
})

describe('a disk that is full', () => {
  const FILES = { 'in/big.txt': paragraphs(2000), 'in/small.txt': TYPED }

  itMounts.each([
    ['--write', '700k', 'cp in/* disk; yakaf --write disk', { 'big.txt': FILES['in/big.txt'], 'small.txt': CLEAN }],
    ['--out-dir', '200k', 'yakaf --out-dir disk in', { 'small.txt': CLEAN }],
    ['-o', '200k', 'yakaf -o disk/out.txt in/big.txt', {}],
    ['--format json', '200k', 'yakaf --format json -o disk/out.json in/big.txt', {}],
  ])('is an error for %s, which leaves no half of a file', (_, size, command, expected) => {
    const cwd = folderOf(FILES)
    const script = `mkdir disk; mount -t tmpfs -o size=${size} none disk; ${command}; status=$?; cp -a disk copy; exit $status`
    const { status, stderr } = bash(`export -f yakaf; unshare -m bash --norc -c '${script}'`, { cwd })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: disk\/.*: cannot write: no space left on device \[E_WRITE\]$/m)
    expect(filesIn(join(cwd, 'copy'))).toEqual(expected)
  })
})
