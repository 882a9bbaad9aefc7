import type { DateIssue, DateValue } from './date-value.ts'

/** Issues that leave a date probable. */
const PROBABLE: ReadonlySet<DateIssue> = new Set(['assumed-dmy', 'assumed-mdy', 'sighting'])

/** How sure a date is with these issues; `isBare`: nothing but the size of its year names its calendar. */
export function confidenceOf(issues: readonly DateIssue[], isBare: boolean): DateValue['confidence'] {
  if (issues.some((issue) => !PROBABLE.has(issue))) return 'unsafe'
  return issues.length > 0 || isBare ? 'probable' : 'certain'
}
