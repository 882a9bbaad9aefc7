import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { findingsIn } from '../../src/format/findings.ts'
import type { Format } from '../../src/format/format.ts'
import { html } from '../../src/formats/html.ts'
import { xml } from '../../src/formats/xml.ts'
import { normalize } from '../../src/normalizer/normalizer.ts'
import { decode } from '../../src/text/utf8.ts'
import { runs } from '../properties/runs.ts'
import { decodedBlocks } from './decoded.ts'
import { proseText, tagSoup, xmlText } from './generators/markup.ts'
import { scannable } from './scannable.ts'
import { structure as htmlStructure } from './structure/html.ts'
import { structure as xmlStructure } from './structure/xml.ts'

/** All that no block covers. */
function nonProse(text: string, format: Format): string {
  const source = scannable(text)
  const spans = findingsIn(source, format).blocks.flat()
  let behind = 0
  let rest = ''
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(behind)
    expect(end).toBeGreaterThan(start)
    rest += decode(source.bytes.subarray(behind, start))
    behind = end
  }
  return rest + decode(source.bytes.subarray(behind))
}

describe.each([
  ['html', html, tagSoup(), htmlStructure],
  ['xml', xml, xmlText(), xmlStructure],
] as const)('%s', (type, format, texts, structure) => {
  it.each(['ar', 'auto'] as const)('keeps all but its prose, for language %s', (language) => {
    fc.assert(
      fc.property(texts, (text) => {
        const after = normalize(text, { type, language })
        expect(structure(after)).toEqual(structure(text))
        expect(nonProse(after, format)).toBe(nonProse(text, format))
        expect(normalize(after, { type, language })).toBe(after)
      }),
      runs(600),
    )
  })

  it('tells escapes inside spans, in order, that write again what stood there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const source = scannable(text)
        const { blocks, escapes } = findingsIn(source, format)
        const spans = blocks.flat()
        let behind = 0
        for (const { start, end, text: meaning, write } of escapes) {
          expect(start).toBeGreaterThanOrEqual(behind)
          behind = end
          expect(spans.some((span) => span.start <= start && end <= span.end)).toBe(true)
          const written = source.bytes.subarray(start, end)
          if (/^&#[\dxX]/.test(decode(written)) && !decode(meaning).includes('\ufffd'))
            expect(write(decode(meaning))).toMatch(/^(&#[xX]?[\da-fA-F]+;)+$/)
          expect(write('')).toBe('')
        }
      }),
      runs(500),
    )
  })
})

describe('a paragraph of HTML', () => {
  it('reads as parse5 reads it, and becomes what its text alone becomes', () => {
    fc.assert(
      fc.property(proseText(), (text) => {
        const source = `<p>${text}</p>`
        const [block, ...others] = decodedBlocks(source, html)
        fc.pre(
          block !== undefined && others.length === 0 && findingsIn(scannable(source), html).blocks[0]?.length === 1,
        )
        // Where a sign stands for itself the words beside it are left alone.
        const read = block.text.replaceAll('\r\n', '\n')
        // A blank line is the end of a block in plain text only.
        fc.pre(!/(?:^|\n)[ \t]*\n/.test(read))
        fc.pre(read.length === textOf(source).length)
        expect(read).toBe(textOf(source))
        const after = textOf(normalize(source, { type: 'html', language: 'ar' }))
        expect(after).toBe(normalize(block.text, { language: 'ar' }).replaceAll('\r\n', '\n'))
      }),
      runs(600),
    )
  })
})

function textOf(source: string): string {
  const [paragraph] = parseFragment(source).childNodes
  if (paragraph === undefined || !('childNodes' in paragraph)) return ''
  return paragraph.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}

describe('broken XML', () => {
  it.each([
    ['<a>\n<b>ک</a>', 'line 2, column 9'],
    ['<a>ک', 'line 1'],
    ['<a>&nbsp;</a>', 'undefined entity'],
    ['نص', 'line 1'],
  ])('%j is refused', (text, message) => {
    expect(() => findingsIn(scannable(text), xml)).toThrow('not XML at line')
    expect(() => findingsIn(scannable(text), xml)).toThrow(message)
  })
})
