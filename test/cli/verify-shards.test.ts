/** `yakaf manifest` and `yakaf verify`: what a corpus is, and whether all of it came out. */
import { appendFileSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { LETTER, typed } from '../helpers/arabic.ts'
import { BIN, bash, type Files, filesIn, folderOf, run } from '../helpers/cli.ts'

const record = (id: number, text = typed(LETTER)): string => `${JSON.stringify({ id, text })}\n`
const shard = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => record(from + index)).join('')
const CORPUS: Files = {
  'in/a.jsonl': shard(0, 3),
  'in/b/c.jsonl': shard(3, 4),
  'in/b/d.jsonl.gz': gzipSync(shard(7, 2)),
  'in/e.jsonl': shard(9, 1),
}
const NAMES = ['a.jsonl', 'b/c.jsonl', 'b/d.jsonl.gz', 'e.jsonl']

interface Listed {
  readonly root: string
  readonly shards: readonly {
    readonly name: string
    readonly path?: string
    readonly range?: number[]
    readonly records: number
  }[]
}

function manifestOf(cwd: string, ...args: readonly string[]): Listed {
  const { status, stdout, stderr } = run(['manifest', ...args], { cwd })
  expect([status, stderr]).toEqual([0, ''])
  writeFileSync(join(cwd, 'manifest.json'), stdout)
  return JSON.parse(stdout)
}

/** A corpus that is done. */
function done(): string {
  const cwd = folderOf(CORPUS)
  manifestOf(cwd, 'in')
  expect(run(['shard', '--manifest', 'manifest.json', '--out-dir', 'out'], { cwd })).toMatchObject({ status: 0 })
  return cwd
}

function verified(cwd: string, ...more: readonly string[]): readonly unknown[] {
  const { status, stdout, stderr } = run(['verify', 'manifest.json', 'out', ...more], { cwd })
  return [status, stdout, stderr]
}

