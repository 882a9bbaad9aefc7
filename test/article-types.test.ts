/** What each line of a text is: headings that ask, captions below each other, signatures, rows, poems in parts. */
import { describe, expect, test } from 'vitest'
import { bodyOf, DATE, FIRST, read, SECOND, TITLE } from './helpers/village-page.ts'

function typesOf(...lines: readonly string[]): readonly string[] {
  return read(TITLE, DATE, '', ...lines).body.map(({ type }) => type)
}

describe('questions', () => {
  test('that ask nobody are headings', () => {
    const types = ['heading', 'paragraph', 'heading', 'paragraph']
    expect(typesOf('ما فائدة المكتبة؟', FIRST, 'كيف نصل إليها؟', SECOND)).toEqual(types)
  })

  test('that are put to somebody are those of an interview', () => {
    expect(typesOf('متى بدأت العمل؟', FIRST, 'ما نصيحتك للقراء؟', SECOND)).not.toContain('heading')
  })
})

describe('below the last sentence', () => {
  test('who signs a law is text, also below a short article', () => {
    const law = ['المادة 1', FIRST, 'المادة 2', 'يعمل به من يوم نشره.', 'عمدة القرية', 'سالم الخطيب']
    expect(bodyOf(read(TITLE, DATE, '', ...law))).toEqual(law)
  })

  test('which version is valid is none of it', () => {
    const note = 'تنبيه: النسخة المعتمدة هي المنشورة في الجريدة الرسمية'
    expect(bodyOf(read(TITLE, DATE, '', FIRST, SECOND, note))).toEqual([FIRST, SECOND])
  })

  test('the name of who wrote it is said again', () => {
    expect(bodyOf(read(TITLE, 'بقلم: سالم الخطيب', DATE, '', FIRST, SECOND, 'سالم الخطيب'))).toEqual([FIRST, SECOND])
    const signed = read('7 أكتوبر 2014', 'د. سالم الخطيب', TITLE, FIRST, SECOND, 'د. سالم الخطيب')
    expect([bodyOf(signed), signed.authors]).toEqual([[FIRST, SECOND], ['د. سالم الخطيب']])
  })

  test('verses that are announced are text', () => {
    const verses = ['يا دار قومي في المساء سلام', 'ما غاب أهل الدار والأيام']
    expect(typesOf(FIRST, 'وكان الجد ينشد:', ...verses, 'ثم سكت.').slice(2, 4)).toEqual(['verse', 'verse'])
    const lines = [...verses, 'في كل باب من خطاك سلام', 'وعلى الجدار تعلق الأحلام']
    expect(typesOf(FIRST, 'عدت إلى البيت وكتبت:', ...lines).slice(2)).toEqual(lines.map(() => 'verse'))
    const notes = ['دفتر صغير أزرق', 'حليب وخبز وثلاث بيضات من دكان الحاج', 'قلم رصاص طويل', 'شمعتان للغرفة الكبيرة']
    expect(typesOf(FIRST, 'عدت إلى البيت وكتبت:', ...notes, SECOND)).not.toContain('verse')
  })
})

test('what two pictures below each other show are captions, and a minister who says something is none', () => {
  const scenes = ['عامل يرتب الكتب على الرفوف الجديدة', 'أطفال يقرؤون القصص في القاعة الصغيرة']
  expect(typesOf(FIRST, ...scenes, SECOND).slice(1, 3)).toEqual(['caption', 'caption'])
  expect(typesOf(FIRST, 'الوزير يفتح باب القاعة', '', SECOND)).not.toContain('caption')
})

test('below a caption and behind a number stand headings', () => {
  const lines = [FIRST, 'أطفال يقرؤون القصص في القاعة الصغيرة', 'كيف نصل إليها؟', SECOND]
  expect(typesOf(...lines)).toEqual(['paragraph', 'caption', 'heading', 'paragraph'])
  expect(typesOf(FIRST, '', '4. متى نزور المكتبة؟', SECOND)).toEqual(['paragraph', 'heading', 'paragraph'])
})

test('what a line says behind a colon no picture shows', () => {
  const below = `وقال ${SECOND}`
  expect(typesOf(FIRST, 'صوت الضفة: تجربة القرية الذكية', below)).toEqual(['paragraph', 'heading', 'paragraph'])
  expect(typesOf(FIRST, 'قارب الصيد القديم على رصيف القرية', below)).toEqual(['paragraph', 'caption', 'paragraph'])
})

