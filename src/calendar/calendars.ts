/**
 * Days between calendars, on @internationalized/date 3.12, whose constructor turns an impossible day into the nearest
 * possible one (31 شباط 2015 into the 28th): here it is none. Hijri years outside 1300–1600 are counted by its civil rule.
 */
import {
  type Calendar,
  CalendarDate,
  GregorianCalendar,
  IslamicCivilCalendar,
  IslamicTabularCalendar,
  IslamicUmalquraCalendar,
  PersianCalendar,
  toCalendar,
} from '@internationalized/date'
import { lazy } from '../text/lazy.ts'
import type { CalendarId } from './date-value.ts'

/** A day of a calendar; year, month and day from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Made when the first date of theirs is met: that of Umm al-Qura unpacks a table. */
const CALENDARS: { readonly [id in CalendarId]: () => Calendar } = {
  gregory: lazy(() => new GregorianCalendar()),
  persian: lazy(() => new PersianCalendar()),
  'islamic-umalqura': lazy(() => new IslamicUmalquraCalendar()),
  'islamic-civil': lazy(() => new IslamicCivilCalendar()),
  'islamic-tbla': lazy(() => new IslamicTabularCalendar()),
}
const LAST_YEAR = 9999

/** `yyyy-mm-dd` of the proleptic Gregorian calendar; undefined for a day that does not exist or a year below 1. */
export function isoOf(id: CalendarId, day: Day): string | undefined {
  const date = dateOf(id, day)
  const gregorian = date && toCalendar(date, CALENDARS.gregory())
  if (gregorian === undefined || gregorian.era !== 'AD') return undefined
  return [pad(gregorian.year, 4), pad(gregorian.month, 2), pad(gregorian.day, 2)].join('-')
}

/** The day of another calendar on the Gregorian day `iso`, which must exist. */
export function dayOn(id: CalendarId, iso: string): Day {
  const { year, month, day } = toCalendar(gregorianOf(iso), CALENDARS[id]())
  return { year, month, day }
}

/** How many days a month has, undefined for a month that does not exist. */
export function daysInMonth(id: CalendarId, year: number, month: number): number | undefined {
  const date = dateOf(id, { year, month, day: 1 })
  return date && CALENDARS[id]().getDaysInMonth(date)
}

/** From Sunday, 0. */
export function weekdayOf(iso: string): number {
  return (CALENDARS.gregory().toJulianDay(gregorianOf(iso)) + 1) % 7
}

function dateOf(id: CalendarId, { year, month, day }: Day): CalendarDate | undefined {
  if (year < 1 || year > LAST_YEAR) return undefined
  const date = new CalendarDate(CALENDARS[id](), year, month, day)
  return date.year === year && date.month === month && date.day === day ? date : undefined
}

function gregorianOf(iso: string): CalendarDate {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return new CalendarDate(CALENDARS.gregory(), year, month, day)
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0')
}
