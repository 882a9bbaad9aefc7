import { remarksOn, weekdayNameOf, withAlternatives } from '../../calendar/date-remarks.ts'
import { lineRule } from '../../rule/define.ts'

export const weekdayMismatch = lineRule({
  id: 'dates/weekday-mismatch',
  isActive: ({ dates }) => dates !== 'keep',
  summary: 'Report a date that names another weekday than its own.',
  why: 'One of the two is wrong: the day, the month, the year or the weekday. A Hijri date may be two days off, since its month begins when the moon is seen.',
  sources: [{ title: 'ISO 8601-1:2019, the week calendar' }],
  remarks: (line, { dateOrder }) =>
    remarksOn(line, dateOrder, 'weekday-mismatch', (date) =>
      withAlternatives(`the day is a ${weekdayNameOf(date)}`, date),
    ),
  examples: [
    {
      line: 'الأربعاء 7 أكتوبر 2014',
      says: ['the day is a Tuesday; perhaps 2014-10-08 or 2015-10-07'],
    },
    { keep: 'الثلاثاء 7 أكتوبر 2014', because: 'it was a Tuesday' },
    { keep: 'الخميس 7 رمضان 1436', because: 'the moon may have been seen a day later' },
  ],
})
