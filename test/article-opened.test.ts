/** What pages of hands that nobody had worked on print in other ways, each with what must not be taken for it. */
import { describe, expect, test } from 'vitest'
import { bodyOf, DATE, FIRST, read, SECOND, TITLE, textsOf } from './helpers/village-page.ts'

const ISSUED = 'ونؤكد أن القاعة الصغيرة ستبقى مفتوحة لأهل القرية كلهم، وأن أحدا لن يدفع ثمن كتاب يقرؤه فيها.'
const LINKS = ['سوق السمك يفتح أبوابه', 'حديقة جديدة في قلب المدينة']

function typesOf(...lines: readonly string[]): readonly (readonly [string, string])[] {
  return read(TITLE, DATE, '', ...lines).body.map(({ type, text }) => [type, text] as const)
}

describe('fields in one line', () => {
  test('a weekday stuck to names by their colon', () => {
    const article = read(TITLE, 'كتب ـ محمد العلي ومنى الخطيب:الثلاثاء 7 أكتوبر 2014 | 03:12 م', '', FIRST, SECOND)
    expect(article.authors).toEqual(['محمد العلي', 'منى الخطيب'])
    expect(article.published?.iso).toBe('2014-10-07T15:12')
  })

  test('names and two days', () => {
    const article = read(TITLE, 'بواسطة محمد العلي 7 أكتوبر 2014آخر تحديث: 9 أكتوبر 2014', '', FIRST, SECOND)
    expect(article.authors).toEqual(['محمد العلي'])
    expect([article.published?.iso, article.updated?.iso]).toEqual(['2014-10-07', '2014-10-09'])
  })

  test('two labels without a colon, with zones', () => {
    const zone = '(بتوقيت مكة المكرمة)'
    const line = `نشر في 7 أكتوبر 2014 09:15 ${zone} - آخر تحديث 7 أكتوبر 2014 23:40 ${zone}`
    const article = read(TITLE, line, '', FIRST, SECOND)
    expect(article.published?.iso).toBe('2014-10-07T09:15+03:00[Asia/Riyadh]')
    expect(article.updated?.iso).toBe('2014-10-07T23:40+03:00[Asia/Riyadh]')
  })
})

describe('names', () => {
  test('a servant of whatever it is, written together', () => {
    expect(read(TITLE, 'عبدالإله الزهراني', DATE, '', FIRST, SECOND).authors).toEqual(['عبدالإله الزهراني'])
  })

  test('the preposition begins no name, but before a first name', () => {
    expect(read(TITLE, 'على رصيف الوقت', DATE, '', FIRST, SECOND).authors).toBeUndefined()
    expect(read(TITLE, 'على محمد حسن', DATE, '', FIRST, SECOND).authors).toBeDefined()
  })
})

test('what somebody in a post says below the title is a subtitle, who holds a post is none', () => {
  const below = (line: string): string | undefined => read(TITLE, line, 'بقلم: محمد العلي', '', FIRST, SECOND).subtitle
  expect(below('الوكيل المساعد: الأولوية للقرى البعيدة')).toBe('الوكيل المساعد: الأولوية للقرى البعيدة')
  expect(below('المدير العام: سالم محمد الخطيب')).toBeUndefined()
})

describe('links', () => {
  test('before and behind, below each other, without a colon', () => {
    const turns = LINKS.map((link, index) => `${index === 0 ? 'السابق' : 'التالي'} ${link}`)
    expect(textsOf(read(TITLE, DATE, '', FIRST, SECOND, 'الأكثر قراءة', ...turns).related)).toEqual(LINKS)
    const alone = 'التالي في الدور مخبز القرية'
    expect(textsOf(read(TITLE, DATE, '', FIRST, SECOND, 'الأكثر قراءة', ...LINKS, alone).related)).toContain(alone)
  })

  test('that are counted for who hears them', () => {
    const counted = LINKS.map((link, index) => `list ${index + 1} of 2 ${link}`)
    const article = read(TITLE, DATE, '', FIRST, SECOND, 'اقرأ أيضا', ...counted, 'end of list')
    expect(textsOf(article.related)).toEqual(LINKS)
  })

  test('with who wrote them and what they begin with', () => {
    const snippet = 'في دكانه الضيق خلف المحطة لا يسأل زبائنه عن ألوانهم...'
    const lines = ['قصص قد تعجبك', 'الخياط الذي يرقع الأعلام', 'سلمى حداد | 9 دقائق قراءة', snippet]
    const article = read(TITLE, DATE, '', FIRST, SECOND, ...lines, 'خرائط الأطفال: المدينة على ارتفاع متر واحد')
    expect(textsOf(article.related)).toEqual(['الخياط الذي يرقع الأعلام', 'خرائط الأطفال: المدينة على ارتفاع متر واحد'])
    expect(bodyOf(article)).toEqual([FIRST, SECOND])
    // A text may end so, too.
    expect(bodyOf(read(TITLE, DATE, '', FIRST, `اقرأ أيضا: ${LINKS[0]}`, SECOND, snippet))).toContain(snippet)
  })

  test('of three words each are no tags', () => {
    const links = ['بائع الصور الذي لم يصور نفسه', 'نهر بضفة واحدة', 'دفاتر ساعي البريد']
    expect(textsOf(read(TITLE, DATE, '', FIRST, SECOND, 'من العدد نفسه', ...links).related)).toEqual(links)
  })
})

