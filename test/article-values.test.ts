/** How sites print names, sections, places, sources and links: other signs, other orders, jobs and offices beside them. */
import { describe, expect, test } from 'vitest'
import type { Article } from '../src/index.ts'
import { bodyOf, DATE, FIRST, read, SECOND, TITLE, textsOf } from './helpers/village-page.ts'

const LINK = 'صيادو البحيرة يطلبون شباكا جديدة'
const OTHER = 'طريق الجبل يغلق ثلاثة أيام للصيانة'

describe('authors', () => {
  test.each([
    ['بقلم الدكتور أحمد الساعدي، أستاذ الاقتصاد في جامعة النهر', ['الدكتور أحمد الساعدي']],
    ['بقلم: أ. د. سالم النجار - أستاذ جامعي', ['أ. د. سالم النجار']],
    ['كتب/ محمد العلي', ['محمد العلي']],
    ['تقرير/ سمر الجبوري – البصرة', ['سمر الجبوري']],
    ['محمد العلي - بغداد', ['محمد العلي']],
    ['بغداد - محمد العلي', ['محمد العلي']],
    ['إعداد: سارة محمود / تصوير: علي حسن', ['سارة محمود']],
    ['تقرير: سارة محمود - تصوير: علي حسن', ['سارة محمود']],
    ['ترجمة: زينب الموسوي | بقلم: سارة محمود', ['سارة محمود']],
    ['من مراسلنا: محمد العلي', ['محمد العلي']],
    ['خاص الوفاق / سهام محمد', ['سهام محمد']],
    ['مراسل الوكالة في البصرة: سمر الجبوري', ['سمر الجبوري']],
    ['كتبه: محمد العلي، صحفي من البصرة', ['محمد العلي']],
    ['كتب الصحفي علي حسن', ['علي حسن']],
    ['✍ محمد العلي', ['محمد العلي']],
    ['حجة الإسلام الشيخ محمد كاظم النوري', ['حجة الإسلام الشيخ محمد كاظم النوري']],
    ['المهندس علي رضا كريمي *', ['المهندس علي رضا كريمي']],
    ['كتب: محمد العلي وسارة محمود', ['محمد العلي', 'سارة محمود']],
    ['كتبه: سيدي محمد ولد الداه', ['سيدي محمد ولد الداه']],
    ['كتبه: سيدي محمد ووليد الداه', ['سيدي محمد', 'وليد الداه']],
    ['خاص - تقرير: محمد العلي', ['محمد العلي']],
    ['د. محمد العلي* و أ.د. سارة محمود', ['د. محمد العلي', 'أ.د. سارة محمود']],
  ])('%s', (line, authors) => {
    const article = read(TITLE, line, DATE, '', FIRST, SECOND)
    expect(article.authors).toEqual(authors)
    expect(article.subtitle).toBeUndefined()
  })

  test.each([
    'المحرر: قسم الأخبار',
    'بقلم : رئيس التحرير',
    'كتب محرر الشؤون الاقتصادية',
    'إعداد : إعلام كلية الزراعة',
    'ترجمة: زينب الموسوي',
    'تصوير علي حسن',
  ])('no person wrote it: %s', (line) => {
    const article = read(TITLE, line, DATE, '', FIRST, SECOND)
    expect(article.authors).toBeUndefined()
    expect(article.subtitle).toBeUndefined()
    expect(textsOf(article.furniture)).toContain(line)
  })
})

