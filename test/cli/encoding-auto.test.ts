/** --encoding auto, the default: found or refused, never guessed on thin evidence. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { BOAT, GARDEN, KAF, KEHEH, LETTER, MARK, paragraphs, typed } from '../helpers/arabic.ts'
import { bash, filesIn, folderOf, run } from '../helpers/cli.ts'

/** As far as windows-1256 writes what a Persian keyboard types. */
const KEHEHS = LETTER.replaceAll(KAF, KEHEH)

function encoded(text: string, encoding: string): Buffer {
  return iconv.encode(text, encoding, { addBOM: false })
}

describe('an encoding that nobody named', () => {
  it.each([
    ['utf-8', MARK],
    ['utf-16le', MARK],
    ['utf-16be', MARK],
    ['utf-32le', MARK],
    ['utf-32be', MARK],
    ['utf-8', ''],
    ['utf-16le', ''],
    ['utf-16be', ''],
  ])('%s, mark %j: is read; --write keeps it, --check --diff agree, stdout is UTF-8', (encoding, mark) => {
    const before = encoded(`${mark}${typed(LETTER)}\r\n`, encoding)
    const cwd = folderOf({ 'a.txt': before })
    // The mark of UTF-16 told the order of its bytes; that of UTF-8 was there and stays.
    const kept = encoding === 'utf-8' ? mark : ''
    expect(run(['a.txt'], { cwd })).toMatchObject({ status: 0, stdout: `${kept}${LETTER}\r\n`, stderr: '' })
    expect(run([], { input: before })).toMatchObject({ status: 0, stdout: `${kept}${LETTER}\r\n`, stderr: '' })
    expect(run(['--check', '--diff', 'a.txt'], { cwd })).toMatchObject({ status: 1 })
    expect(run(['--out-dir', 'out', 'a.txt'], { cwd }).status).toBe(0)
    expect(readFileSync(join(cwd, 'out/a.txt'), 'utf8')).toBe(`${kept}${LETTER}\r\n`)
    expect(run(['--write', 'a.txt'], { cwd }).status).toBe(0)
    expect(readFileSync(join(cwd, 'a.txt'))).toEqual(encoded(`${mark}${LETTER}\r\n`, encoding))
    expect(run(['--check', 'a.txt'], { cwd })).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })

  it('windows-1256 with U+06A9 is found by statistics and kept by --write', () => {
    const cwd = folderOf({ 'a.txt': encoded(KEHEHS, 'windows-1256') })
    expect(run(['a.txt'], { cwd })).toMatchObject({ status: 0, stdout: LETTER, stderr: '' })
    expect(run(['--write', 'a.txt'], { cwd }).status).toBe(0)
    expect(readFileSync(join(cwd, 'a.txt'))).toEqual(encoded(LETTER, 'windows-1256'))
  })

  it.each(['windows-1256', 'iso-8859-6', 'cp720'])('%s that needs nothing is not touched', (encoding) => {
    // cp720 has no U+060C.
    const text = `${LETTER.replace('\u060c', '')}\n\n${GARDEN}\n`
    const cwd = folderOf({ 'a.txt': encoded(text, encoding) })
    const before = readFileSync(join(cwd, 'a.txt'))
    expect(run(['a.txt'], { cwd })).toMatchObject({ status: 0, stdout: text, stderr: '' })
    expect(run(['--check', 'a.txt'], { cwd })).toMatchObject({ status: 0, stdout: '', stderr: '' })
    expect(run(['--write', 'a.txt'], { cwd }).status).toBe(0)
    expect(readFileSync(join(cwd, 'a.txt'))).toEqual(before)
  })

  it('is told by lines that say something, however much markup stands before them', () => {
    const text = `${'<div class="menu"><a href="index.htm">home</a></div>\r\n'.repeat(2000)}${KEHEHS}\r\n`
    const { status, stdout } = run([], { input: encoded(text, 'windows-1256') })
    expect(status).toBe(0)
    expect(stdout === text.replace(KEHEHS, LETTER)).toBe(true)
  })

  it.each([
    [
      'windows-1252',
      'L\u2019\u00e9t\u00e9 dernier, nous \u00e9tions \u00e0 la plage o\u00f9 il faisait tr\u00e8s chaud.',
    ],
    ['windows-1251', 'Летом мы ездили на море, и там было очень жарко.'],
    ['windows-1255', 'בקיץ נסענו אל הים, ושם היה חם מאוד.'],
    ['koi8-r', 'Летом мы ездили на море, и там было очень жарко.'],
    ['windows-1254', 'Geçen yaz denize gittik, çok sıcak bir gündü, akşam eve döndük.'],
  ])('%s is none that is looked for: an error with offset, line and flag', (encoding, text) => {
    const before = encoded(`first line\n${text}\n`, encoding)
    const cwd = folderOf({ 'a.txt': before })
    const offset = before.findIndex((byte) => byte >= 0x80)
    const { status, stderr } = run(['--write', 'a.txt'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: a\.txt: not UTF-8: the byte at offset \d+ \(line 2\).*--encoding/)
    expect(Number(/offset (\d+)/.exec(stderr)?.[1])).toBeGreaterThanOrEqual(offset)
    expect(readFileSync(join(cwd, 'a.txt'))).toEqual(before)
  })

  it('is decided by the first MiB: what comes later must be as that said', () => {
    const late = Buffer.concat([Buffer.from(paragraphs(10_000)), encoded(KEHEHS, 'windows-1256')])
    const { status, stdout, stderr } = run([], { input: late })
    expect(status).toBe(2)
    expect(stderr).toContain(`not UTF-8: the byte at offset ${late.length - KEHEHS.length}`)
    expect(stdout === paragraphs(10_000, String)).toBe(true)
  })

  it('is told by --verbose and in reports and articles', () => {
    const cwd = folderOf({ 'a.txt': encoded(KEHEHS, 'windows-1256') })
    expect(run(['--verbose', 'a.txt'], { cwd }).stderr).toMatch(
      /^yakaf: a\.txt: windows-1256 \(by statistics, confidence 0\.\d\d\)\n$/,
    )
    expect(run(['-v', '-'], { input: LETTER }).stderr).toBe('yakaf: (stdin): utf-8 (all bytes looked at are)\n')
    // "déjà" in ISO 8859-1.
    expect(run(['-v', '-'], { input: Buffer.from([0x64, 0xe9, 0x6a, 0xe0]) }).stderr).toMatch(
      /^yakaf: \(stdin\): utf-8 \(none is certain\)\nyakaf: \(stdin\): not UTF-8: the byte at offset 1 /,
    )
    const [line = ''] = run(['--check', '--report', 'jsonl', 'a.txt'], { cwd }).stdout.split('\n')
    expect(JSON.parse(line)).toMatchObject({ path: 'a.txt', encoding: 'windows-1256' })
    expect(JSON.parse(run(['--format', 'json', 'a.txt'], { cwd }).stdout).input).toMatchObject({
      path: 'a.txt',
      encoding: 'windows-1256',
    })
  })

  it('is never one of random bytes, which are never written', () => {
    for (const seed of [1]) {
      const bytes = Buffer.from(
        fc.sample(fc.uint8Array({ minLength: 1 << 20, maxLength: 1 << 20 }), { numRuns: 1, seed })[0] ?? [],
      )
      const text = bytes.map((byte) => (byte === 0 ? 1 : byte))
      const cwd = folderOf({ 'a.txt': text, 'with-nul': bytes })
      expect(run(['-o', 'b.txt', 'with-nul'], { cwd }).status, 'a file asked for').toBe(2)
      expect(run(['--write', 'with-nul'], { cwd }).status, 'passed over as binary').toBe(0)
      expect(run(['--write', '--strict-files', 'with-nul'], { cwd }).status).toBe(2)
      expect(run(['--write', '--encoding', 'utf-16', 'with-nul'], { cwd }).status).toBe(2)
      for (const args of [[], ['--encoding', 'utf-8'], ['--encoding', 'utf-16'], ['--encoding', 'utf-32be']]) {
        // From a file: the process may be done before all is read.
        const filter = bash('yakaf "$@" -o b.txt - < with-nul', { cwd }, ...args)
        expect(filter).toMatchObject({ status: 2, signal: null })
        expect(run([...args, '--write', '--language', 'ar', 'a.txt'], { cwd })).toMatchObject({ status: 2, stdout: '' })
      }
      expect(Object.keys(filesIn(cwd))).toEqual(['a.txt', 'with-nul'])
      expect(readFileSync(join(cwd, 'a.txt')).equals(text)).toBe(true)
      expect(readFileSync(join(cwd, 'with-nul')).equals(bytes)).toBe(true)
    }
  })
})

describe('every byte of an encoding of single bytes', () => {
  it.each(['windows-1256', 'iso-8859-6', 'cp720'])(
    'of %s comes back, or is an error with its offset and line',
    (name) => {
      const all = Array.from({ length: 256 }, (_, byte) => byte)
      // iconv-lite has U+FFFD for a byte that stands for nothing.
      const good = all.filter((byte) => iconv.decode(Buffer.of(byte), name) !== '\ufffd')
      const args = ['--encoding', name, '--output-encoding', name, '--only', 'dates']
      expect(run(args, { input: Buffer.from(good) }).bytes).toEqual(Buffer.from(good))
      expect(all.length - good.length).toBe(name === 'iso-8859-6' ? 45 : 0)
      const cwd = folderOf()
      const bad = all.filter((byte) => !good.includes(byte))
      for (const byte of bad.filter((_, index) => index % 9 === 0)) {
        const { status, stderr } = run(args, { cwd, input: Buffer.of(0x61, 0x0a, 0xc7, byte, 0x0a) })
        expect(status).toBe(2)
        expect(stderr).toContain(`not ${name}: the byte at offset 3 (line 2)`)
      }
    },
  )

  it('gives the same text whole and in pieces, wherever a character is cut', () => {
    const text = `${KEHEHS}\n\n${BOAT}\n\n`.repeat(9000)
    const input = encoded(text, 'windows-1256')
    const whole = run(['--encoding', 'windows-1256'], { input }).stdout
    expect(run([], { input }).stdout === whole).toBe(true)
    expect(whole === text.replaceAll(KEHEH, KAF)).toBe(true)
  })
})
