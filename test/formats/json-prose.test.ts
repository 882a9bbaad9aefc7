/** What becomes of JSON: its strings are what they become alone, and everything else is what it was. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Format } from '../../src/format/format.ts'
import { json } from '../../src/formats/json.ts'
import { jsonl } from '../../src/formats/jsonl.ts'
import { normalize } from '../../src/normalizer/normalizer.ts'
import type { NormalizeOptions } from '../../src/normalizer/options.ts'
import { inChunks } from '../helpers/in-chunks.ts'
import { runs } from '../properties/runs.ts'
import { decodedBlocks } from './decoded.ts'
import { jsonLine, jsonText } from './generators/json.ts'
import { structures } from './structures.ts'

/** Nothing that a text says of another one, and nothing that is for plain text only. */
const ALONE = { language: 'ar', finalYeh: 'yeh', nullDates: 'keep', mojibake: 'off' } as const

/** A blank line is in no block of plain text; U+FEFF at its start would be a mark. */
const UNLIKE_PLAIN = /(^|\n)[ \t\r]*(\n|$)|^\ufeff/

function textsOf(text: string, format: Format): readonly string[] {
  return decodedBlocks(text, format).map((block) => block.text)
}

/** The text in one piece; `normalize` does not look at texts without Arabic script, which escapes may stand for. */
function run(text: string, format: Format, options: NormalizeOptions): string {
  return inChunks(text, text.length * 3 + 1, { ...options, type: format.id })
}

function expectKept(text: string, format: Format, options: NormalizeOptions): string {
  const result = run(text, format, options)
  const structure = structures.get(format.id)
  expect(structure?.(result)).toEqual(structure?.(text))
  expect(run(result, format, options)).toBe(result)
  return result
}

describe.each([
  ['json', json, jsonText()],
  ['jsonl', jsonl, fc.array(jsonLine(), { maxLength: 4 }).map((lines) => lines.join('\r\n'))],
] as const)('%s', (_, format, texts) => {
  it('has its strings changed as if each were alone', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('', '\ufeff'), (text, mark) => {
        const result = expectKept(mark + text, format, ALONE)
        expect(result.startsWith('\ufeff')).toBe(mark !== '')
        const before = textsOf(text, format)
        const after = textsOf(result.slice(mark.length), format)
        expect(after.length).toBe(before.length)
        before.forEach((string, index) => {
          if (!UNLIKE_PLAIN.test(string)) expect(after[index]).toBe(normalize(string, ALONE))
        })
      }),
      runs(150),
    )
  })

  it('keeps its structure whatever is asked, also in small pieces', () => {
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom('auto', 'ar', 'arabic-spans'),
        fc.integer({ min: 1, max: 9 }),
        (text, language, size) => {
          const result = expectKept(text, format, { language })
          expect(inChunks(text, size, { language, type: format.id })).toBe(result)
        },
      ),
      runs(150),
    )
  })
})
