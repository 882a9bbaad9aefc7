/** --eol, --bom and --final-newline: what is written to a new place, in another shape. */
import { describe, expect, it } from 'vitest'
import { LineEnds } from '../../src/io/line-ends.ts'
import { LETTER, MARK, typed } from '../helpers/arabic.ts'
import { filesIn, folderOf, run } from '../helpers/cli.ts'

const CASES = [
  ['keep', false, 'a\r\nb\nc\rd', 'a\r\nb\nc\rd'],
  ['lf', false, 'a\r\nb\nc', 'a\nb\nc'],
  ['lf', false, '\r\n\r\n\n', '\n\n\n'],
  ['lf', false, 'a\rb\r\r\nc\r', 'a\rb\r\nc\r'],
  ['crlf', false, 'a\r\nb\nc', 'a\r\nb\r\nc'],
  ['crlf', false, '\n\r\n\n', '\r\n\r\n\r\n'],
  ['crlf', false, '\r\r\n', '\r\r\n'],
  ['keep', true, 'a\nb', 'a\nb\n'],
  ['keep', true, 'a\r\nb', 'a\r\nb\r\n'],
  ['keep', true, 'a\r\nb\nc', 'a\r\nb\nc\n'],
  ['keep', true, 'a', 'a\n'],
  ['keep', true, 'a\r', 'a\r\n'],
  ['keep', true, 'a\n', 'a\n'],
  ['keep', true, '', ''],
  ['crlf', true, 'a\nb', 'a\r\nb\r\n'],
  ['lf', true, 'a\r\nb', 'a\nb\n'],
] as const

describe('line ends', () => {
  it.each(CASES)('%s, final %s: %j becomes %j, wherever it is cut', (end, isFinal, text, expected) => {
    for (let first = 0; first <= text.length; first++) {
      for (let second = first; second <= text.length; second++) {
        const lines = new LineEnds(end, isFinal)
        const pieces = [text.slice(0, first), text.slice(first, second), text.slice(second)]
        const written = [...pieces.map((piece) => lines.push(Buffer.from(piece))), lines.finish()]
        expect(Buffer.concat(written).toString()).toBe(expected)
      }
    }
  })
})

describe('the flags', () => {
  const FILES = { 'a.txt': `${MARK}${typed(LETTER)}\r\n\r\n${typed(LETTER)}` }

  it.each([
    [[], `${MARK}${LETTER}\r\n\r\n${LETTER}`],
    [['--eol', 'lf'], `${MARK}${LETTER}\n\n${LETTER}`],
    [['--bom', 'strip'], `${LETTER}\r\n\r\n${LETTER}`],
    [['--final-newline'], `${MARK}${LETTER}\r\n\r\n${LETTER}\r\n`],
    [['--eol', 'lf', '--bom', 'strip', '--final-newline', '--verify'], `${LETTER}\n\n${LETTER}\n`],
  ])('%j shape standard output, -o and --out-dir', (flags, expected) => {
    const cwd = folderOf(FILES)
    expect(run([...flags, 'a.txt'], { cwd }).stdout).toBe(expected)
    expect(run([...flags, '-o', 'b.txt', 'a.txt'], { cwd }).status).toBe(0)
    expect(run([...flags, '--out-dir', 'out', 'a.txt'], { cwd }).status).toBe(0)
    expect(filesIn(cwd)).toEqual({ ...FILES, 'b.txt': expected, 'out/a.txt': expected })
  })

  it('go before the encoding', () => {
    const { bytes } = run(['--eol', 'crlf', '--output-encoding', 'utf-16le'], { input: 'ا\n' })
    expect(bytes).toEqual(Buffer.from('ا\r\n', 'utf16le'))
  })

  it.each([
    ['--check', '--eol', 'lf'],
    ['--write', '--bom', 'strip'],
    ['--diff', '--final-newline'],
    ['--format', 'json', '--eol', 'crlf'],
    ['--article', '--eol', 'crlf'],
  ])('do not go with %s (%s)', (...args) => {
    const cwd = folderOf(FILES)
    const { status, stdout, stderr } = run([...args, 'a.txt'], { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('--eol, --bom and --final-newline')
    expect(filesIn(cwd)).toEqual(FILES)
  })
})
