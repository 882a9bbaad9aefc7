/** Names of sections: what is a path, what a menu, and what is stuck to a title or said below it. */
import { describe, expect, test } from 'vitest'
import { labelledButton } from '../src/article/button-words.ts'
import { DATE, FIRST, read, SECOND, TITLE, textsOf } from './helpers/village-page.ts'

describe('a path', () => {
  test.each([
    'الرئيسية :: رياضة المياه :: سباق الزوارق',
    'الرئيسية | رياضة المياه | سباق الزوارق',
    'الرئيسية ـ رياضة المياه ـ سباق الزوارق',
    '🏠 › رياضة المياه › سباق الزوارق',
  ])('begins with the home page, whatever sign parts its steps: %s', (path) => {
    expect(read('مجلة الضفاف', path, TITLE, '', FIRST, SECOND).section).toBe('رياضة المياه - سباق الزوارق')
  })

  test('has no number behind a colon', () => {
    expect(read('مجلة الضفاف', 'الرئيسية: 1420', TITLE, '', FIRST, SECOND).section).toBeUndefined()
  })

  test('has a sign right behind the home page', () => {
    expect(read('مجلة الضفاف', 'خانه | خدمات', 'الرئيسية/ دولي', TITLE, '', FIRST, SECOND).section).toBe('دولي')
  })

  test('ends with the title, and what stands below that goes on with it', () => {
    const [title, below] = ['كعكة الليمون بزيت الزيتون', 'خفيفة ورطبة، وتبقى طرية ثلاثة أيام']
    const rest = [
      'وقت التحضير: 20 دقيقة',
      'المقادير',
      '- كوبان من الدقيق',
      '- ثلاث بيضات',
      'طريقة التحضير',
      '1- يسخن الفرن قليلا.',
      '2- يخفق البيض.',
    ]
    const article = read('مطبخ القرية', `وصفات » حلويات » ${title}`, title, below, ...rest)
    expect([article.section, article.title, article.subtitle]).toEqual(['وصفات - حلويات', title, below])
  })

  test('ends with the title behind a slash, and without one is none', () => {
    const title = 'صدور ديوان «نخيل الضفة» لشاعرة من القرية'
    const article = read('مجلة الضفاف', `أخبار الكتاب/ أدب/ ${title}`, title, DATE, '', FIRST, SECOND)
    expect([article.section, article.title, article.subtitle]).toEqual(['أخبار الكتاب - أدب', title, undefined])
    const other = 'كتب/ أدب/ صدور ديوان جديد لشاعرة من القرية'
    expect(read('مجلة الضفاف', other, DATE, '', FIRST, SECOND).title).toBe(other)
  })

  test('to a page of the site is no title', () => {
    expect(read('مجلة الضفاف', 'الرئيسية > اتصل بنا', FIRST, SECOND).title).not.toBe('الرئيسية > اتصل بنا')
  })
})

describe('a row of names', () => {
  test('is a menu, and the entry that is said again the section', () => {
    const row = 'أمثال - أزياء - ألعاب - أهازيج'
    const article = read('مجلة الضفاف', row, 'أمثال', TITLE, '', FIRST, SECOND)
    expect(article.section).toBe('أمثال')
    expect(article.title).toBe(TITLE)
    expect(textsOf(article.furniture)).toContain(row)
  })

  test('is one above a path, between strokes, and between bars with the home page', () => {
    const row = 'المجموعات - المعارض - الزيارة'
    expect(read('متحف الضفاف', row, 'الرئيسية » المنسوجات', TITLE, '', FIRST, SECOND).section).toBe('المنسوجات')
    const strokes = 'أخبار / عروض / حوارات / نقد'
    expect(read('مجلة الضفاف', strokes, 'حوارات', TITLE, '', FIRST, SECOND).section).toBe('حوارات')
    const bars = 'الرئيسية | محليات | زراعة | تحقيقات | رياضة'
    expect(read('واحة نيوز', bars, TITLE, FIRST, 'رمز الخبر: 61230', '', SECOND).section).toBeUndefined()
  })
})

describe('what is stuck', () => {
  test('to a title is the day', () => {
    const article = read(`${TITLE}الاثنين 14/12/2020`, '', FIRST, SECOND)
    expect(article.title).toBe(TITLE)
    expect(article.published?.iso).toBe('2020-12-14')
  })

  test('to a name is the section', () => {
    const article = read(TITLE, 'بقلم: سامر الدهانالقسم: مجتمع', '', FIRST, SECOND)
    expect(article.authors).toEqual(['سامر الدهان'])
    expect(article.section).toBe('مجتمع')
  })
})

test('a neighbour stands behind its label, a number does not', () => {
  expect(labelledButton('السؤال التالي: حكم بيع الثمر قبل نضجه')).toBe('headline')
  expect(labelledButton('البند التالي: 3')).toBeUndefined()
})

describe('a few words above a title', () => {
  test('are a column where nothing but a name stands below it', () => {
    const article = read('نافذة على البحر', TITLE, 'د. عبد العزيز الخطيب', '', FIRST, SECOND)
    expect(article.kicker).toBeUndefined()
    expect(article.title).toBe(TITLE)
  })

  test('are a kicker where they say on what occasion', () => {
    expect(read('في ختام الموسم', TITLE, 'د. عبد العزيز الخطيب', '', FIRST, SECOND).kicker).toBe('في ختام الموسم')
  })
})

describe('no section is', () => {
  test.each(['الأخبار', 'صور', 'ألبوم صور', 'آخر الأخبار'])('a general entry: %s', (entry) => {
    expect(read('مجلة الضفاف', entry, TITLE, '', FIRST, SECOND).section).toBeUndefined()
  })

  test('the paper that a path begins with', () => {
    expect(read('صحيفة الضفاف > محليات', TITLE, '', FIRST, SECOND).section).toBe('محليات')
  })
})

test('a general entry above the name of a section is none, an institution in a path is one', () => {
  expect(read('مجلة الضفاف', 'أخبار', 'محليات', TITLE, '', FIRST, SECOND).section).toBe('محليات')
  const path = 'الرئيسية » المركز الإعلامي » بيانات'
  expect(read('مجلة الضفاف', path, TITLE, '', FIRST, SECOND).section).toBe('المركز الإعلامي - بيانات')
})
