/** What reports say of files that have not the form that .editorconfig expects; nothing is ever written because of it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn, folderOf, run } from '../helpers/cli.ts'

const EXPECTING = 'root = true\n[*]\ncharset = utf-8\nend_of_line = lf\ninsert_final_newline = true\n'
const CRLF = 'هذا كتاب.\r\nوهذا بيت.\n'

interface Said {
  readonly level: string
  readonly rule: string
  readonly position: { readonly line: number; readonly column: number; readonly byteOffset: number }
  readonly message: string
}

function saidOf(args: readonly string[], cwd: string): readonly (readonly [string, number, number])[] {
  const { stdout } = run(['--check', '--report', 'jsonl', ...args], { cwd })
  const lines = stdout.split('\n').filter((line) => line.includes('"editorconfig/'))
  return lines.map((line) => {
    const { level, rule, position } = JSON.parse(line) as Said
    expect(level).toBe('suggestion')
    return [rule, position.line, position.column]
  })
}

describe('.editorconfig', () => {
  it('says where the encoding, a line end and the last line are otherwise', () => {
    const cwd = folderOf({ '.editorconfig': EXPECTING, 'a.txt': `\uFEFF${CRLF}آخر سطر` })
    expect(saidOf(['a.txt'], cwd)).toEqual([
      ['editorconfig/line-ends', 1, 10],
      ['editorconfig/charset', 1, 1],
      ['editorconfig/final-newline', 3, 8],
    ])
  })

  it('finds the first LF among CRLF', () => {
    const cwd = folderOf({ '.editorconfig': 'root = true\n[*]\nend_of_line = crlf\n', 'a.txt': CRLF })
    expect(saidOf(['a.txt'], cwd)).toEqual([['editorconfig/line-ends', 2, 10]])
  })

  it('reads sections, and nothing above a root', () => {
    const cwd = folderOf({
      '.editorconfig': EXPECTING,
      'in/.editorconfig': 'root = true\n[*.md]\ninsert_final_newline = false\n',
      'in/a.txt': CRLF,
      'in/b.md': 'هذا كتاب.\n',
    })
    expect(saidOf(['in'], cwd)).toEqual([['editorconfig/final-newline', 2, 1]])
  })

  it('is content with a file that is as expected, and with an empty one', () => {
    const cwd = folderOf({ '.editorconfig': EXPECTING, 'a.txt': 'هذا كتاب.\n', 'b.txt': '' })
    expect(saidOf(['a.txt', 'b.txt'], cwd)).toEqual([])
  })

  it('changes no exit status and no byte, and is counted', () => {
    const cwd = folderOf({ '.editorconfig': EXPECTING, 'a.txt': CRLF })
    const { status, stderr } = run(['--write', '--report', 'concise', 'a.txt'], { cwd })
    expect(status).toBe(0)
    expect(stderr).toContain('1 suggestion')
    expect(filesIn(cwd)['a.txt']).toBe(CRLF)
  })

  it.each([
    ['--isolated', ['--report', 'jsonl', '--isolated']],
    ['without a report', []],
  ])('is not looked at %s', (_, args) => {
    const cwd = folderOf({ '.editorconfig': EXPECTING, 'a.txt': CRLF })
    const { stdout, stderr } = run(['--check', ...args, 'a.txt'], { cwd })
    expect(`${stdout}${stderr}`).not.toContain('editorconfig')
  })

  it('says the same when workers share the files', () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.txt`, CRLF]))
    const cwd = folderOf({ '.editorconfig': EXPECTING, ...files })
    const alone = run(['--check', '--report', 'json', '--statistics', '.'], { cwd })
    const shared = run(['--check', '--report', 'json', '--statistics', '--jobs', '2', '.'], { cwd })
    expect(alone.stdout).toContain('editorconfig/line-ends')
    expect(shared).toEqual(alone)
  })
})

describe('GITHUB_STEP_SUMMARY', () => {
  it('is given counts by rule and file, and what failed, behind what stands there', () => {
    const cwd = folderOf({ 'summary.md': 'before\n', 'a|<b>.txt': 'کتاب کتاب ۱۲\n', 'c.txt': 'كتاب\n' })
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') }
    run(['--check', '--report', 'github', 'a|<b>.txt', 'c.txt', 'none.txt'], { cwd, env })
    const page = readFileSync(join(cwd, 'summary.md'), 'utf8')
    expect(page).toMatch(/^before\n### yakaf: 3 finding\(s\) in 1 file\(s\)\n/)
    expect(page).toContain('| <code>letters/keheh</code> | 2 |')
    expect(page).toContain('| <code>a&#124;&#60;b>.txt</code> | 3 |')
    expect(page).toContain('| <code>none.txt</code> |')
    expect(page).not.toContain('c.txt')
  })

  it('is not touched by other reports, and an error when it cannot be written', () => {
    const cwd = folderOf({ 'a.txt': 'کتاب\n' })
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'no', 'summary.md') }
    expect(run(['--check', '--report', 'concise', 'a.txt'], { cwd, env }).status).toBe(1)
    const { status, stderr } = run(['--check', '--report', 'github', 'a.txt'], { cwd, env })
    expect(status).toBe(2)
    expect(stderr).toContain('cannot write GITHUB_STEP_SUMMARY')
  })
})
