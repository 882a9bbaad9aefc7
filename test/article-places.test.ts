/** What the place of a line on its page says of it, one piece of evidence a test. */
import { describe, expect, test } from 'vitest'
import type { Article } from '../src/index.ts'
import { bodyOf, DATE, FIRST, read, SECOND, TITLE } from './helpers/village-page.ts'

function furnitureOf({ furniture }: Article): readonly string[] {
  return furniture.map(({ text }) => text)
}

describe('above the text', () => {
  test.each([
    '812 قراءة',
    'شوهد: 812 مرة',
    'المشاهدات 640 - التعليقات 0',
    'تقييم المقال: 4.5 من 5',
    'استمع 00:00 / 14:32',
  ])('what is counted is no title: %s', (line) => {
    const article = read(TITLE, DATE, line, '', FIRST, '', SECOND)
    expect(article.title).toBe(TITLE)
    expect(furnitureOf(article)).toEqual([line])
    expect(bodyOf(article)).toEqual([FIRST, SECOND])
  })

  test('a year is not counted', () => {
    expect(read('صيف القرية 1987', '', FIRST, '', SECOND).title).toBe('صيف القرية 1987')
  })

  test('a count of comments does not begin them', () => {
    expect(bodyOf(read(TITLE, DATE, '3 تعليقات', '', FIRST, SECOND))).toEqual([FIRST, SECOND])
  })

  test('a short line above a menu is the name of the site, a section name below it a section', () => {
    const article = read(
      'بيت الزيتون',
      'أخبارنا | الجدول | المكتبة',
      'إعلانات المدرسة',
      TITLE,
      DATE,
      '',
      FIRST,
      '',
      SECOND,
    )
    expect(article).toMatchObject({ title: TITLE, section: 'إعلانات المدرسة' })
    expect(article.kicker).toBeUndefined()
  })

  test('the steps of the name that a browser shows', () => {
    const article = read(`سراج الجبل - قصة قصيرة - ${TITLE}`, 'قصة قصيرة', '', TITLE, '', DATE, '', FIRST, '', SECOND)
    expect(article).toMatchObject({ title: TITLE, section: 'قصة قصيرة' })
  })

  test('a code behind a date, without a colon', () => {
    const article = read(TITLE, '٠٥/٠٩/٢٠٢١، ١١:٠٢ ص  رمز الخبر 84461', '', FIRST, '', SECOND)
    expect(article).toMatchObject({ title: TITLE, newsCode: '84461', published: { iso: '2021-09-05T11:02' } })
  })

  test('one day in two calendars has one time', () => {
    const article = read(TITLE, '1/1/2024م - 19/6/1445هـ', '05:25 م', '', FIRST, '', SECOND)
    expect(article.published?.iso).toBe('2024-01-01T17:25')
    expect(article.otherDates.map(({ iso }) => iso)).toEqual(['2024-01-01'])
  })
})

describe('the start of the text', () => {
  test.each([
    ['سفح التين - ', { place: 'سفح التين' }],
    ['رأس الصواري، 14 مارس 2022 – ', { place: 'رأس الصواري' }],
    ['مسقط في 23 مايو/ وكالة مرسى / ', { place: 'مسقط', agency: 'وكالة مرسى' }],
    ['بندر الياسمين ـ وكالة القلم: ', { place: 'بندر الياسمين', agency: 'وكالة القلم' }],
  ])('%s is a dateline', (start, dateline) => {
    expect(read(TITLE, '', DATE, '', `${start}${FIRST}`, '', SECOND).dateline).toEqual(dateline)
  })

  test('an aside between dashes is none', () => {
    const aside = 'أمين المكتبة - وهو نجار القرية أيضا - قال إن الكتب رتبت على رفوف جديدة قبل الشتاء.'
    expect(read(TITLE, '', DATE, '', aside, '', SECOND).dateline).toBeUndefined()
  })
})

describe('below the last sentence', () => {
  test.each(['ك.ب', 'Partager', 'العدد القادم: ملف عن الأسواق', 'نموذج الطلب'])('%s is no text', (line) => {
    const article = read(TITLE, DATE, '', FIRST, '', SECOND, '', line)
    expect(bodyOf(article)).toEqual([FIRST, SECOND])
    expect(furnitureOf(article)).toEqual([line])
  })

  test.each(['«من قرأ عاش أكثر من حياة»', 'والدعوة عامة.'])('%s is text', (line) => {
    expect(bodyOf(read(TITLE, DATE, '', FIRST, '', SECOND, line))).toEqual([FIRST, SECOND, line])
  })

  test('a heading and its sentence behind the mark of the end are text', () => {
    const article = read(TITLE, DATE, '', FIRST, '', '- انتهى -', '', 'نبذة عن المكتبة', '', SECOND)
    expect(bodyOf(article)).toEqual([FIRST, 'نبذة عن المكتبة', SECOND])
  })
})

describe('behind the name of who wrote it', () => {
  const text = `${FIRST} وعاد الزوار إلى تلة الزيت في المساء.`

  test.each(['كتب: سالم الخطيب - تلة الزيت', 'سالم الخطيب - تلة الزيت'])(
    'a name that the text says is a place: %s',
    (line) => {
      const article = read(TITLE, line, DATE, '', text, SECOND)
      expect(article.authors).toEqual(['سالم الخطيب'])
      expect(article.dateline).toEqual({ place: 'تلة الزيت' })
    },
  )

  test('the name of a paper is none', () => {
    expect(read(TITLE, 'كتب: سالم الخطيب - صوت الزيتون', DATE, '', FIRST, SECOND).dateline).toBeUndefined()
  })
})
