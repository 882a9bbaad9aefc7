/** What is written as an article, held against the schema that is shipped. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import { GROUPS } from '../scripts/article/cases.ts'
import type { Article } from '../src/article/article.ts'
import { ARTICLE_FIELDS } from '../src/article/fields.ts'
import type { articleSchema } from '../src/article/schema.ts'
import { normalize, parseArticle } from '../src/index.ts'
import { run } from './helpers/cli.ts'

const schema = JSON.parse(readFileSync('schemas/article-1.json', 'utf8'))
const validate = new Ajv2020({ allErrors: true }).compile(schema)

const FOLDERS = ['fixtures/article', 'fixtures/unchanged', 'fixtures/dates', 'fixtures/letters'].filter((folder) =>
  existsSync(folder),
)
const PAGES = [
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => ({ name: join(folder, name), text: readFileSync(join(folder, name), 'utf8') })),
  ),
  ...GROUPS.flatMap(({ casesOf }) => casesOf()),
]

type DeepReadonly<T> = { readonly [key in keyof T]: DeepReadonly<T[key]> }

describe('schemas/article-1.json', () => {
  it.each(PAGES)('holds for $name', ({ text }) => {
    for (const explain of [false, true]) {
      const article = JSON.parse(JSON.stringify(parseArticle(text, { explain })))
      expect(validate(article) ? [] : validate.errors).toEqual([])
    }
  })

  it('holds for what the command line writes', () => {
    const { stdout } = run(['--format', 'json', '--explain', 'fixtures/article/harbour.in.txt'], { cwd: process.cwd() })
    const article = JSON.parse(stdout)
    expect(validate(article) ? [] : validate.errors).toEqual([])
    expect(article.input.bytes).toBe(readFileSync('fixtures/article/harbour.in.txt').length)
  })

  it('knows the members that articles have, and refuses others', () => {
    expect(Object.keys(schema.properties)).toEqual([...ARTICLE_FIELDS])
    const article = parseArticle('نص')
    expect(validate(article)).toBe(true)
    expect(validate({ ...article, author: 'x' })).toBe(false)
    expect(validate({ ...article, title: '' })).toBe(false)
    const { body, ...rest } = article
    expect([body, validate(rest)]).toEqual([[expect.anything()], false])
  })

  it('has the types of the library', () => {
    expectTypeOf<Article>().toExtend<DeepReadonly<z.infer<typeof articleSchema>>>()
  })
})

describe('the spans of a body', () => {
  const FORMS = [
    (text: string): string => text,
    (text: string): string => `\ufeff${text}`,
    (text: string): string => text.replaceAll('\n', '\r\n'),
  ]

  it.each(PAGES.map((page, index) => ({ ...page, form: FORMS[index % FORMS.length] as (text: string) => string })))(
    'of $name: what they hold, repaired as part of the document, is the text',
    ({ text, form }) => {
      const original = form(text)
      for (const { text: repaired, span } of parseArticle(original).body) {
        const alone = repairedIn(original, original.slice(...span))
        expect(alone === repaired ? alone : lineInItsBlock(original, span)).toBe(repaired)
      }
    },
  )

  /** Text repaired with the profile of a document: as one more block of it. */
  function repairedIn(original: string, text: string): string {
    const all = normalize(`${original.trimEnd()}\n\n${text}`)
    return all.slice(all.search(/(?:(?!\n[ \t\r]*\n)[\s\S])*$/)).trimStart()
  }

  /** Letters at the end of words are judged by their block and by the others, so the block is moved, not copied. */
  function lineInItsBlock(original: string, [start, end]: readonly [number, number]): string {
    const before = original.slice(0, start)
    const from = before.match(/[\s\S]*\n[ \t\r]*\n/)?.[0].length ?? 0
    const behind = original.slice(end).search(/\n[ \t\r]*\n/)
    const until = behind < 0 ? original.length : end + behind
    const block = original.slice(from, until)
    const line = original.slice(from, start).split('\n').length - 1
    const repaired =
      repairedIn(`${original.slice(0, from)}${original.slice(until)}`, block.trim()).split('\n')[line] ?? ''
    return repaired.trim().slice(start - original.lastIndexOf('\n', start - 1) - 1)
  }
})
