/** What tells the parts of an article apart, one piece of evidence a test. */
import { describe, expect, test } from 'vitest'
import { type Article, parseArticle } from '../src/index.ts'
import { FIRST, SECOND, TITLE, textsOf } from './helpers/village-page.ts'

function read(...lines: readonly string[]): Article {
  return parseArticle(lines.join('\n'), { explain: true })
}

function typesOf({ body }: Article): readonly (readonly [string, string])[] {
  return body.map(({ type, text }) => [type, text])
}

describe('dates', () => {
  test('on two lines are one, which stands nowhere as one stretch', () => {
    const { published, otherDates } = read(TITLE, '', 'الثلاثاء ١٩ مارس ٢٠١٩', '١٢:٥٥ بتوقيت غرينتش', '', FIRST)
    expect(published).toMatchObject({
      iso: '2019-03-19T12:55Z',
      span: null,
      raw: 'الثلاثاء ١٩ مارس ٢٠١٩ ١٢:٥٥ بتوقيت غرينتش',
    })
    expect(otherDates).toEqual([])
  })

  test('belong to a label that stands alone above them', () => {
    const article = read(TITLE, '', 'تاريخ النشر:', '7 أكتوبر 2014', 'رمز الخبر:', '60417', '', FIRST)
    expect(article).toMatchObject({ newsCode: '60417', issues: [] })
    expect(article.published?.iso).toBe('2014-10-07')
    expect(article.explain?.['published']?.[0]?.because).toBe('its label is on the line above')
  })

  test('above everything are the clock of the page, unless a date of publication stands directly below', () => {
    const clock = 'تم التحديث في: 18 November 2023 - 09:22'
    const old = read(clock, '', TITLE, '', 'تاريخ النشر: 7 أكتوبر 2014', '', FIRST)
    expect([old.pageClock?.iso, old.updated]).toEqual(['2023-11-18T09:22', undefined])
    const labels = read(clock, 'تاريخ النشر: 7 أكتوبر 2014', '', TITLE, '', FIRST)
    expect([labels.pageClock, labels.updated?.iso]).toEqual([undefined, '2023-11-18T09:22'])
  })

  test('of publication that are the clock of the page are flagged', () => {
    const clock = 'تم التحديث في: 23 September 2020 - 20:12'
    const same = read(clock, '', TITLE, '', 'تاريخ النشر: 20:12 - 23 September 2020', '', FIRST)
    expect(same.issues.map(({ code }) => code)).toEqual(['published-is-page-clock'])
    const other = read(clock, '', TITLE, '', 'تاريخ النشر: 20:11 - 23 September 2020', '', FIRST)
    expect(other.issues).toEqual([])
  })

  test('are read in the order that is asked for', () => {
    const page = `${TITLE}\n\nتاريخ النشر: 07/10/2014\n\n${FIRST}`
    expect(parseArticle(page, { dateOrder: 'mdy' }).published?.iso).toBe('2014-07-10')
  })
})

