/** Who wrote an article and from where, one form of a line a test. */
import { describe, expect, test } from 'vitest'
import { namesIn } from '../src/article/authors.ts'
import { datelineOf } from '../src/article/dateline.ts'
import { stuckIn } from '../src/article/stuck.ts'
import { DATE, FIRST, read, SECOND, TITLE } from './helpers/village-page.ts'

describe('what is stuck to the name behind a label', () => {
  test.each([
    ['بقلم: هدى العلي', 'السبت 3 مايو 2014'],
    ['الكاتب: سالم النجار', 'القسم: رحلات'],
    ['بقلم: سالم النجار', 'شارك'],
    ['بواسطة: سالم النجار', 'آخر مراجعة: 3 مايو 2014'],
    ['بقلم: سالم السعدي', 'مصور: هدى العلي'],
    ['ترجمة: سامر الكيلاني', '2019-01-31'],
    ['شارك الخبر', 'كتب: سالم النجار'],
    ['العدد 7215', 'الخميس 4 أبريل 2019'],
  ])('%s | %s', (name, rest) => {
    expect(stuckIn(`${name}${rest}`)).toEqual([name.length])
  })

  // What a name ends with may be a button by itself.
  test.each([
    'بقلم: محمد الجعبري',
    'وصل العدد إلى 7215الخميس 4 أبريل 2019',
    'بقلم: محمد عبدالأعلى',
    'وصلت القافلة بالسبت 3 مايو 2014',
  ])('none in %s', (line) => {
    expect(stuckIn(line)).toEqual([])
  })
})

describe('names', () => {
  test.each([
    ['د. وائل الشهابي ود. ريما بولص', ['د. وائل الشهابي', 'د. ريما بولص']],
    ['د. سهراب كاوه 1 - بيرنا الساعدي 2', ['د. سهراب كاوه', 'بيرنا الساعدي']],
    ['محمود النجار - تصوير هاني رزق', ['محمود النجار']],
    ['مراسل «المنارة» سمر الجبوري', ['سمر الجبوري']],
    ['وائل الشهابي', ['وائل الشهابي']],
    ['مشرف الموقع', []],
    ['م. ر', []],
  ])('%s', (value, names) => {
    expect(namesIn(value)).toEqual(names)
  })
})

describe('datelines', () => {
  test.each([
    ['تل الزيتون/ 19 تشرين الثاني/ نوفمبر 2022/ نورس- أعلنت الإدارة', [], { place: 'تل الزيتون', agency: 'نورس' }],
    ['المدار (أربيل) 2012/11/6- قطعت السيول الطريق', ['قناة المدار'], { place: 'أربيل', agency: 'المدار' }],
    ['الخرطوم في 13-3-2024(سونا)- تسلم النائب', [], { place: 'الخرطوم', agency: 'سونا' }],
    [`صحار, 22/01/2025 - ${FIRST}`, [], { place: 'صحار' }],
    [
      'نورستان ـ الوراق: أمضى الخطاط عاما',
      ['معهد الخط في نورستان', 'نشرة «الوراق»'],
      { place: 'نورستان', agency: 'الوراق' },
    ],
    ['مركز الأرصاد: لا أمطار غدا', [], undefined],
    [`مرصد الريف - ${FIRST}`, [], { agency: 'مرصد الريف' }],
    ['تل السدر 22-07-2022 الزاجل- أعلنت الشركة', [], { place: 'تل السدر', agency: 'الزاجل' }],
    ['تل السدر 8-2-2024 (الزاجل) - أعلنت الشركة', [], { place: 'تل السدر', agency: 'الزاجل' }],
    ['تل السدر 22-07-2022 أعلنت السلطات: لا أمطار', [], undefined],
  ])('%s', (text, sites, dateline) => {
    expect(datelineOf(text, sites)).toEqual(dateline)
  })

  test.each([
    ['صحار - زينب التيتون', ['زينب التيتون'], { place: 'صحار' }],
    ['كتب: سالم النجار - صحار', ['سالم النجار'], { place: 'صحار' }],
    ['كتب: سالم النجار - صوت الساحل', undefined, undefined],
    ['كتب: سالم النجار - تل الزعرور', ['سالم النجار'], { place: 'تل الزعرور' }],
    ['سالم النجار - تل الزعرور', ['سالم النجار'], { place: 'تل الزعرور' }],
    ['المنارة الشرقية - سالم النجار', ['سالم النجار'], { place: 'المنارة الشرقية' }],
    ['أصداء الأطلس - سالم النجار', ['سالم النجار'], undefined],
    ['جامعة السهل - سالم النجار', ['سالم النجار'], undefined],
    ['الرباط، في 16 ماي 2023', undefined, { place: 'الرباط' }],
    ['صحار - خاص', undefined, { place: 'صحار' }],
    ['[26/فبراير/2020] الحديدة - سبأ:', undefined, { place: 'الحديدة', agency: 'سبأ' }],
    ['بغداد / الضفاف برس', undefined, { place: 'بغداد', agency: 'الضفاف برس' }],
  ])('%s above the text', (line, authors, dateline) => {
    const article = read(TITLE, DATE, line, '', FIRST, '', SECOND)
    if (authors !== undefined) expect(article.authors).toEqual(authors)
    expect(article.dateline).toEqual(dateline)
  })

  test('the number of a paper behind its day is no text', () => {
    const article = read(TITLE, 'الاثنين - 24 ديسمبر 2018 مـ رقم العدد [14636]', '', FIRST, '', SECOND)
    expect(article.published?.iso).toBe('2018-12-24')
  })
})
