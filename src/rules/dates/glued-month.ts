import { isGluedBehind, mayBeginDateWordHere } from '../../calendar/glued-runs.ts'
import { patternRule } from '../../rule/define.ts'
import { DIGITS } from '../../text/code-points.ts'

export const gluedMonth = patternRule({
  id: 'dates/glued-month',
  safety: 'safe',
  isActive: ({ dates }) => dates !== 'keep',
  summary: 'Put a space between a number and the month or weekday name that touches it.',
  why: 'Page templates print day and month without a space (07October 2014), so that neither is a word to a reader, a search or a date parser.',
  sources: [{ title: 'Headers of defapress.ir and tabnak.ir, whose template prints DDMonth' }],
  triggers: DIGITS,
  beside: { behind: (code, _, beyond, __, further) => mayBeginDateWordHere(code, beyond, further) },
  find: (segment, run) => (isGluedBehind(segment, run) ? { start: run.end, end: run.end, text: ' ' } : undefined),
  examples: [
    { from: 'نشر في 07October 2014', to: 'نشر في 07 October 2014' },
    { from: 'في 15كانون الثاني 2015م', to: 'في 15 كانون الثاني 2015م' },
    { from: 'نشر في ۱۲ذی الحجة 1435هـ', to: 'نشر في ۱۲ ذی الحجة 1435هـ' },
    { keep: 'ذكرى 14 آذار', because: 'the space is there' },
    { keep: 'الإصدار v07October من البرنامج', because: 'it is part of an identifier' },
    { keep: 'ص12 و200ألف شخص', because: 'no date word touches the number' },
    { keep: 'انتهت المباراة 3صفر', because: 'the word is also a number and no year follows' },
  ],
})
