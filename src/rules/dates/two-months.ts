import { remarksOn } from '../../calendar/date-remarks.ts'
import { lineRule } from '../../rule/define.ts'

export const twoMonths = lineRule({
  id: 'dates/two-months',
  isActive: ({ dates }) => dates !== 'keep',
  summary: 'Report two names of a month that are of two months.',
  why: 'Agencies print a month in the names of Egypt and of Syria, so that all readers know it; آذار is March and never April.',
  sources: [{ title: 'CLDR 48 ar, ar-SY; data/month-names.tsv' }],
  remarks: (line, { dateOrder }) =>
    remarksOn(line, dateOrder, 'dual-month-mismatch', () => 'the two names are of two months'),
  examples: [
    { line: 'منذ آذار (أبريل) 2012', says: ['the two names are of two months'] },
    { keep: 'منذ آذار (مارس) 2012', because: 'both are March' },
    { keep: 'بين آذار 2012 وأبريل 2013', because: 'each has its own year' },
  ],
})
