import { describe, expect, test } from 'vitest'
import { type PageLine, pageLines } from '../src/article/page-line.ts'
import { beliefsOf, type Chain } from '../src/article/tags/chain.ts'
import { CLASSES } from '../src/article/tags/classes.ts'
import { FEATURES } from '../src/article/tags/features.ts'
import { trainedModel, wordsIn } from '../src/article/tags/model.ts'
import { placesOf, wordsOf } from '../src/article/tags/words.ts'
import { parseArticle } from '../src/index.ts'

const LN2 = Math.LN2
/** Two classes; feature 0 doubles class 0, feature 1 says nothing; a class is three times as likely behind itself. */
const CHAIN: Chain = {
  classes: 2,
  features: Float64Array.from([LN2, 0, 0, 0]),
  transitions: Float64Array.from([Math.log(3), 0, 0, Math.log(3)]),
}

test('a line alone is told by its features', () => {
  const { lines } = beliefsOf(CHAIN, [[0]])
  expect(lines[0]).toBeCloseTo(2 / 3)
  expect(lines[1]).toBeCloseTo(1 / 3)
})

test('a line without evidence is told by the one above, and no less by the one below', () => {
  // Ways: 00 weighs 2 · 3, 01 weighs 2, 10 weighs 1, 11 weighs 3.
  const above = beliefsOf(CHAIN, [[0], [1]])
  expect(above.lines[2]).toBeCloseTo(7 / 12)
  expect(beliefsOf(CHAIN, [[1], [0]]).lines[0]).toBeCloseTo(7 / 12)
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

  test('the trained chain knows such words', () => {
    const { chain, words } = trainedModel()
    expect(chain.features).toHaveLength((FEATURES + words.size) * CLASSES.length)
    expect(wordsIn(link, 'd').every((feature) => feature >= FEATURES)).toBe(true)
    expect(wordsIn(link, 'd').length).toBeGreaterThan(2)
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