describe('yakaf manifest', () => {
  it('lists a folder by path, with bytes, records and digests, a line each', () => {
    const cwd = folderOf(CORPUS)
    const { root, shards } = manifestOf(cwd, 'in')
    expect(root).toBe(join(cwd, 'in'))
    expect(shards.map(({ name, records }) => [name, records])).toEqual(
      NAMES.map((name, index) => [name, [3, 4, 2, 1][index]]),
    )
    expect(readFileSync(join(cwd, 'manifest.json'), 'utf8').split('\n')).toHaveLength(NAMES.length + 3)
    expect(run(['manifest', '--list', 'manifest.json'], { cwd }).stdout).toBe(`${NAMES.join('\n')}\n`)
    expect(manifestOf(cwd, 'in')).toMatchObject({ root, shards })
  })

  it('takes the folder that all paths share for the root', () => {
    const cwd = folderOf(CORPUS)
    expect(manifestOf(cwd, 'in/b/c.jsonl', 'in/e.jsonl')).toMatchObject({
      root: join(cwd, 'in'),
      shards: [{ name: 'b/c.jsonl' }, { name: 'e.jsonl' }],
    })
    expect(manifestOf(cwd, 'in/b/c.jsonl')).toMatchObject({ root: join(cwd, 'in/b'), shards: [{ name: 'c.jsonl' }] })
    expect(manifestOf(cwd, 'in/**/*.gz')).toMatchObject({ root: join(cwd, 'in'), shards: [{ name: 'b/d.jsonl.gz' }] })
  })

  it('leaves nothing out that an ignore file names, and says what it does leave out', () => {
    const cwd = folderOf({ ...CORPUS, 'in/.gitignore': '*.jsonl', 'in/.ignore': '*', 'in/data.bin': 'x' })
    symlinkSync('a.jsonl', join(cwd, 'in/link.jsonl'))
    const { status, stdout, stderr } = run(['manifest', 'in'], { cwd })
    expect(status).toBe(0)
    expect(JSON.parse(stdout).shards).toHaveLength(NAMES.length)
    expect(stderr).toBe(
      'yakaf: in/data.bin: skipped, no known text format\nyakaf: in/link.jsonl: skipped, symbolic link\n',
    )
  })

  it('cuts large files into ranges that are the file again', () => {
    const cwd = folderOf({ ...CORPUS, 'in/big.jsonl': shard(100, 50) })
    const { shards } = manifestOf(cwd, '--split-bytes', '1K', 'in')
    const parts = shards.filter(({ path }) => path === 'big.jsonl')
    expect(parts.length).toBeGreaterThan(3)
    expect(parts[0]?.name).toBe('big.part-0001.jsonl')
    expect(parts.map(({ range }) => range?.[0])).toEqual([0, ...parts.slice(0, -1).map(({ range }) => range?.[1])])
    expect(parts.reduce((sum, { records }) => sum + records, 0)).toBe(50)
    expect(shards.map(({ name }) => name).sort()).toEqual(shards.map(({ name }) => name))
    expect(run(['shard', '--manifest', 'manifest.json', '--out-dir', 'out'], { cwd }).status).toBe(0)
    expect(verified(cwd)[0]).toBe(0)
    const merged = parts.map(({ name }) => filesIn(cwd)[`out/${name}`]).join('')
    expect(merged).toBe(run(['in/big.jsonl'], { cwd }).stdout)
  })

  it.each<[number, string, readonly string[], Files]>([
    [64, 'nothing', [], {}],
    [64, 'standard input', ['-'], {}],
    [
      64,
      'two outputs of one name',
      ['--split-bytes', '100', 'x'],
      { 'x/a.jsonl': shard(0, 9), 'x/a.part-0001.jsonl': '' },
    ],
    [64, 'an output in the place of a sidecar', ['x'], { 'x/a.jsonl': '', 'x/a.jsonl.json': '{}' }],
    [64, 'a name of two lines', ['x'], { 'x/a\nb.jsonl': '' }],
    [64, 'a size that is none', ['--split-bytes', '1T', 'x'], { 'x/a.jsonl': '' }],
    [65, 'gzip that is cut off', ['x'], { 'x/a.jsonl.gz': gzipSync(shard(0, 9)).subarray(0, -4) }],
    [66, 'no such folder', ['none'], {}],
    [66, 'an empty folder', ['x'], { 'x/a.bin': '' }],
    [65, 'a list of what is no manifest', ['--list', 'x'], { x: '{"schema": "yakaf/manifest@1"}' }],
    [66, 'a list of nothing', ['--list', 'x'], {}],
  ])('%i for %s', (status, _, args, files) => {
    const result = run(['manifest', ...args], { cwd: folderOf(files) })
    expect([result.status, result.stdout]).toEqual([status, ''])
    expect(result.stderr).toMatch(/^yakaf: .* \[E_\w+\]\n/m)
  })
})

