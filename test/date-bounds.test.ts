/** Dates on both sides of where one way of reading them ends and another begins. */
import { expect, it } from 'vitest'
import { datesOf } from '../src/index.ts'

it.each([
  ['7 أكتوبر 2014 23:59', '2014-10-07T23:59'],
  ['7 أكتوبر 2014 24:30', '2014-10-07'],
  ['7 أكتوبر 2014 12:00 ليلا', '2014-10-07T00:00'],
  ['7 أكتوبر 2014 5:59 ليلا', '2014-10-07T05:59'],
  ['7 أكتوبر 2014 6:00 ليلا', '2014-10-07T18:00'],
  ['في الأعوام 2013-2014', '2013/2014'],
  ['عام 5هـ', '0626/0627'],
  ['35 هـ', '0655/0656'],
  ['1600هـ', '2173/2174'],
])('%s is %s', (text, iso) => {
  expect(datesOf(text)).toMatchObject([{ iso }])
})

it.each(['في الأعوام 2014-2014', '5 هـ'])('%s is no date', (text) => {
  expect(datesOf(text)).toEqual([])
})

it('a year of the Hijra that nobody has lived to see is doubtful', () => {
  expect(datesOf('1601هـ')).toMatchObject([{ iso: '1601', confidence: 'unsafe', issues: ['era-mismatch'] }])
})

it('a year that may be a solar one says so', () => {
  expect(datesOf('سنة 1420')).toMatchObject([{ confidence: 'unsafe', alternatives: ['2041/2042'] }])
  expect(datesOf('سنة 1421')).toMatchObject([{ confidence: 'certain', alternatives: [] }])
})

it('a year of two digits is of the century that began last up to 49', () => {
  expect(datesOf('49-12-10')).toMatchObject([{ alternatives: ['2049-12-10', '2071-02-28'] }])
  expect(datesOf('50-12-10')).toMatchObject([{ alternatives: ['1950-12-10', '1972-02-29'] }])
})
