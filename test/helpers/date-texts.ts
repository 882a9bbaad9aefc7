import fc from 'fast-check'

/** Lines made of what dates are made of. */
export function texts(): fc.Arbitrary<string> {
  const pieces = [
    ...['تأريخ النشر: ', 'تاریخ انتشار: ', 'آخر تحديث ', '۲ ربیع الثانی -۶۴۱', '٩ آذر -٦٢٢', '0000-00-00'],
    ...['-0001-11-30', '1/1/0001', ' 00:00:00', '14:07', '07October 2014', '7أكتوبر2014', '15كانون', 'الثاني2015'],
    ...['مارس(آذار)2012', '(آذار/مارس)2011', 'الثلاثاء', 'رجب', 'صفر', 'عام', 'GMT', 'October', 'Dec', 'كتاب', 'v'],
    ...['12', '2014', '641', '622-', 'م', 'هـ', ' - ', ' | ', '، ', '/', '(', ')', '-', '−', '"', ' ', '\n', '\r\n'],
    ...['\u200e', '\u200f', '\u200c', 'ـ', '\u064e', '12:00:00 ص', 'الموافق', 'https://example.org/1'],
  ]
  return fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''))
}

/** Lines in which most dates are certain, with words and numbers glued to them and to each other. */
export function datedTexts(): fc.Arbitrary<string> {
  const date = fc.constantFrom(
    ...[
      '7 أكتوبر 2014',
      '07October 2014',
      'الثلاثاء 7 أكتوبر2014',
      '15 مهر 1393',
      '۱۵مهر۱۳۹۳',
      '7 تشرين الأول/أكتوبر 2014م',
    ],
    ...[
      '2014-10-07',
      '۲۰۱۴/۱۰/۱۷',
      '17-10-2014',
      'الخميس 7 رمضان 1436',
      '12 ذو الحجة 1435هـ',
      '1970-01-01',
      '11 دی 1348',
    ],
    ...['12 نوفمبر 2021 - 09:42 بتوقيت طهران', '0000-00-00', '۲ ربیع الثانی -۶۴۱', '31 شباط 2015', '07/10/2014'],
  )
  const joint = fc.constantFrom(
    ...[
      ' ',
      ' ',
      ' - ',
      ' / ',
      '، ',
      ',',
      ' (',
      ') ',
      ')',
      '',
      '\u200c',
      '\u200e',
      '\u200b',
      '. ',
      '.',
      ' 14:07 ',
      ' GMT00:26 ',
    ],
    ...[
      ' عام2014 ',
      ' كتاب ',
      'كتاب',
      ' مارس(آذار) ',
      ' الموافق ',
      '\n',
      '\u00ad',
      '\u00a0',
      ' 12',
      'ـ',
      ' x',
      ':',
      '"',
    ],
  )
  const label = fc.constantFrom('', '', '', 'تاريخ النشر: ', 'آخر تحديث: ')
  return fc
    .tuple(label, joint, fc.array(fc.tuple(date, joint, joint), { minLength: 1, maxLength: 3 }))
    .map(([first, gap, parts]) => first + gap.trimStart() + parts.map((part) => part.join('')).join(''))
}
