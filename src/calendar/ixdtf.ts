import { dayOn } from './calendars.ts'
import type { CalendarId } from './date-value.ts'
import type { PrintedDate } from './printed-date.ts'

const CALENDARS: { readonly [calendar in PrintedDate['calendar']]: readonly CalendarId[] } = {
  gregory: [],
  persian: ['persian'],
  islamic: ['islamic-umalqura', 'islamic-civil', 'islamic-tbla'],
}
const LENGTH_OF_DAY = 'yyyy-mm-dd'.length

/**
 * `iso` with the first calendar that prints the fields again on that day; undefined where none does, as with a moon seen
 * late: a reader would print another day than the page.
 */
export function ixdtfOf(date: PrintedDate, month: number, day: number, iso: string): string | undefined {
  const id = CALENDARS[date.calendar].find((candidate) => {
    const printed = dayOn(candidate, iso.slice(0, LENGTH_OF_DAY))
    return printed.year === date.year && printed.month === month && printed.day === day
  })
  return id && `${iso}[u-ca=${id}]`
}
