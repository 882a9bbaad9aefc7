/** What sites of many kinds print, one form a test: links in the midst, paths, poems, journals, contents. */
import { describe, expect, test } from 'vitest'
import { DATE, FIRST, read, SECOND, TITLE, textsOf } from './helpers/village-page.ts'

function typesOf({ body }: ReturnType<typeof read>): readonly (readonly [string, string])[] {
  return body.map(({ type, text }) => [type, text])
}

describe('links in the midst of a text', () => {
  test('lose their bullets and end where a list is announced', () => {
    for (const bullet of ['•', '-', '*', '▪']) {
      const article = read(
        TITLE,
        '',
        FIRST,
        'اقرأ أيضا:',
        `${bullet} سوق السمك يفتح أبوابه صباحا`,
        `${bullet} حديقة جديدة في قلب المدينة`,
        'وتضم القاعة ثلاثة أقسام هي:',
        `${bullet} الشعر`,
        `${bullet} كتب الأطفال`,
        SECOND,
      )
      expect(textsOf(article.related)).toEqual(['سوق السمك يفتح أبوابه صباحا', 'حديقة جديدة في قلب المدينة'])
      expect(typesOf(article)).toEqual([
        ['paragraph', FIRST],
        ['paragraph', 'وتضم القاعة ثلاثة أقسام هي:'],
        ['list', 'الشعر'],
        ['list', 'كتب الأطفال'],
        ['paragraph', SECOND],
      ])
    }
  })

  test('below any noun and the word for others', () => {
    for (const label of ['الرسائل الأخرى', 'نداءات أخرى']) {
      const article = read(TITLE, '', DATE, '', FIRST, '', SECOND, '', label, '- جسر جديد', '- سوق السمك يفتح أبوابه')
      expect(textsOf(article.related)).toEqual(['جسر جديد', 'سوق السمك يفتح أبوابه'])
      expect(textsOf(article.furniture)).toContain(label)
    }
  })
})

describe('a path', () => {
  test('has its signs once or twice', () => {
    for (const sign of ['>>', '>', '»', '<', '//', '→', '◄'])
      expect(read(`الرئيسية ${sign} القرى ${sign} مكتبات`, TITLE, DATE, '', FIRST, '', SECOND).section).toBe(
        'القرى - مكتبات',
      )
  })
})

describe('an interview', () => {
  test('names below it who asked, though its lines begin with a name and a colon', () => {
    const article = read(
      TITLE,
      '',
      DATE,
      '',
      'المجلة: متى بدأتم؟',
      'سالم: بدأنا في الشتاء الماضي.',
      'المجلة: وكم كتابا جمعتم؟',
      'سالم: جمعنا ألفا ونحن نقرأ.',
      'أجرت الحوار: سلمى الخطيب',
    )
    expect(article.authors).toEqual(['سلمى الخطيب'])
    expect(article.body).toHaveLength(4)
  })
})

describe('a poem', () => {
  const VERSES = [
    'يمر الصباح على بابنا',
    'ويترك في الدار ضوءا خفيفا',
    'كأن النوافذ عين الصغار',
    'تعد الخطى في الطريق إلينا',
  ]

  test('says of what form it is, which is no name of a poet', () => {
    for (const form of ['شعر: عمودي', 'شعر: التفعيلة', 'قصيدة نثر', 'على بحر الكامل']) {
      const article = read('أغنية للباب القديم', 'شعر: سالم الخطيب', '', ...VERSES, '', form)
      expect(article.authors).toEqual(['سالم الخطيب'])
      expect(article.body).toHaveLength(VERSES.length)
    }
  })

  test('has a section that the menu names, too', () => {
    const article = read(
      'مجلة الباب',
      'قصائد | حكايات | رسوم',
      'حكايات',
      'أغنية للباب القديم',
      'شعر: سالم الخطيب',
      '',
      ...VERSES,
    )
    expect([article.section, article.title]).toEqual(['حكايات', 'أغنية للباب القديم'])
  })

  test('is one line in prose where it is announced', () => {
    const verse = 'يا باب دارنا القديم أجبني ... أين الصغار الذين كانوا هنا'
    expect(typesOf(read(TITLE, '', FIRST, 'وكان جدي يردد:', verse, SECOND))).toContainEqual(['verse', verse])
  })
})

describe('a journal', () => {
  test('numbers its authors below their label', () => {
    for (const names of [
      ['منصف الوادي 1', 'رحيمة بنت سعد 2'],
      ['منصف الوادي (1)', 'رحيمة بنت سعد (2)'],
      ['منصف الوادي 1، رحيمة بنت سعد 2'],
    ]) {
      const article = read('صورة القرية في الرواية الجديدة: قراءة', 'المؤلفون', ...names, '', 'الملخص', FIRST, SECOND)
      expect(article.authors).toEqual(['منصف الوادي', 'رحيمة بنت سعد'])
    }
  })

  test('is published when it first was, however it says so', () => {
    for (const label of ['تاريخ النشر الأول', 'نشر لأول مرة', 'تاريخ النشر على الإنترنت']) {
      const article = read(
        TITLE,
        '',
        FIRST,
        SECOND,
        'تاريخ الاستلام: 3 مارس 2019',
        'تاريخ القبول: 5 مايو 2019',
        `${label}: 7 يونيو 2019`,
      )
      expect(article.published?.iso).toBe('2019-06-07')
      expect(article.otherDates.map(({ iso }) => iso)).toEqual(['2019-03-03', '2019-05-05'])
    }
  })
})

