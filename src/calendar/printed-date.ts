import type { Era } from './eras.ts'

/** What the month and the day of a date may be. */
export interface Reading {
  readonly month: number
  readonly day?: number
}

/** A date as it stands in a line, before any calendar is asked. */
export interface PrintedDate {
  /** The tokens [first, behind) of the line, weekday and era mark included. */
  readonly first: number
  readonly behind: number
  readonly written: 'named' | 'numeric'
  readonly calendar: 'gregory' | 'islamic' | 'persian'
  /** With its sign. */
  readonly year: number
  /** What month and day may be, the likelier first; more than one when the order or a double name leaves it open. */
  readonly readings: readonly Reading[]
  readonly era?: Era
  /** From Sunday, 0. */
  readonly weekday?: number
  /** Whether it is what a database prints for no date. Decided by the digits alone, never by conversion. */
  readonly isNull: boolean
}

/** The latest year that null dates of PHP, .NET and SQL have before the epoch of Hijri and Jalali calendars. */
const LAST_NULL_YEAR = 700
/** Gregorian years 0 and 1 in Hijri and Jalali calendars: -641, -640 and -622, -621. */
const NULL_YEARS: ReadonlySet<number> = new Set([621, 622, 640, 641])

/** How a minus touches the digits of a year. */
export type Minus = 'leading' | 'trailing' | 'none'

/**
 * Whether a year is that of a null date. A leading minus before a year of our time (12 رجب -1446) is a dash put badly,
 * and so is a trailing one behind a year that no database prints.
 */
export function isNullYear(calendar: PrintedDate['calendar'], digits: string, minus: Minus): boolean {
  const year = Number(digits)
  if (digits === '0000') return true
  if (minus === 'none') return false
  if (calendar === 'gregory') return minus === 'leading' && digits.length === 4 && year <= 1
  return minus === 'leading' ? year <= LAST_NULL_YEAR : NULL_YEARS.has(year)
}
