import { printedDates } from './printed-dates.ts'
import { isDateFiller } from './words.ts'
import { isZoneWord } from './zones.ts'

/** In UTF-16 units. */
const LONGEST = 256

/** Whether a line is nothing but dates and times: signs, weekdays and zones may stand with them, no other word or number; `read` says which. */
export function isStamp(line: string, read = printedDates): boolean {
  if (line.length > LONGEST) return false
  const { tokens, dates, times } = read(line)
  const parts = [...dates, ...times]
  if (parts.length === 0) return false
  return tokens.every((token, index) => {
    const isPart = parts.some(({ first, behind }) => first <= index && index < behind)
    return isPart || token.kind === 'sign' || isDateFiller(tokens, index) || isZoneWord(tokens, index)
  })
}
