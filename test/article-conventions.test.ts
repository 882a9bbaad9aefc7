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

  test('a day above the name of the site is the clock, of a long title too', () => {
    const title = 'مكتبة القرية العالية تفتح أبوابها لزوار المساء بعد أن رممها الأهالي في أربع سنوات'
    const article = read('الأحد 7 مايو 2023 - 14:05', 'وكالة الجبل', title, '6 مايو 2022', '', FIRST, SECOND)
    expect(article.pageClock?.iso).toBe('2023-05-07T14:05')
    expect(article.published?.iso).toBe('2022-05-06')
    expect(read('الأحد 7 مايو 2023', 'وكالة الجبل', title, '', FIRST, SECOND).published?.iso).toBe('2023-05-07')
  })

  test('a label without a colon beside counters', () => {
    const article = read(TITLE, '', FIRST, SECOND, 'نشر يوم 2 نوفمبر 2013 | 4 تعليقات | 1.230 مشاهدة')
    expect(article.published?.iso).toBe('2013-11-02')
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

describe('dates of further forms', () => {
  test('a place that is known with a day between title and text', () => {
    const article = read(TITLE, 'تونس في 22 نوفمبر 2023', '', FIRST, SECOND)
    expect(article.published?.iso).toBe('2023-11-22')
    expect(article.dateline).toEqual({ place: 'تونس' })
    expect(read(TITLE, 'لقاء في 22 نوفمبر 2023', '', FIRST, SECOND).dateline).toBeUndefined()
  })

  test('a day stuck to the title', () => {
    expect(read(`${TITLE}الاثنين 14/12/2020`, '', FIRST, SECOND)).toMatchObject({
      title: TITLE,
      published: { iso: '2020-12-14' },
    })
  })

  test('an update below its label above everything is the clock', () => {
    const article = read('آخر تحديث', '30 سبتمبر 2022 - 22:10', TITLE, 'نشر في: 25 سبتمبر 2022', '', FIRST, SECOND)
    expect(article.pageClock?.iso).toBe('2022-09-30T22:10')
  })

  test('a law is issued before it is published', () => {
    const article = read(TITLE, 'تاريخ الإصدار: 8/1/2014', 'تاريخ النشر: 14/7/2014', '', FIRST, SECOND)
    expect(article.published?.iso).toBe('2014-07-14')
    expect(read(TITLE, 'تاريخ الإصدار: 8/1/2014', '', FIRST, SECOND).published?.iso).toBe('2014-01-08')
  })
})

describe('sections', () => {
  test.each([
    ['أنت هنا: الرئيسية / القرى / الزيتون', 'القرى - الزيتون'],
    ['بنك الزيتون > الأخبار > القرى', 'الأخبار - القرى'],
    ['1. الصفحة الرئيسة 2. القرى', 'القرى'],
  ])('%s', (path, section) => {
    expect(read(path, TITLE, DATE, '', FIRST, SECOND).section).toBe(section)
  })

  test('an institution below the name of its site, and a word below that of a paper', () => {
    expect(read('جامعة النهر', 'مركز الزيتون > قرى', TITLE, DATE, '', FIRST, SECOND).section).toBe('مركز الزيتون - قرى')
    const path = 'كلية الزراعة - أخبار الكلية'
    expect(read('جامعة النهر', path, TITLE, DATE, '', FIRST, SECOND).section).toBe(path)
    expect(read('صحيفة النهر', 'ولايات', TITLE, DATE, '', FIRST, SECOND).section).toBe('ولايات')
    expect(read('صحيفة النهر', TITLE, '(صور)', DATE, '', FIRST, SECOND).section).toBeUndefined()
  })

  test('an entry of the menu that is said again above the title', () => {
    const article = read('موقع القرية', 'القرى | المواسم | الناس', 'المواسم', TITLE, DATE, '', FIRST, SECOND)
    expect(article.section).toBe('المواسم')
  })

  test('the kind of a text only where no section is named', () => {
    expect(read('حوار', TITLE, DATE, '', FIRST, SECOND).section).toBe('حوار')
    expect(read('الرئيسية > ثقافة > قرى', 'حوار', TITLE, DATE, '', FIRST, SECOND).section).toBe('ثقافة - قرى')
  })

  test('an entry that names all pages of a kind names none', () => {
    const article = read('موقع القرية', 'الرئيسية | عاجل | المواسم', 'عاجل', TITLE, DATE, '', FIRST, SECOND)
    expect(article.section).toBeUndefined()
  })

  test('an entry of a menu whose entries stand without a space between', () => {
    const article = read('صحيفة القرية', 'الصفحة الرئيسيةمواسمناسصور', 'مواسم', TITLE, DATE, '', FIRST, SECOND)
    expect(article.section).toBe('مواسم')
  })

  test('a general name alone above the title is none, in the midst of a path it is', () => {
    expect(read('وكالة الجبل', 'ألبوم صور', TITLE, DATE, '', FIRST, SECOND).section).toBeUndefined()
    expect(textsOf(read('وكالة الجبل', 'صور', TITLE, DATE, '', FIRST, SECOND).furniture)).toContain('صور')
    expect(read('وكالة الجبل', 'الأخبار', 'القسم: قرى', TITLE, DATE, '', FIRST, SECOND).section).toBe('قرى')
    expect(read('وكالة الجبل', 'أخبار', 'علوم وبيئة', TITLE, DATE, '', FIRST, SECOND).section).toBe(
      'أخبار - علوم وبيئة',
    )
  })

  test('one unknown name behind where the reader is, and a colon', () => {
    expect(read('وكالة الجبل', 'أنت هنا: حقول قديمة', TITLE, DATE, '', FIRST, SECOND).section).toBe('حقول قديمة')
    expect(read('وكالة الجبل', 'أنت هنا: الرئيسية', TITLE, DATE, '', FIRST, SECOND).section).toBeUndefined()
    expect(read('وكالة الجبل', 'أنت هنا لتسمع صوتي', DATE, '', FIRST, SECOND).section).toBeUndefined()
  })

  test('the site that a path begins with is none: first on the page, or a word of its name', () => {
    expect(read('واحة الزيتون » القرى » الحقول', TITLE, DATE, '', FIRST, SECOND).section).toBe('القرى - الحقول')
    expect(read('ثقافة » القرى » الحقول', TITLE, DATE, '', FIRST, SECOND).section).toBe('ثقافة - القرى - الحقول')
    const site = 'قناة المدار الإخبارية'
    expect(read(site, 'المدار > القرى', TITLE, DATE, '', FIRST, SECOND).section).toBe('القرى')
    expect(read('صحيفة الرياضة اليوم', 'الرياضة > القرى', TITLE, DATE, '', FIRST, SECOND).section).toBe(
      'الرياضة - القرى',
    )
  })

  test('a label is none of its steps, nor is for whom a text was written', () => {
    expect(read('وكالة الجبل', 'القسم » مياه وبيئة', TITLE, DATE, '', FIRST, SECOND).section).toBe('مياه وبيئة')
    expect(read('وكالة الجبل', TITLE, 'عمان - خاص', DATE, '', FIRST, SECOND).section).toBeUndefined()
  })

  test('a number beside a label is no path', () => {
    expect(read(TITLE, DATE, 'رقم الإعلان : 41 / ب', '', FIRST, SECOND).section).toBeUndefined()
  })
})

describe('datelines', () => {
  test.each([
    ['الزيتون / 6 تموز / يوليو / سنا - ', { place: 'الزيتون', agency: 'سنا' }],
    ['الزيتون 6 تموز (سنا) - ', { place: 'الزيتون', agency: 'سنا' }],
    ['الزيتون، تلال الجنوب - ', { place: 'الزيتون، تلال الجنوب' }],
    ['في الزيتون، تلال الجنوب - ', undefined],
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

  test('the number of a tender, too, but not above its own headline', () => {
    const subject = 'توريد رفوف لمكتبة القرية العالية'
    const article = read('إعلان مناقصة عامة رقم (8/2025)', subject, DATE, '', FIRST, SECOND)
    expect([article.title, article.subtitle]).toEqual(['إعلان مناقصة عامة رقم (8/2025)', subject])
    const other = 'بيان أهالي القرية عن قطاف الزيتون'
    expect(read('بيان رقم (17)', other, DATE, '', FIRST, SECOND).title).toBe(other)
  })

  test('a headline with a date and nothing else', () => {
    expect(read(`عاجل: ${TITLE}`, '٢٣/٠٥/٢٠٢٠، ١١:٠٢ ص')).toMatchObject({
      title: TITLE,
      published: { iso: '2020-05-23T11:02' },
    })
    expect(read(TITLE, 'قناة الزيتون - الأحد ٧ مايو ٢٠٢٣')).toMatchObject({
      title: TITLE,
      published: { iso: '2023-05-07' },
    })
    expect(read('عذرا', '7 مايو 2023').title).toBeUndefined()
    expect(read('عاجل', TITLE).title).toBe(TITLE)
    expect(read('موقع القرية', 'من نحن', 'اتصل بنا').title).toBeUndefined()
  })

  test('with a colon between fields, where the text speaks of it', () => {
    const title = 'المكتبة: رفوفها وكتبها'
    const fields = ['كتابة: د. ميساء الحاج', 'آخر مراجعة: 2 ديسمبر 2023', 'في هذا المقال', '1 الرفوف', '2 الكتب']
    const page = ['دليل القرية', 'الحقول - الزيتون - الحرف - اسأل خبيرا']
    expect(read(...page, title, ...fields, 'ما هي المكتبة؟', FIRST, 'الكتب', SECOND).title).toBe(title)
    const other = 'الطبعة: الثانية منقحة'
    expect(read('دليل القرية', DATE, other, 'رقم الخبر: 5512', TITLE, FIRST, SECOND).title).toBe(TITLE)
  })

  test('above a poem, below the label of its poet', () => {
    const verses = [
      'يا دار هل يدري الغريب إذا أتى ... أن المفاتيح القديمة لا تدور',
      'وقف الطريق على المساء مسائلا ... من أين يأتي في الظلام لنا العبور',
    ]
    expect(read('ديوان القرية', 'شعر: نديم الحموي', 'غريب على باب القرية', ...verses).title).toBe('غريب على باب القرية')
    const free = ['يا صانع المفاتيح', 'اصنع لي مفتاحا بلا باب', 'أعلقه في عنقي', 'وأقول للريح']
    expect(read('ديوان القرية', 'شعر: نديم الحموي', ...free).title).toBeUndefined()
  })

  test('where or at what price, above one', () => {
    const at = 'لدى استقباله وفدا من أطباء القرى'
    const title = 'الشيخ محمود الصادقي: خدمة المريض البعيد عن المدينة عبادة'
    expect(read('وكالة الجبل', at, title, DATE, '', FIRST, SECOND)).toMatchObject({ kicker: at, title })
    expect(read('وكالة الجبل', 'ثقافة', 'بتكلفة 1200 دينار', TITLE, DATE, '', FIRST, SECOND).kicker).toBe(
      'بتكلفة 1200 دينار',
    )
    expect(read('وكالة الجبل', 'ثقافة', '1200 قراءة', TITLE, DATE, '', FIRST, SECOND).kicker).toBeUndefined()
  })

  test('what a dialogue is about, and no number of an issue, below one', () => {
    const below = 'حوارية حول الكتب المشتركة بين القريتين'
    expect(read('مجلة دروب', TITLE, below, DATE, '', FIRST, SECOND)).toMatchObject({ title: TITLE, subtitle: below })
    expect(read('مجلة دروب', TITLE, 'الجريدة الرسمية، العدد 77', DATE, '', FIRST, SECOND).subtitle).toBeUndefined()
  })

  test('none has a sentence that ends within', () => {
    const opening = 'كان لكل بيت في الزقاق صندوق بريد، إلا بيتنا. قال أبي إن من نعرفهم هنا، فمن يكتب إلينا؟'
    expect(read('منتدى القرية', opening, '', FIRST, SECOND).title).not.toBe(opening)
    expect(
      read('منتدى القرية', 'هل تعود الكتب إلى الرفوف؟ أمين المكتبة يجيب', DATE, '', FIRST, SECOND).title,
    ).toContain('هل تعود')
  })

  test('the lead above a line on who took the pictures, and the pictures', () => {
    const article = read(
      DATE,
      TITLE,
      FIRST,
      'عدسة: كريم الأطرش',
      '1/2 أمين المكتبة عند الرفوف',
      '2/2 زوار القاعة الصغيرة',
    )
    expect(article.lead).toBe(FIRST)
  })

  test('who speaks, below the date and above one, is no place', () => {
    const article = read('وكالة الجبل', DATE, 'أمين المكتبة:', TITLE, FIRST, SECOND)
    expect([article.kicker, article.title, article.dateline]).toEqual(['أمين المكتبة:', TITLE, undefined])
    expect(read(TITLE, DATE, 'بيروت:', FIRST, SECOND).dateline).toEqual({ place: 'بيروت' })
  })

  test('a kind of work below one is its subtitle', () => {
    expect(read(TITLE, 'دراسة ميدانية', DATE, '', FIRST, SECOND).subtitle).toBe('دراسة ميدانية')
    expect(read(TITLE, 'نافذة صغيرة', DATE, '', FIRST, SECOND).subtitle).toBeUndefined()
  })

  test('a line with a verb is none that says when it was', () => {
    const first = 'بعد عام كامل يعود زوار المكتبة'
    const second = 'الزيتون والكتب في قاعة واحدة'
    expect(read(first, second, DATE, '', FIRST, SECOND).title).toBe(first)
    expect(read('بعد عام كامل من الصمت', second, DATE, '', FIRST, SECOND).title).toBe(second)
  })

  test('the name of a blog above what it is', () => {
    const article = read('أوراق القرية', 'مدونة سلمى الخطيب', DATE, TITLE, FIRST, SECOND)
    expect(article.title).toBe(TITLE)
  })

  test('without how urgent they are', () => {
    expect(read(`عاجل: ${TITLE}`, DATE, '', FIRST, SECOND).title).toBe(TITLE)
  })

  test('news of the moment above them is a link', () => {
    const news = 'هزة أرضية خفيفة شرقي المتوسط'
    const article = read('قناة المدار', 'عاجل', news, TITLE, DATE, '', FIRST, SECOND)
    expect([article.title, article.kicker, textsOf(article.related)]).toEqual([TITLE, undefined, [news]])
    expect(read('قناة المدار', 'عاجل', TITLE, DATE, '', FIRST, SECOND).title).toBe(TITLE)
  })

  test('and so behind the word and a colon, where a title stands below it', () => {
    const news = 'هزة أرضية خفيفة شرقي المتوسط'
    const article = read('قناة المدار', `عاجل: ${news}`, 'الرئيسية', DATE, TITLE, FIRST, SECOND)
    expect([article.title, textsOf(article.related)]).toEqual([TITLE, [news]])
    expect(read('قناة المدار', `عاجل: ${TITLE}`, 'الرئيسية', DATE, FIRST, SECOND).title).toBe(TITLE)
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

  test.each<[string, readonly string[]]>([
    ['الكاتب: الدكتور صدر الدين ورّاق زاده', ['الدكتور صدر الدين ورّاق زاده']],
    ['الكاتب: سلمى الخطيب وسالم النجار', ['سلمى الخطيب', 'سالم النجار']],
    ['7 أكتوبر 2014 - 10:15الكاتب : سلمى الخطيبأضف تعليقا', ['سلمى الخطيب']],
  ])('%s', (line, authors) => {
    expect(read(TITLE, line, '', FIRST, SECOND).authors).toEqual(authors)
  })

  test('a number and a star behind a name', () => {
    const names = 'سلمى الخطيب ١، سالم النجار ٢*'
    expect(read(TITLE, 'المؤلفون', names, DATE, '', FIRST, SECOND).authors).toEqual(['سلمى الخطيب', 'سالم النجار'])
  })

  test('key words behind a label of poets, and whom a text is about, are none', () => {
    expect(read(TITLE, DATE, '', FIRST, SECOND, 'كلمات: زيت، زيتون، معصرة القرية').authors).toBeUndefined()
    expect(read(TITLE, 'الشهيد: محمد الخطيب', DATE, '', FIRST, SECOND).authors).toBeUndefined()
  })

  test('the number of one is none', () => {
    expect(read(TITLE, DATE, 'الصحفي: 2054', '', FIRST, SECOND).authors).toBeUndefined()
  })

  test.each(['تحقيق وتصوير: سلمى الخطيب', 'س. الخطيب'])('%s', (line) => {
    expect(read(TITLE, line, DATE, '', FIRST, SECOND).authors).toHaveLength(1)
  })
})

describe('who signs below the text', () => {
  test('wrote a report', () => {
    const article = read(TITLE, DATE, '', FIRST, SECOND, 'سالم النجار')
    expect(article.authors).toEqual(['سالم النجار'])
    expect(bodyOf(article)).toEqual([FIRST, SECOND])
  })

  test.each([
    ['بيان أهالي القرية عن قطاف الزيتون', ['سالم النجار']],
    [TITLE, ['سالم النجار', 'رئيس الجمعية']],
  ])('but no statement, and none with an office: %s', (title, below) => {
    expect(read(title, DATE, '', FIRST, SECOND, ...below).authors).toBeUndefined()
  })

  test('a star before what is said of the author', () => {
    const note = '* سلمى الخطيب كاتبة وروائية من القرية، صدر لها كتابان.'
    expect(bodyOf(read(TITLE, 'سلمى الخطيب', DATE, '', FIRST, SECOND, note))).toEqual([FIRST, SECOND])
    expect(
      bodyOf(read(TITLE, 'سلمى الخطيب', DATE, '', FIRST, SECOND, '* تنشر القصة في كتاب يصدر في الصيف.')),
    ).toHaveLength(3)
  })
})

describe('the text', () => {
  test('whom a letter speaks to', () => {
    const to = ['بسم الله الرحمن الرحيم', 'معالي الوزير سالم النجار', 'وزير الكتب والقرى']
    expect(bodyOf(read(TITLE, DATE, '', ...to, FIRST, SECOND))).toEqual([...to, FIRST, SECOND])
    const other = ['السيد مدير المكتبة المحترم', 'تحية طيبة وبعد،']
    const letter = read('رسالة إلى أهل القرية', 'سلمى الخطيب', DATE, '', ...other, FIRST, SECOND)
    expect([letter.authors, bodyOf(letter)]).toEqual([['سلمى الخطيب'], [...other, FIRST, SECOND]])
    expect(read('معالي الوزير يزور مكتبة القرية', DATE, '', FIRST, SECOND).title).toBe('معالي الوزير يزور مكتبة القرية')
  })

  test('a question that begins with a waw is a heading', () => {
    const { body } = read(TITLE, DATE, '', FIRST, 'وماذا نقرأ في المساء؟', SECOND)
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph'])
  })

  test.each([
    ['🔹 ', ''],
    ['١ـ ', '١ـ '],
  ])('items behind %s', (bullet, kept) => {
    const { body } = read(TITLE, DATE, '', FIRST, `${bullet}كتب التاريخ`, `${bullet}كتب الشعر`, SECOND)
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'list', 'list', 'paragraph'])
    expect(body[1]?.text).toBe(`${kept}كتب التاريخ`)
  })

  test('verses below what somebody said of something, not below who speaks', () => {
    const halves = ['أيا دارا بنيناها بأحلام', 'ولم نسكن بها إلا الكلاما']
    const typesBelow = (above: string): readonly string[] =>
      read(TITLE, DATE, '', FIRST, above, ...halves, SECOND)
        .body.slice(2, 4)
        .map(({ type }) => type)
    expect(typesBelow('ومما قالت في الدار:')).toEqual(['verse', 'verse'])
    expect(typesBelow('ورثاه تلميذه بقوله:')).toEqual(['verse', 'verse'])
    expect(typesBelow('وقال مدير القرية:')).toEqual(['paragraph', 'paragraph'])
  })

  test('one reference is a list', () => {
    const { body } = read(TITLE, DATE, '', FIRST, SECOND, 'المراجع', '1. النجار، سالم. رفوف القرية. دار الزيتون، 1988.')
    expect(body.at(-1)?.type).toBe('list')
    const items = read(TITLE, DATE, '', FIRST, '1. النجار يبني رفوف القرية في الشتاء.', SECOND).body
    expect(items[1]?.type).toBe('paragraph')
  })

  test('the numbers of the parts of a poem', () => {
    const [first, second] = [
      ['أيها النهر الذي يمضي', 'مثل ظل فوق حائط'],
      ['لم يعد', 'كان ضوءا فوق رمل'],
    ]
    const article = read('رسائل إلى النهر', 'شعر: سالم النجار', '', '1', ...first, '', '2', ...second)
    expect(bodyOf(article)).toEqual(['1', ...first, '2', ...second])
    expect(bodyOf(read(TITLE, DATE, '', FIRST, '', '2', '', SECOND))).toEqual([FIRST, SECOND])
  })

  test('what announces a list of letters', () => {
    const list = ['وخرجت الندوة بتوصيات:', 'أ- رفوف من خشب الزيتون.', 'ب- دروس في الخط.']
    expect(bodyOf(read(TITLE, DATE, '', FIRST, SECOND, ...list))).toEqual([FIRST, SECOND, ...list])
  })

  test.each([
    'الموقع غير مسؤول عن تعليقات القراء.',
    'هذا المقال للتوعية فقط ولا يعد نصيحة طبية.',
    'تعليقات القراء تمثل رأي أصحابها فقط',
  ])('who answers for what is published: %s', (line) => {
    expect(read(TITLE, DATE, '', FIRST, SECOND, line, 'طباعة').disclaimer).toBe(line)
  })

  test('a report on who answers for what is none', () => {
    const line = 'وقال المدير إن القرية لا تتحمل مسؤولية تأخر البناء في الشتاء.'
    expect(read(TITLE, DATE, '', FIRST, SECOND, line).disclaimer).toBeUndefined()
  })

  test('no advice of a doctor, whatever is said first', () => {
    const line = 'لا تغني هذه النصائح عن استشارة الطبيب.'
    expect(
      read(TITLE, DATE, '', FIRST, SECOND, line, 'مقالات ذات صلة', '- كيف تختار كتابا للمساء؟', '- رفوف صغيرة للبيت')
        .disclaimer,
    ).toBe(line)
    expect(
      read(TITLE, DATE, '', FIRST, 'لا تغني الكتب عن زيارة القرية في موسم الزيتون.', SECOND).disclaimer,
    ).toBeUndefined()
  })
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

  test.each([
    ['- ', '* '],
    ['* ', '- '],
  ])('who asks behind %sand who answers behind %s', (asks, answers) => {
    const talk = [`${asks}متى فتحت المكتبة؟`, `${answers}في الشتاء.`, `${asks}ومن بناها؟`, `${answers}أهل القرية.`]
    const { body } = read(TITLE, DATE, '', FIRST, ...talk)
    expect(body.map(({ type, text }) => [type, text])).toEqual([FIRST, ...talk].map((text) => ['paragraph', text]))
  })

  test('the first heading below a list of contents', () => {
    const parts = ['1. البناء', '2. الرفوف']
    const contents = ['محتويات المقال', ...parts]
    const { body } = read(TITLE, DATE, ...contents, '1. البناء', FIRST, '2. الرفوف', SECOND)
    expect(body.map(({ text }) => text)).toEqual(['1. البناء', FIRST, '2. الرفوف', SECOND])
  })

  test('halves of a verse behind a few words and a colon are about equally long', () => {
    const [above, first, second] = ['وكانت جدتي تردد في المساء:', 'أيا دارا بنيناها بأحلام', 'ولم نسكن بها إلا الكلاما']
    const typesOf = (...lines: readonly string[]): readonly string[] =>
      read(TITLE, DATE, '', FIRST, above, ...lines, SECOND).body.map(({ type }) => type)
    expect(typesOf(first, second)).toEqual(['paragraph', 'paragraph', 'verse', 'verse', 'paragraph'])
    expect(typesOf(first, 'ولم نسكن بها إلا الكلاما والصمت والشتاء')).not.toContain('verse')
  })

  test('a poem ends with its last verse and where it was written', () => {
    const verse = (word: string): string => `يا نخلة الجيران كم ${word} ... ومنحتنا تمرا بغير سؤال`
    const verses = ['ظللتنا', 'أطعمتنا', 'علمتنا', 'أسعدتنا'].map(verse)
    const below = ['أرسل القصيدة إلى صديق', 'رأيك في القصيدة', 'أم سعد: أحسنت يا شاعرنا']
    const article = read('نخلة القرية', 'شعر: سالم النجار', '', ...verses, 'عدن، ربيع 2013', ...below)
    expect(bodyOf(article)).toEqual([...verses, 'عدن، ربيع 2013'])
  })

  test('who wrote it, once more in a box below', () => {
    const box = ['جلنار المنسي', 'تكتب في الصحيفة منذ سنوات، وتربي مئة صبارة على سطح بيتها القديم.']
    const article = read(TITLE, 'كتبت: جلنار المنسي', DATE, '', FIRST, SECOND, '', ...box)
    expect(bodyOf(article)).toEqual([FIRST, SECOND])
    expect(textsOf(article.furniture)).toEqual(box)
  })

  test('what readers say below a blog', () => {
    const comments = ['لبنى ع. يقول...', 'كتابة تشم منها رائحة الزيت. شكرا لك.', 'سالم يقول...', 'ومن بنى الرفوف؟']
    expect(bodyOf(read(TITLE, DATE, '', FIRST, SECOND, '', ...comments))).toEqual([FIRST, SECOND])
  })

  test('what a picture shows of works', () => {
    const lines = [FIRST, 'من معروضات سوق القرية', SECOND]
    expect(read(TITLE, DATE, '', ...lines).body.map(({ type }) => type)).toEqual(['paragraph', 'caption', 'paragraph'])
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

test('from and to which day a search looks is no date of an article', () => {
  const found = ['الزيت في الجبل', '2021/01/05', 'الملح في البحر', '2021/01/04', 'ناس القرية القديمة', '2021/01/03']
  const article = read('كلمة البحث: الزيت', 'من تاريخ: 2021/01/01', 'إلى تاريخ: 2021/02/01', 'بحث', ...found)
  expect(textsOf(article.related)).toEqual(['الزيت في الجبل', 'الملح في البحر', 'ناس القرية القديمة'])
  expect(article.published).toBeUndefined()
})

test('a DOI is the address of a text', () => {
  expect(read(TITLE, DATE, 'DOI: 10.55555/zayt.2014.7', '', FIRST, SECOND).url).toBe('10.55555/zayt.2014.7')
})

test.each([
  'لا تتحمل الإدارة أي مسؤولية عن محتوى هذا الإعلان',
  'ما ينشر هنا لا يمثل بالضرورة رأي الموقع',
  'نشر المقال لا يعني موافقة المكتبة على كل ما جاء فيه',
  'المقالات للإرشاد العام، والمجلة غير مسؤولة عن نتائج تطبيقها',
])('who does not answer for a text: %s', (line) => {
  expect(read(TITLE, DATE, '', FIRST, SECOND, '', line).disclaimer).toBe(line)
})
