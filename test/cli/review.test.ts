/** Words that the judge of final yehs leaves undecided, and texts with one final letter for both. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { UndecidedDiagnostic } from '../../src/index.ts'
import { folderOf, run } from '../helpers/cli.ts'

/** رأی is a noun or a verb here, and nothing tells which; the rest is clear. */
const DOUBT = 'جلس الطلاب فی الساحة. رأی أحمد. ثم رجعوا إلی البیت الذی فی المدینة.\n'
const CLEAR = 'جلس الطلاب فی الساحة، ثم رجعوا إلی البیت الذی فی المدینة.\n'

type Line = UndecidedDiagnostic & { readonly schemaVersion: number; readonly path: string }

function linesOf(text: string): readonly Line[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
}

function review(cwd: string): readonly Line[] {
  return linesOf(readFileSync(join(cwd, 'review.jsonl'), 'utf8'))
}

describe('--review-file', () => {
  it('keeps path, position, readings, score and context of undecided words', () => {
    const cwd = folderOf({ 'a.txt': `${CLEAR}\n${DOUBT}`, 'b.txt': CLEAR })
    const { status, stderr } = run(['--write', '--review-file', 'review.jsonl', 'a.txt', 'b.txt'], { cwd })
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr:
        'yakaf: 2 files: 2 changed (19 changes: words/final-yeh 13, letters/farsi-yeh 6; 1 final yeh undecided)\n',
    })
    const [line, ...others] = review(cwd)
    expect(others).toEqual([])
    expect(line).toMatchObject({
      schemaVersion: 1,
      path: 'a.txt',
      level: 'note',
      rule: 'words/final-yeh',
      position: { line: 3, column: 25, utf16Column: 25, graphemeColumn: 25 },
      word: 'رأی',
      context: 'جلس الطلاب فی الساحة. رأی أحمد. ثم رجعوا إلی البیت الذی فی',
    })
    expect([...(line?.readings ?? [])].sort()).toEqual(['رأى', 'رأي'])
    expect(line?.readings[0]).toBe((line?.score ?? 0) > 0 ? 'رأى' : 'رأي')
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toContain(`الساحة. ${line?.readings[0]} أحمد`)
  })

  it('is empty on a second run, which changes nothing', () => {
    const cwd = folderOf({ 'a.txt': DOUBT })
    expect(run(['--check', '-q', '--review-file', 'review.jsonl', 'a.txt'], { cwd }).status).toBe(1)
    expect(review(cwd)).toHaveLength(1)
    run(['--write', 'a.txt'], { cwd })
    expect(run(['--check', '-q', '--review-file', 'review.jsonl', 'a.txt'], { cwd }).status).toBe(0)
    expect(readFileSync(join(cwd, 'review.jsonl'), 'utf8')).toBe('')
  })

  it('goes with a filter, and with words that somebody has settled', () => {
    const cwd = folderOf({ 'words.json': '{"رأی": "رأى"}' })
    const { stdout } = run(['--review-file', 'review.jsonl'], { cwd, input: DOUBT })
    expect(stdout).toContain('في الساحة')
    expect(review(cwd)[0]?.path).toBe('(stdin)')
    run(['--review-file', 'review.jsonl', '--words', 'words.json'], { cwd, input: DOUBT })
    expect(review(cwd)).toEqual([])
    run(['--review-file', 'review.jsonl', '--final-yeh', 'yeh'], { cwd, input: DOUBT })
    expect(review(cwd)).toEqual([])
  })

  it('has nothing of a document that fails', () => {
    const cwd = folderOf({ 'a.txt': DOUBT })
    const bad = Buffer.concat([Buffer.from(DOUBT), Buffer.from([0xff, 0x0a])])
    const { status } = run(['--review-file', 'review.jsonl'], { cwd, input: bad })
    expect(status).toBe(2)
    expect(review(cwd)).toEqual([])
  })

  it.each([
    ['a.txt', '--check', 'a.txt is the input a.txt'],
    ['.', '--check', '. is no regular file'],
    ['missing/review.jsonl', '--check', '--review-file missing/review.jsonl: cannot write'],
  ])('%s is refused before anything is read', (file, mode, message) => {
    const cwd = folderOf({ 'a.txt': DOUBT })
    const { status, stdout, stderr } = run([mode, '--review-file', file, 'a.txt'], { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  it('is not the output', () => {
    const cwd = folderOf({ 'a.txt': DOUBT })
    const { status, stderr } = run(['-o', './out.txt', '--review-file', 'out.txt', 'a.txt'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain('--review-file and a.txt would both be written to')
    expect(existsSync(join(cwd, 'out.txt'))).toBe(false)
  })
})

describe('reports', () => {
  it('have a note behind the change', () => {
    const cwd = folderOf({ 'a.txt': DOUBT })
    const concise = run(['--check', '--report', 'concise', 'a.txt'], { cwd }).stdout.split('\n')
    const index = concise.findIndex((line) => line.includes('note:'))
    expect(concise[index]).toMatch(/^a\.txt:1:25: note: words\/final-yeh رأ[يى] or رأ[يى]$/)
    expect(concise[index - 1]).toMatch(/^a\.txt:1:25: words\/final-yeh U\+06CC → U\+06/)
    const lines = linesOf(run(['--check', '--report', 'jsonl', 'a.txt'], { cwd }).stdout)
    expect(lines.filter(({ level }) => level === 'note').map(({ word }) => word)).toEqual(['رأی'])
  })
})

describe('--repair-maksura', () => {
  it('is refused where nothing is judged', () => {
    const { status, stderr } = run(['--repair-maksura', '--final-yeh', 'yeh'], { input: DOUBT })
    expect(status).toBe(2)
    expect(stderr).toContain('--repair-maksura has nothing to do with --final-yeh yeh')
  })

  const YEH_FOR_BOTH =
    'ذهب الأولاد إلي المدرسة الأخري حتي المستشفي الكبير، ومضي الوقت علي الطريق إلي القرية في المساء.\n'
  const MAKSURA_FOR_BOTH = 'ذهب الأولاد فى الصباح إلى المدرسة التى فى المدينة، وهى الحى الذى فى الوادى، حتى المساء.\n'

  it.each([
    [YEH_FOR_BOTH, 'ذهب الأولاد إلى المدرسة الأخرى حتى المستشفى الكبير، ومضى الوقت على الطريق إلى القرية في المساء.\n'],
    [MAKSURA_FOR_BOTH, 'ذهب الأولاد في الصباح إلى المدرسة التي في المدينة، وهي الحي الذي في الوادي، حتى المساء.\n'],
  ])('%s', (input, expected) => {
    expect(run([], { input }).stdout).toBe(input)
    expect(run(['--repair-maksura'], { input }).stdout).toBe(expected)
    expect(run(['--repair-maksura'], { input: expected }).stdout).toBe(expected)
  })
})
