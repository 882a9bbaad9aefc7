import { remarksOn, withAlternatives } from '../../calendar/date-remarks.ts'
import { lineRule } from '../../rule/define.ts'

export const keptNullDate = lineRule({
  id: 'dates/kept-null-date',
  isActive: ({ dates, nullDates }) => dates !== 'keep' && nullDates === 'keep',
  summary: 'Report a date that a database printed for no date, where it is not dropped.',
  why: 'In JSON, XML, CSV and subtitles a field or a cue must not vanish, and under --null-dates keep nothing does; what stands there is no date all the same.',
  sources: [{ title: 'MySQL 8.4 manual, 13.2.2: the zero date' }],
  remarks: (line, { dateOrder }) =>
    remarksOn(line, dateOrder, 'null-date', (date) =>
      withAlternatives(date.confidence === 'certain' ? 'it stands for no date' : 'it may stand for no date', date),
    ),
  examples: [
    { line: 'تاريخ النشر: 0000-00-00', says: ['it stands for no date'], settings: { nullDates: 'keep' } },
    {
      line: 'تاريخ النشر: 1970-01-01',
      says: ['it may stand for no date; perhaps 1970-01-01'],
      settings: { nullDates: 'keep' },
    },
    { keep: 'وفي 1 يناير 1970 تأسست الشركة', because: 'it stands in a sentence', settings: { nullDates: 'keep' } },
    { keep: 'تاريخ النشر: 0000-00-00', because: 'dates/null-date drops it' },
  ],
})