describe('sections', () => {
  test.each([
    ['الرئيسية / السياسة /', 'السياسة'],
    ['الرئيسية | أخبار | اقتصاد', 'أخبار - اقتصاد'],
    ['الرئيسية\\ اقتصاد\\ أسواق', 'اقتصاد - أسواق'],
    ['الرئيسية - اقتصاد - أسواق', 'اقتصاد - أسواق'],
    ['الرئیسیة ◄ الاقتصاد', 'الاقتصاد'],
    ['اقتصاد، أسواق', 'اقتصاد - أسواق'],
    ['اقتصاد | إيران', 'اقتصاد - إيران'],
    ['الخدمة: الاقتصاد', 'الاقتصاد'],
    ['ضمن تصنيف: الاقتصاد', 'الاقتصاد'],
    ['نشر في: ثقافة وفنون', 'ثقافة وفنون'],
    ['أخبار الجامعة', 'أخبار الجامعة'],
    ['المحافظات', 'المحافظات'],
    [`الرئيسية › اقتصاد › ${TITLE.slice(0, 25)}...`, 'اقتصاد'],
    [`الرئيسية / أخبار القرى / ${TITLE}`, 'أخبار القرى'],
  ])('%s', (line, section) => {
    const article = read(line, TITLE, DATE, '', FIRST, SECOND)
    expect(article.section).toBe(section)
    expect(article.title).toBe(TITLE)
    expect(article.kicker).toBeUndefined()
  })

  test.each(['الرئيسية | اتصل بنا | من نحن', 'الرئيسية | الأخبار | التقارير | الصور'])('no path: %s', (menu) => {
    expect(read('موقع القرية', menu, TITLE, DATE, '', FIRST, SECOND).section).toBeUndefined()
  })

  test('names of sections below each other are a menu, and a path behind them is none of it', () => {
    const article = read('الأخبار', 'البرامج', 'صور', 'فيديو', 'آسيا - أفغانستان', TITLE, DATE, '', FIRST, SECOND)
    expect(article.section).toBe('آسيا - أفغانستان')
  })
})

describe('datelines', () => {
  test.each([
    ['دمشق-سانا ', { place: 'دمشق', agency: 'سانا' }],
    ['غزة/ الأناضول ', { place: 'غزة', agency: 'الأناضول' }],
    ['بيروت: «الشرق الأوسط» ', { place: 'بيروت', agency: 'الشرق الأوسط' }],
    ['الكويت - 12 - 5 (كونا) -- ', { place: 'الكويت', agency: 'كونا' }],
    ['[بغداد - واع] ', { place: 'بغداد', agency: 'واع' }],
    ['بغداد، العراق (CNN)-- ', { place: 'بغداد، العراق', agency: 'CNN' }],
    ['شفقنا العراق – ', { agency: 'شفقنا العراق' }],
    ['وكالة أنباء فارس – ', { agency: 'وكالة أنباء فارس' }],
    ['(رويترز) - ', { agency: 'رويترز' }],
    ['كربلاء المقدسة/ ', { place: 'كربلاء المقدسة' }],
    ['طهران ــ ', { place: 'طهران' }],
    ['عدن ـ سالم النجار: ', { place: 'عدن' }],
    ['سبأ نت - عدن: ', { place: 'عدن', agency: 'سبأ نت' }],
  ])('%s', (start, dateline) => {
    expect(read(TITLE, DATE, '', `${start}${FIRST}`, SECOND).dateline).toEqual(dateline)
  })

  test.each([
    ['الزيتون - خاص:', { place: 'الزيتون' }],
    ['الجبل/ الزيتون', { place: 'الزيتون', agency: 'الجبل' }],
    ['الجبل - خاص', { agency: 'الجبل' }],
    ['السفرجل الجديدة - خاص', { place: 'السفرجل الجديدة' }],
    ['(عدن - سبأ)', { place: 'عدن', agency: 'سبأ' }],
    ['وكالة سبأ - عدن', { place: 'عدن', agency: 'وكالة سبأ' }],
    ['صنعاء ــ سبأ نت', { place: 'صنعاء', agency: 'سبأ نت' }],
    ['7 أكتوبر 2014 - عدن', { place: 'عدن' }],
  ])('alone above the text: %s', (line, dateline) => {
    const article = read('وكالة الجبل الإخبارية', '', TITLE, DATE, line, FIRST, SECOND)
    expect(article.dateline).toEqual(dateline)
    expect(bodyOf(article)).toEqual([FIRST, SECOND])
  })

  test('the agency before the place, where the page is its own', () => {
    const start = 'الجبل - عين الزيتون - '
    expect(read('وكالة الجبل الإخبارية', '', TITLE, DATE, '', `${start}${FIRST}`, SECOND).dateline).toEqual({
      place: 'عين الزيتون',
      agency: 'الجبل',
    })
    expect(read('وكالة الساحل', '', TITLE, DATE, '', `${start}${FIRST}`, SECOND).dateline?.agency).not.toBe('الجبل')
  })

  test('a place beside a name, but the paper that its name is', () => {
    const at = (place: string, text = FIRST): Article => read(TITLE, `${place} - سالم النجار`, DATE, '', text, SECOND)
    const written = { authors: ['سالم النجار'], dateline: { place: 'وادي الزيتون' } }
    expect(at('وادي الزيتون', `جرى أمس في وادي الزيتون ${FIRST}`)).toMatchObject(written)
    expect(at('وادي الزيتون')).toMatchObject(written)
    expect(at('صوت الزيتون').dateline).toBeUndefined()
  })

  test('a first paragraph with one above buttons is the lead', () => {
    const lead = `عدن (سبأ) - ${FIRST}`
    const article = read(DATE, TITLE, lead, 'نسخة للطباعة', '', SECOND, FIRST)
    expect(article.lead).toBe(lead)
    expect(article.dateline).toEqual({ place: 'عدن', agency: 'سبأ' })
  })
})

