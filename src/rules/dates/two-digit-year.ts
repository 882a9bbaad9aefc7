import { remarksOn, withAlternatives } from '../../calendar/date-remarks.ts'
import { lineRule } from '../../rule/define.ts'

export const twoDigitYear = lineRule({
  id: 'dates/two-digit-year',
  isActive: ({ dates }) => dates !== 'keep',
  summary: 'Report a date of three numbers of two digits.',
  why: 'Which of them is the year is a guess, and so is its century: 93/07/15 is of the Jalali year 1393 or of 2015.',
  sources: [{ title: 'ISO 8601-1:2019, which has no years of two digits any more' }],
  remarks: (line, { dateOrder }) =>
    remarksOn(line, dateOrder, 'two-digit-year', (date) => withAlternatives('the year has two digits', date)),
  examples: [
    {
      line: 'حرر في 93/07/15',
      says: ['the year has two digits; perhaps 1993-07-15 or 2014-10-07'],
    },
    { keep: 'حرر في 1393/07/15', because: 'the year is whole' },
    { keep: 'هاتف 06-07-15-22', because: 'four numbers are no date' },
  ],
})
