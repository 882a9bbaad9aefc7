import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dayOn, daysInMonth, isoOf, weekdayOf } from '../src/calendar/calendars.ts'
import type { CalendarId } from '../src/calendar/date-value.ts'
import { datesOf } from '../src/calendar/dates-of.ts'
import { eraAt } from '../src/calendar/eras.ts'
import { fold, foldWithOffsets } from '../src/calendar/fold.ts'
import { labelAlone, labelAtStart, labelInside } from '../src/calendar/labels.ts'
import { monthAt } from '../src/calendar/months.ts'
import { readDates } from '../src/calendar/read-dates.ts'
import { isStamp } from '../src/calendar/stamp.ts'
import { tokenize } from '../src/calendar/tokens.ts'
import { halfAt, weekdayBefore } from '../src/calendar/words.ts'

describe('calendars', () => {
  test.each<[CalendarId, number, number, number, string]>([
    ['gregory', 2016, 2, 29, '2016-02-29'],
    ['persian', 1393, 7, 15, '2014-10-07'],
    ['persian', 1399, 12, 30, '2021-03-20'],
    ['persian', 1403, 12, 30, '2025-03-20'],
    ['islamic-umalqura', 1435, 12, 13, '2014-10-07'],
    ['islamic-civil', 1435, 12, 12, '2014-10-07'],
    ['islamic-tbla', 1435, 12, 13, '2014-10-07'],
  ])('%s %i-%i-%i is %s', (id, year, month, day, iso) => {
    expect(isoOf(id, { year, month, day })).toBe(iso)
    expect(dayOn(id, iso)).toEqual({ year, month, day })
  })

  test.each<[CalendarId, number, number, number]>([
    ['gregory', 2015, 2, 29],
    ['gregory', 2015, 2, 31],
    ['gregory', 2015, 13, 1],
    ['gregory', 0, 1, 1],
    ['gregory', -1, 11, 30],
    ['persian', 1400, 12, 30],
    ['persian', 1393, 7, 31],
    ['persian', -622, 9, 9],
    ['islamic-umalqura', 1439, 1, 31],
    ['islamic-umalqura', -641, 4, 2],
    ['islamic-umalqura', 1439, 0, 1],
    ['islamic-umalqura', 1439, 1, 0],
  ])('%s %i-%i-%i is no day, and no other day either', (id, year, month, day) => {
    expect(isoOf(id, { year, month, day })).toBeUndefined()
  })

  test('agrees with the calendars of ICU in every month of 1999 to 2029', () => {
    for (const id of ['persian', 'islamic-umalqura', 'islamic-civil', 'islamic-tbla'] as const) {
      const icu = new Intl.DateTimeFormat(`en-u-ca-${id}-nu-latn`, {
        timeZone: 'UTC',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
      })
      for (let time = Date.UTC(1999, 4, 1); time < Date.UTC(2029, 7, 1); time += 11 * 86_400_000) {
        const iso = new Date(time).toISOString().slice(0, 10)
        const { year, month, day } = dayOn(id, iso)
        expect(isoOf(id, { year, month, day })).toBe(iso)
        const parts = icu.formatToParts(time)
        const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value)
        const icuYear = Number(parts.find(({ type }) => /^(related)?year$/i.test(type))?.value)
        expect([icuYear, part('month'), part('day')], `${id} ${iso}`).toEqual([year, month, day])
      }
    }
  })

  test('weekdays and lengths of months', () => {
    expect(weekdayOf('2014-10-07')).toBe(2)
    expect(weekdayOf('2024-02-04')).toBe(0)
    expect(daysInMonth('gregory', 2016, 2)).toBe(29)
    expect(daysInMonth('gregory', 2016, 13)).toBeUndefined()
  })
})

describe('folding', () => {
  test('letters of all keyboards, digits, marks and invisibles', () => {
    expect(fold('رَبـیع\u200cالثّانی \u200e−۶۴۱ ٤')).toBe('ربيع الثاني −641 4')
    expect(fold('أإآٱ ة ۀ ک ی ى')).toBe('اااا ه ه ك ي ي')
    expect(fold('October ﻫ كار\u200cخانه')).toBe('october ه كارخانه')
  })

  test('knows the way back', () => {
    const original = '\u200fذیـَ\u200dال'
    const { text, bare, starts, ends } = foldWithOffsets(original)
    expect(text).toBe('ذيال')
    expect(bare).toBe('ذیال')
    expect(starts).toEqual([1, 2, 6, 7])
    expect(ends).toEqual([2, 5, 7, 8])
  })
})

