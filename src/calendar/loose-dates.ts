/**
 * What stands in a line for a date and is no day and no month: years, spans of years, days with two-digit years. Reported,
 * never repaired, and so no part of what the rules read.
 */
import { daysInMonth, isoOf } from './calendars.ts'
import type { CalendarId, DateFields, DateIssue, DateValue, Precision } from './date-value.ts'
import { type Era, eraAt } from './eras.ts'
import { withoutParticle } from './months.ts'
import { isLatinWord, isNumber, isOneOf, type Token, touchesPrevious } from './tokens.ts'
import { words, YEAR_WORDS } from './words.ts'

/** A find as tokens [first, behind). */
export interface LooseDate {
  readonly first: number
  readonly behind: number
  readonly calendar: CalendarId
  readonly fields: DateFields
  readonly iso: string | null
  readonly precision: Precision
  readonly alternatives: readonly string[]
  readonly issues: readonly DateIssue[]
  readonly confidence: DateValue['confidence']
}

/** Years of our time: a bare number is one of these or no year. */
const FIRST_BARE = 1900
const LAST_BARE = 2099
const FIRST_MODERN = 1421
/** Solar years of living memory, and lunar ones of a lifetime before: a year of these without a mark says nothing. */
const FIRST_OPEN = 1300
const LAST_OPEN = 1420
const LAST_ISLAMIC = 1600
const FIRST_GREGORIAN = 1000

const TEMPORAL = words(
  'في',
  'منذ',
  'بين',
  'حتى',
  'إبان',
  'خلال',
  'قبل',
  'بعد',
  'مطلع',
  'نهاية',
  'أواخر',
  'أوائل',
  'منتصف',
  'موسم',
  'صيف',
  'شتاء',
  'ربيع',
  'خريف',
)
/** Behind these a number is a name or a count. */
const NUMBERED = words(
  'رقم',
  'الرقم',
  'القرار',
  'قرار',
  'المادة',
  'مادة',
  'صفحة',
  'الصفحة',
  'ص',
  'العدد',
  'عدد',
  'هاتف',
  'فاكس',
  'نحو',
  'حوالي',
  'إصدار',
  'الإصدار',
)
const DASHES: ReadonlySet<string> = new Set(['-', '\u2013', '/'])
const TWO_DIGIT_SIGNS: ReadonlySet<string> = new Set(['-', '/'])
const STOPS: ReadonlySet<string> = new Set(['.', ',', '\u060c', ';', '\u061b', ')', '!', '?', '\u061f'])

/** The find that starts at the token `first`. */
export function looseDateAt(tokens: readonly Token[], first: number): LooseDate | undefined {
  if (tokens[first]?.kind !== 'number' || isJoinedBefore(tokens, first)) return undefined
  return shortDateAt(tokens, first) ?? spanAt(tokens, first) ?? yearAt(tokens, first)
}

function isJoinedBefore(tokens: readonly Token[], first: number): boolean {
  if (!touchesPrevious(tokens, first)) return false
  const before = tokens[first - 1]
  return before?.kind !== 'word' || isLatinWord(before)
}

function isJoinedBehind(tokens: readonly Token[], behind: number): boolean {
  if (!touchesPrevious(tokens, behind)) return false
  const sign = tokens[behind]
  return !STOPS.has(sign?.text ?? '') || (touchesPrevious(tokens, behind + 1) && tokens[behind + 1]?.kind !== 'sign')
}

/** 07-10-14, 93/07/15: day, month and year, or the other way round, of two centuries. */
function shortDateAt(tokens: readonly Token[], first: number): LooseDate | undefined {
  const [a, signA, b, signB, c] = tokens.slice(first, first + 5)
  if (!isNumber(a, 2, 2) || !isNumber(b, 2, 2) || !isNumber(c, 2, 2)) return undefined
  if (signA?.text !== signB?.text || !TWO_DIGIT_SIGNS.has(signA?.text ?? '')) return undefined
  if ([signA, b, signB, c].some((token) => token?.spaced) || isJoinedBehind(tokens, first + 5)) return undefined
  if (isOneOf(tokens, first - 1, NUMBERED)) return undefined
  const [one, month, other] = [Number(a.text), Number(b.text), Number(c.text)]
  const alternatives = [
    isoOf('gregory', { year: 2000 + other, month, day: one }),
    isoOf('gregory', { year: 2000 + one, month, day: other }),
    isoOf('persian', { year: (one < 50 ? 1400 : 1300) + one, month, day: other }),
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

/** 2014/2015, 2011-2014. */
function spanAt(tokens: readonly Token[], first: number): LooseDate | undefined {
  const [from, sign, to] = tokens.slice(first, first + 3)
  if (!isNumber(from, 4, 4) || !isNumber(to, 4, 4) || !DASHES.has(sign?.text ?? '')) return undefined
  if (sign?.spaced !== to.spaced || isJoinedBehind(tokens, first + 3) || isOneOf(tokens, first - 1, NUMBERED))
    return undefined
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

function yearAt(tokens: readonly Token[], first: number): LooseDate | undefined {
  const token = tokens[first]
  if (!isNumber(token, 1, 4) || isOneOf(tokens, first - 1, NUMBERED)) return undefined
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

function isIntroduced(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  return before !== undefined && (TEMPORAL.has(before.text) || YEAR_WORDS.has(withoutParticle(before.text)))
}

/** A bare number is a year behind a word of time, or where a sentence ends with it: anything else may count things. */
function standsAlone(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  if (tokens[first]?.spaced !== true || before?.kind !== 'word' || isLatinWord(before)) return false
  return isIntroduced(tokens, first) || tokens[first + 1] === undefined || STOPS.has(tokens[first + 1]?.text ?? '')
}