describe('below the text', () => {
  test('who each of the authors is', () => {
    const named = 'سلمى الخطيب، محمد العلي'
    const about = ['سلمى الخطيب: باحثة في علوم التربة، لها كتاب.', 'محمد العلي: أستاذ الخط.']
    const article = read(TITLE, named, '7 أكتوبر 2014', '', FIRST, SECOND, 'عن الكتاب', ...about)
    expect(bodyOf(article)).toEqual([FIRST, SECOND])
    // Of others it is text.
    const others = ['هند النجار: باحثة في علوم التربة، لها كتاب.', 'سالم العلي: أستاذ الخط.']
    expect(bodyOf(read(TITLE, named, '7 أكتوبر 2014', '', FIRST, ...others, SECOND))).toEqual([
      FIRST,
      ...others,
      SECOND,
    ])
  })

  test('a slogan ends a statement, above who signs it', () => {
    const signed = ['عاش كفاح العمال', 'اتحاد عمال المكتبات - الأمانة العامة']
    expect(bodyOf(read('بيان إلى أهل القرية', DATE, '', FIRST, ISSUED, ...signed))).toEqual([FIRST, ISSUED, ...signed])
    expect(bodyOf(read(TITLE, DATE, '', FIRST, SECOND, 'المركز الإعلامي'))).toEqual([FIRST, SECOND])
  })

  test('when a text was reviewed is a date of its own, behind the mark of its end too', () => {
    const dates = (line: string): readonly unknown[] =>
      read(TITLE, DATE, '', FIRST, SECOND, '- انتهى -', line).otherDates.map(({ iso }) => iso)
    expect(dates('آخر مراجعة: 15 يناير 2023')).toEqual(['2023-01-15'])
    expect(dates('15 يناير 2023')).toEqual([])
  })

  test('the name of the poet is no verse', () => {
    const verses = [
      'يمر الصباح على بابنا',
      'ويترك في الدار ضوءا خفيفا',
      'كأن النوافذ عين الصغار',
      'تعد الخطى في الطريق',
    ]
    const poem = read('أغنية للباب القديم', 'شعر: نوال الخطيب', '', ...verses, '', 'البصرة، حزيران 2019', 'نوال الخطيب')
    expect(bodyOf(poem)).toEqual([...verses, 'البصرة، حزيران 2019'])
  })
})

describe('types', () => {
  test('a picture of the archive, or of the site', () => {
    expect(typesOf('محكمة القرية - أرشيفية', FIRST, SECOND)[0]).toEqual(['caption', 'محكمة القرية - أرشيفية'])
    const ofSite = 'لوحة قيد التجفيف قبل دخولها الفرن | رصيف الحكاية'
    expect(typesOf(FIRST, ofSite, SECOND)).toContainEqual(['caption', ofSite])
  })

  test('a part of a hundred is above no picture', () => {
    const heading = 'فاتورة أقل بنسبة 40 بالمئة'
    expect(typesOf(FIRST, heading, 'وبحسب أمين المكتبة فإن التجربة خفضت فاتورة الكهرباء.', SECOND)).toContainEqual([
      'heading',
      heading,
    ])
  })

  test('questions of a few words each are headings, longer ones an interview', () => {
    const short = ['أين تعيش؟', 'كم عمرك؟', 'ماذا تأكل؟', 'متى تقرأ؟']
    const answer = 'كلما ابتعدت القرية عن البحر ضعفت الرطوبة التي تفسد الورق.'
    const types = typesOf(FIRST, ...short.flatMap((question) => [question, answer]))
    expect(types.filter(([type]) => type === 'heading')).toHaveLength(short.length)
    const long = short.map((question) => `وقل لنا أيضا ${question}`)
    const asked = typesOf(FIRST, ...long.flatMap((question) => [question, answer]))
    expect(asked.filter(([type]) => type === 'heading')).toHaveLength(0)
  })

  test('who is spoken to below an invocation is no heading', () => {
    const spoken = 'زملاءنا الأعزاء، طلابنا الكرام'
    expect(typesOf('بسم الله الرحمن الرحيم', spoken, FIRST, SECOND)).toContainEqual(['paragraph', spoken])
    expect(typesOf(FIRST, 'زملاؤنا في القرية', SECOND)).toContainEqual(['heading', 'زملاؤنا في القرية'])
  })
})

test('without a title a menu names no section, unless the text has a day', () => {
  expect(read('الكتب', '', FIRST, SECOND).section).toBeUndefined()
  expect(read('الكتب', DATE, '', FIRST, SECOND).section).toBe('الكتب')
  expect(read('الكتب', TITLE, '', FIRST, SECOND).section).toBe('الكتب')
})