describe('yakaf shard --manifest', () => {
  it('shares the shards among tasks, each of which takes its own', () => {
    const cwd = folderOf(CORPUS)
    manifestOf(cwd, 'in')
    const taken = [1, 2, 3].map((task) => {
      const out = `out-${task}`
      expect(
        run(['shard', '--manifest', 'manifest.json', '--shards', `${task}/3`, '--out-dir', out], { cwd }).status,
      ).toBe(0)
      return Object.keys(filesIn(join(cwd, out))).filter((name) => NAMES.includes(name))
    })
    expect(taken).toEqual([['a.jsonl', 'e.jsonl'], ['b/c.jsonl'], ['b/d.jsonl.gz']])
  })

  it('more tasks than shards have nothing to do, and that is right', () => {
    const cwd = folderOf(CORPUS)
    manifestOf(cwd, 'in')
    expect(run(['shard', '--manifest', 'manifest.json', '--shards', '9/9', '--out-dir', 'out'], { cwd }).status).toBe(0)
    expect(readdirSync(cwd)).not.toContain('out')
  })

  it('takes the shards that are named, from where the host has them', () => {
    const cwd = folderOf(CORPUS)
    manifestOf(cwd, 'in')
    renameSync(join(cwd, 'in'), join(cwd, 'elsewhere'))
    const args = ['shard', '--manifest', 'manifest.json', '--out-dir', 'out', '--root', 'elsewhere', 'b/c.jsonl']
    expect(run(args, { cwd }).status).toBe(0)
    expect(Object.keys(filesIn(join(cwd, 'out')))).toEqual(['b/c.jsonl', 'b/c.jsonl.json'])
  })

  it('does the others when one fails, and tells the one', () => {
    const cwd = folderOf(CORPUS)
    manifestOf(cwd, 'in')
    appendFileSync(join(cwd, 'in/a.jsonl'), record(99))
    const { status, stderr } = run(['shard', '--manifest', 'manifest.json', '--out-dir', 'out'], { cwd })
    expect(status).toBe(65)
    expect(stderr).toMatch(
      /^yakaf: [^:]*a\.jsonl: the file is not what the manifest says; make a new manifest \[E_MANIFEST\]\n$/,
    )
    expect(verified(cwd, '--list-missing').slice(0, 2)).toEqual([1, 'a.jsonl\n'])
  })

  it.each([
    [['--shards', '1/3']],
    [['--manifest', 'manifest.json']],
    [['--manifest', 'manifest.json', '--out-dir', 'out', '--shards', '0/3']],
    [['--manifest', 'manifest.json', '--out-dir', 'out', '--shards', '4/3']],
    [['--manifest', 'manifest.json', '--out-dir', 'out', '--shards', '1/3', 'a.jsonl']],
    [['--manifest', 'manifest.json', '--out-dir', 'out', 'none.jsonl']],
    [['--manifest', 'manifest.json', '--out-dir', 'out', '-o', 'x']],
    [['--manifest', 'manifest.json', '--out-dir', 'out', '--range', '0-1']],
    [['in/a.jsonl', '-o', 'x', '--root', 'y']],
  ])('%j is wrong usage', (args) => {
    const cwd = folderOf(CORPUS)
    manifestOf(cwd, 'in')
    expect(run(['shard', ...args], { cwd })).toMatchObject({ status: 64, stdout: '' })
  })

  it('writes nowhere but below the folder that is named, whatever a manifest says', () => {
    const cwd = folderOf({ 'in/a.jsonl': record(1) })
    manifestOf(cwd, 'in')
    const manifest = readFileSync(join(cwd, 'manifest.json'), 'utf8')
    writeFileSync(join(cwd, 'manifest.json'), manifest.replace('"a.jsonl"', '"../b.jsonl","path":"a.jsonl"'))
    expect(run(['shard', '--manifest', 'manifest.json', '--out-dir', 'out'], { cwd }).status).toBe(65)
    expect(readdirSync(cwd).sort()).toEqual(['in', 'manifest.json'])
  })
})

