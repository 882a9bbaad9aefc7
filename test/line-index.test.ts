import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LineIndex } from '../src/text/line-index.ts'
import { encode } from '../src/text/utf8.ts'
import { arabicText } from './properties/arbitrary.ts'
import { runs } from './properties/runs.ts'

/** Family emoji joined by U+200D, and a letter with a mark. */
const LINE = 'ق\u064eال\u064e کتاب \u{1f469}\u200d\u{1f4bb} ی'

it('counts lines and columns in four ways', () => {
  const text = `أولا\n${LINE}\n`
  const index = new LineIndex({ withGraphemes: true })
  index.enter(encode(text))
  const offset = encode(text.slice(0, text.lastIndexOf('ی'))).length
  expect(index.at(offset)).toEqual({
    line: 2,
    column: 16,
    utf16Column: 18,
    graphemeColumn: 12,
    byteOffset: offset,
  })
})

it('does not depend on the pieces a text comes in, nor on what was asked before', () => {
  fc.assert(
    fc.property(arabicText(), fc.nat(), fc.nat(), (text, cut, target) => {
      fc.pre(!/\p{Surrogate}/u.test(text))
      const characters = [...text]
      const middle = cut % (characters.length + 1)
      const at = target % (characters.length + 1)
      const before = characters.slice(0, at).join('')
      const line = before.slice(before.lastIndexOf('\n') + 1)
      const index = new LineIndex({ withGraphemes: true })
      index.enter(encode(characters.slice(0, middle).join('')))
      let offset = encode(before).length
      if (at >= middle) {
        index.leave()
        index.enter(encode(characters.slice(middle).join('')))
        offset -= encode(characters.slice(0, middle).join('')).length
        let asked = 0
        for (const character of characters.slice(middle, at)) {
          index.lineAndColumn(asked)
          asked += encode(character).length
        }
      }
      expect(index.at(offset)).toEqual({
        line: before.split('\n').length,
        column: [...line].length + 1,
        utf16Column: line.length + 1,
        graphemeColumn: [...new Intl.Segmenter('und').segment(line)].length + 1,
        byteOffset: encode(before).length,
      })
    }),
    runs(500),
  )
})

it('counts a long line as its parts, wherever a family or a pair of surrogates stands', () => {
  for (const before of [509, 510, 511, 512, 513]) {
    const text = `${'x'.repeat(before)}\u{1f469}\u200d\u{1f4bb}\u{1f1f8}\u{1f1e6}${'ق\u064e'.repeat(900)}\u{1f469}\u200d\u{1f4bb}`
    const bytes = encode(text)
    const index = new LineIndex({ withGraphemes: true })
    index.enter(bytes)
    expect(index.at(bytes.length)).toMatchObject({
      utf16Column: text.length + 1,
      graphemeColumn: before + 2 + 900 + 1 + 1,
    })
  }
})
