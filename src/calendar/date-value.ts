/** Calendars by their CLDR ids, as in `u-ca`. */
export type CalendarId = 'gregory' | 'persian' | 'islamic-umalqura' | 'islamic-civil' | 'islamic-tbla'

/**
 * What was printed, in its own calendar; `month` counts from 1, hours are 0–23. A null date keeps its negative year; a time
 * alone has no year.
 */
export interface DateFields {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
}

/** How exactly a date was printed; `years` is a span of two, `time` has no date. */
export type Precision = 'years' | 'year' | 'month' | 'day' | 'minute' | 'second' | 'time'

/**
 * `null-date`: a database printed it for no date. `impossible`: no such day. `calendar-mismatch`: the year is not one of
 * the month's calendar. `era-mismatch`: the era mark contradicts it. `dual-month-mismatch`: two names, two months.
 * `weekday-mismatch`: the weekday is another. `assumed-dmy`, `assumed-mdy`: the order of day and month is not certain.
 * `sighting`: day 30 of a Hijri month that has 29 in Umm al-Qura, counted on. `ambiguous-era`: the year may be of another
 * calendar. `two-digit-year`: too little is printed. `pair-offset-3`: a Hijri date three days from the one beside it.
 * `pair-mismatch`: two calendars, two days. `jalali-1403-bug`: one day off in the year where common programs are.
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
  | 'two-digit-year'
  | 'pair-offset-3'
  | 'pair-mismatch'
  | 'jalali-1403-bug'

/** A date read in a line. */
export interface DateValue {
  /** As printed. */
  readonly raw: string
  /** Half-open, in UTF-16 units of the line. */
  readonly span: readonly [start: number, end: number]
  readonly calendar: CalendarId
  readonly fields: DateFields
  /**
   * Proleptic Gregorian, ISO 8601: `2014-10-07T14:07`, `2012-03`, `2014`; an interval `a/b` for a month or year of another
   * calendar, a choice `[a,b]` where two months are named, `T09:15` for a time alone. An offset and zone stand behind the
   * time only where the page names the zone. null where there is no date or none is certain enough to name.
   */
  readonly iso: string | null
  /**
   * `iso` with the calendar in which a reader prints the fields again, as RFC 9557 writes it; absent for Gregorian dates and
   * where no calendar does.
   */
  readonly ixdtf?: string
  readonly precision: Precision
  /** Other days it may be: computed, not printed. */
  readonly alternatives: readonly string[]
  /** By how many days the day may be off: Hijri months begin when the moon is seen. */
  readonly toleranceDays: number
  readonly issues: readonly DateIssue[]
  readonly confidence: 'certain' | 'probable' | 'unsafe'
}
