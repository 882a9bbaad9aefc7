/** Encodings: strict both ways. What cannot be read or written exactly is an error that says where, and nothing is written. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { GARDEN, KAF, KEHEH, LETTER, MARK, PERSIAN, paragraphs, typed, YEH } from '../helpers/arabic.ts'
import { filesIn, folderOf, run } from '../helpers/cli.ts'

/** A sentence with U+06A9 for each U+0643, which windows-1256 has; it has no U+06CC. */
const KEHEHS = LETTER.replaceAll(KAF, KEHEH)
const WINDOWS = ['--encoding', 'windows-1256']

function encoded(text: string, encoding: string): Buffer {
  return iconv.encode(text, encoding, { addBOM: false })
}

describe('--encoding windows-1256', () => {
  it('is read, and UTF-8 goes to standard output, -o, --out-dir and --diff', () => {
    const cwd = folderOf({ 'a.txt': encoded(`${KEHEHS}\r\n`, 'windows-1256') })
    expect(run([...WINDOWS, 'a.txt'], { cwd })).toMatchObject({ status: 0, stdout: `${LETTER}\r\n`, stderr: '' })
    expect(run([...WINDOWS, '-o', 'b.txt', 'a.txt'], { cwd }).status).toBe(0)
    expect(run([...WINDOWS, '--out-dir', 'out', 'a.txt'], { cwd }).status).toBe(0)
    const { 'b.txt': one, 'out/a.txt': other } = filesIn(cwd)
    expect([one, other]).toEqual([`${LETTER}\r\n`, `${LETTER}\r\n`])
    expect(run([...WINDOWS, '--diff', 'a.txt'], { cwd }).stdout).toContain(`-${KEHEHS}\r\n+${LETTER}\r\n`)
  })

  it('is what --write keeps', () => {
    const cwd = folderOf({ 'a.txt': encoded(KEHEHS, 'windows-1256') })
    expect(run([...WINDOWS, '--write', 'a.txt'], { cwd }).status).toBe(0)
    expect(readFileSync(join(cwd, 'a.txt'))).toEqual(encoded(LETTER, 'windows-1256'))
  })

  it('is what --write keeps before and behind a change that comes late', () => {
    const clean = paragraphs(20_000, String)
    const cwd = folderOf({ 'a.txt': encoded(`${clean}${KEHEHS}\n\n${clean}`, 'windows-1256') })
    expect(run([...WINDOWS, '--write', 'a.txt'], { cwd }).status).toBe(0)
    expect(readFileSync(join(cwd, 'a.txt')).equals(encoded(`${clean}${LETTER}\n\n${clean}`, 'windows-1256'))).toBe(true)
  })

  it('brings all 256 bytes back as they were', () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index))
    const result = run([...WINDOWS, '--output-encoding', 'windows-1256', '--only', 'dates', '--quiet', '-'], {
      input: bytes,
    })
    expect(result).toMatchObject({ status: 0, stderr: '' })
    expect(result.bytes).toEqual(bytes)
  })

  it('is written by --output-encoding', () => {
    const { status, bytes } = run(['--output-encoding', 'windows-1256'], { input: typed(LETTER) })
    expect(status).toBe(0)
    expect(bytes).toEqual(encoded(LETTER, 'windows-1256'))
  })

  it.each(['CP1256', 'win1256', 'Windows-1256'])('has other names: %s', (name) => {
    expect(run(['--encoding', name], { input: encoded(KEHEHS, 'windows-1256') })).toMatchObject({
      status: 0,
      stdout: LETTER,
    })
  })

  it('still tells a binary file', () => {
    const cwd = folderOf({ 'a.txt': Buffer.concat([encoded(KEHEHS, 'windows-1256'), Buffer.of(0)]) })
    const { status, stderr } = run([...WINDOWS, '--check', 'a.txt'], { cwd })
    expect(status).toBe(0)
    expect(stderr).toContain('binary')
  })
})

