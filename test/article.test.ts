import { describe, expect, test } from 'vitest'
import type { Article, ArticleLine } from '../src/article/article.ts'
import { readArticle } from '../src/article/read-article.ts'

/** Lines as a page has them; the letters are repaired as far as these texts need it. */
function linesOf(original: string): readonly ArticleLine[] {
  let start = 0
  return original.split('\n').map((raw) => {
    const line = { raw, text: repaired(raw), start, end: start + raw.length }
    start += raw.length + 1
    return line
  })
}

function repaired(line: string): string {
  if (/0000-00-00$/.test(line)) return ''
  return line.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replace('مایو(أيار)2009', 'مايو (أيار) 2009')
}

function read(...lines: readonly string[]): Article {
  return readArticle(linesOf(lines.join('\n')))
}

function codesOf({ issues }: Article): readonly string[] {
  return issues.map(({ code }) => code)
}

const TITLE = 'مکتبة القریة تفتح أبوابها لزوار المساء'
const LEAD = 'تفتح مکتبة القریة أبوابها کل مساء ابتداء من الأسبوع القادم، بعد أن جمع أهلها ثلاثة آلاف کتاب فی عامین.'
const FIRST = 'قال أمین المکتبة إن الکتب رتبت على رفوف جدیدة صنعها نجار القریة من خشب الزیتون فی الشتاء الماضی.'
const SECOND = 'وأضاف أن أول رف بنی فی مایو(أيار)2009، وأن الأطفال هم أکثر القراء عددا فی أیام العطلة.'
const THIRD = 'ویأمل الأهالی أن تصبح القاعة الصغیرة مکانا للأمسیات الشعریة ولدروس الخط فی فصل الصیف.'

const PAGE = [
  'تم التحدیث فی: 3 March 2021 - 08:15',
  'أخبار القرى البعیدة',
  '',
  TITLE,
  '',
  LEAD,
  'رمز الخبر: ۷۷۱۲۳',
  'تأريخ النشر: ۲ ربیع الثانی -۶۴۱ - ۱۸:۳۰ - 09May 2013',
  '',
  TITLE,
  '',
  FIRST,
  LEAD,
  '',
  'رفوف الزیتون',
  SECOND,
  '',
  THIRD,
  '',
  'المصدر: صحف محلیة',
  '',
  'الصحیفة غیر مسؤولة عن النص المنشور هنا، وکاتبه معروف لدیها.',
  '',
  'رایکم',
  'الأکثر قراءة',
  'عنوان آخر من القائمة',
]

describe('an article with all parts', () => {
  const original = PAGE.join('\n')
  const article = readArticle(linesOf(original))

  test('texts', () => {
    expect(article).toMatchObject({
      schema: 'yakaf/article@1',
      kicker: 'أخبار القرى البعيدة',
      title: repaired(TITLE),
      lead: repaired(LEAD),
      newsCode: '77123',
      sourceCredit: 'صحف محلية',
      disclaimer: 'الصحيفة غير مسؤولة عن النص المنشور هنا، وكاتبه معروف لديها.',
    })
    expect(codesOf(article)).toEqual(['null-date'])
    expect(article.body.map(({ type, text }) => [type, text])).toEqual([
      ['paragraph', repaired(FIRST)],
      ['paragraph', repaired(LEAD)],
      ['heading', 'رفوف الزيتون'],
      ['paragraph', repaired(SECOND)],
      ['paragraph', repaired(THIRD)],
    ])
    expect(article.furniture.map(({ text }) => text)).toEqual(['رايكم', 'الأكثر قراءة'])
    expect(article.related?.map(({ text }) => text)).toEqual(['عنوان آخر من القائمة'])
  })

  test('dates', () => {
    expect(article.published).toMatchObject({ role: 'published', iso: '2013-05-09T18:30', precision: 'minute' })
    expect(article.pageClock).toMatchObject({ role: 'pageClock', iso: '2021-03-03T08:15' })
    expect(article.updated).toBeUndefined()
    expect(article.otherDates.map(({ role, iso, raw, issues }) => [role, iso, raw, issues])).toEqual([
      ['published', null, '۲ ربیع الثانی -۶۴۱', ['null-date']],
      ['body', '2009-05', 'مایو(أيار)2009', []],
    ])
  })

  test('spans are of the original', () => {
    for (const { span, raw } of [article.published, article.pageClock, ...article.otherDates].filter(
      (date) => !!date,
    )) {
      expect(original.slice(...(span ?? [0, 0]))).toBe(raw)
    }
    for (const { span, text } of [...article.body, ...article.furniture]) {
      expect(repaired(original.slice(...span))).toBe(text)
    }
  })

  test('is JSON without empty members', () => {
    expect(JSON.parse(JSON.stringify(article))).toEqual(article)
    expect(Object.keys(article)).not.toContain('updated')
  })
})

