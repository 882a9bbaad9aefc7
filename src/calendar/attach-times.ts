import type { PrintedDate } from './printed-date.ts'
import type { PrintedLine } from './printed-dates.ts'
import type { PrintedTime } from './times.ts'
import { isOneOf, type Token } from './tokens.ts'
import { TIME_LINKS } from './words.ts'

/** What may stand between a date and its time, and how far apart it puts them. */
const SIGNS: ReadonlyMap<string, number> = new Map([
  ['-', 1],
  ['\u2013', 1],
  ['\u2014', 1],
  [',', 1],
  ['\u060c', 1],
  [':', 1],
  ['/', 2],
  ['|', 2],
])
const MOST_LINKS = 4

/**
 * The time of each date. A time between two dates belongs to the one it is less separated from, when equal to the
 * Gregorian one, else to the one behind it; never to a null date, which only takes a midnight that follows it at once.
 */
export function attachTimes(line: PrintedLine): ReadonlyMap<PrintedDate, PrintedTime> {
  const owners = new Map<PrintedDate, PrintedTime>()
  let next = 0
  for (const time of line.times) {
    while (next < line.dates.length && (line.dates[next]?.first ?? 0) < time.first) next++
    const before = line.dates[next - 1]
    const behind = line.dates[next]
    const toBefore = before && distance(line.tokens, before.behind, time.first)
    const toBehind = behind && distance(line.tokens, time.behind, behind.first)
    const owner = ownerOf(time, before, toBefore, behind, toBehind)
    if (owner !== undefined && !owners.has(owner)) owners.set(owner, time)
  }
  return owners
}

function ownerOf(
  time: PrintedTime,
  before: PrintedDate | undefined,
  toBefore: number | undefined,
  behind: PrintedDate | undefined,
  toBehind: number | undefined,
): PrintedDate | undefined {
  if (before?.isNull && toBefore === 0 && time.hour === 0 && time.minute === 0) return before
  const canBefore = toBefore !== undefined && !before?.isNull
  const canBehind = toBehind !== undefined && !behind?.isNull
  if (canBefore && canBehind) {
    if (toBefore !== toBehind) return toBefore < toBehind ? before : behind
    return before?.calendar === 'gregory' && behind?.calendar !== 'gregory' ? before : behind
  }
  return canBefore ? before : canBehind ? behind : undefined
}

/** How far the tokens [first, behind) put two things apart; undefined when anything but links stands there. */
function distance(tokens: readonly Token[], first: number, behind: number): number | undefined {
  if (behind - first > MOST_LINKS) return undefined
  let sum = 0
  for (let index = first; index < behind; index++) {
    if (isOneOf(tokens, index, TIME_LINKS)) continue
    const weight = SIGNS.get(tokens[index]?.text ?? '')
    if (weight === undefined) return undefined
    sum += weight
  }
  return sum
}
