/** What tells lines of the page by their words, one piece of evidence a test. */
import { describe, expect, test } from 'vitest'
import { buttonKind, labelledButton, linkStart } from '../src/article/button-words.ts'
import { Matched } from '../src/article/matched.ts'
import { sharedBy } from '../src/article/shared-words.ts'
import { isSiteNotice } from '../src/article/site-notice.ts'
import { FIRST, read, SECOND, TITLE, textsOf } from './helpers/village-page.ts'

describe('words of buttons', () => {
  test.each([
    ['أرسل إلى صديق', 'furniture'],
    ['اضغط لمشاركة الموضوع على Reddit (فتح في نافذة جديدة)', 'furniture'],
    ['شارك بتعليقك', 'comments'],
    ['مقالات مشابهة للكاتب', 'related'],
    ['ادامه مطلب', 'furniture'],
  ])('in whatever order: %s', (line, kind) => {
    expect(buttonKind(line)).toBe(kind)
  })

  test.each([
    ['a word of a title', 'شارك الوزير في المؤتمر'],
    ['one word, which may be a heading', 'العودة'],
    ['a sentence', 'اقرأ المقال كاملا.'],
    ['words of pages without a button', 'مقالات في الصفحة'],
  ])('are not all of %s', (_, line) => {
    expect(buttonKind(line)).toBeUndefined()
  })

  test('may have one other beside two of them', () => {
    expect(buttonKind('أكمل القراءة بعد الإعلان', 1)).toBe('related')
    expect(buttonKind('اقرأ على القطعة', 1)).toBeUndefined()
  })

  test('before a colon are a label, of links or of the page', () => {
    expect(labelledButton('تحديث تلقائي: تشغيل')).toBeUndefined()
    expect(labelledButton('حجم الصفحة: كبير')).toBeUndefined()
    expect(labelledButton('رابط المقال: هنا')).toBe('furniture')
    expect(labelledButton('اقرأ في العدد نفسه: بحار يصنع سفينة')).toBe('headline')
    expect(linkStart('اقرأ في العدد نفسه: بحار')).toBe('اقرأ في العدد نفسه: '.length)
  })

  test('before a link in the middle of the text leave the text as it is', () => {
    const article = read(TITLE, '', FIRST, '', 'اقرأ في العدد نفسه: بحار متقاعد يصنع سفينة', '', SECOND)
    expect(textsOf(article.body)).toEqual([FIRST, SECOND])
    expect(textsOf(article.related)).toEqual(['بحار متقاعد يصنع سفينة'])
  })
})

describe('notices of the site', () => {
  test.each([
    'نحن نستخدم ملفات تعريف الارتباط لنضمن لك أفضل تجربة على موقعنا.',
    'اشترك في قائمتنا البريدية ليصلك جديد الموقع.',
    'تابعونا على قناتنا',
    'متابعة أخبار الضفاف على التلغرام https://t.example/difaf',
    'ملاحظة: في المقال روابط إعلانية، وقد نحصل على عمولة صغيرة إذا حجزت عبرها.',
    'هذه النسخة للإعلام فقط ولا يعتد إلا بالنسخة الورقية.',
    'هذه الترجمة غير رسمية، والنص الأصلي هو المعتمد.',
  ])('speak to who reads: %s', (line) => {
    expect(isSiteNotice(line)).toBe(true)
  })

  test.each([
    'تستخدم شركات الإعلان ملفات صغيرة تحفظ ما يشاهده الناس.',
    'شاركنا الجيران فرحتهم بالمطر.',
    'سجل فريقنا هدفين في الشوط الأول.',
    'تابع أهالي القرية في الأسابيع الماضية أعمال الترميم يوما بيوم ونشروا صورها على https://village.example/works',
    'هذه الترجمة غيرت ما عرفه القراء عن الشاعر.',
    'تضع بعض المواقع روابط إعلانية في نصوصها، ويحصل الوسيط على عمولة.',
  ])('are no sentences of a text: %s', (line) => {
    expect(isSiteNotice(line)).toBe(false)
  })
})

describe('what a text is about', () => {
  test('is told by words without what is written together with them', () => {
    const content = new Set(new Matched('رتبت الكتب في مكتبة القرية').content)
    expect(sharedBy(new Matched('وبالمكتبة').content, content)).toBe(1)
    expect(sharedBy(new Matched('الخدمات الإلكترونية').content, content)).toBe(0)
  })

  test('parts a menu that nobody knows from the title', () => {
    const article = read('علاقات المستثمرين', 'البوابة الذهبية', 'واحة المعرفة', TITLE, '', FIRST, '', SECOND)
    expect(article.title).toBe(TITLE)
    expect(article.kicker).toBeUndefined()
  })

  test('parts a kicker from the name of a site', () => {
    expect(read('مطبخ ريحانة', TITLE, '', FIRST, '', SECOND).kicker).toBeUndefined()
    expect(read('في ختام الشتاء', TITLE, '', FIRST, '', SECOND).kicker).toBe('في ختام الشتاء')
  })

  test('parts values between title and text from the text', () => {
    const article = read(TITLE, 'تاريخ النشر: 7 أكتوبر 2014', '', 'بنفسج', 'ياقوت', FIRST, '', SECOND)
    expect(textsOf(article.body)).not.toContain('بنفسج')
  })
})

describe('labels of other languages', () => {
  test('are no text of an Arabic page', () => {
    const article = read(TITLE, '', FIRST, '', 'بازگشت به نتایج', '', SECOND)
    expect(textsOf(article.body)).toEqual([FIRST, SECOND])
  })

  test('are text where all is in that language', () => {
    const line = 'این کتابخانه در روستای کوچک ما برای همه مردم و کودکان باز است و کتاب‌های تازه دارد.'
    expect(textsOf(read(line, 'کتاب‌های تازه', line).body)).toContain('کتاب‌های تازه')
  })
})

describe('fields of a form', () => {
  test('below each other below the text begin what others write', () => {
    const article = read(TITLE, '', FIRST, '', SECOND, '', 'اللقب الكريم:', 'المدينة:', 'الرأي *:')
    expect(textsOf(article.body)).toEqual([FIRST, SECOND])
  })

  test('are not told by one line with a colon', () => {
    const article = read(TITLE, '', FIRST, '', 'أبواب الرزق:', '', SECOND)
    expect(textsOf(article.body)).toContain('أبواب الرزق:')
  })
})
