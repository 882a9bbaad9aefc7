import type { Half } from '../data/day-halves.ts'
import { isNumber, isOneOf, type Token, touchesPrevious } from './tokens.ts'
import { halfAt, words } from './words.ts'
import { zoneBefore, zoneBehind } from './zones.ts'

/** A time of day as printed: tokens [first, behind), 24 hours. */
export interface PrintedTime {
  readonly first: number
  readonly behind: number
  readonly hour: number
  readonly minute: number
  readonly second?: number
  /** The zone the page names, by its id in the IANA database. */
  readonly zone?: string
}

const AND = words('و')
const HOURS = words('الساعة', 'ساعة')
const MINUTES = words('دقيقة', 'دقائق')

/** All times HH:MM(:SS) of a line, in order, with the half of the day behind them. An impossible time is none. */
export function printedTimes(tokens: readonly Token[]): readonly PrintedTime[] {
  const times: PrintedTime[] = []
  for (let index = 0; index < tokens.length; index++) {
    const time = timeAt(tokens, index)
    if (time === undefined) continue
    times.push(withZone(tokens, time))
    index = (times.at(-1)?.behind ?? 0) - 1
  }
  return times
}

function withZone(tokens: readonly Token[], time: PrintedTime): PrintedTime {
  const zone = zoneBehind(tokens, time.behind) ?? zoneBefore(tokens, time.first)
  if (zone === undefined) return time
  return {
    ...time,
    zone: zone.zone,
    first: Math.min(time.first, zone.first),
    behind: Math.max(time.behind, zone.behind),
  }
}

function timeAt(tokens: readonly Token[], first: number): PrintedTime | undefined {
  if (!isNumber(tokens[first], 1, 2) || isTail(tokens, first)) return undefined
  const parts = [Number(tokens[first]?.text)]
  let behind = first + 1
  // الساعة 12 و 05 دقيقة
  if (isOneOf(tokens, behind, AND) && isNumber(tokens[behind + 1], 2, 2) && isOneOf(tokens, behind + 2, MINUTES)) {
    parts.push(Number(tokens[behind + 1]?.text))
    behind += 3
  }
  while (parts.length < 3 && tokens[behind]?.text === ':' && touches(tokens, behind, 2)) {
    const part = tokens[behind + 1]
    if (!isNumber(part, 2, 2)) return undefined
    parts.push(Number(part.text))
    behind += 2
  }
  // الساعة 6 مساء
  if (parts.length === 1 && isOneOf(tokens, first - 1, HOURS) && halfAt(tokens, behind) !== undefined) parts.push(0)
  const [hour = 0, minute, second] = parts
  if (minute === undefined || hour > 23 || minute > 59 || (second ?? 0) > 59) return undefined
  if (tokens[behind]?.text === ':' && touches(tokens, behind, 2)) return undefined
  const found = halfAt(tokens, behind)
  if (found !== undefined && hour > 0 && hour <= 12) {
    return {
      first,
      behind: found.behind,
      hour: hourOf(hour, found.half),
      minute,
      ...(second === undefined ? {} : { second }),
    }
  }
  const isUtc = tokens[behind]?.text === 'z' && touchesPrevious(tokens, behind)
  return {
    first,
    behind: isUtc ? behind + 1 : behind,
    hour,
    minute,
    ...(second === undefined ? {} : { second }),
    ...(isUtc ? { zone: 'UTC' } : {}),
  }
}

/** Whether the number at `index` goes on what stands before it, as in 1:02:03 or 2.30. */
function isTail(tokens: readonly Token[], index: number): boolean {
  if (!touchesPrevious(tokens, index) || !touchesPrevious(tokens, index - 1)) return false
  const sign = tokens[index - 1]?.text
  return (sign === ':' || sign === '.' || sign === ',') && tokens[index - 2]?.kind === 'number'
}

function touches(tokens: readonly Token[], first: number, count: number): boolean {
  for (let index = first; index < first + count; index++) if (!touchesPrevious(tokens, index)) return false
  return true
}

/** The hour 0–23 of `hour` 1–12. Noon begins at 10; at night, 6 to 11 are of the evening, the others of the morning. */
function hourOf(hour: number, half: Half): number {
  const isAfternoon =
    half === 'pm' || (half === 'noon' && (hour < 10 || hour === 12)) || (half === 'night' && hour >= 6 && hour < 12)
  return (hour % 12) + (isAfternoon ? 12 : 0)
}