describe('contents below the first paragraph', () => {
  test('are told by their headings, which stand again', () => {
    for (const mark of ['', '1. ', '1- ']) {
      const article = read(
        TITLE,
        '',
        FIRST,
        'محتويات المقال',
        'الرفوف الجديدة',
        'زوار المساء',
        `${mark}الرفوف الجديدة`,
        SECOND,
        `${mark.replace('1', '2')}زوار المساء`,
        SECOND,
      )
      expect(typesOf(article).map(([type]) => type)).toEqual([
        'paragraph',
        'heading',
        'paragraph',
        'heading',
        'paragraph',
      ])
    }
  })
})

describe('a paragraph directly below the title', () => {
  test('is the lead above buttons, an address or a picture, also where it begins with a place', () => {
    for (const next of ['شارك', 'https://qarya.example/p/774', 'صورة: القاعة الجديدة'])
      expect(read(DATE, TITLE, FIRST, next, SECOND, SECOND).lead).toBe(FIRST)
    expect(read(DATE, TITLE, FIRST, 'إعلان', SECOND, SECOND).lead).toBeUndefined()
    expect(read(DATE, TITLE, `بيروت - ${FIRST}`, 'شارك', SECOND, SECOND).lead).toBe(`بيروت - ${FIRST}`)
  })
})

describe('an address alone', () => {
  test('below a button is that of the article, below a sentence a part of the text', () => {
    const address = 'https://qarya.example/p/774'
    expect(read(TITLE, '', DATE, '', FIRST, 'شارك', address, SECOND, SECOND).url).toBe(address)
    const article = read(TITLE, '', DATE, '', FIRST, address, SECOND, SECOND)
    expect([article.url, article.body.length]).toEqual([undefined, 4])
  })
})

describe('a short line between sentences', () => {
  const LINE = 'نجار القرية يثبت الرف الأخير'

  test('is a caption where the text goes on behind it, else a heading', () => {
    for (const [next, type] of [
      [SECOND, 'caption'],
      [`ثم ${FIRST}`, 'caption'],
      [FIRST, 'heading'],
      [`وزير الثقافة ${FIRST}`, 'heading'],
    ] as const)
      expect(typesOf(read(TITLE, '', DATE, '', FIRST, '', LINE, '', next))).toContainEqual([type, LINE])
  })

  test('of few words is a heading', () => {
    expect(typesOf(read(TITLE, '', DATE, '', FIRST, '', 'رفوف الزيتون', '', SECOND))).toContainEqual([
      'heading',
      'رفوف الزيتون',
    ])
  })
})

describe('three short lines above the text', () => {
  test('are title, subtitle and caption where the last says who stands where', () => {
    const article = read(
      DATE,
      TITLE,
      '',
      'رفوف من خشب الزيتون',
      '',
      'أطفال القرية أمام باب المكتبة',
      '',
      FIRST,
      '',
      SECOND,
    )
    expect(article).toMatchObject({ title: TITLE, subtitle: 'رفوف من خشب الزيتون' })
    expect(typesOf(article)[0]).toEqual(['caption', 'أطفال القرية أمام باب المكتبة'])
  })
})

describe('a word that names a part of a text', () => {
  test('is its heading, whatever stands below', () => {
    for (const heading of ['ملخص تنفيذي', 'المقادير', 'نصيحة', 'الخلاصة', 'المميزات'])
      expect(typesOf(read(TITLE, '', DATE, '', FIRST, SECOND, heading, 'لا يغلق الباب قبل المساء.'))).toContainEqual([
        'heading',
        heading,
      ])
  })
})

describe('fields', () => {
  test('are parted where a name is glued to the time before it', () => {
    const article = read(TITLE, 'رقم الخبر: 55120تاريخ النشر: 8 يونيو 2019 - 13:58القسم: أمن', '', FIRST, '', SECOND)
    expect(article).toMatchObject({ title: TITLE, newsCode: '55120', section: 'أمن' })
    expect(article.published?.iso).toBe('2019-06-08T13:58')
  })

  test('of a review are no update', () => {
    const article = read(TITLE, 'تاريخ النشر: 2 فبراير 2021', 'آخر مراجعة: 9 أغسطس 2022', '', FIRST, '', SECOND)
    expect([article.published?.iso, article.updated, article.otherDates[0]?.iso]).toEqual([
      '2021-02-02',
      undefined,
      '2022-08-09',
    ])
  })
})

describe('the name of an agency', () => {
  test('is no title above a section and its title', () => {
    const article = read(
      'وكالة أنباء الواحة الأهلية',
      'محليات / مكتبة القرية تفتح أبوابها للزوار',
      '',
      FIRST,
      '',
      SECOND,
    )
    expect(article).toMatchObject({ section: 'محليات', title: 'مكتبة القرية تفتح أبوابها للزوار' })
  })
})
