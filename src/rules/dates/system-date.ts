import { nullDateEdit } from '../../calendar/null-cut.ts'
import { mayBeSystemYear } from '../../calendar/system-dates.ts'
import { patternRule } from '../../rule/define.ts'
import { DIGITS } from '../../text/code-points.ts'

export const systemDate = patternRule({
  id: 'dates/system-date',
  safety: 'unsafe',
  isActive: ({ dates, nullDates }) => dates !== 'keep' && nullDates === 'drop',
  summary: 'Drop the first day of a system clock from the date field of a page, as a null date is dropped.',
  why: 'A field without a value is printed as 1 January 1970 (Unix), 1 January 1900 (SQL Server), 30 December 1899 (OLE) and so on, or as that day in another calendar. In a text these are days like any other; in a field they are very likely none.',
  sources: [
    { title: 'POSIX.1-2017, 4.16: seconds since the Epoch', url: 'https://pubs.opengroup.org/onlinepubs/9699919799/' },
    { title: 'Microsoft: datetime (Transact-SQL), 1753-01-01 and 1900-01-01; FILETIME, 1601-01-01' },
  ],
  triggers: DIGITS,
  find: (segment, run) => (mayBeSystemYear(segment, run) ? nullDateEdit(segment, run, 'system') : undefined),
  examples: [
    { from: 'رمز الخبر: 7\nتاريخ الإدراج: 01/01/1970 - 03:30\n', to: 'رمز الخبر: 7\n' },
    { from: 'تاريخ النشر: ۱۱ دی ۱۳۴۸ - 7 أكتوبر 2014', to: 'تاريخ النشر: 7 أكتوبر 2014' },
    { keep: 'وفي 1 يناير 1970 تأسست الشركة', because: 'it stands in a sentence' },
    { keep: 'تاريخ النشر: 1/1/1970 - 14:07', because: 'no clock begins at that time' },
    { keep: 'تاريخ النشر: 2/2/1970', because: 'it is no first day' },
  ],
})