describe('a letter that the encoding has not', () => {
  const TEXT = `${GARDEN}\nفي عام 2014 كتبنا\n`
  const DIGITS = ['--digits', 'arab', '--all-digits']

  it.each([['--write'], ['--check'], ['--diff']])(
    'is an error for %s that names it and its place; the file stays, the others are done',
    (mode) => {
      const before = encoded(TEXT, 'windows-1256')
      const cwd = folderOf({ 'a.txt': before, 'b.txt': encoded(KEHEHS, 'windows-1256') })
      const { status, stderr } = run([...WINDOWS, ...DIGITS, mode, '.'], { cwd })
      expect(status).toBe(2)
      expect(stderr).toMatch(/^yakaf: a\.txt: windows-1256 has no character for U\+0662 \(line 2, column 8\)/m)
      expect(readFileSync(join(cwd, 'a.txt'))).toEqual(before)
      const other = encoded(mode === '--write' ? LETTER : KEHEHS, 'windows-1256')
      expect(readFileSync(join(cwd, 'b.txt'))).toEqual(other)
    },
  )

  it('is an error on standard output', () => {
    const { status, stderr } = run(['--output-encoding', 'windows-1256'], { input: `${LETTER}\n\n${PERSIAN}\n` })
    expect(status).toBe(2)
    expect(stderr).toContain('(stdin): windows-1256 has no character for U+06CC (line 3, column 2)')
  })

  it('is an error for -o and --out-dir, which leave nothing', () => {
    const cwd = folderOf({ 'a.txt': PERSIAN })
    expect(run(['--output-encoding', 'windows-1256', '-o', 'out.txt', 'a.txt'], { cwd }).status).toBe(2)
    expect(run(['--output-encoding', 'windows-1256', '--out-dir', '.out', 'a.txt'], { cwd }).status).toBe(2)
    expect(filesIn(cwd)).toEqual({ 'a.txt': PERSIAN })
  })

  it('is counted behind a byte order mark as an editor counts it, and the mark is no such letter', () => {
    const args = ['--output-encoding', 'windows-1256']
    expect(run(args, { input: `${MARK}${typed(LETTER)}` }).bytes).toEqual(encoded(LETTER, 'windows-1256'))
    expect(run(args, { input: `${MARK}ab\u4e2d\n` }).stderr).toContain('U+4E2D (line 1, column 3)')
  })

  it('includes U+FFFD, for which iconv-lite would write a byte that stands for nothing', () => {
    const { status, stderr } = run(['--output-encoding', 'iso-8859-6'], { input: 'a\ufffd' })
    expect(status).toBe(2)
    expect(stderr).toContain('U+FFFD (line 1, column 2)')
  })
})

