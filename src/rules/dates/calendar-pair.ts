import { remarksOnPairs } from '../../calendar/date-remarks.ts'
import { lineRule } from '../../rule/define.ts'

export const calendarPair = lineRule({
  id: 'dates/calendar-pair',
  isActive: ({ dates }) => dates !== 'keep',
  summary: 'Report two dates beside each other that should be one day in two calendars and are not.',
  why: 'Pages print a day in several calendars. A Jalali date must be the Gregorian one exactly; a Hijri date may be two days off, since its month begins when the moon is seen, and never more.',
  sources: [
    { title: 'Yallop, NAO Technical Note 69: when the new moon is seen; 358 months of 2000 to 2028 in Iran' },
    { title: 'The official calendar of the University of Tehran, leap years of 1206 to 1498' },
  ],
  remarks: (line, { dateOrder }) => remarksOnPairs(line, dateOrder),
  examples: [
    {
      line: '7 أكتوبر 2014 - 20 ذو الحجة 1435',
      says: ['its day is 2014-10-14, that of the date beside it 2014-10-07 (7 apart)'],
    },
    {
      line: '۱۶ مهر ۱۳۹۳ - 7 أكتوبر 2014',
      says: ['its day is 2014-10-08, that of the date beside it 2014-10-07 (1 apart)'],
    },
    { keep: '7 أكتوبر 2014 - 12 ذو الحجة 1435', because: 'it is one day off: the moon' },
    { keep: '۱۵ مهر ۱۳۹۳ - 7 أكتوبر 2014', because: 'it is one day' },
    { keep: 'من 7 أكتوبر 2014 إلى 20 ذو الحجة 1435', because: 'a span has two days' },
  ],
})
