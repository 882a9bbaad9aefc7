/** Escapes of JSON: what the kernel makes of them is what is made of them when each is told. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/engine/run.ts'
import { countUndecided } from '../../src/engine/undecided.ts'
import { Findings } from '../../src/format/findings.ts'
import type { Format } from '../../src/format/format.ts'
import { json } from '../../src/formats/json.ts'
import { jsonl } from '../../src/formats/jsonl.ts'
import { Escapes } from '../../src/kernel/escapes.ts'
import { newKernel } from '../../src/normalizer/new-kernel.ts'
import type { NormalizeOptions } from '../../src/normalizer/options.ts'
import { openDocument, type Prepared, prepare } from '../../src/normalizer/prepare.ts'
import { applyEdits } from '../../src/text/edit.ts'
import { decode, encode } from '../../src/text/utf8.ts'
import { arabicText } from '../properties/arbitrary.ts'
import { runs } from '../properties/runs.ts'
import { brokenJsonText } from './generators/json.ts'

/** The same format, which tells its escapes one by one, so that a projection does what the kernel does otherwise. */
function told(format: Format): Format {
  return {
    ...format,
    scanner(options) {
      const scanner = format.scanner(options)
      return {
        scan(text, final, found) {
          const findings = new Findings()
          const bytes = text.bytes.slice()
          const consumed = scanner.scan(text, final, findings)
          for (const stretch of findings.escapesIn(bytes)) found.escape(stretch)
          for (const drop of findings.drops) found.drop(drop)
          findings.blocks.forEach((block, index) => {
            for (const first of findings.records) if (first === index) found.record()
            found.block(block)
          })
          for (const first of findings.records) if (first === findings.blocks.length) found.record()
          return consumed
        },
      }
    },
  }
}

const hex = (unit: string): string => unit.charCodeAt(0).toString(16).padStart(4, '0')
const units = (point: string, digits: (unit: string) => string): string =>
  point
    .split('')
    .map((unit) => `\\u${digits(unit)}`)
    .join('')

/** Ways to write a character of a string. */
const STYLES: readonly ((point: string) => string)[] = [
  (point) => JSON.stringify(point).slice(1, -1),
  (point) => units(point, hex),
  (point) => units(point, (unit) => hex(unit).toUpperCase()),
  (point) => units(point, (unit) => hex(unit).replace(/[a-f]/, (letter) => letter.toUpperCase())),
  (point) => (point === '/' ? '\\/' : JSON.stringify(point).slice(1, -1)),
]

/** Text whose bytes were taken for Latin letters. */
const misread = arabicText().map((text) => String.fromCharCode(...encode(text.replaceAll(/\p{Surrogate}/gu, ''))))

/** Numbers that are joined, which the kernel writes by itself once it has met some: rare in other texts. */
const joinedNumbers = fc
  .array(fc.constantFrom('۱', '۲۳', '/', ':', '-', ' ', 'كتب', '\n', '"', '٪', '٣', 'ی'), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.join(''))

/** A text as a string of JSON, a few characters in one way, then a few in another. */
const string = fc
  .tuple(
    fc.oneof(
      { arbitrary: arabicText(), weight: 8 },
      { arbitrary: joinedNumbers, weight: 3 },
      fc.string({ maxLength: 8, unit: 'binary' }),
      misread,
    ),
    fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 6 }),
  )
  .map(([text, choices]) => {
    const ways = choices.flatMap(([style, count]) => new Array<number>(count).fill(style))
    return `"${Array.from(text, (point, index) => STYLES[ways[index % ways.length] ?? 0]?.(point)).join('')}"`
  })

const line = fc.oneof(
  { arbitrary: fc.array(string, { minLength: 1, maxLength: 3 }).map((all) => `[${all.join(', ')}]`), weight: 4 },
  { arbitrary: fc.tuple(string, string).map(([key, text]) => `{${key}:1,"b\\n":"\\\\","text":${text}}`), weight: 2 },
  brokenJsonText().map((text) => text.replaceAll('\n', ' ')),
)

function outcomesOf(prepared: Prepared, bytes: Uint8Array): readonly unknown[] {
  const document = openDocument(prepared)
  const all: unknown[] = []
  for (const outcome of [document.push(bytes), document.end()].flatMap((outcomes) => [...outcomes].map(seen)))
    all.push(outcome)
  // Nobody asks a document that opens by its own words for an answer, nor for its language.
  const verdict = document.language
  return [...all, verdict?.isLeft === false ? verdict.records : verdict]

  function seen(outcome: Outcome): unknown {
    const undecided = countUndecided(prepared.program, outcome)
    const { source, target, patched, edits, dropped, letters, counts, notes, suggestions } = outcome
    expect(decode(applyEdits(patched, edits))).toBe(decode(target))
    return {
      texts: [source, target, patched].map(decode),
      lists: [[...letters], [...counts], [...notes]],
      objects: [edits, dropped, suggestions].map((list) => JSON.stringify(list)),
      undecided,
    }
  }
}

