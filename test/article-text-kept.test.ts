/** Titles, sections and text of an article that look like something beside it, and are not taken for that. */
import { describe, expect, test } from 'vitest'
import { bodyOf, DATE, FIRST, read, SECOND, TITLE, textsOf } from './helpers/village-page.ts'

describe('what only looks like something else', () => {
  test('a title that answers what it quotes is no count of comments', () => {
    const title = 'رد على «مقال الدكتور سالم في الصحيفة»'
    expect(read(title, DATE, '', FIRST, SECOND).title).toBe(title)
  })

  test.each(['أخبار الرياضة', 'أخبار العالم', 'أخبار الاقتصاد'])(
    'two names of sections are one, and no menu: %s',
    (name) => {
      expect(read(name, TITLE, DATE, '', FIRST, SECOND).section).toBe(name)
    },
  )

  test.each(['شؤون الأسرى', 'أخبار الأقصى'])('a section that was printed with its letter keeps it: %s', (name) => {
    expect(read(name, TITLE, DATE, '', FIRST, SECOND).section).toBe(name)
  })

  test('a sentence that says what expresses whom is text', () => {
    const last = 'وقال إن هذا القرار يعبر عن أصحاب الأرض جميعا ولا رجعة عنه بعد اليوم.'
    const article = read(TITLE, DATE, '', FIRST, SECOND, last)
    expect(article.disclaimer).toBeUndefined()
    expect(bodyOf(article).at(-1)).toContain(last)
  })

  test('the foot of a page with the sign of copyright is no caption', () => {
    const foot = 'موقع المنارة للأخبار © شركة النهر'
    expect(JSON.stringify(read(TITLE, DATE, '', FIRST, SECOND, foot).body)).not.toContain(foot)
  })

  test('a meeting and a minister around a day are no dateline', () => {
    const first = `عقد الاجتماع 10-11-2022 بحضور الوزير: ${FIRST}`
    expect(read(TITLE, DATE, '', first, SECOND).dateline).toBeUndefined()
  })

  test.each([
    'وقال القاضي في حكمه إن الوكالة غير مسؤولة عن الأضرار التي لحقت بالمبنى بعد العاصفة.',
    'نشر القوات على الحدود لا يعني موافقة الحكومة على تقسيم البلاد، كما قال الوزير.',
    'نشر الآراء المخالفة لا يعني تأييد أصحابها في كل ما فعلوه، كما يقول الكاتب.',
  ])('who is not to blame in the last sentence of a text: %s', (last) => {
    const article = read(TITLE, DATE, '', FIRST, SECOND, last)
    expect(article.disclaimer).toBeUndefined()
    expect(bodyOf(article)).toEqual([FIRST, SECOND, last])
  })

  test.each(['نشر الصور لا يعني موافقة أصحابها على بيعها', 'القاضي: الوكالة غير مسؤولة عن أضرار العاصفة'])(
    'a title that says so is no disclaimer: %s',
    (title) => {
      expect(read(title, DATE, '', FIRST, SECOND).title).toBe(title)
    },
  )

  test('the name of one of several writers says whose part stands below', () => {
    const parts = ['جلنار المنسي', FIRST, 'بشار العلوي', SECOND]
    const intro = 'اخترنا في هذا العدد رسالتين بين شاعرين عن القرية والمدينة والشتاء وخبز الأمهات.'
    expect(bodyOf(read(TITLE, 'بقلم: جلنار المنسي وبشار العلوي', '', intro, '', ...parts))).toEqual([intro, ...parts])
  })

  test.each([
    ['once more above the text', ['جلنار المنسي', FIRST, SECOND]],
    ['above more than one paragraph', [FIRST, 'جلنار المنسي', SECOND, FIRST]],
    ['above what was added to what is signed', [FIRST, SECOND, '', 'جلنار المنسي', `وقد ${SECOND}`]],
  ])('the name of who wrote it, %s', (_, lines) => {
    expect(bodyOf(read(TITLE, 'الكاتبة: جلنار المنسي', DATE, '', ...lines))).toEqual(
      lines.filter((line) => line !== ''),
    )
  })

  test('what people in a story say is no thread of comments', () => {
    const story = [
      FIRST,
      'وكانت أمي تقول...',
      SECOND,
      'ثم سمعته يقول...',
      FIRST,
      SECOND,
      'جدي يقول...',
      FIRST,
      'أبي يقول...',
      SECOND,
    ]
    expect(bodyOf(read(TITLE, DATE, '', ...story))).toEqual(story)
  })

  test('the last stanza of a poem, whose lines are no verses of two halves', () => {
    const verses = ['ظللتنا', 'أطعمتنا', 'علمتنا', 'أسعدتنا'].map(
      (word) => `يا نخلة الجيران كم ${word} ... ومنحتنا تمرا بغير سؤال`,
    )
    const lines = [...verses, 'نامي على كتف المساء', 'فالليل آت والرفاق']
    expect(bodyOf(read('نخلة القرية', 'شعر: سالم النجار', '', ...lines))).toEqual(lines)
  })

  test('a short title above the paper that it stood in', () => {
    const article = read(
      'ربيع الزيتون',
      'مجلة السنابل',
      '7 أكتوبر 2014',
      '',
      FIRST,
      '',
      'كيف جمعوا الزيت في الشتاء',
      SECOND,
    )
    expect(article.title).toBe('ربيع الزيتون')
  })

  test('the title of urgent news above a line that says more of it', () => {
    const title = 'مقتل ثلاثة في حادث سير'
    const text = [
      'لقي ثلاثة أشخاص مصرعهم إثر اصطدام حافلة بشاحنة على الطريق الساحلي فجر اليوم الثلاثاء.',
      'وقال مدير الدفاع المدني إن الحافلة كانت تقل عشرين راكبا حين انزلقت على الطريق بسبب المطر.',
    ]
    const article = read('جريدة الساحل', 'عاجل', title, 'اصطدام حافلة بشاحنة على الطريق الساحلي', DATE, '', ...text)
    expect(textsOf(article.related) ?? []).not.toContain(title)
  })

  test.each([
    'بعد أزمة سياسية استمرت ثلاثة أشهر',
    'بحضور يوسف القاسم ووجهاء البلدة القديمة',
    'في معرض يستمر حتى نهاية الشهر',
    'خلال الجلسة التي يعقدها المجلس اليوم',
  ])('an occasion whose words look like a verb, or say more of it by one: %s', (kicker) => {
    const title = 'مكتبة القرية تفتح أبوابها لزوار المساء والصباح'
    const article = read(kicker, title, DATE, '', FIRST, SECOND)
    expect([article.kicker, article.title]).toEqual([kicker, title])
  })

  test('who wrote it, by one name each', () => {
    expect(read(TITLE, 'إعداد: رنيم، نورس، جلنار', DATE, '', FIRST, SECOND).authors).toEqual(['رنيم', 'نورس', 'جلنار'])
  })

  test('a name that ends like a button', () => {
    expect(read(TITLE, '9 أكتوبر 2022 - 10:15الكاتب : رجاء النقاش', '', FIRST, SECOND).authors).toEqual(['رجاء النقاش'])
  })

  test('two towns alone above the text are no town and agency', () => {
    const title = 'طريق بغداد البصرة يفتح أمام الشاحنات'
    expect(read(title, DATE, '', 'بغداد - البصرة', FIRST, SECOND).dateline?.agency).toBeUndefined()
  })

  test('what was there on a day is no section', () => {
    const lines = [FIRST, '5 مايو 1999 القسم: كتب الأطفال', SECOND]
    const article = read(TITLE, DATE, '', ...lines)
    expect(article.section).toBeUndefined()
    expect(bodyOf(article)).toEqual(lines)
  })

  test('a word within an entry of a menu is none of its entries', () => {
    const article = read('صحيفة القرية', 'الرئيسيةمواسم الزيتونناس القرية', 'زيتون', TITLE, DATE, '', FIRST, SECOND)
    expect(article.section).toBeUndefined()
  })

  test('a button above and below a list of contents is no heading', () => {
    const article = read(
      TITLE,
      DATE,
      'مشاركة',
      'محتويات المقال',
      '1. البناء',
      '2. الرفوف',
      'مشاركة',
      FIRST,
      '2. الرفوف',
      SECOND,
    )
    expect(bodyOf(article)).toEqual([FIRST, '2. الرفوف', SECOND])
  })

  test('the DOI of what is referred to is not that of the text', () => {
    const note = '1. النجار، سالم. ألفاظ الحصاد. دار السهل، 2011.'
    const article = read(
      TITLE,
      DATE,
      '',
      FIRST,
      SECOND,
      'المراجع',
      note,
      'DOI: 10.1234/hasad.2011',
      `2${note.slice(1)}`,
    )
    expect(article.url).toBeUndefined()
    expect(bodyOf(article)).toContain('DOI: 10.1234/hasad.2011')
  })

  test('lines without a bullet behind a few words and a colon are no verses', () => {
    const lines = [
      FIRST,
      'وتضم المكتبة أربع قاعات هي:',
      'قاعة الأطفال في الطابق الأول',
      'قاعة الخرائط في الطابق الثاني',
      SECOND,
    ]
    expect(read(TITLE, DATE, '', ...lines).body.map(({ type }) => type)).not.toContain('verse')
  })

  test('a list below a question is no answer of an interview', () => {
    const list = [
      '- أين نحفظ الزيت؟',
      '• في مكان بارد',
      '• في وعاء داكن',
      '- متى نستعمله؟',
      '• بعد شهرين',
      '• قبل عامين',
    ]
    expect(
      read(TITLE, DATE, '', FIRST, ...list)
        .body.slice(1)
        .map(({ type }) => type),
    ).toEqual(list.map(() => 'list'))
  })
})
