import type { CalendarId, DateFields, DateIssue, DateValue, Precision } from './date-value.ts'

/** A find as tokens [first, behind). */
export interface LooseDate {
  readonly first: number
  readonly behind: number
  readonly calendar: CalendarId
  readonly fields: DateFields
  readonly iso: string | null
  readonly precision: Precision
  readonly alternatives: readonly string[]
  readonly issues: readonly DateIssue[]
  readonly confidence: DateValue['confidence']
}
