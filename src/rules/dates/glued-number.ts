import { isGluedBefore, mayEndDateWordHere } from '../../calendar/glued-runs.ts'
import { isUnseen } from '../../calendar/unseen.ts'
import { patternRule } from '../../rule/define.ts'
import { DIGITS } from '../../text/code-points.ts'

export const gluedNumber = patternRule({
  id: 'dates/glued-number',
  safety: 'safe',
  isActive: ({ dates }) => dates !== 'keep',
  summary: 'Put a space between a month name, a weekday or the word for year and the number that touches it.',
  why: 'The same templates, and hurried typing, leave out the space before the year (أكتوبر2014, عام2014).',
  sources: [{ title: 'Headers of arabstoday.net (GMT00:26) and almerja.com (the name of the month before the year)' }],
  triggers: DIGITS,
  // More of the number may stand behind what is not seen.
  beside: { before: mayEndDateWordHere, behind: isUnseen },
  find: (segment, run) => (isGluedBefore(segment, run) ? { start: run.start, end: run.start, text: ' ' } : undefined),
  examples: [
    { from: 'نشر في 7 أكتوبر2014', to: 'نشر في 7 أكتوبر 2014' },
    { from: 'في عام2014', to: 'في عام 2014' },
    { from: 'يوم الثلاثاء۱۲ دیسمبر', to: 'يوم الثلاثاء ۱۲ دیسمبر' },
    { from: 'آخر تحديث GMT00:26:58', to: 'آخر تحديث GMT 00:26:58' },
    { keep: 'في تشرين الثاني 2015', because: 'the space is there' },
    { keep: 'الملف IMG07October2014.jpg', because: 'it is a file name' },
    { keep: 'المادة الثاني2 والإصدار v2014', because: 'no date word touches the number' },
  ],
})
