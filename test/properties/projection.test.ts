/** Laws of escapes: rules see what they stand for, and what no rule changes stays as it is written. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/engine/explain.ts'
import type { Outcome } from '../../src/engine/run.ts'
import type { Escape, Format } from '../../src/format/format.ts'
import type { NormalizeOptions } from '../../src/normalizer/options.ts'
import { openDocument, prepare } from '../../src/normalizer/prepare.ts'
import { applyEdits } from '../../src/text/edit.ts'
import { decode, encode } from '../../src/text/utf8.ts'
import { arabicText } from './arbitrary.ts'
import { runs } from './runs.ts'

const OPEN = '\ue000'
const CLOSE = '\ue001'
const ESCAPE = /\ue000([\da-f]+)\ue001/g

/** One block, in which a code point may be written in hexadecimal between two of private use. */
const toy: Format = {
  id: 'toy',
  extensions: [],
  kind: 'text',
  limit: 1 << 20,
  scanner: () => ({
    scan({ bytes }, final, found) {
      if (!final) return 0
      for (const match of decode(bytes).matchAll(ESCAPE)) found.escape(escapeAt(decode(bytes), match))
      found.block([{ start: 0, end: bytes.length }])
      return bytes.length
    },
  }),
}

function escapeAt(text: string, match: RegExpExecArray): Escape {
  const start = encode(text.slice(0, match.index)).length
  return {
    start,
    end: start + encode(match[0]).length,
    text: encode(unescaped(match[0])),
    write: (written) => Array.from(written, escaped).join(''),
  }
}

function escaped(character: string): string {
  return `${OPEN}${(character.codePointAt(0) ?? 0).toString(16)}${CLOSE}`
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}

const OPTIONS: NormalizeOptions = { language: 'ar', also: ['letters', 'words', 'digits', 'dates'], unsafe: true }
const prepared = prepare(OPTIONS, toy)

function outcomesOf(source: string): readonly Outcome[] {
  const document = openDocument(prepared)
  return [...document.push(encode(source)), ...document.end()]
}

function run(source: string): string {
  return outcomesOf(source)
    .map(({ target }) => decode(target))
    .join('')
}

/** A text, and the same with some of its characters escaped. */
const written = fc
  .tuple(arabicText(), fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }))
  .map(([text, choices]) => ({
    text,
    source: Array.from(text, (character, index) =>
      choices[index % choices.length] && !/\p{Surrogate}/u.test(character) ? escaped(character) : character,
    ).join(''),
  }))

describe('a text with escapes', () => {
  it('becomes what it reads as becomes', () => {
    fc.assert(
      fc.property(written, ({ text, source }) => {
        expect(unescaped(run(source))).toBe(run(text))
      }),
      runs(2_000),
    )
  })

  it('is left as it is written where nothing changes', () => {
    fc.assert(
      fc.property(written, ({ text, source }) => {
        const once = run(text)
        fc.pre(once === text)
        expect(run(source)).toBe(source)
      }),
      runs(1_000),
    )
  })

  it('is done after one run, and reported as it was changed', () => {
    fc.assert(
      fc.property(written, ({ source }) => {
        const once = run(source)
        expect(run(once)).toBe(once)
        for (const outcome of outcomesOf(source)) {
          expect(decode(outcome.source)).toBe(source)
          expect(decode(applyEdits(outcome.patched, outcome.edits))).toBe(once)
          const counts = new Array<number>(prepared.program.rules.length).fill(0)
          for (const { rule } of explain(prepared.program, outcome)) counts[rule] = (counts[rule] ?? 0) + 1
          expect(counts).toEqual([...outcome.counts])
        }
      }),
      runs(1_000),
    )
  })

  it('keeps the style of each escape', () => {
    const [kaf, yeh] = [escaped('\u06a9'), escaped('\u06cc')]
    expect(run(`${kaf}تاب`)).toBe(`${escaped('\u0643')}تاب`)
    expect(run(`${kaf}ب${yeh}ر`)).toBe(`${escaped('\u0643')}ب${escaped('\u064a')}ر`)
    expect(run(`ک${escaped('ت')}اب`)).toBe(`ك${escaped('ت')}اب`)
  })
})
