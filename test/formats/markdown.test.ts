/** The prose of Markdown, held against mdast. */
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/formats/markdown.ts'
import { runs } from '../properties/runs.ts'
import { markdownText } from './generators/markdown.ts'
import { faultIn, findingsOf, NO_FAULT, proseOf, rewritten } from './scanned.ts'
import { structure, treeOf } from './structure/markdown.ts'

const EDITS: Readonly<Record<string, string>> = { ی: 'ي', ک: 'ك', '۱': '1', '۲': '2' }
const edit = (character: string): string => EDITS[character] ?? character

/** All that is read, without white space. */
function read(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'image') return (node.alt ?? '') + (node.title ?? '')
  const inside = 'children' in node ? node.children.map(read).join('') : ''
  return inside + (node.type === 'link' ? (node.title ?? '') : '')
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

describe('Markdown', () => {
  it('is told in order, with its escapes inside', () => {
    fc.assert(
      fc.property(markdownText(), (text) => {
        expect(faultIn(findingsOf(markdown, text))).toEqual(NO_FAULT)
      }),
      runs(1000),
    )
  })

  it('keeps its structure when its prose changes', () => {
    fc.assert(
      fc.property(markdownText(), (text) => {
        expect(structure(rewritten(markdown, text, edit))).toEqual(structure(text))
      }),
      runs(1000),
    )
  })

  it('keeps it in containers 64 deep', () => {
    for (const prefix of ['> ', '- ', '1. ', '> - ']) {
      const text = `${prefix.repeat(64)}نص کتاب\n\n${prefix.repeat(64)}۱. ی\n`
      expect(structure(rewritten(markdown, text, edit))).toEqual(structure(text))
    }
  })

  it('tells nothing that is not read as text', () => {
    fc.assert(
      fc.property(markdownText(), (text) => {
        fc.pre(!/<|---|\{/.test(text))
        // What would have been code had it been closed is one token for micromark, prefixes of its lines and all.
        fc.pre(!(text.includes('`') && /\n[ \t]*>/.test(text)))
        const all = squeezed(read(treeOf(text)))
        for (const block of proseOf(markdown, text)) expect(isSubsequence(squeezed(block), all)).toBe(true)
      }),
      runs(500),
    )
  })

  it('tells every word that nothing touches', () => {
    const text =
      '# رأس\n\nفقرة *مائلة* [رابط](u "عنوان") ![صورة](u)\n\n- بند\n\n> قول\n\n| خانة | أخرى |\n|-|-|\n| سفلى | \\| |\n'
    const words = (parts: string): readonly string[] => parts.match(/\p{L}+/gu) ?? []
    expect(words(proseOf(markdown, text).join(' ')).toSorted()).toEqual(
      words(text)
        .filter((word) => word !== 'u')
        .toSorted(),
    )
  })
})

function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  for (const character of part) {
    at = whole.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

describe('a paragraph without signs', () => {
  it('is the one that the parser sees', () => {
    const line = fc.array(
      fc.constantFrom('کتاب', 'ی', 'a', '12', '۱', '. ', '، ', ' ', '-', '"', "'", '  ', 'www.', '\u200f'),
      { maxLength: 6 },
    )
    const text = fc
      .array(
        line.map((parts) => parts.join('')),
        { minLength: 1, maxLength: 3 },
      )
      .map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, (words) => {
        fc.pre(!/^\s*$/m.test(words))
        // Behind the blank line the fast way is open, before the end of the text it is not.
        expect(proseOf(markdown, `${words}\n\n`)).toEqual(proseOf(markdown, words))
        expect(squeezed(proseOf(markdown, `${words}\n\n   ی\n`).join(''))).toBe(
          squeezed(`${proseOf(markdown, words).join('')}ی`),
        )
      }),
      runs(500),
    )
  })
})

describe('a long document', () => {
  const paragraph = 'كلمة **أخرى** [مرجع] و[نص](u).\n'
  const code = '```\nكود\n\nكود أيضا\n'

  it('is parsed in parts that say the same as the whole', () => {
    fc.assert(
      fc.property(fc.array(markdownText(), { minLength: 2, maxLength: 6 }), fc.nat(3), (texts, at) => {
        // Padding that no part can be cut in: what is on both sides comes into different parts.
        const padding = `\n\n${paragraph.repeat(300)}\n`
        const texts_ = texts.map((text) => text.replaceAll('\r\n', '\n').replace(/^---\n[\s\S]*?\n---\n/, ''))
        const text = texts_.map((one, index) => (index === at ? one + padding : one)).join('\n\n')
        expect(structure(rewritten(markdown, text, edit))).toEqual(structure(text))
      }),
      runs(60),
    )
  })

  it('has code that goes on over places to cut', () => {
    const text = `${paragraph}\n${code}\n${'کود\n\n'.repeat(5000)}\`\`\`\n\nنهاية\n`
    const told = proseOf(markdown, text)
    expect(told[0]).toContain('كلمة')
    expect(told.at(-1)).toBe('نهاية')
    expect(told.join('')).not.toContain('کود')
  })

  it('has names that are defined at its end', () => {
    const text = `${`${paragraph}\n`.repeat(2000)}[مرجع]: /u\n`
    expect(proseOf(markdown, text).join('')).not.toContain('مرجع')
    expect(proseOf(markdown, paragraph).join('')).toContain('مرجع')
  })
})
