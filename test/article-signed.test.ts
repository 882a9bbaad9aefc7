/** Who signs a text and when, what stands beside its dates, and what is text by its place alone. */
import { describe, expect, test } from 'vitest'
import { isDisclaimer } from '../src/article/disclaimer.ts'
import { DATE, FIRST, read, SECOND, TITLE } from './helpers/village-page.ts'

function bodyOf(...lines: readonly string[]): readonly string[] {
  return read(...lines).body.map(({ text }) => text)
}

describe('dates beside others', () => {
  test.each([
    'نشر في 9 أغسطس 2025 | تم التحديث 9 أغسطس 2025 - 20:15',
    'نشر في 9 أغسطس 2025 تاريخ التحديث 9 أغسطس 2025 - 20:15',
  ])('%s', (line) => {
    const article = read(TITLE, line, '', FIRST, '', SECOND)
    expect(article.published?.iso).toBe('2025-08-09')
    expect(article.updated?.iso).toBe('2025-08-09T20:15')
  })

  test('the source stuck to a day is a field of its own, and the site that a dateline names', () => {
    const article = read('16 مايو 2019 ساعة 09:46المصدر : موقع شرفة الخبر', TITLE, `شرفة الخبر- ${FIRST}`, SECOND)
    expect(article.published?.iso).toBe('2019-05-16T09:46')
    expect(article.sourceCredit).toBe('موقع شرفة الخبر')
    expect(article.dateline).toEqual({ agency: 'شرفة الخبر' })
  })

  test('who wrote it stands behind place, day and agency; what is no name does not', () => {
    const written = read(TITLE, 'نشر في: 3 مايو 2022', 'سلفيت 10-11-2022 وفا- سالم النجار', '', FIRST, '', SECOND)
    expect(written.dateline).toEqual({ place: 'سلفيت', agency: 'وفا' })
    expect(written.authors).toEqual(['سالم النجار'])
    expect(read(TITLE, 'سلفيت 10-11-2022 وفا- أعلنت البلدية أمس', '', FIRST, '', SECOND).authors).toBeUndefined()
  })
})

describe('signatures', () => {
  const STATEMENT = ['وزارة المياه', 'بيان رقم (14)', FIRST, SECOND]

  test('an office at the head of its statement may sign it, with the day below', () => {
    const article = read(...STATEMENT, 'وزارة المياه', 'حرر في 2 أبريل 2019')
    expect(article.published).toBeUndefined()
    expect(article.otherDates?.map(({ iso }) => iso)).toEqual(['2019-04-02'])
    expect(article.body.slice(-2).map(({ text }) => text)).toEqual(['وزارة المياه', 'حرر في 2 أبريل 2019'])
  })

  test('a person named above the text does not sign it', () => {
    expect(bodyOf(TITLE, 'سالم النجار', DATE, FIRST, SECOND, 'سالم النجار')).toEqual([FIRST, SECOND])
  })

  test('a season directly below who signs is text', () => {
    const letter = ['رسالة مفتوحة إلى وزير التعليم', '', 'معالي الوزير', '', FIRST, SECOND, '', 'سالم النجار']
    expect(bodyOf(...letter, 'ربيع 1998')).toEqual(['معالي الوزير', FIRST, SECOND, 'سالم النجار', 'ربيع 1998'])
  })

  test('the first article of a law stands in its text', () => {
    const law = read('قانون حماية الأشجار', 'رقم (18) لسنة 2013', 'المادة 1', FIRST, 'المادة 2', SECOND)
    expect(law.body.map(({ text }) => text)).toEqual(['المادة 1', FIRST, 'المادة 2', SECOND])
  })
})

describe('works', () => {
  test('a word for the kind between the first line and the name of who wrote it stands below the title', () => {
    const story = read('القفل', 'قصة قصيرة', 'سالم النجار', '', FIRST, SECOND)
    expect(story).toMatchObject({ title: 'القفل', subtitle: 'قصة قصيرة', authors: ['سالم النجار'] })
    expect(story.section).toBeUndefined()
    expect(read('مجلة مرافئ', 'قصة قصيرة', TITLE, 'سالم النجار', '', FIRST, SECOND)).toMatchObject({
      title: TITLE,
      section: 'قصة قصيرة',
    })
  })

  const HALVES = [
    ['أنا النخلة الأولى على طرف القرى', 'وظلي لمن جاء الهجيرة متعبا'],
    ['رأيت بنيكم يرحلون جميعهم', 'فما عاد منهم من أحب وأطربا'],
    ['إذا قطعوا جذعي فلا تحرقوا السعف', 'دعوه لطفل يصنع اليوم مركبا'],
  ]
  const DAY = 'صحار، 5 مايو 2018'
  const POET = ['وصية النخلة', 'شعر: سالم النجار', '']

  test('signs between halves of verses are of the poem, those between stanzas are not', () => {
    const verses = HALVES.flatMap(([first = '', second = '']) => [first, '***', second])
    expect(bodyOf(...POET, ...verses, DAY)).toEqual([...verses, DAY])
    const stanzas = HALVES.flatMap((halves) => [...halves, '***'])
    expect(bodyOf(...POET, ...stanzas, DAY)).not.toContain('***')
  })

  test('to whom a poem is given may stand below verses of two halves', () => {
    const verses = HALVES.map((halves) => halves.join(' *** '))
    const types = (...lines: readonly string[]) => read(...POET, ...verses, ...lines).body.map(({ type }) => type)
    expect(types('', 'إلى صديقي الذي هدم بيته', 'صحار، 5 مايو 2018')).toEqual([
      'verse',
      'verse',
      'verse',
      'paragraph',
      'paragraph',
    ])
  })
})

test('what the owner of a page says below a form is text, what a reader says below an article is not', () => {
  const form = ['الاسم:', 'البريد الإلكتروني:', 'إرسال']
  const own = 'يسعدنا أن نتلقى أسئلتكم وملاحظاتكم في أي وقت.'
  const contact = ['شركة نخيل الرافد', 'الرئيسية', 'اتصل بنا', 'هاتف: 0555-221-904']
  expect(bodyOf(...contact, ...form, own)).toEqual([own])
  expect(
    bodyOf(TITLE, DATE, '', FIRST, '', SECOND, '', 'التعليقات', ...form, 'شكرا لكم على هذا المقال الجميل والمفيد.'),
  ).toEqual([FIRST, SECOND])
})

test.each([
  ['مسؤولية ما ينشر تقع على عاتق كاتبه.', true],
  ['مسؤولية المقالات على أصحابها', true],
  ['مسؤولية السلامة في المصانع تقع على أصحابها.', false],
  ['مسؤولية ما حدث تقع على البلدية.', false],
])('%s', (line, is) => {
  expect(isDisclaimer(line)).toBe(is)
})
