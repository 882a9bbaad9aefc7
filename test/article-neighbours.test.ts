/** What neighbours say of a line: values below labels, menus, lists of links, signatures, one piece of evidence a test. */
import { describe, expect, test } from 'vitest'
import { bodyOf, DATE, FIRST, read, SECOND, TITLE, textsOf } from './helpers/village-page.ts'

describe('a label alone', () => {
  test('has its value on the next line', () => {
    const article = read(TITLE, '', 'رمز الخبر:', '60417', 'تاريخ النشر:', '7 أكتوبر 2014', '', FIRST, '', SECOND)
    expect(article.newsCode).toBe('60417')
    expect(article.published?.iso).toBe('2014-10-07')
  })

  test('without a colon and a value is a heading of the text', () => {
    expect(textsOf(read(TITLE, '', FIRST, '', 'المؤلف', SECOND).body)).toContain('المؤلف')
  })
})

describe('short lines below each other at the top', () => {
  test('are a menu', () => {
    const article = read('الرئيسية', 'من نحن', 'الأرشيف', 'اتصل بنا', '', TITLE, '', FIRST, '', SECOND)
    expect(article.title).toBe(TITLE)
    expect(textsOf(article.furniture)).toEqual(['الرئيسية', 'من نحن', 'الأرشيف', 'اتصل بنا'])
  })
})

describe('links below a text', () => {
  test('lose their numbers, and what has none is no link', () => {
    const article = read(
      TITLE,
      '',
      FIRST,
      '',
      SECOND,
      '',
      'الأكثر قراءة',
      '1. سوق السمك يفتح أبوابه صباحا',
      '2. حديقة جديدة في قلب المدينة',
      'صفحة أخرى من الأخبار',
    )
    expect(textsOf(article.related)).toEqual(['سوق السمك يفتح أبوابه صباحا', 'حديقة جديدة في قلب المدينة'])
  })
})

describe('the neighbours of an article', () => {
  test('are links, below comments too', () => {
    const comments = ['تعليقان:', 'أم وليد يقول...', 'بارك الله فيهم', '9 أكتوبر 2014 07:44']
    const links = ['رسالة أقدم: سوق السمك يفتح أبوابه', 'رسالة أحدث: حديقة جديدة في قلب المدينة']
    const article = read(TITLE, DATE, '', FIRST, SECOND, ...comments, ...links, 'السؤال التالي: متى يقطف الزيتون')
    expect(textsOf(article.related)).toEqual([
      'سوق السمك يفتح أبوابه',
      'حديقة جديدة في قلب المدينة',
      'متى يقطف الزيتون',
    ])
    expect(bodyOf(article)).toEqual([FIRST, SECOND])
  })
})

test('a neighbour behind an arrow stands below comments, a button does not', () => {
  const comments = ['تعليقان:', 'أم وليد يقول...', 'بارك الله فيهم', '9 أكتوبر 2014 07:44']
  const article = read(TITLE, DATE, '', FIRST, SECOND, ...comments, '→ سوق السمك يفتح أبوابه', '→ السابق')
  expect(textsOf(article.related)).toEqual(['سوق السمك يفتح أبوابه'])
})

test('what readers of a book read as well is a label, how long it takes to read is none', () => {
  const links = ['حكايات الصفافين', 'ورق من قصب']
  expect(textsOf(read(TITLE, DATE, '', FIRST, SECOND, 'قراء هذا الكتاب قرؤوا أيضا', ...links).related)).toEqual(links)
  expect(read(TITLE, DATE, '5 دقائق للقراءة', 'زوار القاعة الصغيرة', '', FIRST, SECOND).related).toBeUndefined()
})

test('links in the midst of a text end where the page says so', () => {
  const links = ['تخطى قصص مقترحة', 'طائر يقلد صوت المنشار', 'كم يعيش أخطبوط الأعماق؟', 'نهاية قصص مقترحة']
  const article = read(TITLE, DATE, '', FIRST, '', ...links.flatMap((line) => [line, '']), 'رفوف من خشب', '', SECOND)
  expect(textsOf(article.related)).toEqual(links.slice(1, 3))
  expect(bodyOf(article)).toEqual([FIRST, 'رفوف من خشب', SECOND])
})

describe('a row of a price', () => {
  test('is no heading; the name of a part is', () => {
    const typeOf = (line: string): string | undefined =>
      read(TITLE, DATE, '', FIRST, line, SECOND).body.find(({ text }) => text === line)?.type
    expect(typeOf('ثمن النسخة: 25 دينارا')).toBe('paragraph')
    expect(typeOf('المعصرة القديمة في القرية')).toBe('heading')
  })
})

describe('an institution', () => {
  const NAME = 'وزارة المكتبات العامة'

  test('signs below its statement', () => {
    const article = read(`${NAME} | بيانات`, '', TITLE, '', `${FIRST} وشكرت ${NAME} أهل القرية.`, SECOND, NAME)
    expect(textsOf(article.body)?.at(-1)).toBe(NAME)
  })
})

describe('a label of the page', () => {
  test('with paragraphs directly below it is a heading of the text', () => {
    const article = read(TITLE, '', FIRST, '', 'دفتر الزوار', FIRST, SECOND)
    expect(article.body.map(({ type, text }) => [type, text])).toEqual([
      ['paragraph', FIRST],
      ['heading', 'دفتر الزوار'],
      ['paragraph', FIRST],
      ['paragraph', SECOND],
    ])
  })
})

describe('an agency', () => {
  test('puts the section before its title', () => {
    const article = read(`عام / ${TITLE}`, '', FIRST, '', SECOND)
    expect(article).toMatchObject({ section: 'عام', title: TITLE })
  })

  test('puts place, dates and its name into one line', () => {
    const article = read(TITLE, '', 'بيروت 12 رجب 1443 هـ الموافق 13 فبراير 2022 م وخب', FIRST, '', SECOND)
    expect(article.dateline).toEqual({ place: 'بيروت', agency: 'وخب' })
    expect(article.published?.iso).toBe('2022-02-13')
  })
})

describe('rows of data', () => {
  test('hold what would be a label of the page elsewhere', () => {
    const rows = ['الناشر: مطبعة البستان', 'سنة الطبع: 1911', 'اللغة: العربية', 'الورق: سميك', 'الحبر: أسود']
    expect(textsOf(read(TITLE, '', FIRST, '', ...rows, '', SECOND).body)).toContain('اللغة: العربية')
  })
})

describe('a short line above a list', () => {
  test('is its heading, whatever stands above', () => {
    const article = read(TITLE, '', FIRST, '', SECOND, 'القراء', '- الكبار من أهل القرية', '- الصغار من أهل القرية')
    expect(article.body.find(({ text }) => text === 'القراء')?.type).toBe('heading')
  })
})
