/** Years and spans of years that stand without a month. */
import { daysInMonth, isoOf } from './calendars.ts'
import type { CalendarId, DateIssue, DateValue } from './date-value.ts'
import { type Era, eraAt } from './eras.ts'
import type { LooseDate } from './loose-date.ts'
import { withoutParticle } from './months.ts'
import { isIntroduced, isJoinedBehind, isNumbered, standsAlone } from './number-context.ts'
import { isNumber, type Token } from './tokens.ts'
import { YEAR_WORDS } from './words.ts'

/** Years of our time: a bare number is one of these or no year. */
const FIRST_BARE = 1900
const LAST_BARE = 2099
const FIRST_MODERN = 1421
/** Solar years of living memory, and lunar ones of a lifetime before: a year of these without a mark says nothing. */
const FIRST_OPEN = 1300
const LAST_OPEN = 1420
const LAST_ISLAMIC = 1600
const FIRST_GREGORIAN = 1000

const DASHES: ReadonlySet<string> = new Set(['-', '\u2013', '/'])

/** 2014/2015, 2011-2014. */
export function spanAt(tokens: readonly Token[], first: number): LooseDate | undefined {
  const [from, sign, to] = tokens.slice(first, first + 3)
  if (!isNumber(from, 4, 4) || !isNumber(to, 4, 4) || !DASHES.has(sign?.text ?? '')) return undefined
  if (sign?.spaced !== to.spaced || isJoinedBehind(tokens, first + 3) || isNumbered(tokens, first)) return undefined
  const [start, end] = [Number(from.text), Number(to.text)]
  if (!isBareYear(start) || !isBareYear(end) || start >= end) return undefined
  if (sign?.text === '/' && end !== start + 1) return undefined
  return {
    first,
    behind: first + 3,
    ...year('gregory', start, `${start}/${end}`, isIntroduced(tokens, first) ? 'certain' : 'probable'),
    precision: 'years',
  }
}

/** 2014 behind a word of time, 2014م, 1435هـ, سنة 1393. */
export function yearAt(tokens: readonly Token[], first: number): LooseDate | undefined {
  const token = tokens[first]
  if (!isNumber(token, 1, 4) || isNumbered(tokens, first)) return undefined
  const value = Number(token.text)
  const mark = eraAt(tokens, first + 1)
  const isNamed = YEAR_WORDS.has(withoutParticle(tokens[first - 1]?.text ?? ''))
  if (mark !== undefined && isMark(tokens, first, mark.era, isNamed)) {
    const found = withEra(value, mark.era)
    return found && { first, behind: mark.behind, ...found }
  }
  if (isJoinedBehind(tokens, first + 1) || value < FIRST_GREGORIAN) return undefined
  if (isNamed) return { first, behind: first + 1, ...namedYear(value) }
  if (!isBareYear(value) || !standsAlone(tokens, first)) return undefined
  const confidence = isIntroduced(tokens, first) ? 'certain' : 'probable'
  return { first, behind: first + 1, ...year('gregory', value, String(value), confidence) }
}

/** Metres are marked like years, and the mark of the Hijra is also a letter of lists. */
function isMark(tokens: readonly Token[], first: number, era: Era, isNamed: boolean): boolean {
  const digits = tokens[first]?.text.length ?? 0
  return isNamed || (era === 'common' ? digits === 4 && isBareYear(Number(tokens[first]?.text)) : digits >= 2)
}

function withEra(value: number, era: Era): Omit<LooseDate, 'first' | 'behind'> | undefined {
  if (value === 0) return undefined
  switch (era) {
    case 'before-common':
      return year('gregory', 1 - value, `-${String(value - 1).padStart(4, '0')}`, 'certain')
    case 'common':
      return year('gregory', value, String(value).padStart(4, '0'), 'certain')
    case 'solar':
      return inYears('persian', value, [])
    default:
      if (value > LAST_ISLAMIC) {
        return { ...year('gregory', value, String(value), 'unsafe'), issues: ['era-mismatch'] }
      }
      return inYears('islamic-umalqura', value, isOpen(value) && era === 'lunar-or-solar' ? ['ambiguous-era'] : [])
  }
}

/** A year without a mark, whose calendar its size tells. */
function namedYear(value: number): Omit<LooseDate, 'first' | 'behind'> {
  const solar = isOpen(value) ? inYears('persian', value, [])?.iso : undefined
  const isUnclear = typeof solar === 'string'
  return {
    ...year('gregory', value, String(value), value >= FIRST_MODERN && value <= LAST_BARE ? 'certain' : 'probable'),
    ...(isUnclear ? { alternatives: [solar], issues: ['ambiguous-era'], confidence: 'unsafe' as const } : {}),
  }
}

/** A year of another calendar: the two Gregorian ones it lies in. */
function inYears(
  calendar: CalendarId,
  value: number,
  issues: readonly DateIssue[],
): Omit<LooseDate, 'first' | 'behind'> | undefined {
  const first = isoOf(calendar, { year: value, month: 1, day: 1 })
  const last = isoOf(calendar, { year: value, month: 12, day: daysInMonth(calendar, value, 12) ?? 0 })
  if (first === undefined || last === undefined) return undefined
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)]
  const iso = from === to ? from : `${from}/${to}`
  return { ...year(calendar, value, iso, issues.length > 0 ? 'unsafe' : 'certain'), issues }
}

function year(
  calendar: CalendarId,
  value: number,
  iso: string,
  confidence: DateValue['confidence'],
): Omit<LooseDate, 'first' | 'behind'> {
  return { calendar, fields: { year: value }, iso, precision: 'year', alternatives: [], issues: [], confidence }
}

function isBareYear(value: number): boolean {
  return value >= FIRST_BARE && value <= LAST_BARE
}

function isOpen(value: number): boolean {
  return value >= FIRST_OPEN && value <= LAST_OPEN
}