describe('a byte that stands for nothing', () => {
  it('is an error that names its offset; the file stays, the others are done', () => {
    const before = Buffer.concat([
      encoded(`${KEHEHS.replaceAll(KEHEH, KAF)}\n`, 'iso-8859-6'),
      Buffer.of(0xff),
      Buffer.from('\n'),
    ])
    const cwd = folderOf({ 'a.txt': before, 'b.txt': encoded(`${LETTER}\n`, 'iso-8859-6') })
    const { status, stderr } = run(['--encoding', 'iso-8859-6', '--write', '.'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain(`a.txt: not iso-8859-6: the byte at offset ${before.length - 2}`)
    expect(readFileSync(join(cwd, 'a.txt'))).toEqual(before)
  })

  it('ends a filter behind the last whole block', () => {
    const text = paragraphs(3, String)
    const input = Buffer.concat([encoded(text, 'iso-8859-6'), Buffer.of(0xc7, 0xa1, 0x0a)])
    const { status, stdout, stderr } = run(['--encoding', 'iso-8859-6'], { input })
    expect({ status, stdout }).toEqual({ status: 2, stdout: text })
    expect(stderr).toContain(`offset ${input.length - 2}`)
  })

  it.each([
    ['half a character at the end', 'utf-16le', '270628', 2],
    ['half a surrogate pair', 'utf-16le', '270600d82806', 2],
    ['the other half', 'utf-16be', '0627dc000628', 2],
    ['half a pair at the end', 'utf-16le', '27063dd8', 2],
  ])('is an error in UTF-16: %s', (_, encoding, hex, offset) => {
    const { status, stdout, stderr } = run(['--encoding', encoding], { input: Buffer.from(hex, 'hex') })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(`offset ${offset}`)
  })
})

describe('UTF-16', () => {
  it.each(['utf-16le', 'utf-16be'])('%s is read with a mark and without, and kept by --write', (encoding) => {
    for (const mark of ['', MARK]) {
      const cwd = folderOf({ 'a.txt': encoded(`${mark}${typed(LETTER)}\r\n`, encoding) })
      const args = ['--encoding', encoding]
      const { status, stdout, stderr } = run([...args, 'a.txt'], { cwd })
      expect({ status, stdout: stdout.replace(MARK, ''), stderr }).toEqual({
        status: 0,
        stdout: `${LETTER}\r\n`,
        stderr: '',
      })
      expect(run([...args, '--write', 'a.txt'], { cwd })).toMatchObject({ status: 0 })
      expect(readFileSync(join(cwd, 'a.txt'))).toEqual(encoded(`${mark}${LETTER}\r\n`, encoding))
      expect(run([...args, '--check', 'a.txt'], { cwd })).toMatchObject({ status: 0, stderr: '' })
    }
  })

  it.each(['utf-16le', 'utf-16be'])('%s keeps an emoji wherever a piece of input ends', (encoding) => {
    // Pieces are 512 KiB; the text shifts by one unit, so that one of the two has a pair across the cut.
    for (const shift of ['', 'a']) {
      const text = `${shift}${'\u{1f468}'.repeat(300_000)}\n\n${typed(LETTER)}\n`
      const cwd = folderOf({ 'a.txt': encoded(text, encoding) })
      const result = run(['--encoding', encoding, 'a.txt'], { cwd })
      expect(result).toMatchObject({ status: 0, stderr: '' })
      expect(result.stdout === text.replace(typed(LETTER), LETTER)).toBe(true)
    }
  })

  it.each([
    ['utf-16', 'utf-16le'],
    ['utf-16', 'utf-16be'],
    ['UTF-32', 'utf-32le'],
    ['utf32', 'utf-32be'],
  ])('%s is %s when the mark says so', (name, encoding) => {
    const cwd = folderOf({ 'a.txt': encoded(`${MARK}${typed(LETTER)}\n`, encoding) })
    expect(run(['--encoding', name, '--write', 'a.txt'], { cwd })).toMatchObject({ status: 0 })
    expect(readFileSync(join(cwd, 'a.txt'))).toEqual(encoded(`${MARK}${LETTER}\n`, encoding))
  })
})

describe('in place with another --output-encoding', () => {
  const ARGS = [...WINDOWS, '--output-encoding', 'utf-8']

  it('what changes is converted, before and behind the change; what does not is left, and --check says so before', () => {
    const clean = paragraphs(20_000, String)
    const untouched = encoded(LETTER, 'windows-1256')
    const cwd = folderOf({
      'late.txt': encoded(`${clean}${KEHEHS}\n\n${clean}`, 'windows-1256'),
      'clean.txt': untouched,
    })
    expect(run([...ARGS, '--check', 'late.txt'], { cwd }).status).toBe(1)
    expect(run([...ARGS, '--check', 'clean.txt'], { cwd })).toMatchObject({ status: 0, stdout: '', stderr: '' })
    expect(run([...ARGS, '--write', '.'], { cwd }).status).toBe(0)
    expect(readFileSync(join(cwd, 'late.txt'), 'utf8')).toBe(`${clean}${LETTER}\n\n${clean}`)
    expect(readFileSync(join(cwd, 'clean.txt'))).toEqual(untouched)
  })

  it.each(['utf-16le', 'windows-1256'])('a byte order mark becomes that of %s, if it has one', (to) => {
    const clean = paragraphs(20_000, String)
    const cwd = folderOf({ 'a.txt': `${MARK}${clean}${typed(LETTER)}\n` })
    expect(run(['--output-encoding', to, '--write', 'a.txt'], { cwd })).toMatchObject({ status: 0, stdout: '' })
    const mark = to === 'utf-16le' ? MARK : ''
    expect(readFileSync(join(cwd, 'a.txt')).equals(encoded(`${mark}${clean}${LETTER}\n`, to))).toBe(true)
  })
})

describe('a name of an encoding that is none', () => {
  it.each(['--encoding', '--output-encoding'])('is an error for %s that names some', (flag) => {
    const cwd = folderOf({ 'a.txt': typed(LETTER) })
    const { status, stdout, stderr } = run([flag, 'windows-125', '--write', 'a.txt'], { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/"windows-125".*windows-1256/)
    expect(filesIn(cwd)).toEqual({ 'a.txt': typed(LETTER) })
  })

  it.each(['base64', 'hex'])('includes %s, which encodes bytes and no text', (name) => {
    expect(run(['--encoding', name], { input: 'd8a7' })).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('UTF-8 that is none', () => {
  const WHOLE = `${typed(LETTER)}\n`
  const LINE = Buffer.byteLength(WHOLE)

  it.each([
    ['a continuation byte', '80', 0],
    ['a byte that never occurs', 'd8a7ff', 2],
    ['an overlong slash', 'c0af', 0],
    ['an overlong letter', 'e0809f', 0],
    ['a surrogate', 'eda080', 0],
    ['a code point above U+10FFFF', 'f4908080', 0],
    ['a character cut off by a line end', 'd8', 0],
    ['a character of three bytes cut off', 'e2808f0a e280', 4],
  ])('is an error that names offset and line: %s', (_, hex, offset) => {
    const before = Buffer.concat([
      Buffer.from(WHOLE.repeat(3)),
      Buffer.from(hex.replace(' ', ''), 'hex'),
      Buffer.from('\n'),
    ])
    const line = hex.includes('0a ') ? 5 : 4
    const cwd = folderOf({ 'a.txt': before, 'b.txt': WHOLE })
    const { status, stderr } = run(['--write', '.'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toMatch(
      new RegExp(`^yakaf: a\\.txt: not UTF-8: the byte at offset ${3 * LINE + offset} \\(line ${line}\\)`, 'm'),
    )
    expect(stderr).toContain('--encoding')
    expect(readFileSync(join(cwd, 'a.txt'))).toEqual(before)
    expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).toBe(`${LETTER}\n`)
  })

  it.each([
    ['in the first piece', 100],
    ['at the end of a piece', (1 << 19) - 1],
    ['at the start of a piece', 1 << 19],
    ['far behind', 4_000_001],
    ['as the last byte', 5_000_000],
  ])('is found %s', (_, offset) => {
    const text = Buffer.alloc(5_000_001, 'abc \n')
    text[offset] = 0xe2
    const cwd = folderOf()
    writeFileSync(join(cwd, 'a.txt'), text)
    const line = text.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1
    for (const args of [
      ['--check', 'a.txt'],
      ['--language', 'ar', '--write', 'a.txt'],
    ]) {
      const { status, stderr } = run(args, { cwd })
      expect(status).toBe(2)
      expect(stderr).toContain(`offset ${offset} (line ${line})`)
    }
    expect(readFileSync(join(cwd, 'a.txt')).equals(text)).toBe(true)
  })

  it.each([
    ['few blocks', 3],
    ['many blocks', 20_000],
  ])('ends a filter behind the last whole block: %s', (_, count) => {
    const input = Buffer.concat([Buffer.from(`${paragraphs(count)}${WHOLE}`), Buffer.from('ff0a', 'hex')])
    const { status, stdout, stderr } = run([], { input })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: \(stdin\): not UTF-8/)
    expect(stdout).toBe(paragraphs(count, String))
  })

  it('leaves no file for -o and --out-dir', () => {
    const cwd = folderOf({ 'a.txt': Buffer.concat([Buffer.from(paragraphs(20_000)), Buffer.of(0xff)]), 'b.txt': WHOLE })
    expect(run(['-o', 'out.txt', 'a.txt'], { cwd }).status).toBe(2)
    expect(run(['--out-dir', 'out', 'a.txt', 'b.txt'], { cwd }).status).toBe(2)
    expect(Object.keys(filesIn(cwd))).toEqual(['a.txt', 'b.txt', 'out/b.txt'])
  })

  it('is no error for U+FFFD, noncharacters and four-byte letters, which are UTF-8', () => {
    const input = `\ufffd \ufffe \u{10ffff} \u{1f468} ${YEH}\n`
    expect(run([], { input })).toMatchObject({ status: 0, stdout: input })
  })
})