/** The rows of a table of data/. */
function table(name: string): readonly (readonly string[])[] {
  const [, ...rows] = readFileSync(`data/${name}.tsv`, 'utf8').trimEnd().split('\n')
  return rows.map((row) => row.split('\t'))
}

describe('the words around dates', () => {
  test.each(table('weekdays'))('%s: %s is that day', (id, spelling = '') => {
    const tokens = tokenize(spelling)
    const weekday = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].indexOf(id ?? '')
    expect(weekdayBefore(tokens, tokens.length)).toEqual({ weekday, first: 0 })
  })

  test.each(table('eras').filter(([, era]) => era !== 'lunar' && era !== 'solar'))('%s is %s', (mark = '', era) => {
    const expected: Readonly<Record<string, string>> = {
      hijra: 'lunar-or-solar',
      'hijra-lunar': 'lunar',
      'hijra-solar': 'solar',
    }
    const tokens = tokenize(mark)
    expect(eraAt(tokens, 0)).toEqual({ era: expected[era ?? ''] ?? era, behind: tokens.length })
  })

  test.each(table('eras').filter(([, era]) => era === 'lunar' || era === 'solar'))('هـ.%s is %s', (mark = '', era) => {
    for (const text of [`هـ.${mark}.`, `هـ.${mark}`, `هـ ${mark}`, `هجري ${mark}`])
      expect(eraAt(tokenize(text), 0), text).toEqual({ era, behind: tokenize(text).length })
  })

  test.each(table('day-halves'))('%s is %s', (word = '', half) => {
    expect(halfAt(tokenize(word), 0)?.half).toBe(half)
  })

  test.each(table('false-friends').filter(([, kind]) => kind === 'alone'))('%s alone is no date', (word) => {
    for (const text of [`قال ${word} إن الأمر انتهى.`, `زار ${word} 3 مدن.`, `${word} - ${word}`])
      expect(datesOf(text), text).toEqual([])
  })

  test.each(table('false-friends').filter(([, kind]) => kind === 'numbered'))(
    'a number behind %s is no year',
    (word) => {
      for (const text of [`قبل ${word} 2014.`, `في ${word} 1701،`]) expect(datesOf(text), text).toEqual([])
    },
  )

  test.each(table('false-friends').filter(([, kind]) => kind === 'not-month'))('%s is no month', (word = '') => {
    expect(monthAt(tokenize(word), 0)).toBeUndefined()
    expect(datesOf(`5 ${word} 2014`).every(({ precision }) => precision === 'year')).toBe(true)
  })
})

describe('names of months', () => {
  const rows = table('month-names')

  test('each spelling of the table is found as its month, in whole', () => {
    expect(rows.length).toBeGreaterThan(200)
    for (const [calendar, month, spelling = ''] of rows) {
      const tokens = tokenize(spelling)
      const found = monthAt(tokens, 0)
      expect(found?.name, spelling).toMatchObject({ calendar, month: Number(month) })
      expect(found?.behind, spelling).toBe(tokens.length)
    }
  })

  test('a letter more or less is another word', () => {
    for (const word of ['آذا', 'مارسيليا', 'يونيوو', 'خردا', 'كانون', 'جمادى', 'Octobers']) {
      expect(monthAt(tokenize(word), 0), word).toBeUndefined()
    }
  })
})

