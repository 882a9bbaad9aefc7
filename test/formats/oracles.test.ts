/**
 * Programs that have nothing to do with the parsers of yakaf see the same structure before and after, for every fixture of their
 * format: jq, GitHub's renderer of Markdown (cmark-gfm), and a browser.
 */
import { spawnSync } from 'node:child_process'
import { parse } from 'parse5'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { itWithBrowser, launchBrowser } from '../helpers/browser.ts'
import { hasProgram, itNeeds } from '../helpers/cli.ts'
import { type Case, cases } from '../helpers/fixture-cases.ts'
import { textOf } from './structure/html.ts'

function casesOfType(...types: readonly string[]): readonly Case[] {
  const found = cases.filter(({ options }) => types.includes(options.type) && options.onError !== 'drop')
  if (found.length < 10) throw new Error(`only ${found.length} fixtures of ${types.join(', ')}`)
  return found
}

/** What a program prints, or that it refuses the text. */
function seenBy(command: string, words: readonly string[], input: string): string {
  const { status, stdout } = spawnSync(command, words, { input, encoding: 'utf8' })
  return status === 0 ? stdout : `refused behind: ${stdout}`
}

describe('jq -S', () => {
  /** Lone surrogates in pairs, and lines that are no JSON, are refused by jq, before and after. */
  const REFUSED = ['fixtures/json/surrogates.in.json', 'fixtures/jsonl/bad-lines-kept.in.jsonl']
  /** Numbers as jq prints them, keys sorted, and of the strings only that they are there. */
  const outline = (json: string): string => seenBy('jq', ['-S', 'walk(if type == "string" then "" else . end)'], json)

  itNeeds('jq', hasProgram('jq')).each(casesOfType('json', 'jsonl'))('$name', ({ name, input, output }) => {
    const before = outline(input)
    expect(before.startsWith('refused')).toBe(REFUSED.includes(name))
    expect(before.length).toBeGreaterThan(2)
    expect(outline(output)).toBe(before)
  })
})

describe('cmark-gfm', () => {
  const FRONT_MATTER = /^---\r?\n[\s\S]*?\n---\r?\n/
  const EXTENSIONS = ['footnotes', 'table', 'strikethrough', 'autolink', 'tasklist'].flatMap((name) => ['-e', name])
  /** The tree as XML without what its texts, titles and pieces of HTML say. */
  const outline = (markdown: string): string =>
    seenBy('cmark-gfm', ['-t', 'xml', ...EXTENSIONS], markdown.replace(/^\ufeff/, '').replace(FRONT_MATTER, ''))
      .replaceAll(/(<(text|html_block|html_inline)\b[^>]*>)[^<]*/g, '$1')
      .replaceAll(/ title="[^"]*"/g, ' title=""')
      // Where a text ends and the next one begins is this parser's own business.
      .replaceAll(/(?:\s*<text\b[^>]*><\/text>)+/g, '<text/>')

  itNeeds('cmark-gfm', hasProgram('cmark-gfm')).each(casesOfType('markdown'))('$name', ({ input, output }) => {
    const before = outline(input)
    expect(before).toContain('<text/>')
    expect(outline(output)).toBe(before)
  })
})

describe('a browser', () => {
  interface Outline {
    readonly lines: readonly string[]
    readonly text: string
  }

  let browser: Browser | undefined
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    if (browser === undefined) return
    page = await browser.newPage()
    await page.addScriptTag({ path: 'test/formats/browser-outline.js' })
    // Nothing that a page names is loaded.
    await page.route('**', (route) => route.abort())
  })

  afterAll(() => browser?.close())

  const seen = async (source: string, type: 'text/html' | 'application/xml'): Promise<Outline> =>
    page.evaluate(`outlineInBrowser(${JSON.stringify(source.replace(/^\ufeff/, ''))}, '${type}')`)

  itWithBrowser.each(casesOfType('html'))('$name', async ({ input, output }) => {
    const [before, after] = [await seen(input, 'text/html'), await seen(output, 'text/html')]
    expect(before.lines.length).toBeGreaterThan(4)
    expect(after.lines).toEqual(before.lines)
    expect(after.text).toBe(textOf(parse(output.replace(/^\ufeff/, ''), { scriptingEnabled: false })))
  })

  itWithBrowser.each(casesOfType('xml'))('$name', async ({ input, output }) => {
    const [before, after] = [await seen(input, 'application/xml'), await seen(output, 'application/xml')]
    expect(before.lines.join('\n')).not.toContain('parsererror')
    expect(after.lines).toEqual(before.lines)
  })
})
