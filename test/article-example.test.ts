/** The example of docs/article-json.md, run as it stands. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ARTICLE_FIELDS } from '../src/article/fields.ts'
import { folderOf, run } from './helpers/cli.ts'

const page = readFileSync('docs/article-json.md', 'utf8')

it('the page of the example gives the article of the example', () => {
  const [, text = ''] = /```text\n([\s\S]*?)```/.exec(page) ?? []
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? []
  const { stdout } = run(['--format', 'json', 'page.txt'], { cwd: folderOf({ 'page.txt': text }) })
  expect(JSON.parse(stdout)).toEqual(JSON.parse(json))
})

it('every member is explained', () => {
  const explained = [...page.matchAll(/^\| (`\w+`(?:, `\w+`)*) \|/gm)].flatMap(
    ([, names = '']) => names.match(/\w+/g) ?? [],
  )
  for (const field of ARTICLE_FIELDS) expect(explained).toContain(field)
})
