/** `yakaf shard`: one file into another, as often as anyone likes, with an exit status that engines understand. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BAKERY, LETTER, NULL_DATE_LINE, typed } from '../helpers/arabic.ts'
import { bash, ended, filesIn, folderOf, isRoot, itNeeds, NOBODY, run, skipped, start, until } from '../helpers/cli.ts'

const record = (id: number, text: string): string => `${JSON.stringify({ id, text })}\n`
const records = (count: number, text: (sentence: string) => string): string =>
  Array.from({ length: count }, (_, id) => record(id, text(id % 2 === 0 ? LETTER : BAKERY))).join('')
const TYPED = records(5, typed)
const CLEAN = records(5, String)
const sha = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex')
const itMounts =
  spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' }).status === 0
    ? it
    : skipped('permission to mount')

function sidecarIn(cwd: string, output = 'out.jsonl'): Record<string, unknown> {
  return JSON.parse(readFileSync(join(cwd, `${output}.json`), 'utf8'))
}

describe('one shard', () => {
  it('is what a filter makes of it, with a sidecar that tells both sides', () => {
    const cwd = folderOf({ 'in.jsonl': TYPED })
    expect(run(['shard', 'in.jsonl', '-o', 'out.jsonl'], { cwd })).toMatchObject({ status: 0, stdout: '', stderr: '' })
    expect(filesIn(cwd)).toMatchObject({ 'in.jsonl': TYPED, 'out.jsonl': CLEAN })
    expect(readdirSync(cwd).sort()).toEqual(['in.jsonl', 'out.jsonl', 'out.jsonl.json'])
    expect(sidecarIn(cwd)).toEqual({
      schema: 'yakaf/shard@1',
      version: JSON.parse(readFileSync('package.json', 'utf8')).version,
      options: expect.stringMatching(/^[0-9a-f]{64}$/),
      input: { bytes: Buffer.byteLength(TYPED), records: 5, sha256: sha(TYPED) },
      output: { bytes: Buffer.byteLength(CLEAN), records: 5, sha256: sha(CLEAN) },
      changes: { 'letters/farsi-yeh': 10, 'letters/keheh': 5, 'words/final-yeh': 15 },
    })
  })

  it('makes the folders of its output', () => {
    const cwd = folderOf({ 'in.jsonl': TYPED })
    expect(run(['shard', 'in.jsonl', '-o', 'a/b/out.jsonl'], { cwd }).status).toBe(0)
    expect(filesIn(cwd)['a/b/out.jsonl']).toBe(CLEAN)
  })

  it('may be packed on either side; bytes are those that are stored, records those of the text', () => {
    const packed = gzipSync(TYPED)
    const cwd = folderOf({ 'in.jsonl.gz': packed, 'in.jsonl': TYPED })
    expect(run(['shard', 'in.jsonl.gz', '-o', 'out.jsonl'], { cwd }).status).toBe(0)
    expect(run(['shard', 'in.jsonl', '-o', 'out.jsonl.gz'], { cwd }).status).toBe(0)
    expect(filesIn(cwd)['out.jsonl']).toBe(CLEAN)
    const written = readFileSync(join(cwd, 'out.jsonl.gz'))
    expect(gunzipSync(written).toString()).toBe(CLEAN)
    expect(sidecarIn(cwd)).toMatchObject({ input: { bytes: packed.length, records: 5, sha256: sha(packed) } })
    expect(sidecarIn(cwd, 'out.jsonl.gz')).toMatchObject({
      output: { bytes: written.length, records: 5, sha256: sha(written) },
    })
  })

  it.each([
    ['nothing', '', 0],
    ['a last line without its end', TYPED.slice(0, -1), 5],
    ['CR LF', TYPED.replaceAll('\n', '\r\n'), 5],
    ['a CR inside a record, which ends none', '{"text":\r"a"}\n', 1],
    ['blank lines, which are records too', `\n${TYPED}\n`, 7],
  ])('counts %s', (_, text, count) => {
    const cwd = folderOf({ 'in.jsonl': text })
    expect(run(['shard', 'in.jsonl', '-o', 'out.jsonl'], { cwd }).status).toBe(0)
    expect(sidecarIn(cwd)).toMatchObject({ input: { records: count }, output: { records: count } })
    expect(filesIn(cwd)['out.jsonl']).toBe(run(['--type', 'jsonl'], { input: text }).stdout)
  })

  it('takes the rules that are asked for, and no configuration that lies about', () => {
    const files = { 'in.jsonl': record(1, 'سنة ۲۰۱۴ في المدينة'), 'yakaf.config.json': '{"digits": "keep"}' }
    const cwd = folderOf(files)
    const made = (...more: readonly string[]): string | Uint8Array | undefined => {
      expect(run(['shard', 'in.jsonl', '-o', 'out.jsonl', ...more], { cwd, env: { HOME: cwd } }).status).toBe(0)
      return filesIn(cwd)['out.jsonl']
    }
    expect(made()).toBe(record(1, 'سنة 2014 في المدينة'))
    expect(made('--digits', 'arab')).toBe(record(1, 'سنة ٢٠١٤ في المدينة'))
    expect(made('--field', 'title')).toBe(files['in.jsonl'])
    expect(made('--config', 'yakaf.config.json')).toBe(files['in.jsonl'])
    expect(made('--set', 'digits=arab')).toBe(record(1, 'سنة ٢٠١٤ في المدينة'))
  })
})

describe('what is done already', () => {
  const args = ['shard', 'in.jsonl', '-o', 'out.jsonl']

  function done(): string {
    const cwd = folderOf({ 'in.jsonl': TYPED })
    expect(run(args, { cwd }).status).toBe(0)
    return cwd
  }

  function identity(cwd: string): readonly unknown[] {
    return ['out.jsonl', 'out.jsonl.json'].map((name) => {
      const { ino, mtimeMs } = statSync(join(cwd, name))
      return [ino, mtimeMs]
    })
  }

  it('is left', () => {
    const cwd = done()
    const before = identity(cwd)
    expect(run(args, { cwd })).toMatchObject({ status: 0, stderr: '' })
    expect(identity(cwd)).toEqual(before)
  })

  it.each<[string, (cwd: string) => void, readonly string[]]>([
    ['by --force', () => {}, ['--force']],
    ['with other options', () => {}, ['--digits', 'arab']],
    ['when the input changed', (cwd) => writeFileSync(join(cwd, 'in.jsonl'), records(6, typed)), []],
    ['when the output changed', (cwd) => writeFileSync(join(cwd, 'out.jsonl'), CLEAN.replace('1', '2')), []],
    ['when the output is cut off', (cwd) => writeFileSync(join(cwd, 'out.jsonl'), CLEAN.slice(0, 100)), []],
    ['when the output is gone', (cwd) => rmSync(join(cwd, 'out.jsonl')), []],
    ['when the sidecar is gone', (cwd) => rmSync(join(cwd, 'out.jsonl.json')), []],
    ['when the sidecar is half', (cwd) => writeFileSync(join(cwd, 'out.jsonl.json'), '{"schema": '), []],
    ['when the sidecar says nothing', (cwd) => writeFileSync(join(cwd, 'out.jsonl.json'), '{}'), []],
    [
      'when another version made it',
      (cwd) => writeFileSync(join(cwd, 'out.jsonl.json'), JSON.stringify({ ...sidecarIn(cwd), version: '0.0.1' })),
      [],
    ],
  ])('is done again %s', (_, change, more) => {
    const cwd = done()
    change(cwd)
    const before = statSync(join(cwd, 'in.jsonl')).ino
    expect(run([...args, ...more], { cwd }).status).toBe(0)
    const { 'in.jsonl': input = '', 'out.jsonl': output } = filesIn(cwd)
    expect(output).toBe(run(['--type', 'jsonl'], { input }).stdout)
    expect(sidecarIn(cwd)).toMatchObject({
      input: { sha256: sha(String(input)) },
      output: { sha256: sha(String(output)) },
    })
    expect(statSync(join(cwd, 'in.jsonl')).ino).toBe(before)
  })
})

describe('--range', () => {
  it('however a file is cut, every record is in one part, and the parts are the whole', () => {
    const text = Array.from({ length: 12 }, (_, id) => record(id, 'کتاب '.repeat(id * 3))).join('')
    const cwd = folderOf({ 'in.jsonl': text })
    const size = Buffer.byteLength(text)
    const whole = run(['--type', 'jsonl'], { input: text }).stdout
    fc.assert(
      fc.property(fc.array(fc.nat(size + 9), { maxLength: 3 }), (cuts) => {
        const offsets = [0, ...cuts.sort((a, b) => a - b)]
        const parts = offsets.map((from, index) => {
          const range = `${from}-${offsets[index + 1] ?? ''}`
          expect(run(['shard', 'in.jsonl', '--range', range, '-o', 'out.jsonl'], { cwd })).toMatchObject({ status: 0 })
          return filesIn(cwd)['out.jsonl']
        })
        expect(parts.join('')).toBe(whole)
      }),
      { numRuns: 12, examples: [[[0]], [[size]], [[text.indexOf('\n') + 1]]] },
    )
  })

  it('tells in the sidecar where the records began and ended', () => {
    const cwd = folderOf({ 'in.jsonl': 'null\n{}\n[]\n' })
    run(['shard', 'in.jsonl', '--range', '3-6', '-o', 'out.jsonl'], { cwd })
    expect(sidecarIn(cwd)).toMatchObject({ input: { range: [5, 8], bytes: 3, records: 1 } })
  })

  it.each([
    ['--range', '5', 'in.jsonl'],
    ['--range', '9-3', 'in.jsonl'],
    ['--range', '0-9', 'in.jsonl.gz'],
    ['--range', '0-9', 'in.txt'],
  ])('%s %s of %s is refused', (flag, range, name) => {
    const cwd = folderOf({ 'in.jsonl': TYPED, 'in.jsonl.gz': gzipSync(TYPED), 'in.txt': TYPED })
    expect(run(['shard', name, flag, range, '-o', 'out.jsonl'], { cwd })).toMatchObject({ status: 64, stdout: '' })
    expect(readdirSync(cwd)).toHaveLength(3)
  })
})

describe('exit statuses', () => {
  it.each<[number, string, readonly string[]]>([
    [64, 'no output', ['in.jsonl']],
    [64, 'two inputs', ['in.jsonl', 'in.jsonl', '-o', 'x']],
    [64, 'standard input', ['-', '-o', 'x']],
    [64, 'an unknown flag', ['in.jsonl', '-o', 'x', '--none']],
    [64, 'an unknown rule', ['in.jsonl', '-o', 'x', '--only', 'none']],
    [64, 'the input as output', ['in.jsonl', '-o', 'in.jsonl']],
    [64, 'a device as output', ['in.jsonl', '-o', '/dev/full']],
    [64, 'a type that no name tells', ['in.dat', '-o', 'x']],
    [64, 'an encoding that may be any', ['in.jsonl', '-o', 'x', '--encoding', 'auto']],
    [64, 'wide units', ['in.jsonl', '-o', 'x', '--encoding', 'utf-16le']],
    [64, 'records to be left out', ['in.jsonl', '-o', 'x', '--on-error', 'drop']],
    [65, 'a record that is no JSON', ['bad.jsonl', '-o', 'x']],
    [65, 'bytes that are no UTF-8', ['bytes.jsonl', '-o', 'x']],
    [65, 'gzip that is cut off', ['cut.jsonl.gz', '-o', 'x']],
    [65, 'records that would be fewer', ['dates.txt', '-o', 'x']],
    [66, 'no such input', ['none.jsonl', '-o', 'x']],
    [66, 'a folder as input', ['folder.jsonl', '-o', 'x']],
    [73, 'an output that cannot be made', ['in.jsonl', '-o', '/proc/none/x']],
    [78, 'a configuration that says what cannot be', ['in.jsonl', '-o', 'x', '--config', 'bad.json']],
    [78, 'words that are none', ['in.jsonl', '-o', 'x', '--words', 'bad.jsonl']],
  ])('%i for %s, and nothing is left', (status, _, args) => {
    const cwd = folderOf({
      'in.jsonl': TYPED,
      'in.dat': TYPED,
      'bad.jsonl': `${TYPED}{"id":\n`,
      'bytes.jsonl': Buffer.concat([Buffer.from(TYPED), Buffer.of(0x22, 0xff, 0x22, 0x0a)]),
      'cut.jsonl.gz': gzipSync(TYPED).subarray(0, -3),
      'dates.txt': `${typed(LETTER)}\n${NULL_DATE_LINE}\n${typed(LETTER)}\n`,
      'folder.jsonl/a': '',
      'bad.json': '{"digits": "roman"}',
    })
    const before = filesIn(cwd)
    const result = run(['shard', ...args], { cwd })
    expect([result.status, result.stdout]).toEqual([status, ''])
    expect(result.stderr).toMatch(/^yakaf: [^\n]* \[E_\w+\]\n/)
    expect(result.stderr).not.toMatch(/\n\s+at /)
    expect(filesIn(cwd)).toEqual(before)
  })

  it('an output that cannot be made is named, and not the input', () => {
    const cwd = folderOf({ 'in.jsonl': TYPED })
    const { stderr } = run(['shard', 'in.jsonl', '-o', '/proc/none/x'], { cwd })
    expect(stderr).toMatch(/^yakaf: \/proc\/none\/x: cannot make the folder [^\n]* \[E_WRITE\]\n$/)
  })

  it('a record that is no JSON may be kept, and is one record', () => {
    const cwd = folderOf({ 'in.jsonl': `${TYPED}{"id":\n` })
    expect(run(['shard', 'in.jsonl', '-o', 'out.jsonl', '--on-error', 'keep'], { cwd }).status).toBe(0)
    expect(filesIn(cwd)['out.jsonl']).toBe(`${CLEAN}{"id":\n`)
  })

  itNeeds('root', isRoot)('66 for an input, 73 for a folder that is closed to the user', () => {
    const cwd = folderOf({ 'in.jsonl': TYPED, 'closed.jsonl': TYPED })
    chmodSync(cwd, 0o755)
    chmodSync(join(cwd, 'closed.jsonl'), 0)
    expect(run(['shard', 'closed.jsonl', '-o', join(tmpdir(), 'x.jsonl')], { cwd, uid: NOBODY }).status).toBe(66)
    expect(run(['shard', 'in.jsonl', '-o', 'out.jsonl'], { cwd, uid: NOBODY }).status).toBe(73)
  })

  itMounts('74 for a disk that is full, and nothing is left on it', () => {
    const cwd = folderOf({ 'in.jsonl': records(5000, typed) })
    const script =
      'mkdir disk; mount -t tmpfs -o size=200k none disk; yakaf shard in.jsonl -o disk/out.jsonl; status=$?; ls -A disk; exit $status'
    const { status, stdout } = bash(`export -f yakaf; unshare -m bash --norc -c '${script}'`, { cwd })
    expect([status, stdout]).toEqual([74, ''])
  })
})

describe('temporary files', () => {
  const long = records(60_000, typed)

  it('tell host and process, and go with a signal', async () => {
    const cwd = folderOf({ 'in.jsonl': long })
    const child = start(['shard', 'in.jsonl', '-o', 'out.jsonl'], { cwd })
    const name = await until(() => readdirSync(cwd).find((entry) => entry.startsWith('.')))
    child.kill('SIGTERM')
    expect(await ended(child)).toMatchObject({ signal: 'SIGTERM' })
    const host = hostname().replace(/[^\w.-]/g, '_')
    expect(name).toMatch(/^\.yakaf-.+-\d+-[0-9a-f]{12}$/)
    expect(name).toContain(`-${host}-${child.pid}-`)
    expect(readdirSync(cwd)).toEqual(['in.jsonl'])
  })

  it('two at the same shard never mix; who came late is to try again, and then leaves what is there', async () => {
    const cwd = folderOf({ 'in.jsonl': long })
    const args = ['shard', 'in.jsonl', '-o', 'out.jsonl']
    const both = await Promise.all([start(args, { cwd }), start(args, { cwd })].map(ended))
    for (const { status } of both) expect([0, 75]).toContain(status)
    expect(run(args, { cwd }).status).toBe(0)
    expect(filesIn(cwd)['out.jsonl']).toBe(records(60_000, String))
    expect(readdirSync(cwd).sort()).toEqual(['in.jsonl', 'out.jsonl', 'out.jsonl.json'])
  })
})