describe('the head', () => {
  test('kicker, title, subtitle and lead', () => {
    const lead = 'افتتحت البلدية أمس مكتبة صغيرة في القرية بعد أن جمع الأهالي ثلاثة آلاف كتاب في عامين.'
    const article = read('في عيد القرية:', TITLE, 'A Library Opens', lead, '', 'رقم : 800123', '', FIRST, '', SECOND)
    expect(article).toMatchObject({ kicker: 'في عيد القرية:', title: TITLE, lead })
    expect(article.subtitle).toBeUndefined()
  })

  test('fields glued into one line are read apart', () => {
    const article = read(TITLE, '', 'تأريخ النشر: 12June 2016 - 10:05رمز الخبر: ۲۰۹۷۷', '', FIRST)
    expect(article).toMatchObject({ newsCode: '20977' })
    expect(article.published?.iso).toBe('2016-06-12T10:05')
  })

  test('an author before a date, parted by dashes', () => {
    const article = read(TITLE, 'كتبت: سعاد النجار - الجمعة 21 حزيران 2013 - 10:00 صباحا', '', FIRST)
    expect(article.authors).toEqual(['سعاد النجار'])
    expect(article.published?.iso).toBe('2013-06-21T10:00')
  })

  test('the label of a poem names no poet', () => {
    const article = read('قصيدة: باب البحر', 'شعر: ماجد الساحلي', '', FIRST)
    expect(article.authors).toEqual(['ماجد الساحلي'])
  })

  test('a menu and the name of a person are no title', () => {
    const article = read('AR | EN | FA', 'الرئيسية | محليات | رياضة', '', 'سعاد النجار', TITLE, '', FIRST, '', SECOND)
    expect(article).toMatchObject({ title: TITLE, authors: ['سعاد النجار'] })
    expect(textsOf(article.furniture)).toEqual(['AR | EN | FA', 'الرئيسية | محليات | رياضة'])
  })

  test('the name of a paper is no title, unless there is no other', () => {
    expect(read('صحيفة الساحل', TITLE, '', FIRST, '', SECOND).title).toBe(TITLE)
    expect(read('متحف الساحل', '', 'رمز الخبر: 991', '', FIRST, '', SECOND).title).toBe('متحف الساحل')
  })

  test('a title that a label is glued to', () => {
    const article = read(`${TITLE} رمز الخبر: ۲۰۹۷۷`, '', FIRST, '', SECOND)
    expect(article).toMatchObject({ title: TITLE, newsCode: '20977' })
  })

  test.each([
    ['بقلم: سعاد النجار وفؤاد السالم', ['سعاد النجار', 'فؤاد السالم']],
    ['إعداد: ليلى حداد، منى السيد', ['ليلى حداد', 'منى السيد']],
    ['كتب: أحمد سمير وليد حسن', ['أحمد سمير وليد حسن']],
    ['نویسنده: سلمى الخطاط', ['سلمى الخطاط']],
  ])('authors: %s', (line, authors) => {
    expect(read(TITLE, line, '', FIRST).authors).toEqual(authors)
  })

  test.each([
    ['1. إيران 2. الثقافة', 'إيران - الثقافة'],
    ['العالم – خاص بالعالم', 'العالم - خاص بالعالم'],
    ['محليات', 'محليات'],
    ['القسم: ثقافة وفن', 'ثقافة وفن'],
  ])('section: %s', (line, section) => {
    const article = read(line, '', TITLE, '', 'رمز الخبر: 991', '', FIRST)
    expect(article).toMatchObject({ section, title: TITLE })
  })

  test.each([
    ['طهران / تسنيم //', { place: 'طهران', agency: 'تسنيم' }],
    ['طهران-فارس:-', { place: 'طهران', agency: 'فارس' }],
    ['طهران ـ إكنا:', { place: 'طهران', agency: 'إكنا' }],
    ['قزوين/2 كانون الثاني/يناير/ارنا-', { place: 'قزوين', agency: 'ارنا' }],
    ['عصر إيران -', { agency: 'عصر إيران' }],
  ])('dateline: %s stays in its paragraph', (start, dateline) => {
    const article = read(TITLE, '', 'رمز الخبر: 991', '', `${start} ${FIRST}`, '', SECOND)
    expect(article.dateline).toEqual(dateline)
    expect(article.body).toHaveLength(2)
  })

  test('no dateline is made of a quotation', () => {
    expect(read(TITLE, '', 'رمز الخبر: 991', '', `المدير - رئيس الفريق: ${FIRST}`).dateline).toBeUndefined()
    expect(read(TITLE, '', 'رمز الخبر: 991', '', `قال المدير: ${FIRST}`).dateline).toBeUndefined()
  })

  test.each([
    ['بيروت:', { place: 'بيروت' }],
    ['تنا', { agency: 'تنا' }],
  ])('a place or an agency beside the date: %s', (line, dateline) => {
    const article = read(line, '2 May 2020 ساعة 10:42', '', TITLE, '', FIRST)
    expect(article).toMatchObject({ dateline, title: TITLE })
  })
})

describe('the text', () => {
  test('has lists, quotations, verses, captions and headings', () => {
    const article = read(
      TITLE,
      '',
      'رمز الخبر: 991',
      '',
      FIRST,
      '',
      '• كتب الأطفال',
      '• كتب التاريخ',
      '',
      '«من قرأ عاش أكثر من حياة»',
      '',
      'الصورة: قاعة المكتبة',
      '',
      'أمسيات الصيف',
      SECOND,
      '',
      'يا بحر كم من مركب ودعته ... عند الغروب وغاب في الأفق',
      'وكم انتظرت على الرمال رسالة ... تأتي بها الأمواج في الغسق',
    )
    expect(typesOf(article)).toEqual([
      ['paragraph', FIRST],
      ['list', 'كتب الأطفال'],
      ['list', 'كتب التاريخ'],
      ['quote', '«من قرأ عاش أكثر من حياة»'],
      ['caption', 'الصورة: قاعة المكتبة'],
      ['heading', 'أمسيات الصيف'],
      ['paragraph', SECOND],
      ['verse', 'يا بحر كم من مركب ودعته ... عند الغروب وغاب في الأفق'],
      ['verse', 'وكم انتظرت على الرمال رسالة ... تأتي بها الأمواج في الغسق'],
    ])
  })

  test('goes on with a question and its answer behind links', () => {
    const asked = ['من يرتب الكتب في المساء؟', 'ابنة النجار، وهي أسرع من الجميع.']
    const first = ['كم كتابا على الرفوف؟', 'ثلاثة آلاف كتاب.', '']
    const links = ['اقرأ أيضا', 'لماذا تغلق مكتبات القرى؟', 'حفل صغير في ساحة المدرسة', '']
    const article = read(TITLE, '', 'رمز الخبر: 991', '', FIRST, '', ...first, ...links, ...asked)
    expect(article.body.map(({ text }) => text)).toEqual([FIRST, ...first.slice(0, 2), ...asked])
    expect(textsOf(article.related)).toEqual(links.slice(1, 3))
  })

  test('keeps a dialogue whole', () => {
    const article = read(TITLE, '', 'رمز الخبر: 991', '', FIRST, '', '- ومتى تفتح المكتبة؟', SECOND)
    expect(typesOf(article)[1]).toEqual(['paragraph', '- ومتى تفتح المكتبة؟'])
  })

  test('goes on behind links that stand in it', () => {
    const links = ['اقرأ أيضا', 'نجار القرية يصنع رفوفا جديدة', 'حفل صغير في ساحة المدرسة']
    const article = read(TITLE, '', 'رمز الخبر: 991', '', FIRST, '', ...links, '', SECOND)
    expect(article.body.map(({ text }) => text)).toEqual([FIRST, SECOND])
    expect(textsOf(article.related)).toEqual(links.slice(1))
  })
})