describe('yakaf verify', () => {
  it('is content with what is whole, and then the outputs in order are what one process makes', () => {
    const cwd = done()
    expect(verified(cwd)).toEqual([0, '', 'yakaf: 4 of 4 shards whole, 10 records\n'])
    const merge =
      'yakaf manifest --list manifest.json | (cd out; while read -r name; do case $name in *.gz) gzip -dc "$name" ;; *) cat "$name" ;; esac; done)'
    expect(bash(merge, { cwd }).stdout).toBe(run(['--type', 'jsonl'], { input: shard(0, 10) }).stdout)
  })

  const out = (cwd: string, name: string): string => join(cwd, 'out', name)
  const edit = (path: string, change: (text: string) => string): void =>
    writeFileSync(path, change(readFileSync(path, 'utf8')))

  it.each<[string, (cwd: string) => void, string, string]>([
    ['is missing', (cwd) => rmSync(out(cwd, 'a.jsonl')), 'a.jsonl', 'missing'],
    [
      'has lost its sidecar',
      (cwd) => rmSync(out(cwd, 'a.jsonl.json')),
      'a.jsonl',
      'nothing beside it says what it was made of',
    ],
    [
      'has lost a record',
      (cwd) => edit(out(cwd, 'b/c.jsonl'), (text) => text.slice(text.indexOf('\n') + 1)),
      'b/c.jsonl',
      '3 records, not 4',
    ],
    ['has one twice', (cwd) => edit(out(cwd, 'e.jsonl'), (text) => text.repeat(2)), 'e.jsonl', '2 records, not 1'],
    [
      'has lost one for another, and the sidecar says that all is well',
      (cwd) => edit(out(cwd, 'b/c.jsonl'), (text) => text.replace('"id":3', '"id":5')),
      'b/c.jsonl',
      'not what was written there',
    ],
    [
      'is empty, as a lost block is',
      (cwd) => writeFileSync(out(cwd, 'b/c.jsonl'), ''),
      'b/c.jsonl',
      '0 records, not 4',
    ],
    ['is no gzip any more', (cwd) => writeFileSync(out(cwd, 'b/d.jsonl.gz'), 'x'), 'b/d.jsonl.gz', 'not whole gzip'],
    [
      'was made of something else',
      (cwd) => edit(out(cwd, 'a.jsonl.json'), (text) => text.replace(/("input": \{[^}]*"sha256": ")../, '$1zz')),
      'a.jsonl',
      'made of another input than the manifest has',
    ],
    [
      'was made by another version',
      (cwd) => edit(out(cwd, 'a.jsonl.json'), (text) => text.replace(/"version": "[^"]*"/, '"version": "9.9.9"')),
      'a.jsonl',
      `made by yakaf 9.9.9, most by ${JSON.parse(readFileSync('package.json', 'utf8')).version}`,
    ],
    [
      'was made with other options',
      (cwd) =>
        run(['shard', '--manifest', 'manifest.json', '--out-dir', 'out', '--digits', 'arab', 'e.jsonl'], { cwd }),
      'e.jsonl',
      'made with other options than most',
    ],
  ])('says which shard %s, lists it, and a run over the list heals it', (_, harm, name, what) => {
    const cwd = done()
    harm(cwd)
    const [status, stdout, stderr] = verified(cwd)
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^yakaf: 3 of 4 shards whole, \d+ records?; 1 to be done again\n$/),
    ])
    expect(stdout).toMatch(new RegExp(`^${name}: ${what}[^\\n]*\\n$`))
    const heal = `yakaf verify --list-missing manifest.json out 2>&- | xargs -d '\\n' "$NODE" '${BIN}' shard --manifest manifest.json --out-dir out`
    expect(bash(heal, { cwd }).status).toBe(0)
    expect(verified(cwd).slice(0, 2)).toEqual([0, ''])
  })

  it('names temporary files, which are no failure', () => {
    const cwd = done()
    writeFileSync(out(cwd, 'b/.yakaf-host-7-0123456789ab'), 'half')
    expect(verified(cwd)).toEqual([
      0,
      '',
      'yakaf: out/b/.yakaf-host-7-0123456789ab: left by a process that was killed, or in use\nyakaf: 4 of 4 shards whole, 10 records\n',
    ])
  })

  it('knows a folder that does not exist for one without shards', () => {
    const cwd = folderOf(CORPUS)
    manifestOf(cwd, 'in')
    expect(verified(cwd, '--list-missing').slice(0, 2)).toEqual([1, `${NAMES.join('\n')}\n`])
  })

  it.each([
    [64, []],
    [64, ['manifest.json']],
    [66, ['none.json', 'out']],
    [65, ['in/a.jsonl', 'out']],
  ])('%i for %j', (status, args) => {
    const cwd = done()
    expect(run(['verify', ...args], { cwd })).toMatchObject({ status, stdout: '' })
  })
})
