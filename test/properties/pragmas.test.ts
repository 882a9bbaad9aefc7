/** Laws of pragmas: what the reference says, whatever the pieces, and once is enough. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNormalizer, normalize, prepareNamed } from '../../src/normalizer/normalizer.ts'
import type { NormalizeOptions } from '../../src/normalizer/options.ts'
import { openDocument } from '../../src/normalizer/prepare.ts'
import { encode } from '../../src/text/utf8.ts'
import { inChunks } from '../helpers/in-chunks.ts'
import { normalizeReference } from '../reference/normalize.ts'
import { ignoredIn } from '../reference/pragmas.ts'
import { DEFAULT_RULES, SETTINGS } from '../reference/rules.ts'
import { arabicText } from './arbitrary.ts'
import { runs } from './runs.ts'

/** All is taken for Arabic, and nothing for misread: the reference has neither judge. */
const PLAIN: NormalizeOptions = { language: 'ar', mojibake: 'off' }

function pragma(): fc.Arbitrary<string> {
  const kind = fc.constantFrom('', '', '-next-line', '-start', '-start', '-end', '-end', '-foo', 'd')
  const names = fc.constantFrom(
    '',
    '',
    '',
    ' letters',
    ' letters/keheh',
    ': words/final-yeh, digits',
    ' dates,foo',
    ' foo',
  )
  const comment = fc.constantFrom<(inside: string) => string>(
    (inside) => `<!-- ${inside} -->`,
    (inside) => `<!--${inside}-->`,
    (inside) => `# ${inside}`,
    (inside) => `//${inside}`,
    (inside) => inside,
  )
  return fc.tuple(kind, names, comment).map(([one, list, wrap]) => wrap(`yakaf-ignore${one}${list}`))
}

/** Lines with pragmas before, behind and between them. */
function textWithPragmas(): fc.Arbitrary<string> {
  const part = fc.oneof(
    { arbitrary: arabicText(), weight: 4 },
    { arbitrary: pragma(), weight: 3 },
    { arbitrary: fc.constantFrom(' ', '\n', '\n', '\r\n', '\n\n', '\nکتاب علی ۲۰\n', ' کبیر '), weight: 5 },
  )
  return fc.array(part, { maxLength: 16, size: 'max' }).map((parts) => `.${parts.join('')}`)
}

function expectAsReference(text: string): void {
  const expected = normalizeReference(text, { rules: DEFAULT_RULES, settings: SETTINGS, ignored: ignoredIn(text) })
  expect(normalize(text, PLAIN)).toBe(expected.text)
}

describe('pragmas', () => {
  it('do what the reference says', () => {
    fc.assert(fc.property(textWithPragmas(), expectAsReference), runs(1000))
  })

  it('end what is read of a line, as the end of a block does', () => {
    for (const text of [
      '.لدی<!-- yakaf-ignore-start -->',
      '.لدی <!-- yakaf-ignore-start -->\nكبير',
      'لدی<!-- yakaf-ignore-start -->x<!-- yakaf-ignore-end -->كبير',
    ]) {
      expectAsReference(text)
    }
    expect(normalize('.لدی<!-- yakaf-ignore-start -->', PLAIN)).toBe(
      `${normalize('.لدی', PLAIN)}<!-- yakaf-ignore-start -->`,
    )
  })

  it('do the same whatever the pieces, and say the same', () => {
    fc.assert(
      fc.property(textWithPragmas(), fc.integer({ min: 1, max: 64 }), (text, size) => {
        expect(inChunks(text, size)).toBe(normalize(text))
        expect(remarksInChunks(text, size)).toEqual(remarksInChunks(text, text.length * 4))
      }),
      runs(300),
    )
  })

  it('leave nothing for a second run', () => {
    fc.assert(
      fc.property(textWithPragmas(), (text) => {
        const once = normalize(text)
        expect(normalize(once)).toBe(once)
      }),
      runs(500),
    )
  })

  it('are used when something would change without them', () => {
    const { explain } = createNormalizer(PLAIN)
    fc.assert(
      fc.property(fc.constantFrom('كتاب', 'کتاب', 'بيت', 'بیت', '۲۰', 'المدي\u200bنة'), (word) => {
        const wrong = normalize(word, PLAIN) !== word
        const said = [...explain(`سطر\n${word} # yakaf-ignore\n`).diagnostics()]
        expect(said.map(({ level, rule }) => [level, rule])).toEqual(wrong ? [] : [['pragma', 'pragmas/unused']])
      }),
    )
  })
})

/** What is said of the pragmas of a text that comes in pieces of `size` bytes. */
function remarksInChunks(text: string, size: number): unknown {
  const bytes = encode(text)
  const document = openDocument(prepareNamed({}))
  for (let offset = 0; offset < bytes.length; offset += size) {
    Array.from(document.push(bytes.subarray(offset, offset + size)))
  }
  Array.from(document.end())
  return document.pragmas
}