describe('codes and dates on one line', () => {
  test('with a space between', () => {
    const article = read(TITLE, 'رقم الخبر: 88231 الأحد 12 مايو 2024 10:30', '', FIRST, SECOND)
    expect(article).toMatchObject({ newsCode: '88231', published: { iso: '2024-05-12T10:30' } })
  })
})

test('a name, a date and a count between dots', () => {
  const article = read(TITLE, 'سالم النجار · 7 أكتوبر 2014 · 3 دقائق قراءة', '', FIRST, SECOND)
  expect(article).toMatchObject({ authors: ['سالم النجار'], published: { iso: '2014-10-07' } })
  expect(textsOf(article.furniture)).toEqual(['3 دقائق قراءة'])
})

describe('glued without a space', () => {
  test.each([
    ['بقلم: سلمى الخطيب6 مارس 2010', { authors: ['سلمى الخطيب'], published: { iso: '2010-03-06' } }],
    ['سالم النجار06 جوان 2024 - 17:05', { authors: ['سالم النجار'], published: { iso: '2024-06-06T17:05' } }],
    ['6 مارس 2010سلمى الخطيب', { authors: ['سلمى الخطيب'], published: { iso: '2010-03-06' } }],
    ['نشر في 6 مارس 2010بقلم: سلمى الخطيب', { authors: ['سلمى الخطيب'], published: { iso: '2010-03-06' } }],
    ['المصدر: وكالة الجبل6 مارس 2010', { sourceCredit: 'وكالة الجبل', published: { iso: '2010-03-06' } }],
    ['القسم: ثقافةتاريخ النشر: 6 مارس 2010', { section: 'ثقافة', published: { iso: '2010-03-06' } }],
    ['محليات09 أكتوبر 2024', { section: 'محليات', published: { iso: '2024-10-09' } }],
  ])('a date to a name: %s', (line, wanted) => {
    expect(read(TITLE, line, '', FIRST, SECOND)).toMatchObject(wanted)
  })

  test('a number in a word is no date', () => {
    const line = 'معصرة4 مارس 2010 تفتح أبوابها لزوار القرية'
    expect(read(line, DATE, '', FIRST, SECOND).title).toContain('معصرة')
  })

  test('who wrote it to the title', () => {
    const article = read(`${TITLE}كتب: سالم النجار`, DATE, '', FIRST, SECOND)
    expect(article).toMatchObject({ title: TITLE, authors: ['سالم النجار'] })
  })

  test.each(['مكتبة القرية تفتح أبوابها وتكتب: سالم النجار', 'مكتبة القرية ترحب في المكتب: سالم النجار'])(
    'a word that ends like a label holds none: %s',
    (line) => {
      expect(read(line, DATE, '', FIRST, SECOND).authors).toBeUndefined()
    },
  )
})

describe('sources', () => {
  test.each([
    ['(المصدر: رويترز)', 'رويترز'],
    ['المصدر/ الوفاق', 'الوفاق'],
    ['المصدر | وكالات', 'وكالات'],
    ['- المصدر: وكالة مرسى.', 'وكالة مرسى'],
    ['نقلاً عن صحيفة المرفأ', 'صحيفة المرفأ'],
  ])('%s', (line, source) => {
    expect(read(TITLE, DATE, '', FIRST, SECOND, '', line).sourceCredit).toBe(source)
  })

  test('on the line below the label, and behind a date', () => {
    expect(read(TITLE, DATE, '', FIRST, SECOND, '', 'المصدر', 'وكالة مرسى للأنباء').sourceCredit).toBe(
      'وكالة مرسى للأنباء',
    )
    expect(read(TITLE, `${DATE} المصدر: صحيفة المرفأ`, '', FIRST, SECOND).sourceCredit).toBe('صحيفة المرفأ')
  })
})

