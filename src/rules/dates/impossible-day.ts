import { remarksOn } from '../../calendar/date-remarks.ts'
import { lineRule } from '../../rule/define.ts'

export const impossibleDay = lineRule({
  id: 'dates/impossible-day',
  isActive: ({ dates }) => dates !== 'keep',
  summary: 'Report a day that its calendar has not.',
  why: 'It is certain that 31 February is wrong, and nothing tells which day was meant. Programs that count on (3 March) or back (28 February) invent one.',
  sources: [{ title: 'The calendars of CLDR, by @internationalized/date' }],
  remarks: (line, { dateOrder }) => remarksOn(line, dateOrder, 'impossible', () => 'there is no such day'),
  examples: [
    { line: 'افتتح في 31 شباط 2015', says: ['there is no such day'] },
    { line: 'تاريخ النشر: 30 اسفند 1400', says: ['there is no such day'] },
    { keep: 'افتتح في 29 شباط 2016', because: 'it was a leap year' },
    { keep: '30 صفر 1440', because: 'the moon may have been seen late' },
  ],
})