describe('parts are found by evidence', () => {
  test('without the repetition the title is the last short line of the head', () => {
    const article = read('موقع', 'في موسم الزيتون', TITLE, LEAD, 'رمز الخبر: 5512', '', FIRST, '', SECOND)
    expect(article).toMatchObject({ kicker: 'في موسم الزيتون', title: repaired(TITLE), lead: repaired(LEAD) })
    expect(article.furniture.map(({ text }) => text)).toEqual(['موقع'])
    expect(article.body).toHaveLength(2)
  })

  test('labels above everything: the title below stands alone', () => {
    const article = read('الخميس 27 حزيران 2019 ساعة 09:46', 'رقم : 800123', '', TITLE, '', FIRST, '', SECOND)
    expect(article).toMatchObject({
      title: repaired(TITLE),
      newsCode: '800123',
      issues: [{ code: 'published-unlabelled' }],
    })
    expect(article.published?.iso).toBe('2019-06-27T09:46')
    expect(article.lead).toBeUndefined()
    expect(article.kicker).toBeUndefined()
  })

  test('labels and no title: none is invented', () => {
    const article = read('کد خبر: ۴۵۷۹۱۳', 'تاریخ انتشار: ۰۲ خرداد ۱۴۰۰ - ۰۹:۵۷ - 23May 2021', '', FIRST, '', SECOND)
    expect(article.title).toBeUndefined()
    expect(codesOf(article)).toEqual(['no-title'])
    expect(article.newsCode).toBe('457913')
    expect(article.published?.iso).toBe('2021-05-23T09:57')
    expect(article.otherDates[0]).toMatchObject({ role: 'published', calendar: 'persian', iso: '2021-05-23' })
  })

  test('two labels on one line', () => {
    const article = read(TITLE, '', 'رمز الخبر: 60417 | تاريخ النشر: 7/10/2014', '', FIRST)
    expect(article).toMatchObject({ newsCode: '60417', title: repaired(TITLE) })
    expect(article.published).toMatchObject({ iso: '2014-10-07', issues: ['assumed-dmy'] })
  })

  test('an update below the title is one', () => {
    const article = read(TITLE, '', 'نشر في: 7 أكتوبر 2014', 'آخر تحديث: 9 أكتوبر 2014 10:00', '', FIRST)
    expect(article.updated?.iso).toBe('2014-10-09T10:00')
    expect(article.pageClock).toBeUndefined()
  })

  test('a date field that holds no date', () => {
    const dropped = read(TITLE, '', 'رمز الخبر: 991', 'تاريخ النشر: 0000-00-00', '', FIRST)
    expect(dropped.published).toBeUndefined()
    expect(dropped.otherDates[0]).toMatchObject({ role: 'published', iso: null, raw: '0000-00-00' })
    expect(codesOf(dropped)).toEqual(['null-date'])
    const epoch = read(TITLE, '', 'تاريخ النشر: ۱۱ دی ۱۳۴۸ - ۰۳:۳۰ - 01January 1970', '', FIRST)
    expect(epoch.published).toBeUndefined()
    expect(epoch.otherDates.map(({ iso, confidence }) => [iso, confidence])).toEqual([
      [null, 'probable'],
      [null, 'probable'],
    ])
    expect(read(TITLE, '', 'وفي 1 يناير 1970 بنيت أول مدرسة في القرية على تل صغير.').otherDates[0]?.iso).toBe(
      '1970-01-01',
    )
  })

  test('labels below the text belong to it too', () => {
    const article = read(TITLE, '', FIRST, '', SECOND, '', 'رمز الخبر: 4411', 'تاريخ النشر: 7 أكتوبر 2014')
    expect(article).toMatchObject({ newsCode: '4411', title: repaired(TITLE), issues: [{ code: 'title-guessed' }] })
    expect(article.published?.iso).toBe('2014-10-07')
    expect(article.body).toHaveLength(2)
  })
})

describe('a text that is no article', () => {
  test('keeps its paragraphs and gets no parts', () => {
    const article = read(FIRST, SECOND, '', THIRD)
    expect(article).toEqual({
      schema: 'yakaf/article@1',
      direction: 'rtl',
      changes: {},
      otherDates: article.otherDates,
      body: [FIRST, SECOND, THIRD].map((raw) => expect.objectContaining({ type: 'paragraph', text: repaired(raw) })),
      furniture: [],
      issues: [],
    })
  })

  test('has a title only when its first line is short and stands above a paragraph', () => {
    expect(read(TITLE, '', FIRST)).toMatchObject({ title: repaired(TITLE), issues: [{ code: 'title-guessed' }] })
    expect(read(TITLE, FIRST)).toMatchObject({ title: repaired(TITLE), issues: [{ code: 'title-guessed' }] })
    expect(read(TITLE, '', 'سطر قصير', '', 'وسطر آخر').title).toBeUndefined()
    expect(read('', '', '').body).toEqual([])
    expect(readArticle([])).toEqual({
      schema: 'yakaf/article@1',
      otherDates: [],
      body: [],
      furniture: [],
      changes: {},
      issues: [],
    })
  })

  test('a repeated line near the top is a title, no guess', () => {
    const article = read(TITLE, '', LEAD, '', TITLE, '', FIRST)
    expect(article).toMatchObject({ title: repaired(TITLE), issues: [] })
  })

  test('a label in a sentence is no label', () => {
    const line = 'سأل القارئ عن تاريخ النشر: 7 أكتوبر 2014، فلم یجبه أحد من العاملین فی المکتبة.'
    const article = read(line, 'ونشر في المجلة أیضا خبر قصیر عن المکتبة لم ینتبه إلیه أحد من الزوار.')
    expect(article.published).toBeUndefined()
    expect(article.body).toHaveLength(2)
  })
})
