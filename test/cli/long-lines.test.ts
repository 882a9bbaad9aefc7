/** Texts without line ends, as programs print them. What is looked for from each change on would take hours. */
import { expect, it } from 'vitest'
import { LETTER, typed } from '../helpers/arabic.ts'
import { folderOf, run } from '../helpers/cli.ts'

/** About 2 MB, in one line. */
const LONG = `${LETTER}، `.repeat(20_000)

it('a diff of one long line with many changes', () => {
  const cwd = folderOf({ 'a.txt': typed(LONG) })
  const { status, stdout } = run(['--diff', 'a.txt'], { cwd })
  expect(status).toBe(1)
  expect(stdout.split('\n')).toEqual([
    '--- a/a.txt',
    '+++ b/a.txt',
    '@@ -1,1 +1,1 @@',
    `-${typed(LONG)}`,
    '\\ No newline at end of file',
    `+${LONG}`,
    '\\ No newline at end of file',
    '',
  ])
})

it('positions in a long line whose last word changes', () => {
  const cwd = folderOf({ 'a.txt': `${LONG}${typed('كتاب')}` })
  const [line = ''] = run(['--check', '--report', 'jsonl', 'a.txt'], { cwd }).stdout.split('\n')
  expect(JSON.parse(line)).toMatchObject({
    position: { line: 1, column: LONG.length + 1, graphemeColumn: LONG.length + 1 },
  })
})

it('what is found in a long line', () => {
  const cwd = folderOf({ 'a.txt': typed(LONG) })
  const { status, stdout } = run(['inspect', '--json', 'a.txt'], { cwd })
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ size: { codePoints: LONG.length, blocks: 3 } })
})

it('what is found in a word that has no end', () => {
  const cwd = folderOf({ 'a.txt': 'ك'.repeat(200_000) })
  const { status, stdout } = run(['inspect', '--json', 'a.txt'], { cwd })
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ size: { codePoints: 200_000, blocks: 1 } })
})
