import type { DateValue } from '../calendar/date-value.ts'
import type { DateOrder } from '../calendar/decide.ts'
import { printedDates } from '../calendar/printed-dates.ts'
import { valuesOf } from '../calendar/read-dates.ts'
import { isStamp as isStampOf } from '../calendar/stamp.ts'
import { remembered } from './remembered.ts'

/** `12 مارس 2024: 14:30`. The colon comes first, as most lines have none: digits are looked for at each unit by a call. */
const COLON = /:(?<=\p{Nd}{4}\s?:)(?=\s\p{Nd}{1,2}:\p{Nd}{2})/u

/** `بين يناير 2021 ومايو 2022`: nothing but a month stands so between two years. */
const AND_MONTH = /و(?<=\p{Nd}{4}\sو)(?=\p{L}{2,8}\s(?:\p{L}{3,7}\s)?\p{Nd}{4}(?!\p{Nd}))/gu

/** The dates and times printed in a line: many rules ask for those of the same line, or of a piece of it. */
export const printedIn = remembered((line: string) => {
  const open = COLON.test(line) ? line.replace(COLON, ' ') : line
  return printedDates(open.includes(' و') ? open.replaceAll(AND_MONTH, ' ') : open)
})

/** Whether a line is nothing but dates and times. */
export function isStamp(line: string): boolean {
  return isStampOf(line, printedIn)
}

/** The dates of a line. */
export function datesIn(line: string, order: DateOrder): readonly DateValue[] {
  return valuesOf(line, printedIn(line), order)
}