describe('labels', () => {
  test('are read in any keyboard, with the place of their value', () => {
    const line = '• تأریخ النشر : 5 مايو'
    const label = labelAtStart(line)
    expect(label).toMatchObject({ role: 'published', hasColon: true })
    expect(line.slice(label?.valueStart)).toBe('5 مايو')
    expect(labelAtStart('تاریخ انتشار: ۵')?.role).toBe('published')
    expect(labelAtStart('تاريخ النشرة')).toBeUndefined()
    expect(labelAtStart('في تاريخ النشر: 5')).toBeUndefined()
  })

  test('alone and inside', () => {
    expect(labelAlone('الأکثر قراءة:')).toBe('related')
    expect(labelAlone('٠ Persons')).toBe('ui')
    expect(labelAlone('/انتهی/')).toBe('end')
    expect(labelAlone('الأكثر قراءة في العالم')).toBeUndefined()
    expect(labelInside('المجلة غیر مسؤولة عن النص.')).toBe('disclaimer')
  })

  test('a stamp is dates and times and nothing else', () => {
    expect(isStamp('الخميس 27 حزيران 2019 ساعة 09:46 بتوقيت غرينتش')).toBe(true)
    expect(isStamp('• 30/11/1445 - 14:00')).toBe(true)
    expect(isStamp('افتتح في 27 حزيران 2019')).toBe(false)
    expect(isStamp('27 حزيران 2019 (12)')).toBe(false)
    expect(isStamp('12')).toBe(false)
  })
})

