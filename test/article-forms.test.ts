/** What is stuck together in one line, and forms of whole pages: statements, flashes, results of a search, live news, lives, free verse. */
import { describe, expect, test } from 'vitest'
import { bodyOf, FIRST, read, SECOND, TITLE, textsOf } from './helpers/village-page.ts'

const OTHER = 'طريق الجبل يغلق ثلاثة أيام للصيانة'
const LINK = 'صيادو البحيرة يطلبون شباكا جديدة'

describe('fields that are stuck together', () => {
  test.each([
    ['بقلم: محمد العلي7 أكتوبر 2014', ['محمد العلي']],
    ['7 أكتوبر 2014محمد العلي', ['محمد العلي']],
    ['بقلم: محمد العليتاريخ النشر: 7 أكتوبر 2014', ['محمد العلي']],
    ['نشرت في 7 أكتوبر 2014 بواسطة محمد العلي', ['محمد العلي']],
  ])('%s', (line, authors) => {
    const article = read(TITLE, line, '', FIRST, SECOND)
    expect(article.authors).toEqual(authors)
    expect(article.published?.iso).toBe('2014-10-07')
  })

  test.each([
    ['رمز الخبر: 88021707 May 2014', '880217', '2014-05-07'],
    ['القسم: ثقافةرمز الخبر: 880217', '880217', undefined],
  ])('%s', (line, code, published) => {
    const article = read(line, TITLE, '', FIRST, SECOND)
    expect(article.newsCode).toBe(code)
    expect(article.published?.iso).toBe(published)
  })

  test('the era behind a date is no name', () => {
    expect(read(TITLE, 'تاريخ النشر: 15 مهر 1393 هـ ش', '', FIRST, SECOND).authors).toBeUndefined()
  })

  test('the mark of an agency is no part of the last sentence', () => {
    expect(bodyOf(read(TITLE, '7 أكتوبر 2014', '', FIRST, `${SECOND}/انتهى/`))).toEqual([FIRST, SECOND])
    const quoted = 'وكتب على الباب: العمل /انتهى/ في الشتاء الماضي قبل أن يفتح الأهالي القاعة الصغيرة.'
    expect(bodyOf(read(TITLE, '7 أكتوبر 2014', '', FIRST, quoted))).toEqual([FIRST, quoted])
  })
})

describe('whom the page names as source', () => {
  test('stands stuck to the last sentence', () => {
    const article = read(TITLE, '7 أكتوبر 2014', '', FIRST, `${SECOND}المصدر: وكالة الساحل`)
    expect(article.sourceCredit).toBe('وكالة الساحل')
    expect(bodyOf(article)).toEqual([FIRST, SECOND])
    const told = 'وسأل الطفل أمين المكتبة عن المصدر: كتاب قديم وجده في بيت جده قبل أن يفتح الأهالي القاعة.'
    expect(bodyOf(read(TITLE, '7 أكتوبر 2014', '', FIRST, told))).toEqual([FIRST, told])
  })

  test('stands before a button without a space, and keeps words that end like one', () => {
    const sourceOf = (line: string): string | undefined =>
      read(TITLE, '7 أكتوبر 2014', '', FIRST, SECOND, '', line).sourceCredit
    expect(sourceOf('المصدر: نشرة المعرضطباعة')).toBe('نشرة المعرض')
    expect(sourceOf('المصدر: دار الطباعة')).toBe('دار الطباعة')
  })
})

test('a counter stuck to the day is none of its own', () => {
  const dayOf = (line: string): string | null | undefined => read(TITLE, line, '', FIRST, SECOND).published?.iso
  expect(dayOf('18.02.2021 - 21:16عدد المشاهدات: 3207')).toBe('2021-02-18T21:16')
})

describe('the title and what stands beside it', () => {
  test('the number of a statement is the title, who issues it and an invocation are none', () => {
    const lines = [
      'اتحاد أمناء المكتبات',
      '7 أكتوبر 2014',
      'بيان رقم (7)',
      'بشأن ساعات القراءة في القرى',
      FIRST,
      SECOND,
    ]
    const { kicker, title, subtitle } = read(...lines)
    expect({ kicker, title, subtitle }).toEqual({
      kicker: undefined,
      title: 'بيان رقم (7)',
      subtitle: 'بشأن ساعات القراءة في القرى',
    })
  })

  test('the title in another language is furniture', () => {
    const article = read(TITLE, 'The village library opens in the evening', '7 أكتوبر 2014', '', FIRST, SECOND)
    expect(article.subtitle).toBeUndefined()
    expect(textsOf(article.furniture)).toContain('The village library opens in the evening')
  })

  test('below a section a short line that announces nothing is the title, and one that does is none', () => {
    const head = ['مجلة الرواق', 'الرئيسية / ثقافة']
    const title = read(
      ...head,
      'المكتبة التي بناها الأهالي',
      'نجار عجوز يصنع رفوفها من خشب الزيتون',
      '7 أكتوبر 2014',
      FIRST,
      SECOND,
    )
    expect(title.title).toBe('المكتبة التي بناها الأهالي')
    expect(title.subtitle).toBe('نجار عجوز يصنع رفوفها من خشب الزيتون')
    const kicker = read(
      ...head,
      'في مكتبة القرية',
      'نجار عجوز يصنع رفوفها من خشب الزيتون',
      '7 أكتوبر 2014',
      FIRST,
      SECOND,
    )
    expect(kicker.title).toBe('نجار عجوز يصنع رفوفها من خشب الزيتون')
  })

  test('behind its label, but not behind that of an address', () => {
    expect(read(`عنوان: ${TITLE}`, 'تاريخ النشر: 7 أكتوبر 2014', '', FIRST, SECOND).title).toBe(TITLE)
    expect(read(TITLE, '7 أكتوبر 2014', '', FIRST, SECOND, 'العنوان: شارع المدرسة، زقاق 12').title).toBe(TITLE)
  })

  test('the name of a person of whose life the text tells; who wrote it is none', () => {
    const life = 'ولد الشيخ محمد العلي في القرية قبل قرن، وتعلم فيها الخط على يد نجارها، ثم درس الحساب.'
    expect(read('الشيخ محمد العلي', 'خطاط القرية ومعلمها الأول', life, SECOND).title).toBe('الشيخ محمد العلي')
    expect(read(TITLE, 'محمد العلي', '7 أكتوبر 2014', '', FIRST, SECOND).authors).toEqual(['محمد العلي'])
  })

  test('whom a letter is to did not write it', () => {
    const article = read('رسالة مفتوحة إلى وزير الثقافة', '7 أكتوبر 2014', 'السيد الوزير المحترم', FIRST, SECOND)
    expect(article.authors).toBeUndefined()
    expect(bodyOf(article)[0]).toBe('السيد الوزير المحترم')
  })
})

