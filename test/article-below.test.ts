/** What the lines below the head of a page belong to, one behind the other, and what each is to the article for that. */
import { describe, expect, test } from 'vitest'
import { roleOf } from '../src/article/below-roles.ts'
import { isAbout, isAbove, isAnswer, isBio, nextState, type Place, type State } from '../src/article/below-state.ts'
import { aboutWriters } from '../src/article/byline.ts'
import type { LineKind } from '../src/article/line-kind.ts'
import { type PageLine, pageLines } from '../src/article/page-line.ts'

const SENTENCE = 'قال أمين المكتبة إن الكتب رتبت على رفوف جديدة صنعها نجار القرية من خشب الزيتون في الشتاء الماضي.'
const AMONG_TEXT: Place = {
  links: 0,
  isAmongText: true,
  isEndMarked: false,
  isFirst: false,
  box: undefined,
  isBelowButton: false,
}
const BELOW_TEXT: Place = {
  links: 0,
  isAmongText: false,
  isEndMarked: false,
  isFirst: false,
  box: undefined,
  isBelowButton: false,
}

/** The lines of a page without its blank ones. */
function read(...raws: readonly string[]): readonly PageLine[] {
  let start = 0
  return pageLines(
    raws.map((raw) => {
      const line = { raw, text: raw, start, end: start + raw.length }
      start = line.end + 1
      return line
    }),
  )
}

function one(raw: string, kind?: LineKind): PageLine {
  const [line] = read(raw)
  if (line === undefined) throw new Error('a blank line')
  return kind === undefined ? line : { ...line, kind }
}

describe('what the next lines belong to', () => {
  test.each<[string, State, PageLine, Place, State]>([
    ['a label for links opens them', 'text', one('أخبار ذات صلة', 'related'), BELOW_TEXT, 'related'],
    ['a label for comments opens them', 'text', one('التعليقات', 'comments'), BELOW_TEXT, 'comments'],
    ['a label for other things opens them', 'related', one('الأكثر قراءة', 'aside'), BELOW_TEXT, 'aside'],
    ['who wrote it opens what is said of the author', 'text', one('عن الكاتب', 'aside'), BELOW_TEXT, 'about'],
    ['the mark of an agency ends the text', 'text', one('/انتهى/', 'end'), AMONG_TEXT, 'over'],
    ['who made the page ends the text', 'text', one('جميع الحقوق محفوظة', 'footer'), BELOW_TEXT, 'over'],
    ['but not in the middle of it', 'text', one('جميع الحقوق محفوظة', 'footer'), AMONG_TEXT, 'text'],
    ['a label of a field changes nothing', 'related', one('رمز الخبر: 991', 'newsCode'), BELOW_TEXT, 'related'],
    ['links stay links', 'related', one('مكتبة القرية تفتح أبوابها'), AMONG_TEXT, 'related'],
    ['a long sentence is text again', 'related', one(SENTENCE), AMONG_TEXT, 'text'],
    ['but not where all text is above', 'related', one(SENTENCE), BELOW_TEXT, 'related'],
    ['comments end with nothing but a label', 'comments', one(SENTENCE), AMONG_TEXT, 'comments'],
  ])('%s', (_, state, line, place, expected) => {
    expect(nextState(state, line, undefined, place)).toBe(expected)
  })

  test('behind the mark of an agency a heading above a sentence is text', () => {
    const [heading, sentence] = read('رفوف من خشب الزيتون', SENTENCE) as [PageLine, PageLine]
    expect(nextState('over', heading, sentence, { ...BELOW_TEXT, isEndMarked: true })).toBe('text')
    expect(nextState('over', heading, sentence, BELOW_TEXT)).toBe('over')
  })

  test('a heading behind a blank line and links is text, above a sentence', () => {
    const [, heading, sentence] = read('رابط إلى مقال آخر', '', 'رفوف من خشب الزيتون', SENTENCE) as [
      PageLine,
      PageLine,
      PageLine,
    ]
    expect(nextState('related', heading, sentence, { ...AMONG_TEXT, links: 1 })).toBe('text')
    expect(nextState('related', heading, sentence, AMONG_TEXT)).toBe('related')
  })
})

