/** The article the project began with: kept outside the project, so these tests say skipped where it is not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { normalize } from '../src/normalizer/normalizer.ts'
import { parseArticle } from '../src/normalizer/parse-article.ts'

const FOLDER = '../shared/seeds'
const isThere = existsSync(FOLDER)
const input = isThere ? readFileSync(`${FOLDER}/${readdirSync(FOLDER)[0]}`, 'utf8') : ''

const count = (text: string, letter: string): number => text.split(letter).length - 1

describe.skipIf(!isThere)(`the seed article${isThere ? '' : ' (skipped: ../shared is not there)'}`, () => {
  const output = normalize(input)
  const lines = output.split('\n')

  it('has no Persian letter or digit left, and the same alef maksuras', () => {
    expect(output).not.toMatch(/[\u06cc\u06a9\u06f0-\u06f9]/)
    expect(count(input, '\u0649')).toBe(15)
    expect(count(output, '\u0649')).toBe(15)
  })

  it('has its four lines repaired', () => {
    expect(lines[0]).toBe('تم التحديث في: 18 November 2023 - 09:22')
    expect(lines).toContain('رمز الخبر: 60416')
    expect(lines).toContain('تأريخ النشر: 14:07 - 07 October 2014')
    expect(lines.some((line) => line.endsWith('منذ مارس (آذار) 2012.'))).toBe(true)
  })

  it('is the one-to-one fold of its input everywhere else', () => {
    const fold = (text: string): string =>
      text
        .replaceAll('\u06cc', '\u064a')
        .replaceAll('\u06a9', '\u0643')
        .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    const dates = /(تأريخ النشر|منذ مارس)/
    const plain = (text: string): readonly string[] => text.split('\n').filter((line) => !dates.test(line))
    expect(plain(output)).toEqual(plain(fold(input)))
  })

  it('gives the article', () => {
    const article = parseArticle(input)
    expect(article.title).toBe(lines[3])
    expect(article.kicker).toBe(lines[1])
    expect(article.lead).toBe(lines[5])
    expect(article.newsCode).toBe('60416')
    expect(article.published?.iso).toBe('2014-10-07T14:07')
    expect(article.pageClock?.iso).toBe('2023-11-18T09:22')
    expect(article.updated).toBeUndefined()
    expect(article.otherDates).toContainEqual(
      expect.objectContaining({ role: 'published', iso: null, issues: ['null-date'] }),
    )
    expect(article.sourceCredit).toBe('وكالات')
    expect(article.disclaimer).toContain('غير مسئول عن النص')
    const headings = article.body.filter(({ type }) => type === 'heading').map(({ text }) => text)
    expect(headings).toEqual(['وساطة ألمانية', 'طلب وشرط'])
    const body = article.body.map(({ text }) => text).join('\n')
    for (const line of ['رايكم', 'الأكثر قراءة', 'تم التحديث', 'رمز الخبر']) expect(body).not.toContain(line)
    for (const { text, span } of article.body)
      expect(normalize(input.slice(span[0], span[1]), { language: 'ar' })).toBe(text)
  })
})
