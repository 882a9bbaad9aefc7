/** What docs/article-json.md says belongs in which member, one page of our own a rule. */
import { describe, expect, test } from 'vitest'
import { bodyOf, DATE, FIRST, read, SECOND, TITLE, textsOf } from './helpers/village-page.ts'

describe('dates', () => {
  test('a day above the title of an article with a date of its own is the clock of the page', () => {
    const article = read(
      'صحيفة الجبل',
      'الأحد 7 مايو 2023 - العدد 311',
      TITLE,
      'نشر في: 6 مايو 2023',
      '',
      FIRST,
      SECOND,
    )
    expect(article.pageClock?.iso).toBe('2023-05-07')
    expect(article.published?.iso).toBe('2023-05-06')
  })

  test('a zone in brackets is kept', () => {
    const article = read(TITLE, 'نشر في: 6 مارس 2025 08:05 (بتوقيت مكة المكرمة)', '', FIRST, SECOND)
    expect(article.published?.iso).toBe('2025-03-06T08:05+03:00[Asia/Riyadh]')
  })

  test('a date on two lines is one', () => {
    const article = read(TITLE, 'الأحد ٧ مايو', '٢٠٢٣ - ٠٩:١٠', '', FIRST, SECOND)
    expect(article.published).toMatchObject({ iso: '2023-05-07T09:10', span: null })
  })

  test.each(['عدن، 14 يونيو 2022: ', 'عدن في 14 يونيو 2022 - '])(
    'the day of a dateline is that of publication where no other is: %s',
    (dateline) => {
      expect(read(TITLE, '', `${dateline}${FIRST}`, SECOND).published?.iso).toBe('2022-06-14')
      expect(read(TITLE, DATE, '', `${dateline}${FIRST}`, SECOND).published?.iso).not.toBe('2022-06-14')
    },
  )
})

describe('sections', () => {
  test.each([
    ['أنت هنا: الرئيسية / القرى / الزيتون', 'القرى - الزيتون'],
    ['بنك الزيتون > الأخبار > القرى', 'الأخبار - القرى'],
  ])('%s', (path, section) => {
    expect(read(path, TITLE, DATE, '', FIRST, SECOND).section).toBe(section)
  })

  test('an entry of the menu that is said again above the title', () => {
    const article = read('موقع القرية', 'القرى | المواسم | الناس', 'المواسم', TITLE, DATE, '', FIRST, SECOND)
    expect(article.section).toBe('المواسم')
  })

  test('the kind of a text only where no section is named', () => {
    expect(read('حوار', TITLE, DATE, '', FIRST, SECOND).section).toBe('حوار')
    expect(read('الرئيسية > ثقافة > قرى', 'حوار', TITLE, DATE, '', FIRST, SECOND).section).toBe('ثقافة - قرى')
  })

  test('a number beside a label is no path', () => {
    expect(read(TITLE, DATE, 'رقم الإعلان : 41 / ب', '', FIRST, SECOND).section).toBeUndefined()
  })
})

describe('datelines', () => {
  test.each([
    ['الزيتون / 6 تموز / يوليو / سنا - ', { place: 'الزيتون', agency: 'سنا' }],
    ['الزيتون 6 تموز (سنا) - ', { place: 'الزيتون', agency: 'سنا' }],
  ])('%s', (dateline, wanted) => {
    expect(read(TITLE, DATE, '', `${dateline}${FIRST}`, SECOND).dateline).toEqual(wanted)
  })

  test('on a line of its own', () => {
    const article = read(TITLE, DATE, 'الزيتون – سنا:', FIRST, SECOND)
    expect(article.dateline).toEqual({ place: 'الزيتون', agency: 'سنا' })
    expect(bodyOf(article)).toEqual([FIRST, SECOND])
  })

  test('two names and a colon are none where nothing is known of them', () => {
    expect(read(DATE, '', TITLE, 'التين - السفرجل:', FIRST, SECOND).dateline).toBeUndefined()
  })

  test('a place and the name of the site alone above the text', () => {
    const article = read('وكالة الجبل الإخبارية', '', TITLE, DATE, 'عدن/ الجبل', FIRST, SECOND)
    expect(article.dateline).toEqual({ place: 'عدن', agency: 'الجبل' })
    expect(bodyOf(article)).toEqual([FIRST, SECOND])
  })

  test('a paper and a colon below the date announce the title', () => {
    const article = read('أبرز المواسم', DATE, 'صحيفة بعيدة:', TITLE, '', FIRST, SECOND)
    expect(article.kicker).toBe('صحيفة بعيدة:')
    expect(article.dateline).toBeUndefined()
  })
})

