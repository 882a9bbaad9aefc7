import { remarksOn, withAlternatives } from '../../calendar/date-remarks.ts'
import { lineRule } from '../../rule/define.ts'

export const wrongCalendar = lineRule({
  id: 'dates/wrong-calendar',
  isActive: ({ dates }) => dates !== 'keep',
  summary: 'Report a year that is of another calendar than its month or its mark says.',
  why: 'Publishing systems print the month of one calendar with the year of another (15 أكتوبر 1393), and editors write آذر for آذار or هـ behind a Gregorian year.',
  sources: [{ title: 'Headers of Iranian news pages read in 2026-11' }],
  remarks: (line, { dateOrder }) =>
    [
      ...remarksOn(line, dateOrder, 'calendar-mismatch', (date) =>
        withAlternatives('the year is of another calendar than the month', date),
      ),
      ...remarksOn(line, dateOrder, 'era-mismatch', () => 'the mark behind the year is that of another calendar'),
    ].sort((a, b) => a.start - b.start),
  examples: [
    {
      line: 'نشر في 15 أكتوبر 1393',
      says: ['the year is of another calendar than the month; perhaps 2014-10-15'],
    },
    { line: 'في عام 2014هـ', says: ['the mark behind the year is that of another calendar'] },
    { keep: 'نشر في 15 مهر 1393', because: 'month and year are Jalali' },
    { keep: 'سقطت المدينة في 3 مارس 1393م', because: 'the mark says that the year is meant' },
  ],
})
