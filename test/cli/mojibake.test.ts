/** --mojibake on the command line: what is restored shows in every mode, and in none where it is not asked for. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { WINDOWS_1256 } from '../../src/mojibake/byte-tables.ts'
import { encode } from '../../src/text/utf8.ts'
import { BOAT, GARDEN, LETTER, paragraphs, typed } from '../helpers/arabic.ts'
import { folderOf, run } from '../helpers/cli.ts'

function misread(text: string): string {
  return WINDOWS_1256.textOf(encode(text))
}

const DOCUMENT = `${BOAT}\n${misread(typed(LETTER))}\n\n${typed(GARDEN)}\n`
const CLEAN = `${BOAT}\n${LETTER}\n\n${GARDEN}\n`

describe('a clean header above a misread body', () => {
  it('is restored by every mode alike', () => {
    const cwd = folderOf({ 'a.txt': DOCUMENT })
    expect(run(['a.txt'], { cwd })).toMatchObject({ status: 0, stdout: CLEAN })
    expect(run(['a.txt'], { cwd }).stderr).toContain('1 line of text once read in a wrong encoding')
    const { status, stdout } = run(['--check', 'a.txt'], { cwd })
    expect(status).toBe(1)
    expect(stdout).toMatch(/^a\.txt:2:1 mojibake\/misread-bytes ×1 /m)
    const diff = run(['--diff', 'a.txt'], { cwd }).stdout
    expect(diff).toContain(`-${misread(typed(LETTER))}\n+${LETTER}\n`)
    expect(run(['--write', 'a.txt'], { cwd }).status).toBe(0)
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(CLEAN)
    expect(run(['--check', 'a.txt'], { cwd })).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })

  it('is only counted by report, and not looked at by off', () => {
    const cwd = folderOf({ 'a.txt': `${BOAT}\n${misread(LETTER)}\n` })
    const reported = run(['--mojibake', 'report', '--check', 'a.txt'], { cwd })
    expect(reported).toMatchObject({ status: 0, stdout: '' })
    expect(reported.stderr).toContain('--mojibake fix')
    const off = run(['--mojibake', 'off', '--check', 'a.txt'], { cwd })
    expect(off).toMatchObject({ status: 0, stdout: '' })
    expect(off.stderr).not.toContain('encoding')
  })

  it('is restored wherever a piece of input ends', () => {
    const count = 6000
    const text = `${paragraphs(count)}${misread(paragraphs(count).replaceAll('\n', '\u2028')).replaceAll(misread('\u2028'), '\n')}`
    const { status, stdout } = run([], { input: text })
    expect(status).toBe(0)
    expect(stdout === `${paragraphs(count, String)}${paragraphs(count, String)}`).toBe(true)
  })
})

describe('a word with U+FFFD', () => {
  it('is told and left, and nothing else of it is a change', () => {
    const text = `${LETTER} ال\u06a9\ufffdاب\n`
    const { status, stdout, stderr } = run(['--check', '-'], { input: text })
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toContain('1 word with U+FFFD')
  })
})

describe('windows-1256, which has no U+06CC', () => {
  const KEPT = 'كتب علي رسالة الى اخي في القاهرة وذهب الى المدرسة'

  it('keeps final yeh and maksura as they were typed, with --repair-maksura asked for as in any text', () => {
    const cwd = folderOf({ 'a.txt': iconv.encode(`${KEPT}\n`, 'windows-1256'), 'b.txt': `${KEPT}\n` })
    expect(run(['--check', 'a.txt'], { cwd })).toMatchObject({ status: 0, stdout: '' })
    const windows = run(['--repair-maksura', 'a.txt'], { cwd })
    expect(windows.stdout).toBe(run(['--repair-maksura', 'b.txt'], { cwd }).stdout)
    expect(run(['--repair-maksura', 'a.txt'], { cwd }).stdout).toBe(`${KEPT}\n`)
  })
})