describe('titles', () => {
  test('the number of a statement, above what it is about', () => {
    const article = read('بيان رقم (14) لسنة 2021', 'بشأن قطاف الزيتون في القرية العالية', DATE, '', FIRST, SECOND)
    expect(article.title).toBe('بيان رقم (14) لسنة 2021')
    expect(article.subtitle).toBe('بشأن قطاف الزيتون في القرية العالية')
  })

  test('without how urgent they are', () => {
    expect(read(`عاجل: ${TITLE}`, DATE, '', FIRST, SECOND).title).toBe(TITLE)
  })

  test('a line in quotation marks below one is its subtitle', () => {
    const article = read(TITLE, '«الزيت لا يكذب على أحد»', DATE, '', FIRST, SECOND)
    expect([article.title, article.subtitle]).toEqual([TITLE, '«الزيت لا يكذب على أحد»'])
  })
})

describe('authors', () => {
  test('who translated is none', () => {
    expect(read(TITLE, DATE, 'ترجمة: سلمى الخطيب', '', FIRST, SECOND).authors).toBeUndefined()
  })

  test.each(['تحقيق وتصوير: سلمى الخطيب', 'س. الخطيب'])('%s', (line) => {
    expect(read(TITLE, line, DATE, '', FIRST, SECOND).authors).toHaveLength(1)
  })
})

describe('the text', () => {
  test('a statement is signed below its last sentence, a report is not', () => {
    const below = ['مدير الجمعية', 'جمعية الزيتون']
    const title = 'بيان جمعية الزيتون عن الموسم'
    expect(bodyOf(read(title, DATE, '', FIRST, SECOND, ...below, '', 'طباعة'))).toEqual([FIRST, SECOND, ...below])
    expect(bodyOf(read(TITLE, DATE, '', FIRST, SECOND, 'المركز الإعلامي', '', 'طباعة'))).toEqual([FIRST, SECOND])
  })

  test.each(['المادة 3', 'الفصل الثاني: الزيت', 'الجواب', 'الملخص'])('a part is a heading: %s', (line) => {
    const { body } = read(TITLE, DATE, '', FIRST, line, SECOND)
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph'])
  })

  test('one note is a list, and so are letters', () => {
    const { body } = read(TITLE, DATE, '', FIRST, SECOND, '(1) دفتر القرية، ص 14.')
    expect(body.at(-1)?.type).toBe('list')
    const letters = read(TITLE, DATE, '', FIRST, 'أ- الزيت من الجبل.', 'ب- الملح من البحر.', SECOND).body
    expect(letters.map(({ type }) => type)).toEqual(['paragraph', 'list', 'list', 'paragraph'])
  })

  test('what a picture shows stands above the first sentence', () => {
    expect(read(TITLE, DATE, 'أهل القرية أمام المعصرة القديمة', FIRST, SECOND).body[0]?.type).toBe('caption')
  })

  test('entries of live news have titles', () => {
    const { body } = read(TITLE, DATE, '', '13:50', 'وصول آخر عربة', FIRST, '12:10', 'فتح باب المعصرة', SECOND)
    expect(body.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'heading', 'paragraph'])
  })

  test('a button above the text, which a blank line parts from it, is none of it', () => {
    expect(bodyOf(read(TITLE, DATE, 'طباعة', 'صفحة بالزيتونية', '', FIRST, SECOND))).toEqual([FIRST, SECOND])
  })
})

test('what a search found is cut out of other articles', () => {
  const found = ['الزيت في الجبل', '... وكان الزيت في الجرار ...', 'الملح في البحر', '... وكان الملح أبيض ...']
  const article = read('نتائج البحث', ...found, 'ناس القرية القديمة', '... وكان الناس قلة ...')
  expect(textsOf(article.related)).toEqual(['الزيت في الجبل', 'الملح في البحر', 'ناس القرية القديمة'])
  expect(article.body).toEqual([])
})

test.each(['لا تتحمل الإدارة أي مسؤولية عن محتوى هذا الإعلان', 'ما ينشر هنا لا يمثل بالضرورة رأي الموقع'])(
  'who does not answer for a text: %s',
  (line) => {
    expect(read(TITLE, DATE, '', FIRST, SECOND, '', line).disclaimer).toBe(line)
  },
)
