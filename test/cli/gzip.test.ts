/** Files whose names end in .gz: read, written and refused as whole as others. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { normalizeFile } from '../../src/node.ts'
import { LETTER, paragraphs, typed } from '../helpers/arabic.ts'
import { filesIn, folderOf, run } from '../helpers/cli.ts'

const TYPED = `${typed(LETTER)}\n`
const CLEAN = `${LETTER}\n`
const PACKED = gzipSync(TYPED)

function unpacked(cwd: string, name: string): string {
  return gunzipSync(readFileSync(join(cwd, name))).toString()
}

describe('what is in the file', () => {
  it('goes to standard output', () => {
    const { status, stdout } = run(['a.txt.gz'], { cwd: folderOf({ 'a.txt.gz': PACKED }) })
    expect([status, stdout]).toEqual([0, CLEAN])
  })

  it('has the type of the inner name', () => {
    const json = JSON.stringify({ [typed(LETTER)]: typed(LETTER) })
    const { stdout } = run(['a.json.gz'], { cwd: folderOf({ 'a.json.gz': gzipSync(json) }) })
    expect(JSON.parse(stdout)).toEqual({ [typed(LETTER)]: LETTER })
  })

  it('may stand in several members', () => {
    const cwd = folderOf({ 'a.txt.gz': Buffer.concat([PACKED, gzipSync(''), PACKED]) })
    expect(run(['a.txt.gz'], { cwd }).stdout).toBe(CLEAN.repeat(2))
  })

  it('may be in another encoding', () => {
    const cwd = folderOf({ 'a.txt.gz': gzipSync(Buffer.from(`\ufeff${TYPED}`, 'utf16le')) })
    expect(run(['a.txt.gz'], { cwd }).stdout).toBe(CLEAN)
  })

  it('may be long, and change late', () => {
    const clean = paragraphs(8000, String)
    const cwd = folderOf({ 'a.txt.gz': gzipSync(clean + TYPED) })
    expect(run(['--write', 'a.txt.gz'], { cwd }).status).toBe(0)
    expect(unpacked(cwd, 'a.txt.gz')).toBe(clean + CLEAN)
  })

  it('is inspected, checked and compared', () => {
    const cwd = folderOf({ 'a.txt.gz': PACKED })
    const inspected = JSON.parse(run(['inspect', '--json', 'a.txt.gz'], { cwd }).stdout)
    expect(inspected).toMatchObject({ changes: { byRule: { 'letters/keheh': 1 } } })
    expect(run(['--check', 'a.txt.gz'], { cwd })).toMatchObject({ status: 1 })
    expect(run(['--diff', 'a.txt.gz'], { cwd }).stdout).toContain(`+${LETTER}`)
  })
})

describe('what is written', () => {
  it.each(['1', '2'])('stays gzip in place, with --jobs %s; folders are walked for it', (jobs) => {
    const cwd = folderOf({
      'd/a.txt.gz': PACKED,
      'd/b.txt.gz': gzipSync(CLEAN),
      'd/c.tar.gz': PACKED,
      'd/d.txt': TYPED,
    })
    const before = readFileSync(join(cwd, 'd/b.txt.gz'))
    const { status, stderr } = run(['--write', '-j', jobs, 'd'], { cwd })
    expect(status).toBe(0)
    expect(stderr).toMatch(/^yakaf: 3 files: 2 changed .*1 skipped/)
    expect([unpacked(cwd, 'd/a.txt.gz'), unpacked(cwd, 'd/c.tar.gz')]).toEqual([CLEAN, TYPED])
    expect(readFileSync(join(cwd, 'd/b.txt.gz')).equals(before)).toBe(true)
    expect(Object.keys(filesIn(cwd))).toHaveLength(4)
  })

  it('is gzip where its name says so', () => {
    const cwd = folderOf({ 'a.txt': TYPED, 'b.txt.gz': PACKED })
    expect(run(['-o', 'out.gz', 'a.txt'], { cwd }).status).toBe(0)
    expect(run(['-o', 'out.txt', 'b.txt.gz'], { cwd }).status).toBe(0)
    expect(run(['--out-dir', 'o', 'a.txt', 'b.txt.gz'], { cwd }).status).toBe(0)
    expect([unpacked(cwd, 'out.gz'), unpacked(cwd, 'o/b.txt.gz')]).toEqual([CLEAN, CLEAN])
    expect(filesIn(cwd)).toMatchObject({ 'out.txt': CLEAN, 'o/a.txt': CLEAN })
  })

  it('keeps its packing beside another extension', () => {
    const cwd = folderOf({ 'a.txt.gz': PACKED })
    expect(run(['--out-dir', 'o', '--format', 'json', 'a.txt.gz'], { cwd }).status).toBe(0)
    expect(JSON.parse(unpacked(cwd, 'o/a.json.gz'))).toMatchObject({ input: { path: 'a.txt.gz' } })
    expect(run(['--out-dir', 'p', '--out-ext', 'clean', 'a.txt.gz'], { cwd }).status).toBe(0)
    expect(unpacked(cwd, 'p/a.clean.gz')).toBe(CLEAN)
  })

  it('is the same each time, and tells no time and no system', () => {
    const outputs = ['1', '2'].map((name) => {
      const cwd = folderOf({ 'a.txt': paragraphs(500) })
      run(['-o', `${name}.gz`, 'a.txt'], { cwd })
      return readFileSync(join(cwd, `${name}.gz`))
    })
    expect(outputs[0]?.equals(outputs[1] ?? Buffer.of())).toBe(true)
    // Time of four bytes, extra flags, system: RFC 1952 has 255 for one that is not told.
    expect([...(outputs[0]?.subarray(4, 8) ?? []), outputs[0]?.[9]]).toEqual([0, 0, 0, 0, 255])
  })

  it('is written by the library too', async () => {
    const cwd = folderOf({ 'a.txt.gz': PACKED })
    expect(await normalizeFile(join(cwd, 'a.txt.gz'))).toMatchObject({ changed: true })
    expect(unpacked(cwd, 'a.txt.gz')).toBe(CLEAN)
  })
})

describe('what is not whole', () => {
  const long = gzipSync(paragraphs(20_000))
  const damaged = Buffer.from(PACKED)
  damaged.writeUInt8(damaged.readUInt8(damaged.length - 6) ^ 1, damaged.length - 6)
  const cases: readonly (readonly [string, Buffer])[] = [
    ['cut off', PACKED.subarray(0, -3)],
    ['cut off late', long.subarray(0, -3)],
    ['empty', Buffer.of()],
    ['no gzip', Buffer.from(TYPED)],
    ['damaged', damaged],
    ['with something behind it', Buffer.concat([PACKED, Buffer.from('and more')])],
    ['long, with something behind it', Buffer.concat([long, Buffer.from('and more')])],
  ]

  it.each(cases)('%s: an error, and the file as it was', (_, bytes) => {
    const cwd = folderOf({ 'a.txt.gz': bytes, 'b.txt': TYPED })
    const { status, stderr } = run(['--write', '-j', '2', 'a.txt.gz', 'b.txt'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: a\.txt\.gz: not whole gzip: [^\n]+ \[E_FORMAT\]\n/)
    expect(readFileSync(join(cwd, 'a.txt.gz')).equals(bytes)).toBe(true)
    expect(filesIn(cwd)['b.txt']).toBe(CLEAN)
    expect(Object.keys(filesIn(cwd))).toHaveLength(2)
    expect(run(['-o', 'out.txt', 'a.txt.gz'], { cwd }).status).toBe(2)
    expect(Object.keys(filesIn(cwd))).toHaveLength(2)
  })

  it('a bad byte is told by its place in the text', () => {
    const cwd = folderOf({ 'a.txt.gz': gzipSync(Buffer.concat([Buffer.from(CLEAN), Buffer.of(0xff)])) })
    expect(run(['--check', 'a.txt.gz'], { cwd }).stderr).toContain(`at offset ${Buffer.byteLength(CLEAN)} (line 2)`)
  })
})

it('a text that is packed a thousandfold does not fill the memory', () => {
  const cwd = folderOf({ 'a.txt.gz': gzipSync(`${'a'.repeat(999)}\n\n`.repeat(200_000)) })
  const env = { NODE_OPTIONS: '--max-old-space-size=60' }
  const { status, stdout } = run(['--check', 'a.txt.gz'], { cwd, env })
  expect([status, stdout]).toEqual([0, ''])
})