describe('what a line is beside the next', () => {
  test('a heading below the button of a box is text, above a sentence', () => {
    const [heading, sentence] = read('رفوف من خشب الزيتون', SENTENCE) as [PageLine, PageLine]
    expect(nextState('aside', heading, sentence, { ...AMONG_TEXT, isBelowButton: true })).toBe('text')
    expect(nextState('aside', heading, sentence, AMONG_TEXT)).toBe('aside')
    expect(nextState('aside', heading, sentence, { ...BELOW_TEXT, isBelowButton: true })).toBe('aside')
  })

  test('what is cut off below a link is no text', () => {
    const cut = 'أنهت المؤسسة العامة في مدينة البحر إصلاح العطل الطارئ على خط المياه الذي يصل إلى القرية ...'
    const [link, below] = read('المؤسسة تصلح خط المياه', cut) as [PageLine, PageLine]
    expect(nextState('related', below, undefined, { ...AMONG_TEXT, links: 1 })).toBe('related')
    expect(nextState('related', link, below, { ...AMONG_TEXT, links: 1 })).toBe('related')
    const [, whole] = read('المؤسسة تصلح خط المياه', cut.replace(' ...', '.')) as [PageLine, PageLine]
    expect(nextState('related', whole, undefined, { ...AMONG_TEXT, links: 1 })).toBe('text')
  })

  test('a short line above a sentence is its heading, a closed one is not', () => {
    expect(isAbove(one('رفوف من خشب الزيتون'), one(SENTENCE))).toBe(true)
    expect(isAbove(one('رفوف من خشب الزيتون.'), one(SENTENCE))).toBe(false)
    expect(isAbove(one('رفوف من خشب الزيتون'), undefined)).toBe(false)
  })

  test('a name above what its bearer is', () => {
    expect(isBio(one('محمد العطار'), one('صحفي مهتم بالمسرح، صدر له كتاب.'), undefined)).toBe(true)
    expect(isBio(one('محمد العطار'), one(SENTENCE), undefined)).toBe(false)
    const name = one('جلنار العطار')
    expect(isBio(name, one(SENTENCE), name)).toBe(true)
  })

  test('and no more of an author where it opens the text', () => {
    const [name, next] = read('سالم الخطيب', 'كاتب من حلب، صدر له كتابان في تاريخ المدن القديمة.')
    expect(nextState('text', name as PageLine, next, BELOW_TEXT)).toBe('about')
    expect(nextState('text', name as PageLine, next, { ...BELOW_TEXT, isFirst: true })).toBe('text')
  })

  test('a label for what is said of the author, by its kind and its words', () => {
    expect(isAbout(one('نبذة عن الكاتب', 'aside'))).toBe(true)
    expect(isAbout(one('نبذة عن الكاتب', 'text'))).toBe(false)
    expect(isAbout(one('الأكثر قراءة', 'aside'))).toBe(false)
  })

  test('a sentence directly below a question answers it', () => {
    const [question, answer] = read('كيف رتبت الكتب؟', SENTENCE) as [PageLine, PageLine]
    expect(isAnswer(answer, question)).toBe(true)
    const [, apart] = read('كيف رتبت الكتب؟', '', SENTENCE) as [PageLine, PageLine]
    expect(isAnswer(apart, question)).toBe(false)
    expect(isAnswer(undefined, question)).toBe(false)
  })
})

describe('what a line is to the article', () => {
  test.each<[LineKind, State, string]>([
    ['text', 'text', 'body'],
    ['text', 'related', 'related'],
    ['text', 'aside', 'furniture'],
    ['text', 'about', 'furniture'],
    ['text', 'comments', 'furniture'],
    ['text', 'over', 'furniture'],
    ['caption', 'text', 'body'],
    ['published', 'related', 'published'],
    ['published', 'comments', 'furniture'],
    ['author', 'text', 'authors'],
    ['source', 'over', 'sourceCredit'],
    ['headline', 'text', 'related'],
    ['clock', 'text', 'furniture'],
    ['symbols', 'text', 'furniture'],
    ['disclaimer', 'comments', 'disclaimer'],
    ['link', 'over', 'url'],
    ['stamp', 'text', 'published'],
    ['stamp', 'aside', 'furniture'],
  ])('%s, of %s below the text: %s', (kind, state, role) => {
    expect(roleOf(one('مكتبة القرية تفتح أبوابها', kind), state, false, true)[0]).toBe(role)
  })

  test.each<[LineKind, string]>([
    ['link', 'body'],
    ['disclaimer', 'body'],
    ['stamp', 'body'],
    ['end-code', 'body'],
  ])('%s among the text is text', (kind, role) => {
    expect(roleOf(one('مكتبة القرية تفتح أبوابها', kind), 'text', true, true)[0]).toBe(role)
  })

  test('one word is no link', () => {
    expect(roleOf(one('المزيد', 'text'), 'related', false, true)[0]).toBe('furniture')
  })
})

describe('what is said of the author below the text', () => {
  const said = (...lines: readonly string[]): readonly string[] =>
    [...aboutWriters(read('بقلم: سلمى الخطيب', ...lines))].map(({ text }) => text)

  test('behind the name, or below it', () => {
    const behind = 'سلمى الخطيب كاتبة ومصورة من القرية، لها كتاب عن المعاصر.'
    expect(said(SENTENCE, behind)).toEqual([behind])
    expect(said(SENTENCE, 'سلمى الخطيب', 'كاتبة ومصورة تجوب العالم منذ 2004.')).toContain(
      'كاتبة ومصورة تجوب العالم منذ 2004.',
    )
  })

  test('is neither what is said of somebody else nor the only sentence', () => {
    expect(said(SENTENCE, 'هند النجار كاتبة ومصورة من القرية، لها كتاب عن المعاصر.')).toEqual([])
    expect(said('سلمى الخطيب كاتبة ومصورة من القرية، لها كتاب عن المعاصر.')).toEqual([])
    expect(said(SENTENCE, 'كاتبة ومصورة تجوب العالم منذ 2004.')).toEqual([])
  })
})
