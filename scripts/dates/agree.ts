const DAY = 86_400_000
const CALENDAR = /\[u-ca=([\w-]+)\]$/
const FULL_DATE = /^(\d{4}-\d\d-\d\d)(.*)$/

/** A date as a reader gives it. */
export interface Found {
  readonly iso: string | null
  readonly ixdtf?: string
}

/** Whether `found` is the date `expected`, give or take `tolerance` days: then any Hijri table will do. */
export function agrees(found: Found, expected: string, tolerance: number): boolean {
  if (expected === 'null') return found.iso === null
  if (found.iso === null) return false
  const calendar = CALENDAR.exec(expected)?.[1]
  const iso = expected.replace(CALENDAR, '')
  return isSameDay(found.iso, iso, tolerance) && (calendar === undefined || isIn(found, calendar, tolerance))
}

function isSameDay(found: string, expected: string, tolerance: number): boolean {
  if (found === expected) return true
  const [one, other] = [FULL_DATE.exec(found), FULL_DATE.exec(expected)]
  if (one === null || other === null || one[2] !== other[2]) return false
  return Math.abs(Date.parse(one[1] ?? '') - Date.parse(other[1] ?? '')) <= tolerance * DAY
}

function isIn({ ixdtf }: Found, calendar: string, tolerance: number): boolean {
  const named = CALENDAR.exec(ixdtf ?? '')?.[1]
  return (
    named === calendar || (tolerance > 0 && calendar.startsWith('islamic') && named?.startsWith('islamic') === true)
  )
}