const EVERYTHING: NormalizeOptions = { also: ['letters', 'words', 'digits', 'dates'], unsafe: true }

describe.each<[string, NormalizeOptions, 'report' | 'none']>([
  ['all rules, for Arabic', { ...EVERYTHING, language: 'ar' }, 'none'],
  ['what rules do unasked', {}, 'none'],
  ['all that rules say', { ...EVERYTHING, language: 'ar' }, 'report'],
  ['Arabic digits', { language: 'ar', digits: 'arab', finalYeh: 'yeh' }, 'none'],
])('%s', (_, options, audience) => {
  it.each([
    ['jsonl', jsonl],
    ['json', json],
  ] as const)('does to %s what it does when escapes are told', (_id, format) => {
    const onError = audience === 'report' ? 'drop' : 'keep'
    const preparedFor = (each: Format): Prepared => ({
      ...prepare(options, each, audience),
      formatOptions: { fields: [], skipFields: [], onError },
    })
    const fast = preparedFor(format)
    const slow = preparedFor(told(format))
    const texts = format === jsonl ? fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n')) : string
    fc.assert(
      fc.property(texts, (text) => {
        expect(outcomesOf(fast, encode(text))).toEqual(outcomesOf(slow, encode(text)))
      }),
      runs(500),
    )
  })
})

describe('a number whose solidus is escaped', () => {
  const written = (text: string, digits: 'arab' | 'latn'): string => {
    const document = openDocument(prepare({ language: 'ar', digits }, json))
    return [document.push(encode(text)), document.end()]
      .flatMap((outcomes) => [...outcomes])
      .map(({ target, patched, edits }) => {
        expect(decode(applyEdits(patched, edits))).toBe(decode(target))
        return decode(target)
      })
      .join('')
  }

  it.each([
    ['arab', '۱\\/۲', '١\\/٢'],
    ['arab', '\\u06f1\\/\\u06f2', '\\u0661\\/\\u0662'],
    ['arab', '\\u06F1\\/۲', '\\u0661\\/\\u0662'],
    ['arab', '۱\\/\\u06f2', '١\\/٢'],
    ['arab', '۱/\\u06f2', '\\u0661/\\u0662'],
    ['arab', '۱\\u002f۲', '\\u0661/\\u0662'],
    ['arab', '۱\\/۲/۳', '١\\/٢\\/٣'],
    ['arab', '۱\\u002f۲\\/۳', '\\u0661/\\u0662/\\u0663'],
    ['latn', '۱\\/۲', '1\\/2'],
    ['latn', '۱۲\\/۳۴', '12\\/34'],
    ['latn', '\\u06f1\\/\\u06f2\\/\\u06f3', '1\\/2\\/3'],
  ] as const)('in %s: %s', (digits, source, target) => {
    expect(written(`["كتب ${source} كتاب\\n"]`, digits)).toBe(`["كتب ${target} كتاب\\n"]`)
    // Once it has met a number there that nobody asks about, the kernel writes such ones by itself.
    const known = digits === 'arab' ? '١' : '1'
    expect(written(`["كتب ۱ كتاب","كتب ${source} كتاب\\n"]`, digits)).toBe(
      `["كتب ${known} كتاب","كتب ${target} كتاب\\n"]`,
    )
  })
})

describe('the kernel', () => {
  const kernel = newKernel(prepare({}, json).program)

  function read(text: string): Escapes {
    kernel.load(encode(text))
    const escapes = new Escapes(kernel.memory, kernel.bytes.length)
    escapes.end()
    return escapes
  }

  it('reads escapes as a parser does, and writes them again as they stood', () => {
    fc.assert(
      fc.property(string, (text) => {
        const escapes = read(text)
        expect(decode(kernel.bytes).slice(1, -1)).toBe(decode(encode(JSON.parse(text))))
        expect(decode(escapes.encodedAgain([], () => new Uint8Array(0)))).toBe(text)
      }),
      runs(2000),
    )
  })

  it('leaves what is broken', () => {
    fc.assert(
      fc.property(brokenJsonText(), (text) => {
        const escapes = read(text)
        expect(decode(escapes.encodedAgain([], () => new Uint8Array(0)))).toBe(decode(encode(text)))
      }),
      runs(2000),
    )
  })

  it.each([
    ['\\u06cc', 'ي', '\\u064a'],
    ['\\u06CC', 'ي', '\\u064A'],
    ['\\u06Cc', 'ي', '\\u064A'],
    ['\\u06cC', 'ي', '\\u064a'],
    ['\\u0620', 'ي', '\\u064a'],
    ['ی', 'ي', 'ي'],
    ['\\u0627\\u06CC\\u0627', 'اي\u0627', '\\u0627\\u064A\\u0627'],
  ])('writes a letter that was patched in the style of %s', (source, patched, written) => {
    const escapes = read(`"${source}"`)
    kernel.patched.set(encode(`"${patched}"`))
    expect(decode(escapes.encodedAgain([], () => new Uint8Array(0)))).toBe(`"${written}"`)
  })
})
