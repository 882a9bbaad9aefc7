/** Two calendars in one line print one day twice: each then tells what the other leaves open. */
import { isoOf } from './calendars.ts'
import { confidenceOf } from './confidence.ts'
import type { CalendarId, DateIssue } from './date-value.ts'
import { daysBetween, isDay } from './days.ts'
import { type Decision, judged, type Possible, SIGHTING } from './decide.ts'
import type { PrintedDate } from './printed-date.ts'
import type { PrintedLine } from './printed-dates.ts'
import { isMaterial, SEPARATORS, type Stretch } from './stretch.ts'

/** A printed date and what was decided of it. */
export interface Decided {
  readonly date: PrintedDate
  readonly calendar: CalendarId
  readonly decision: Decision
}

/** Days: 3 is suspicious, more is an error. */
const SUSPICIOUS = 3
/** Whose day counts. */
const RANK: { readonly [calendar in PrintedDate['calendar']]: number } = { gregory: 0, persian: 1, islamic: 2 }
const FIRST_WRONG_DAY = { year: 1403, month: 12, day: 30 }
const LAST_WRONG_DAY = { year: 1404, month: 12, day: 29 }
const ORDER: ReadonlySet<DateIssue> = new Set(['assumed-dmy', 'assumed-mdy'])

/** The dates of a line with those that stand beside each other in two calendars made one. Looks at neighbours only. */
export function paired(line: PrintedLine, dates: readonly Decided[]): readonly Decided[] {
  const result = [...dates]
  for (let index = 1; index < result.length; index++) {
    const [one, other] = [result[index - 1], result[index]]
    if (one === undefined || other === undefined || !arePair(line, one, other)) continue
    const [major, minor] = RANK[one.date.calendar] < RANK[other.date.calendar] ? [one, other] : [other, one]
    const joined = join(major, minor)
    result[index - 1] = one === major ? joined.major : joined.minor
    result[index] = one === major ? joined.minor : joined.major
  }
  return result
}

function arePair(line: PrintedLine, one: Decided, other: Decided): boolean {
  if (one.date.calendar === other.date.calendar) return false
  if (!isDay(one.decision.iso) || !isDay(other.decision.iso)) return false
  const known: readonly Stretch[] = line.times
  return isMaterial(line.tokens, one.date.behind, other.date.first, known, SEPARATORS)
}

function join(major: Decided, minor: Decided): { readonly major: Decided; readonly minor: Decided } {
  const limit = minor.date.calendar === 'islamic' ? SIGHTING : 0
  const fitting = major.decision.possible.flatMap((a) =>
    minor.decision.possible.filter((b) => Math.abs(daysBetween(a.iso, b.iso)) <= limit).map((b) => [a, b] as const),
  )
  const [only, another] = fitting
  if (only !== undefined && another === undefined) return agreed(major, minor, only)
  const [one, two] = [major.decision.iso, minor.decision.iso]
  const distance = one === null || two === null ? 0 : Math.abs(daysBetween(one, two))
  if (distance <= limit) return { major, minor }
  const issue = issueOf(minor, distance)
  return { major: issue === 'pair-mismatch' ? withIssue(major, issue) : major, minor: withIssue(minor, issue) }
}

/** The major one keeps its day, and the minor one has it too: the page says so, and its own calendar may be a day off. */
function agreed(
  major: Decided,
  minor: Decided,
  [a, b]: readonly [Possible, Possible],
): { readonly major: Decided; readonly minor: Decided } {
  const settled = settle(major, a)
  const iso = settled.decision.iso
  const own = settle(minor, b).decision
  const issues = own.issues.filter((issue) => issue !== 'sighting')
  return {
    major: settled,
    minor: {
      ...minor,
      decision: {
        ...own,
        iso,
        toleranceDays: iso === null ? 0 : Math.abs(daysBetween(iso, b.iso)),
        issues,
        confidence: confidenceOf(issues, false),
      },
    },
  }
}

/** The decision for one reading, its order no longer assumed. */
function settle(one: Decided, possible: Possible): Decided {
  const isOrderOpen = one.decision.issues.some((issue) => ORDER.has(issue))
  if (!isOrderOpen && one.decision.reading === possible.reading) return one
  return { ...one, decision: judged(one.calendar, one.date, possible, [possible], []) }
}

function issueOf({ date, decision }: Decided, distance: number): DateIssue {
  if (date.calendar === 'islamic') return distance === SUSPICIOUS ? 'pair-offset-3' : 'pair-mismatch'
  const [first, last] = [isoOf('persian', FIRST_WRONG_DAY), isoOf('persian', LAST_WRONG_DAY)]
  const { iso } = decision
  const isInYear = iso !== null && first !== undefined && last !== undefined && iso >= first && iso <= last
  return distance === 1 && isInYear ? 'jalali-1403-bug' : 'pair-mismatch'
}

function withIssue(one: Decided, issue: DateIssue): Decided {
  if (one.decision.issues.includes(issue)) return one
  const issues = [...one.decision.issues, issue]
  return { ...one, decision: { ...one.decision, issues, confidence: 'unsafe' } }
}
