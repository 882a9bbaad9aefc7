/** What repeats on a page, stands beside its text or speaks of itself, one piece of evidence a test. */
import { describe, expect, test } from 'vitest'
import { bodyOf, DATE, FIRST, read, SECOND, TITLE } from './helpers/village-page.ts'

describe('above the text', () => {
  test('what stands above a menu is the name of the site', () => {
    const article = read(
      'حكايات الضفة',
      'عن الماء والناس',
      'الرئيسية | دفاتر | صور | راسلني',
      '',
      TITLE,
      '',
      FIRST,
      SECOND,
    )
    expect(article.title).toBe(TITLE)
    expect(article.kicker).toBeUndefined()
  })

  test('a path may end with the title', () => {
    const article = read('ضفاف', `ضفاف » ثقافة » كتب » ${TITLE}`, TITLE, DATE, FIRST, SECOND)
    expect(article).toMatchObject({ title: TITLE, section: 'ثقافة - كتب' })
  })

  test('a table of contents is none of the text', () => {
    const article = read(TITLE, DATE, 'محتويات', '١ كيف بدأت', '٢ من يقرأ فيها', FIRST, SECOND)
    expect(bodyOf(article)).toEqual([FIRST, SECOND])
  })

  test('a place and a name below the title', () => {
    const article = read('جريدة الضفة', DATE, TITLE, 'اللاذقية - رنا الديواني', FIRST, SECOND)
    expect(article).toMatchObject({ authors: ['رنا الديواني'], dateline: { place: 'اللاذقية' } })
  })

  test('a line that tells something is no kicker', () => {
    const below = 'رفوف من خشب الزيتون ومقاعد للأطفال'
    const article = read('جريدة الضفة', DATE, 'سكان القرية يستعيدون مكتبتهم القديمة', below, FIRST, SECOND)
    expect(article).toMatchObject({ title: 'سكان القرية يستعيدون مكتبتهم القديمة', subtitle: below })
  })
})

describe('below the text', () => {
  test('comments are known by a name and a date each', () => {
    const comments = [
      'أم وليد',
      '9 أكتوبر 2014 - 07:44',
      'الله يبارك فيهم',
      'سامر',
      '9 أكتوبر 2014 - 10:02',
      'نحن بحاجة إلى مثلها.',
    ]
    const article = read(TITLE, DATE, FIRST, SECOND, ...comments)
    expect(bodyOf(article)).toEqual([FIRST, SECOND])
    expect(article.otherDates).toEqual([])
  })

  test.each([
    'هاتف: 555 0100 - فاكس: 555 0101',
    'شارع النهر، بناية 14، الطابق الثاني',
    'هل كانت هذه الصفحة مفيدة؟',
    '#مكتبة #قرية',
    'جدول الدوام (PDF، 214 كيلوبايت)',
  ])('the page speaks of itself: %s', (line) => {
    expect(bodyOf(read(TITLE, DATE, FIRST, SECOND, line))).toEqual([FIRST, SECOND])
  })

  test('where and when a text was written belongs to it', () => {
    const article = read(TITLE, DATE, FIRST, SECOND, 'دمشق في 3 أيلول 2014')
    expect(bodyOf(article)).toEqual([FIRST, SECOND, 'دمشق في 3 أيلول 2014'])
  })

  test('what is said of the author goes on to the next label', () => {
    const about = 'كاتبة تعيش في القرية وتعمل معلمة، ولها كتاب عن الطفولة صدر قبل عامين.'
    const article = read(
      TITLE,
      DATE,
      FIRST,
      SECOND,
      'عن الكاتبة',
      about,
      'مقالات ذات صلة',
      'نجار يصنع رفوفا من الزيتون',
    )
    expect(bodyOf(article)).toEqual([FIRST, SECOND])
    expect(article.related?.map(({ text }) => text)).toEqual(['نجار يصنع رفوفا من الزيتون'])
  })

  test('who wrote a text and when may stand in one line', () => {
    const article = read(TITLE, FIRST, SECOND, 'كتبها سالم الحداد في 6 مارس 2010 | رابط دائم')
    expect(article.authors).toEqual(['سالم الحداد'])
    expect(article.published?.iso).toBe('2010-03-06')
  })
})

test('a page that is not there has no text, an article of a page that was not found has', () => {
  const says = ['404', 'عذرا، الصفحة التي تبحث عنها غير موجودة.', 'ربما حذفت الصفحة أو تغير عنوانها.']
  const article = read('بوابة الضفة', ...says)
  expect(article.title).toBeUndefined()
  expect(article.body).toEqual([])
  const page = 'كتب العمدة أن صفحة من دفتر القرية القديم غير موجودة بين أوراق المكتبة.'
  expect(read('صفحة من الدفتر غير موجودة', DATE, '', page).body.map(({ text }) => text)).toEqual([page])
})

test('few questions in a text are headings, many are an interview', () => {
  const article = read(TITLE, DATE, FIRST, SECOND, FIRST, 'كيف تعمل؟', SECOND, FIRST, 'ما الذي ينقصها؟', SECOND, FIRST)
  expect(article.body.filter(({ type }) => type === 'heading').map(({ text }) => text)).toEqual([
    'كيف تعمل؟',
    'ما الذي ينقصها؟',
  ])
})
