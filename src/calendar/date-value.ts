/** Calendars by their CLDR ids, as in `u-ca`. */
export type CalendarId = 'gregory' | 'persian' | 'islamic-umalqura' | 'islamic-civil' | 'islamic-tbla'

/** What was printed, in its own calendar; `month` counts from 1, hours are 0–23. A null date keeps its negative year. */
export interface DateFields {
  readonly year: number
  readonly month?: number
  readonly day?: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
}

/** How exactly a date was printed. */
export type Precision = 'month' | 'day' | 'minute' | 'second'

/**
 * `null-date`: a database printed it for no date. `impossible`: no such day. `calendar-mismatch`: the year is not one of
 * the month's calendar. `era-mismatch`: the era mark contradicts it. `dual-month-mismatch`: two names, two months.
 * `weekday-mismatch`: the weekday is another. `assumed-dmy`, `assumed-mdy`: the order of day and month is not certain.
 * `sighting`: day 30 of a Hijri month that has 29 in Umm al-Qura, counted on. `ambiguous-era`: the bare mark of the Hijra behind a year that may be solar.
 */
export type DateIssue =
  | 'null-date'
  | 'impossible'
  | 'calendar-mismatch'
  | 'era-mismatch'
  | 'dual-month-mismatch'
  | 'weekday-mismatch'
  | 'assumed-dmy'
  | 'assumed-mdy'
  | 'sighting'
  | 'ambiguous-era'

/** A date read in a line. */
export interface DateValue {
  /** As printed. */
  readonly raw: string
  /** Half-open, in UTF-16 units of the line. */
  readonly span: readonly [start: number, end: number]
  readonly calendar: CalendarId
  readonly fields: DateFields
  /**
   * Proleptic Gregorian, ISO 8601: `2014-10-07T14:07`, `2012-03`, or an interval `a/b` for a month of another calendar.
   * null where there is no date or none is certain enough to name; a zone is never assumed.
   */
  readonly iso: string | null
  readonly precision: Precision
  readonly issues: readonly DateIssue[]
  readonly confidence: 'certain' | 'probable' | 'unsafe'
}