describe('what is below the text', () => {
  const page = [TITLE, '', 'رمز الخبر: 991', '', FIRST, '', SECOND, '']

  test.each(['/انتهى/', '/ انتهي/', 'انتهی**2054 / ح', '/110', '(۹۸۶۳/ع۹۴۰)', 'YUN-2', '3'])(
    '%s is no text',
    (mark) => {
      const article = read(...page, mark)
      expect(article.body.map(({ text }) => text)).toEqual([FIRST, SECOND])
      expect(article.furniture).toHaveLength(1)
    },
  )

  test('comments are no text, whatever they say', () => {
    const article = read(...page, 'التعليقات (2)', 'زائر', FIRST, 'أضف تعليقك', 'الاسم:')
    expect(article.body).toHaveLength(2)
    expect(article.furniture).toHaveLength(5)
  })

  test('a list of articles gives links, whoever wrote them', () => {
    const dates = ['3 مايو 2019', '9 مايو 2019', '2 يونيو 2019']
    const titles = ['نجار القرية يصنع رفوفا جديدة', 'حفل صغير في ساحة المدرسة', TITLE]
    const article = read(...titles.flatMap((title, at) => [title, 'سعاد النجار', dates[at] ?? '', '']))
    expect(textsOf(article.related)).toEqual(titles)
    expect(article).toMatchObject({ body: [], otherDates: [] })
    expect(article.title).toBeUndefined()
  })

  test('all credits but the first are furniture', () => {
    const article = read(...page, 'المصدر: صحف محلية', 'المصدر: وكالات')
    expect(article.sourceCredit).toBe('صحف محلية')
    expect(textsOf(article.furniture)).toEqual(['المصدر: وكالات'])
  })

  test('addresses, credits and disclaimers', () => {
    const disclaimer = 'الموقع غير مسؤول عن النص ولا يعبر إلا عن وجهة نظر كاتبه.'
    const article = read(...page, 'المصدر: صحف محلية', '', 'رابط الخبر: https://news.example/ar/1', '', disclaimer)
    expect(article).toMatchObject({ sourceCredit: 'صحف محلية', url: 'https://news.example/ar/1', disclaimer })
    expect(article.body).toHaveLength(2)
  })
})

test('explain says why each field is what it is', () => {
  const { explain } = read(TITLE, '', 'رمز الخبر: 991', '', TITLE, FIRST, '', SECOND)
  expect(explain?.['title']).toEqual([
    { because: 'the text begins with it again', span: [0, TITLE.length] },
    { because: 'the line that the text repeats', span: expect.anything() },
  ])
  expect(parseArticle(TITLE).explain).toBeUndefined()
})

test('a document in another language is read and left alone', () => {
  const text = 'این کتابخانه هر روز باز است و مردم روستا می‌توانند کتاب‌های خود را به آن هدیه کنند.'
  const article = parseArticle(text)
  expect(article).toMatchObject({ language: 'fa', direction: 'rtl', changes: {} })
  expect(article.body[0]?.text).toBe(text)
})

describe('takes linear time', () => {
  const many = (line: string): string => `${line}\n`.repeat(5_000)
  test.each([
    ['dates', many('12 مارس 2015')],
    ['labels', many('تاريخ النشر: 12 مارس 2015')],
    ['items', many('• كتب الأطفال')],
    ['headings', many(`\n${TITLE}\n`)],
    ['codes', many('a1111111111111111111111')],
    ['colons', many('رمز الخبر: رمز الخبر: رمز الخبر: رمز الخبر: رمز الخبر: 1')],
    ['links', `رمز الخبر: 991\n\nاقرأ أيضا\n${many(TITLE)}`],
  ])('%s', (_, text) => {
    // If time grew with the square of the text, the runner's limit would be passed by far.
    expect(parseArticle(text).schema).toBe('yakaf/article@1')
  })
})