describe('links', () => {
  test.each([
    [
      ['أخبار ذات صلة', LINK, '12 مايو 2024', OTHER, '11 مايو 2024'],
      [LINK, OTHER],
    ],
    [
      ['مواضيع قد تهمك', LINK, 'منذ ساعتين', OTHER, 'منذ 5 ساعات'],
      [LINK, OTHER],
    ],
    [
      ['آخر الأخبار', `10:30 ${LINK}`, `10:12 ${OTHER}`],
      [LINK, OTHER],
    ],
    [
      ['الأكثر قراءة', `۱ - ${LINK}`, `۲ - ${OTHER}`],
      [LINK, OTHER],
    ],
    [[`اقرأ أيضاً| ${LINK}`], [LINK]],
  ])('%s', (lines, related) => {
    const article = read(TITLE, DATE, '', FIRST, SECOND, '', ...lines)
    expect(article.title).toBe(TITLE)
    expect(textsOf(article.related)).toEqual(related)
  })

  test('a short line directly below them above the next sentence is a heading', () => {
    const article = read(TITLE, DATE, '', FIRST, 'اقرأ المزيد', LINK, 'ما الذي ينقصها؟', SECOND)
    expect(textsOf(article.related)).toEqual([LINK])
    expect(bodyOf(article)).toEqual([FIRST, 'ما الذي ينقصها؟', SECOND])
  })

  test('names below each other under the last sentence are none of the text', () => {
    const article = read(TITLE, DATE, '', FIRST, SECOND, 'اتحاد القرى', 'نجوم الواحة', 'الدوري الممتاز')
    expect(bodyOf(article)).toEqual([FIRST, SECOND])
  })
})

describe('an Arabic page with Persian labels', () => {
  test.each([
    ['گروه: اقتصادی', { section: 'اقتصادي' }],
    ['منبع: خبرگزاری ایسنا', { sourceCredit: 'خبرگزاري ايسنا' }],
    ['نویسنده: بهروز صادق نیا', { authors: ['بهروز صادق نيا'] }],
  ])('%s', (line, value) => {
    expect(read(TITLE, line, 'تاریخ انتشار: ۱۶ خرداد ۱۴۰۰', '', FIRST, SECOND)).toMatchObject(value)
  })
})

describe('as other sites print it', () => {
  test.each([
    [`بندر لنجة - أفق: ${FIRST}`, { place: 'بندر لنجة', agency: 'أفق' }],
    [`الفرات نيوز- ${FIRST}`, { agency: 'الفرات نيوز' }],
    [`دبي، الإمارات العربية المتحدة: ${FIRST}`, { place: 'دبي، الإمارات العربية المتحدة' }],
    [`عمّان- ${FIRST}`, { place: 'عمّان' }],
  ])('a dateline: %s', (first, dateline) => {
    expect(read(TITLE, DATE, '', first, SECOND).dateline).toEqual(dateline)
  })

  test.each([
    ['عبدالله القحطاني (الدمام)', ['عبدالله القحطاني']],
    ['المنوفية - محمود شعيشع', ['محمود شعيشع']],
    ['كتبت - هدى السقاف:', ['هدى السقاف']],
  ])('a name: %s', (line, authors) => {
    expect(read(TITLE, line, DATE, '', FIRST, SECOND).authors).toEqual(authors)
  })

  test('dates below links are those of the links, and names at their end none', () => {
    const article = read(
      TITLE,
      DATE,
      '',
      FIRST,
      SECOND,
      'مواضيع متعلقة',
      LINK,
      'نشرت في: 9/1/2023',
      OTHER,
      'محافظ المنوفية',
      'رصف الطرق',
    )
    expect(textsOf(article.related)).toEqual([LINK, OTHER])
    expect(article.published?.iso).toBe('2014-10-07')
  })

  test('an update of the site is none of the article', () => {
    expect(read(TITLE, DATE, '', FIRST, SECOND, 'آخر تحديث للموقع: 20 مارس 2023').updated).toBeUndefined()
  })
})

