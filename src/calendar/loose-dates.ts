/**
 * What stands in a line for a date and is no day and no month: years, spans of years, days with two-digit years. Reported,
 * never repaired, and so no part of what the rules read.
 */
import type { LooseDate } from './loose-date.ts'
import { spanAt, yearAt } from './loose-years.ts'
import { isJoinedBefore } from './number-context.ts'
import { shortDateAt } from './short-dates.ts'
import type { Token } from './tokens.ts'

/** The find that starts at the token `first`. */
export function looseDateAt(tokens: readonly Token[], first: number): LooseDate | undefined {
  if (tokens[first]?.kind !== 'number' || isJoinedBefore(tokens, first)) return undefined
  return shortDateAt(tokens, first) ?? spanAt(tokens, first) ?? yearAt(tokens, first)
}
