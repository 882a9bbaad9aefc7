/** Texts with more lines, and runs with more files, than a call takes arguments, or than may be looked through for each of them. */
import { expect, it } from 'vitest'
import { typed } from '../helpers/arabic.ts'
import { folderOf, run } from '../helpers/cli.ts'

const WORD = 'كتاب'

it('a diff in which all lines change', () => {
  const lines = 40_000
  const cwd = folderOf({ 'a.txt': `${typed(WORD)}\n`.repeat(lines) })
  const { status, stdout, stderr } = run(['--diff', 'a.txt'], { cwd })
  expect(stderr).not.toContain('stack')
  expect(status).toBe(1)
  const head = `--- a/a.txt\n+++ b/a.txt\n@@ -1,${lines} +1,${lines} @@\n`
  const expected = head + `-${typed(WORD)}\n+${WORD}\n`.repeat(lines)
  expect(stdout === expected).toBe(true)
})

it('what is found in a text of very many blocks', () => {
  const blocks = 130_000
  const cwd = folderOf({ 'a.txt': `${WORD}\n\n`.repeat(blocks) })
  const { status, stdout } = run(['inspect', 'a.txt'], { cwd })
  expect(status).toBe(0)
  expect(stdout).toContain(`, ${blocks} blocks\n`)
})

it('an article of nothing but short lines', () => {
  const lines = 40_000
  const cwd = folderOf({ 'a.txt': `الكتاب في البيت الكبير\n\n`.repeat(lines) })
  const { status, stdout } = run(['--format', 'json', '--pick', 'title', 'a.txt'], { cwd })
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ title: 'الكتاب في البيت الكبير' })
})

it('a list of very many files that are not there', () => {
  const files = 130_000
  const cwd = folderOf({})
  const input = Array.from({ length: files }, (_, index) => `${index}.txt\n`).join('')
  const { status, stderr } = run(['--check', '-q', '--summary', 'json', '--files-from', '-'], { cwd, input })
  expect(status).toBe(2)
  const summary = JSON.parse(stderr.slice(stderr.trimEnd().lastIndexOf('\n') + 1))
  expect(summary.failed).toHaveLength(files)
})

it.each([
  ['paragraphs of XML', 'a.xml', '<p>WORD</p>', ['<a xml:lang="ar">', '</a>']],
  ['paragraphs in CDATA', 'a.xml', '<p>WORD</p>', ['<a xml:lang="ar"><![CDATA[', ']]></a>']],
  ['references before an escaped tag', 'a.xml', '&#1578;', ['<a xml:lang="ar">', '&lt;br&gt;WORD</a>']],
  ['definitions of Markdown', 'a.md', '[x]: y\n\n', ['', 'WORD\n']],
])('very many %s', (_, name, part, [before, behind]) => {
  const text = `${before}${part.repeat(130_000)}${behind}`
  const cwd = folderOf({ [name]: text.replaceAll('WORD', typed(WORD)) })
  const { status, stdout, stderr } = run([name], { cwd })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout === text.replaceAll('WORD', WORD)).toBe(true)
})

it('a word of very many presentation forms', () => {
  const letters = 140_000
  const cwd = folderOf({ 'a.txt': `قال ${'ﻧ'.repeat(letters)} هنا\n` })
  const { status, stdout } = run(['--report', 'json', 'a.txt', '--report-file', 'r.json'], { cwd })
  expect(status).toBe(0)
  expect(stdout === `قال ${'ن'.repeat(letters)} هنا\n`).toBe(true)
})