describe('what stands beside who wrote it', () => {
  const written = 'تأليف: سارة محمود'

  test('who read it again did not write it', () => {
    expect(read(TITLE, written, 'مراجعة: علي حسن', DATE, FIRST, SECOND).authors).toEqual(['سارة محمود'])
    expect(read(TITLE, 'مراجعة: علي حسن', DATE, FIRST, SECOND).authors).toEqual(['علي حسن'])
  })

  test('a name above the title is that of a column, or of who speaks', () => {
    const article = read('جريدة الضفة', '3 مايو 2014', 'علي الرصيف', TITLE, 'سارة محمود', '', FIRST, '', SECOND)
    expect(article.authors).toEqual(['سارة محمود'])
  })

  test('the record of a book names no author of the page, below a date either', () => {
    const record = ['المؤلف: علي حسن', 'الناشر: دار الضفة', 'عدد الصفحات: 312']
    const article = read(TITLE, DATE, ...record, FIRST, SECOND)
    expect(article.authors).toBeUndefined()
    expect(bodyOf(article)).toEqual([...record, FIRST, SECOND])
  })

  test('the day and the section of a post behind who wrote it', () => {
    const article = read(TITLE, 'كتبه سالم يوم 14 مارس 2013 في تصنيف: برمجيات', '', FIRST, '', SECOND)
    expect(article).toMatchObject({ authors: ['سالم'], section: 'برمجيات', published: { iso: '2013-03-14' } })
  })
})

describe('days', () => {
  test.each([
    ['بين يناير 2021 ومايو 2022', ['2021-01', '2022-05']],
    ['في 2021 وبلغت 2022', []],
    ['قبل منتصف آب 2017', ['2017-08']],
    ['ثم آب 2017 مسافر', []],
    ['السبت 12 نوفمبر 2022 الساعة 6 مساء', ['2022-11-12T18:00']],
    ['السبت 12 نوفمبر 2022 الساعة 6 رجال', ['2022-11-12']],
  ])('%s', (text, days) => {
    const { otherDates } = read(TITLE, DATE, FIRST, `${text} كانت القاعة الصغيرة مغلقة أمام زوار المكتبة كلهم.`, SECOND)
    expect(otherDates.map(({ iso }) => iso)).toEqual(days)
  })

  test('a day below the name of the site is the clock where the article has one of its own below', () => {
    const lines = ['صدى الضفة', '8 أكتوبر 2014', '', `رمز الخبر: 61120 ${DATE}`, '', TITLE, '', FIRST, '', SECOND]
    expect(read(...lines)).toMatchObject({ pageClock: { iso: '2014-10-08' }, published: { iso: '2014-10-07' } })
  })

  test('what a site says of itself may stand above its clock, a title may not', () => {
    const below = ['آخر تحديث: 8 أكتوبر 2014', 'أنت هنا: محليات', TITLE, '7 أكتوبر 2014', FIRST, SECOND]
    expect(read('ضفاف', 'موقع إخباري متخصص في شؤون القرى', ...below).pageClock?.iso).toBe('2014-10-08')
    expect(read(TITLE, 'آخر تحديث: 8 أكتوبر 2014', FIRST, SECOND).pageClock).toBeUndefined()
  })
})

describe('addresses', () => {
  test.each([
    ['https://daffa.example/a/1204', 'https://daffa.example/a/1204'],
    ['https://daffa.example/vdch۳mni', 'https://daffa.example/vdch3mni'],
    ['https://t.me/daffa/1204', 'https://t.me/daffa/1204'],
    ['https://t.me/daffa', undefined],
  ])('%s', (address, url) => {
    expect(read(TITLE, DATE, address, FIRST, SECOND).url).toBe(url)
  })
})

describe('who answers for what is published', () => {
  test.each([
    'الرسائل تنشر على مسؤولية كاتبيها ولا ترد إلى أصحابها.',
    'كتاب التعليقات هم المسؤولون عما يرد فيها.',
    'يتحمل أصحاب المشاركات وحدهم مسؤوليتها',
  ])('%s', (line) => {
    expect(read(TITLE, DATE, FIRST, SECOND, line).disclaimer).toBe(line)
  })

  test('a text that speaks of it is none', () => {
    const line = 'كتاب التعليقات هم المسؤولون عما يرد فيها كما يقول أمين المكتبة لزوار القاعة.'
    expect(read(TITLE, DATE, FIRST, line, SECOND).disclaimer).toBeUndefined()
  })
})
