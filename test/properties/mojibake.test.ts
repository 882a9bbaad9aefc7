/** Laws of the repair of misread text: pieces do not matter, once is enough, and the outcome is one of the document. */
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/engine/explain.ts'
import { createNormalizer, normalize } from '../../src/index.ts'
import { ISO_8859_1, WINDOWS_1252, WINDOWS_1256 } from '../../src/mojibake/byte-tables.ts'
import { outcomesOf, prepare } from '../../src/normalizer/prepare.ts'
import { applyEdits } from '../../src/text/edit.ts'
import { decode, encode } from '../../src/text/utf8.ts'
import { BAKERY, BOAT, GARDEN, LETTER, NULL_DATE_LINE, PERSIAN, typed } from '../helpers/arabic.ts'
import { inChunks } from '../helpers/in-chunks.ts'
import { runs } from './runs.ts'

const as1256 = (text: string): string => WINDOWS_1256.textOf(encode(text))
const MISREAD: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  as1256,
  (text) => as1256(as1256(text)),
  (text) => WINDOWS_1252.textOf(encode(text)),
  (text) => ISO_8859_1.textOf(encode(text)),
  (text) => WINDOWS_1252.textOf(iconv.encode(text, 'windows-1256')),
  (text) => text.replace(/[\u0600-\u06ff]/g, (letter) => `&#${letter.charCodeAt(0)};`),
]
const SENTENCES = [LETTER, BAKERY, GARDEN, BOAT, PERSIAN, NULL_DATE_LINE, 'هستند', 'في', 'ال\u06a9\ufffdاب', 'é', '']

const line = fc
  .tuple(fc.constantFrom(...SENTENCES), fc.boolean(), fc.constantFrom(...MISREAD), fc.nat(90))
  .map(([sentence, isTyped, misread, cut]) => misread((isTyped ? typed(sentence) : sentence).slice(0, cut)))
const document = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\r\n', '\n\n', ' ')))
  .map((lines) => lines.map((parts) => parts.join('')).join(''))

describe('misread text', () => {
  it('becomes the same whole and in pieces', () => {
    fc.assert(
      fc.property(document, fc.constantFrom(1, 3, 64), (text, size) => {
        expect(inChunks(text, size)).toBe(normalize(text))
      }),
      runs(300),
    )
  })

  it('is done after one run', () => {
    fc.assert(
      fc.property(document, (text) => {
        const once = normalize(text)
        expect(normalize(once)).toBe(once)
      }),
      runs(300),
    )
  })

  it('is reported as what was done to the document', () => {
    const prepared = prepare({})
    fc.assert(
      fc.property(document, (text) => {
        let source = ''
        for (const outcome of outcomesOf(text, prepared)) {
          source += decode(outcome.source)
          expect(decode(applyEdits(outcome.patched, outcome.edits))).toBe(decode(outcome.target))
          const counts = new Array<number>(prepared.program.rules.length).fill(0)
          for (const { rule } of explain(prepared.program, outcome)) counts[rule] = (counts[rule] ?? 0) + 1
          expect(counts).toEqual([...outcome.counts])
        }
        expect(source).toBe(text)
        const { changed, text: result } = createNormalizer().explain(text)
        expect(changed).toBe(result !== text)
      }),
      runs(300),
    )
  })
})
