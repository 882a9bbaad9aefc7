/** What would take a parser of Markdown hours is refused before it takes them; no time is measured. */
import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/formats/markdown.ts'
import { proseOf } from './scanned.ts'

const PROSE = 'نص الكتاب'

describe('Markdown that would take too long', () => {
  it.each([
    ['links that never end', '[a]('.repeat(20_000)],
    ['emphasis that never ends', 'a*'.repeat(20_000)],
    ['of many lines', '*a_ \n'.repeat(20_000)],
    ['in a heading', `# ${'[a]'.repeat(20_000)}`],
    ['in a cell of a table', `| a | b |\n|---|---|\n| a | ${'*a_ '.repeat(20_000)} |`],
    ['in a list in a quotation', `> - ${'`a '.repeat(20_000)}`],
  ])('is refused with its line: a paragraph, %s', (_, text) => {
    const line = text.startsWith('|') ? 5 : 3
    expect(() => proseOf(markdown, `${PROSE}\n\n${text}\n\n${PROSE}\n`)).toThrow(
      expect.objectContaining({
        code: 'E_TOO_LARGE',
        message: `line ${line}: a paragraph with more than 10000 signs of Markdown; part it, or read it with --type plain`,
      }),
    )
  })

  it.each(['- ', '> ', '>', '1. ', '> * '])('is refused with its line: %j in itself', (sign) => {
    expect(() => proseOf(markdown, `${PROSE}\n\n${sign.repeat(501)}${PROSE}\n`)).toThrow(
      expect.objectContaining({
        code: 'E_TOO_LARGE',
        message: 'line 3: more than 500 quotations and lists in each other; part it, or read it with --type plain',
      }),
    )
  })

  it.each([
    ['signs in many paragraphs', '[a](b) *c*\n\n'.repeat(3_000)],
    ['signs in many items', '- [a](b) *c*\n'.repeat(3_000)],
    ['signs in many cells', `| a | b |\n|---|---|\n${'| [a] | *b* |\n'.repeat(3_000)}`],
    ['signs in code', `\`\`\`\n${'[a]('.repeat(20_000)}\n\`\`\``],
    ['signs in HTML', `<div>\n${'[a]('.repeat(20_000)}\n</div>`],
    ['as many signs as may be', '*a '.repeat(10_000)],
    ['a line across the page', '- '.repeat(2_000)],
    ['a line of hyphens', '-'.repeat(2_000)],
    ['a quotation 500 deep', `${'> '.repeat(500)}a`],
  ])('are not %s', (_, text) => {
    const prose = proseOf(markdown, `${PROSE}\n\n${text}\n\n${PROSE}\n`)
    expect([prose.at(0), prose.at(-1)]).toEqual([PROSE, PROSE])
  })
})

it('front matter without an end is none, however its lines end', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = `---${end}${`title: ${PROSE}${end}`.repeat(200)}`
    expect(proseOf(markdown, text).join('').split(PROSE)).toHaveLength(201)
  }
})