describe('datelines', () => {
  test.each([
    ['رأس الصخر - الوفاق', { place: 'رأس الصخر', agency: 'الوفاق' }],
    ['الوفاق - رأس الصخر', { place: 'رأس الصخر', agency: 'الوفاق' }],
    ['رأس الصخر / محمد العلي / الوفاق', { place: 'رأس الصخر', agency: 'الوفاق' }],
  ])('of the agency that the page calls itself: %s', (line, dateline) => {
    const article = read('وكالة أنباء الوفاق', TITLE, '7 أكتوبر 2014', line, '', FIRST, SECOND)
    expect(article.dateline).toEqual(dateline)
    expect(bodyOf(article)).toEqual([FIRST, SECOND])
  })

  test('two names of which neither is that of the page are none', () => {
    const article = read('وكالة أنباء الوفاق', TITLE, '7 أكتوبر 2014', 'الأهلي - الزمالك', '', FIRST, SECOND)
    expect(article.dateline).toBeUndefined()
  })
})

describe('forms of pages', () => {
  test('a flash has a title', () => {
    const article = read('هزة أرضية خفيفة تضرب ضواحي المدينة', '7 أكتوبر 2014، 07:41')
    expect(article.title).toBe('هزة أرضية خفيفة تضرب ضواحي المدينة')
    expect(article.body).toEqual([])
  })

  test('what a search found is links, also without a date', () => {
    const article = read('نتائج البحث عن: النسيج', `1. ${LINK}`, 'دار الضفة، 2009', `2. ${OTHER}`, 'متاح للإعارة')
    expect(textsOf(article.related)).toEqual([LINK, OTHER])
    expect(article.title).toBeUndefined()
    expect(article.body).toEqual([])
  })

  test('an article about a search has a title', () => {
    const title = 'نتائج البحث عن الناجين في القرية'
    expect(read(title, '7 أكتوبر 2014', '', FIRST, SECOND).title).toBe(title)
  })

  test('free verse between short lines, and no menu', () => {
    const verses = ['كل صباح', 'تفتح المرأة باب الدار', 'فيدخل الغبار قبلها', 'كأنه صاحب البيت.']
    const more = ['لا تطرده،', 'تقول له اجلس هنا', 'على كرسي الغائب،', 'وحدثني عن الطرق']
    const article = read('مقام الغبار', 'كيان الساعدي', ...verses, '', ...more)
    expect(article.title).toBe('مقام الغبار')
    expect(article.authors).toEqual(['كيان الساعدي'])
    expect(article.body.map(({ type }) => type)).toEqual([...verses, ...more].map(() => 'verse'))
    const menu = ['الكتب الجديدة', 'ساعات القراءة', 'دروس الخط', 'أمسيات الشعر', 'أرشيف الصور', 'خريطة القرية']
    expect(read(...menu, 'مواعيد الدروس', 'أسماء المعلمين').body.filter(({ type }) => type === 'verse')).toEqual([])
  })
})

describe('who does not answer', () => {
  test.each([
    'الأسعار استرشادية ولا يتحمل الموقع مسؤولية أي قرار يبنى عليها.',
    'الأجوبة المنشورة إرشاد عام ولا تغني عن مراجعة أهل العلم',
    'الأخبار المنقولة عن جهات أخرى على مسؤولية تلك الجهات',
    'تخلي إدارة السوق مسؤوليتها عن محتوى هذا الإعلان.',
    'لا يعد هذا المحتوى نصيحة استثمارية، ولا تتحمل المنصة مسؤولية قرارات القراء.',
    'لا يتحمل المركز مسؤولية ما يرد في المواد المترجمة من آراء.',
  ])('%s', (line) => {
    expect(read(TITLE, '7 أكتوبر 2014', '', FIRST, SECOND, line).disclaimer).toBe(line)
  })

  test('above the references, but not above more of the text', () => {
    const line = 'المعلومات الواردة في هذا المقال لا تغني عن استشارة الطبيب.'
    const references = ['المراجع', '1- دليل القرية، الطبعة الثانية، 2018.', '2- كتاب الأعشاب، 2020.']
    expect(read(TITLE, '7 أكتوبر 2014', '', FIRST, SECOND, line, '', ...references).disclaimer).toBe(line)
    expect(read(TITLE, '7 أكتوبر 2014', '', FIRST, line, SECOND).disclaimer).toBeUndefined()
  })

  test('what somebody said of it is text', () => {
    const line = 'وقال أمين المكتبة إن الأهالي على ثقة، ولا يتحمل الموقع مسؤولية الكتب القديمة.'
    expect(read(TITLE, '7 أكتوبر 2014', '', FIRST, line).disclaimer).toBeUndefined()
  })
})