describe('readDates', () => {
  const read = (line: string): string =>
    readDates(line)
      .map(({ iso, issues }) => [iso, ...issues].join(' '))
      .join(' | ')

  test.each([
    // day, month, year
    ['7 أكتوبر 2014', '2014-10-07'],
    ['07October 2014', '2014-10-07'],
    ['۱۲ دیسمبر ۲۰۲۰م', '2020-12-12'],
    ['١٥تشرين الثاني٢٠١٩', '2019-11-15'],
    ['۲۱ تشرين الثاني۲۰۲٤م', '2024-11-21'],
    ['11 من شباط فبراير عام 1979', '1979-02-11'],
    ['5 / حزيران / 1963', '1963-06-05'],
    ['2nd, June 2024', '2024-06-02'],
    ['July 18, 2022', '2022-07-18'],
    ['2026 Jan 21', '2026-01-21'],
    ['8 ربیع\u200cالثانی 1436 هـ', '2015-01-28'],
    ['15 مهر 1393', '2014-10-07'],
    ['8 آذر 1384', '2005-11-29'],
    ['سرطان 2, 1399', ''],
    ['سرطان 02, 1399 12:54 Asia/Kabul', '2020-06-22T12:54+04:30[Asia/Kabul]'],
    ['سرطان 02, 1399 في مستشفى بمدينة بعيدة من Kabul', ''],
    ['2 سرطان 1399 هـ ش', '2020-06-22'],
    // month and year
    ['منذ مارس(آذار)2012', '2012-03'],
    ['في (آذار/مارس) 2011', '2011-03'],
    ['في ماي/أيار 2019', '2019-05'],
    ['في صفر الخير 1445', '2023-08-17/2023-09-15'],
    // digits
    ['2014/10/07', '2014-10-07'],
    ['۱۳۹۳/۰۷/۱۵', '2014-10-07'],
    ['15-07-1393', '2014-10-07'],
    ['١٤٣٥/١٢/١٣', '2014-10-07'],
    ['13.07.2014', '2014-07-13'],
    ['19/ 7/ 2021م', '2021-07-19'],
    ['07/13/2014', '2014-07-13 assumed-mdy'],
    ['07/10/2014', '2014-10-07 assumed-dmy'],
    ['الثلاثاء 07/10/2014', '2014-10-07'],
    ['الخميس 07/10/2014', '2014-07-10'],
    ['الأحد 07/10/2014', '2014-10-07 assumed-dmy weekday-mismatch'],
    ['الأحد 13/13/2014', ''],
    ['الجمعة 10/07/2014', '2014-07-10 assumed-dmy weekday-mismatch'],
    ['الثلاثاء 10/07/2014', '2014-10-07'],
    // times
    ['۱۴:۰۷ - 07October 2014', '2014-10-07T14:07'],
    ['7 أكتوبر 2014 الساعة 3:30 م', '2014-10-07T15:30'],
    ['8 آب 2014، الساعة 12:15 ص', '2014-08-08T00:15'],
    ['2014-10-07T14:07:09', '2014-10-07T14:07:09'],
    ['۰۲ خرداد ۱۴۰۰ - ۰۹:۵۷ - 23May 2021', '2021-05-23 | 2021-05-23T09:57'],
    ['21 أغسطس 2025 10:09 م 26 صفر 1447 هـ', '2025-08-21T22:09 | 2025-08-21'],
    ['7 أكتوبر 2014 في مدينة فيها 14:07', '2014-10-07'],
    ['7 أكتوبر 2014 - 25:61', '2014-10-07'],
    // null dates
    ['۲ ربیع الثانی -۶۴۱ - ۱۴:۰۷ - 07October 2014', ' null-date | 2014-10-07T14:07'],
    ['٩ آذر \u200e−٦٢٢', ' null-date'],
    ['۲ ربیع الثانی ۶۴۱-', ' null-date'],
    ['0000-00-00 00:00:00', ' null-date'],
    ['-0001-11-30', ' null-date'],
    ['01/01/0001 12:00:00 ص', ' null-date'],
    ['30 نوفمبر -0001', ' null-date'],
    ['12 رجب -1446', '2025-01-12'],
    ['10 محرم 61- 10 أكتوبر 680 م', '0680-10-10'],
    // wrong ones stay without a day
    ['31 شباط 2015', ' impossible'],
    ['30 اسفند 1400', ' impossible'],
    ['31 محرم 1439', ' impossible'],
    ['30 ذو القعدة 1445', '2024-06-07 sighting'],
    ['15 أكتوبر 1393', ' calendar-mismatch'],
    ['8 آذر 2005', ' calendar-mismatch'],
    ['آذار(أبريل)2012', '[2012-03,2012-04] dual-month-mismatch'],
    ['الأربعاء 7 أكتوبر 2014', '2014-10-07 weekday-mismatch'],
    ['7 أكتوبر 2014 هـ', '2014-10-07 era-mismatch'],
    ['17/3/1403هـ', '1983-01-02 ambiguous-era'],
    ['17/3/1403هـ ش', '2024-06-06'],
    // no dates
    ['انتهت المباراة 3 صفر', ''],
    ['ذكرى 14 آذار', ''],
    ['إبان 2011 وأب 2012 ودي ميستورا 2014 وماي 2019', ''],
    ['24/7 و3-2 و11/9 و2:255 و1701 (2006) و2014/2015', ''],
    ['هاتف 021-1393-0715', ''],
    ['الإصدار v2014.10.07', ''],
    ['192.168.10.2014', ''],
    ['https://example.org/2014/10/07/7October2014', ''],
    ['IMG_07October2014.jpg', ''],
    ['1.7 أكتوبر 2014', '2014-10'],
    ['10:30 أكتوبر 2014', '2014-10'],
    ['أدنى سعر منذ أكتوبر 1.3069', ''],
    ['', ''],
  ])('%s', (line, expected) => {
    expect(read(line)).toBe(expected)
  })

  test('tells what was printed, and where', () => {
    const line = 'نشر في ۱۴:۰۷ - 07October 2014م، قديم'
    const [date] = readDates(line)
    expect(date).toEqual({
      raw: '۱۴:۰۷ - 07October 2014م',
      span: [7, 30],
      calendar: 'gregory',
      fields: { year: 2014, month: 10, day: 7, hour: 14, minute: 7 },
      iso: '2014-10-07T14:07',
      precision: 'minute',
      alternatives: [],
      toleranceDays: 0,
      issues: [],
      confidence: 'certain',
    })
    expect(readDates('۲ ربیع الثانی -۶۴۱')[0]).toMatchObject({
      calendar: 'islamic-umalqura',
      fields: { year: -641, month: 4, day: 2 },
      precision: 'day',
      confidence: 'certain',
    })
    expect(readDates('٣١/٠٢/٢٠١٥')[0]?.fields).toEqual({ year: 2015, month: 2, day: 31 })
  })

  test('is linear in the length of a line', () => {
    // If it were not, the runner's limit would be passed by far.
    for (const unit of ['7 أكتوبر 2014 - 14:07 | ', '0000-', '12:12:', 'مارس(', '/7October2014/']) {
      expect(Array.isArray(readDates(unit.repeat(20_000)))).toBe(true)
    }
  })
})

test('folds plain words the short way to the same', () => {
  for (const code of [...Array(95).keys()].map((index) => index + 0x20)) expectSameFold(String.fromCharCode(code))
  for (let code = 0x621; code <= 0x64a; code++) expectSameFold(String.fromCharCode(code))

  function expectSameFold(character: string): void {
    expect(fold(`a${character}b`)).toBe(foldWithOffsets(`a${character}b`).text)
  }
})
