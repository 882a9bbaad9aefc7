import { nullDateEdit } from '../../calendar/null-cut.ts'
import { mayBeNoYear, mayBeNullYear, mayFollowYear, mayPrecedeYear } from '../../calendar/null-runs.ts'
import { patternRule } from '../../rule/define.ts'
import { DIGITS } from '../../text/code-points.ts'

export const nullDate = patternRule({
  id: 'dates/null-date',
  safety: 'safe',
  isActive: ({ dates, nullDates }) => dates !== 'keep' && nullDates === 'drop',
  summary:
    'Drop a date that a database printed for no date, with one separator; drop the line when only its label remains.',
  why: 'MySQL stores no date as 0000-00-00, which PHP reads as 30 November of the year -1; printed in the Hijri calendar that is 2 ربيع الثاني -641, in the Jalali 9 آذر -622.',
  sources: [
    {
      title: 'PHP manual, strtotime: 0000-00-00 is -0001-11-30',
      url: 'https://www.php.net/manual/en/function.strtotime.php',
    },
    { title: 'MySQL 8.4 manual, 13.2.2: the zero date' },
  ],
  triggers: DIGITS,
  beside: { before: mayPrecedeYear, behind: mayFollowYear, whole: mayBeNoYear },
  find: (segment, run) => (mayBeNullYear(segment, run) ? nullDateEdit(segment, run, 'null') : undefined),
  examples: [
    {
      from: 'تأريخ النشر: ۲ ربیع الثانی -۶۴۱ - ۱۴:۰۷ - 07 October 2014',
      to: 'تأريخ النشر: ۱۴:۰۷ - 07 October 2014',
    },
    { from: 'رمز الخبر: 7\nتاريخ النشر: 0000-00-00 00:00:00\n', to: 'رمز الخبر: 7\n' },
    { from: '7 أكتوبر 2014 - ٩ آذر -٦٢٢', to: '7 أكتوبر 2014' },
    { keep: 'توفي في ربيع الثاني 641 هـ', because: 'the year is positive: a medieval one' },
    { keep: 'صفحات 641 - 642', because: 'it is a range' },
    { keep: 'القيمة 0000-00-00 في قاعدة البيانات', because: 'the sentence is about it' },
    { keep: "تاريخ النشر: '0000-00-00'", because: 'it is quoted' },
    { keep: 'هاتف 021-641-0715', because: 'it is a telephone number' },
  ],
})