test('short lines that go on with each other are verses, and titles below each other are none', () => {
  const poem = [
    'يا شجرة الدار البعيدة',
    'تركنا لك البئر',
    'وأخذنا المفتاح',
    'كل المفاتيح تصدأ',
    'ولم يبق باب',
    'إلا باب الغربة',
  ]
  const page = read('رسالة إلى الشجرة', 'سالم الخطيب', ...poem)
  expect(page.body.map(({ type }) => type)).toEqual(poem.map(() => 'verse'))
  const links = ['سوق السمك', 'متحف القرية', 'باب البحر', 'موسم الزيتون', 'طريق الجبل', 'عيد البحر']
  expect(read('أرشيف القرية', 'سالم الخطيب', ...links).body.map(({ type }) => type)).not.toContain('verse')
})

test('the day of a record is in the text, that of a review is not', () => {
  const born = ['الاسم: سالم الخطيب', 'تاريخ الميلاد: 10 آذار 1931', 'مكان الولادة: عدن']
  expect(bodyOf(read(TITLE, DATE, '', FIRST, '', ...born, '', SECOND))).toEqual([FIRST, ...born, SECOND])
  const article = read(TITLE, 'تاريخ النشر: 6 نوفمبر 2023', 'آخر مراجعة: 20 نوفمبر 2023', '', FIRST, SECOND)
  expect(bodyOf(article)).toEqual([FIRST, SECOND])
  expect(article.otherDates.map(({ iso }) => iso)).toEqual(['2023-11-20'])
})

describe('speech and lists', () => {
  test('a dash before what somebody says in a story stays, items lose it', () => {
    expect(
      bodyOf(read(TITLE, DATE, '', FIRST, '— من يراسلك؟ سألتني أمي.', '— لا أعرف، لكن خطه جميل.', SECOND)),
    ).toEqual([FIRST, '— من يراسلك؟ سألتني أمي.', '— لا أعرف، لكن خطه جميل.', SECOND])
    expect(typesOf(FIRST, '— باب من الخشب.', '— نافذة من الزجاج.', SECOND).slice(1, 3)).toEqual(['list', 'list'])
  })

  test('results are rows, ordinals with words behind them items', () => {
    expect(typesOf(FIRST, 'الأول: 18 - 22', 'الثاني: 15 - 21', SECOND).slice(1, 3)).toEqual(['paragraph', 'paragraph'])
    expect(typesOf(FIRST, 'الأول: فتح الباب', 'الثاني: ترتيب الكتب', SECOND).slice(1, 3)).toEqual(['list', 'list'])
  })

  test('a record below the date is text, counters there are none', () => {
    const record = ['عنوان الكتاب: دفتر القرية', 'المؤلف: سالم الخطيب', 'عدد الصفحات: 214']
    expect(bodyOf(read(TITLE, DATE, ...record, '', FIRST, SECOND))).toEqual([...record, FIRST, SECOND])
    expect(bodyOf(read(TITLE, DATE, 'القراءات: 120', '', FIRST, SECOND))).toEqual([FIRST, SECOND])
  })
})

describe('headings and captions', () => {
  test('numbers in order above the sentences of a story are headings, other numbers are not', () => {
    expect(typesOf('1', FIRST, '2', SECOND)).toEqual(['heading', 'paragraph', 'heading', 'paragraph'])
    expect(typesOf('7', FIRST, '3', SECOND)).toEqual(['paragraph', 'paragraph'])
  })

  test('between a sentence and the one heading of a recipe stands a picture, above two such headings what is made', () => {
    const dish = 'طبق الكبسة مزين باللوز المحمص'
    expect(typesOf(FIRST, dish, 'المقادير', '- كوب أرز', '- ملعقة ملح')[1]).toBe('caption')
    const second = ['سلطة الخيار باللبن البارد', 'المقادير', '- كوب لبن', '- حبة خيار']
    expect(typesOf(FIRST, dish, 'المقادير', '- كوب أرز', '- ملعقة ملح', ...second)[1]).toBe('heading')
  })

  test('a heading with a colon is none of a picture', () => {
    expect(typesOf(FIRST, 'صوت القرية: مكتبة بلا أبواب', 'وكتبت الصحيفة أن المكتبة تفتح كل يوم حتى المساء.')[1]).toBe(
      'heading',
    )
  })
})

test('what readers are asked above a button to vote is the page’s, a question of the text is not', () => {
  expect(bodyOf(read(TITLE, DATE, '', FIRST, SECOND, 'أي الأبواب أجمل؟', 'الأزرق', 'الأخضر', 'صوت الآن'))).toEqual([
    FIRST,
    SECOND,
  ])
  expect(bodyOf(read(TITLE, DATE, '', FIRST, 'أي الأبواب أجمل؟', SECOND))).toContain('أي الأبواب أجمل؟')
})

test('who is quoted below wrote no article', () => {
  const quoted = ['كتب رحالة قديم:', '«من دخل القرية عرف اسمها»']
  expect(bodyOf(read(TITLE, DATE, '', FIRST, ...quoted, SECOND))).toEqual([FIRST, ...quoted, SECOND])
})
