import { isoOf } from './calendars.ts'
import type { LooseDate } from './loose-date.ts'
import { isJoinedBehind, isNumbered } from './number-context.ts'
import { isNumber, type Token } from './tokens.ts'

const SIGNS: ReadonlySet<string> = new Set(['-', '/'])
/** A year below this is of the century that began last. */
const HALF = 50

/** 07-10-14, 93/07/15: day, month and year, or the other way round, of two centuries. */
export function shortDateAt(tokens: readonly Token[], first: number): LooseDate | undefined {
  const [a, signA, b, signB, c] = tokens.slice(first, first + 5)
  if (!isNumber(a, 2, 2) || !isNumber(b, 2, 2) || !isNumber(c, 2, 2)) return undefined
  if (signA?.text !== signB?.text || !SIGNS.has(signA?.text ?? '')) return undefined
  if ([signA, b, signB, c].some((token) => token?.spaced) || isJoinedBehind(tokens, first + 5)) return undefined
  if (isNumbered(tokens, first)) return undefined
  const [one, month, other] = [Number(a.text), Number(b.text), Number(c.text)]
  const alternatives = [
    isoOf('gregory', { year: wholeYear(2000, other), month, day: one }),
    isoOf('gregory', { year: wholeYear(2000, one), month, day: other }),
    isoOf('persian', { year: wholeYear(1400, one), month, day: other }),
  ].filter((iso) => iso !== undefined)
  if (alternatives.length === 0) return undefined
  return {
    first,
    behind: first + 5,
    calendar: 'gregory',
    fields: {},
    iso: null,
    precision: 'day',
    alternatives: [...new Set(alternatives)],
    issues: ['two-digit-year'],
    confidence: 'unsafe',
  }
}

function wholeYear(century: number, year: number): number {
  return (year < HALF ? century : century - 100) + year
}
