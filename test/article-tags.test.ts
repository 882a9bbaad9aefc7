import { describe, expect, test } from 'vitest'
import { Matched } from '../src/article/matched.ts'
import { type PageLine, pageLines } from '../src/article/page-line.ts'
import { beliefsOf, type Chain } from '../src/article/tags/chain.ts'
import { CLASSES } from '../src/article/tags/classes.ts'
import { featuresOf, QUESTIONS, type RuledLine } from '../src/article/tags/features.ts'
import { trainedModel } from '../src/article/tags/model.ts'
import { type Place, placesOf, wordsOf } from '../src/article/tags/words.ts'
import { LINE_WEIGHTS, WEIGHT_SIGNS, WEIGHT_STEPS, WORD_WEIGHTS } from '../src/data/line-weights.ts'
import { parseArticle } from '../src/index.ts'

const { LN2 } = Math
/** Two classes; a class is three times as likely behind itself. */
const CHAIN: Chain = { classes: 2, moves: Float64Array.from([3, 1, 1, 3]) }
/** A line that is twice as likely of the first, and one of which nothing is known. */
const KNOWN = [LN2, 0]
const UNKNOWN = [0, 0]

function believed(...lines: readonly (readonly number[])[]) {
  return beliefsOf(CHAIN, Float64Array.from(lines.flat()))
}

test('a line alone is told by what it weighs', () => {
  const { lines } = believed(KNOWN)
  expect(lines[0]).toBeCloseTo(2 / 3)
  expect(lines[1]).toBeCloseTo(1 / 3)
})

test('a line without evidence is told by the one above, and no less by the one below', () => {
  // Ways: 00 weighs 2 · 3, 01 weighs 2, 10 weighs 1, 11 weighs 3.
  const above = believed(KNOWN, UNKNOWN)
  expect(above.lines[2]).toBeCloseTo(7 / 12)
  expect(believed(UNKNOWN, KNOWN).lines[0]).toBeCloseTo(7 / 12)
  expect([...above.pairs()]).toEqual([6 / 12, 2 / 12, 1 / 12, 3 / 12].map((value) => expect.closeTo(value, 9)))
})

/** Lines of a page as they are, one below the other. */
function linesOf(...texts: readonly string[]) {
  return texts.map((raw, index) => ({ raw, text: raw, start: index * 1000, end: index * 1000 + raw.length }))
}

describe('the words of a line', () => {
  const [site, title, sentence, link] = pageLines(
    linesOf(
      'قناة الزيتون',
      'فتح 3 أبواب، و 12 نافذة',
      'قال أمين المكتبة إن الكتب رتبت على رفوف جديدة صنعها نجار القرية من خشب الزيتون في الشتاء الماضي.',
      'اقرأ أيضا',
    ),
  ) as [PageLine, PageLine, PageLine, PageLine]

  test('a line stands above the first sentence, below the last, or between', () => {
    expect(placesOf([site, title, sentence, link, sentence, link])).toEqual(['u', 'u', 'm', 'm', 'm', 'd'])
    expect(placesOf([site, link])).toEqual(['n', 'n'])
  })

  test('of a short line each word and sign, with its place, in pairs, the first and the last', () => {
    expect(wordsOf(link, 'd')).toEqual(['اقرا', 'd اقرا', 'ايضا', 'd ايضا', '+اقرا ايضا', '^اقرا', '$ايضا'])
    const words = wordsOf(title, 'u')
    expect(words).toContain('+فتح 0')
    expect(words.filter((word) => word === '0')).toHaveLength(1)
    expect(words).toContain('،')
  })

  test('of a long line only how it begins and ends', () => {
    expect(wordsOf(sentence, 'm')).toEqual(['^قال', '+قال امين', '$.'])
  })

  test('words are told apart as their pattern tells them', () => {
    const texts = [
      'ab\u0301\u0627 12\u0663x',
      '\u{1f4f7} \u0627\u{1d7d8}\u0628',
      '\ud800\u0627',
      '\u0301 \u0627-\u0628',
      '',
    ]
    for (const text of texts) {
      const words = (text.match(/[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []).map((word) =>
        /^\p{N}/u.test(word) ? '0' : word,
      )
      const [line] = pageLines(linesOf(`${text}.`)) as [PageLine]
      const told = wordsOf({ ...line, matched: new Matched(text) }, 'n')
      expect(told.filter((name) => name.startsWith('+'))).toEqual(
        words.slice(1).map((word, index) => `+${words[index]} ${word}`),
      )
      expect(told.slice(-2)).toEqual([`^${words[0] ?? ''}`, `$${words.at(-1) ?? ''}`])
      const long = wordsOf({ ...line, words: 99, matched: new Matched(text) }, 'n')
      const letters = words.filter((word) => /^\p{L}/u.test(word))
      expect(long).toEqual([
        `^${letters[0] ?? ''}`,
        `+${letters[0] ?? ''} ${letters[1] ?? ''}`,
        `$${words.at(-1) ?? ''}`,
      ])
    }
  })

  test('a line weighs what its features and words weigh', () => {
    const lines = [site, title, sentence, link].map(
      (line): RuledLine => ({ line, role: 'furniture', because: 'a text' }),
    )
    const features = featuresOf(lines)
    const places = placesOf(lines.map(({ line }) => line))
    const stepOf = (sign: string): number => WEIGHT_SIGNS.indexOf(sign) - WEIGHT_SIGNS.length / 2
    const rows = new Map(WORD_WEIGHTS.split('\n').map((row) => row.split('\t').reverse() as [string, string]))
    const expected = lines.flatMap(({ line }, index) => {
      const names = wordsOf(line, places[index] as Place)
      return CLASSES.map((_, own) => {
        let steps = 0
        for (const feature of features.subarray(index * QUESTIONS, (index + 1) * QUESTIONS))
          steps += stepOf(LINE_WEIGHTS.charAt(feature * CLASSES.length + own))
        for (const name of names)
          for (const [, number = '', weight = ''] of (rows.get(name) ?? '').matchAll(/(.)(.)/g))
            if (WEIGHT_SIGNS.indexOf(number) === own) steps += stepOf(weight)
        return steps / WEIGHT_STEPS
      })
    })
    expect([...trainedModel().weighed(lines)]).toEqual(expected)
    expect(expected.some((weight) => weight < 0)).toBe(true)
    expect(wordsOf(link, 'd').filter((name) => rows.has(name)).length).toBeGreaterThan(2)
  })
})

describe('what is told', () => {
  const told = (...lines: readonly string[]) => parseArticle(lines.join('\n'), { explain: true })

  test('a call to subscribe below the text is no text, a text of one word is one', () => {
    const sentence = 'قال أمين المكتبة إن الكتب رتبت على رفوف جديدة صنعها نجار القرية من خشب الزيتون.'
    const article = told(
      'مكتبة القرية تفتح أبوابها',
      '3 مايو 2014',
      '',
      sentence,
      sentence,
      '',
      'اشترك في نشرتنا البريدية',
    )
    expect(article.body).toHaveLength(2)
    expect(told('نص').body.map(({ text }) => text)).toEqual(['نص'])
  })
})
