import { dayWordAt } from './day-words.ts'
import { monthsAt } from './month-pairs.ts'
import { type MonthName, monthAt } from './months.ts'
import { isNullYear, type PrintedDate } from './printed-date.ts'
import { skipLinks, type Year, yearAt } from './printed-year.ts'
import { isLatinWord, isNumber, isOneOf, type Token, touchesPrevious } from './tokens.ts'
import { MONTH_LINKS, ORDINALS, words } from './words.ts'

/** Words that are no month by themselves are one behind these and before a year: في آب 2018. */
const BEFORE_MONTH = words(
  'في',
  'منذ',
  'شهر',
  'حتى',
  'قبل',
  'خلال',
  'منتصف',
  'مطلع',
  'أوائل',
  'أواخر',
  'أواسط',
  'بداية',
  'نهاية',
)
const DOUBTFUL = words('آب', 'ماي', 'جوان', 'أوت')
const COMMAS: ReadonlySet<string> = new Set([',', '\u060c'])
/** A time, and the zone's own tokens. */
const TOKENS_TO_ZONE = 8
const NUMBER_JOINTS: ReadonlySet<string> = new Set(['.', ',', '/'])

/** Day, month and year, or month and year, in words: 7 أكتوبر 2014, October 7, 2014, 2014 Oct 7, مارس(آذار)2012. */
export function namedDateAt(
  tokens: readonly Token[],
  first: number,
  isTime: (index: number) => boolean,
): PrintedDate | undefined {
  if (isTime(first)) return undefined
  if (tokens[first]?.kind === 'number') return dayFirst(tokens, first) ?? yearFirst(tokens, first, isTime)
  return dayInWords(tokens, first) ?? monthFirst(tokens, first, isTime)
}

function dayFirst(tokens: readonly Token[], first: number): PrintedDate | undefined {
  const day = dayAt(tokens, first)
  return day && behindDay(tokens, first, day)
}

function dayInWords(tokens: readonly Token[], first: number): PrintedDate | undefined {
  const day = dayWordAt(tokens, first)
  return day && behindDay(tokens, first, day)
}

function behindDay(
  tokens: readonly Token[],
  first: number,
  day: { readonly value: number; readonly behind: number },
): PrintedDate | undefined {
  const months = monthsAt(tokens, skipLinks(tokens, day.behind, MONTH_LINKS))
  const year = months && yearAt(tokens, months.behind, months.names[0])
  return year && months && printed(first, months.names, year, day.value)
}

function monthFirst(
  tokens: readonly Token[],
  first: number,
  isTime: (index: number) => boolean,
): PrintedDate | undefined {
  const months = monthsAt(tokens, first)
  const name = months?.names.find(({ evidence }) => evidence === 'name') ?? months?.names[0]
  if (months === undefined || name === undefined) return undefined
  const year = yearAt(tokens, months.behind, name)
  const isTold = isOneOf(tokens, first, DOUBTFUL) && isOneOf(tokens, first - 1, BEFORE_MONTH)
  const told = isTold ? ({ ...name, evidence: 'name' } as const) : name
  if (year !== undefined) return isEnoughWithoutDay(told, year) ? printed(first, months.names, year) : undefined
  const dayStart = tokens[months.behind]?.text === '.' ? months.behind + 1 : months.behind
  const day = isTime(dayStart) ? undefined : dayAt(tokens, dayStart)
  if (day === undefined) return undefined
  const comma = isOneOf(tokens, day.behind, COMMAS) ? day.behind + 1 : day.behind
  if (!isNumber(tokens[comma], 4, 4) || isTime(comma)) return undefined
  const late = yearAt(tokens, comma, name)
  const solar = late && isInKabul(tokens, late.behind) ? { ...late, era: 'solar' as const } : late
  return solar && printed(first, months.names, solar, day.value)
}

/** `سرطان 02, 1399 12:54 Asia/Kabul`: where months are named by the zodiac, the zone stands for the mark of the era. */
function isInKabul(tokens: readonly Token[], behind: number): boolean {
  const texts = tokens.slice(behind, behind + TOKENS_TO_ZONE).map(({ text }) => text)
  return texts.join(' ').includes('asia / kabul')
}

/** 2026 Jan 21, in English only. */
function yearFirst(
  tokens: readonly Token[],
  first: number,
  isTime: (index: number) => boolean,
): PrintedDate | undefined {
  const year = tokens[first]
  if (!isNumber(year, 4, 4) || !year.spaced || !isLatinWord(tokens[first + 1])) return undefined
  const month = monthAt(tokens, first + 1)
  const day = month && !isTime(month.behind) ? dayAt(tokens, month.behind) : undefined
  if (month === undefined || day === undefined) return undefined
  return printed(first, [month.name], { digits: year.text, minus: 'none', behind: day.behind }, day.value)
}

function printed(
  first: number,
  names: readonly MonthName[],
  { digits, minus, behind, era }: Year,
  day?: number,
): PrintedDate | undefined {
  const name = names[0]
  if (name === undefined || (name.evidence === 'era' && era !== 'solar')) return undefined
  const isNull = isNullYear(name.calendar, digits, minus)
  const months = [...new Set(names.map(({ month }) => month))]
  return {
    first,
    behind,
    written: 'named',
    calendar: name.calendar,
    year: isNull && minus !== 'none' ? -Number(digits) : Number(digits),
    readings: months.map((month) => (day === undefined ? { month } : { month, day })),
    isNull,
    ...(era === undefined ? {} : { era }),
  }
}

/** A month and a year without a day are a date when the word can be nothing else and the year is one of its calendar. */
function isEnoughWithoutDay({ calendar, evidence }: MonthName, { digits, minus, era }: Year): boolean {
  if (isNullYear(calendar, digits, minus)) return minus !== 'none' && evidence === 'name'
  if (evidence !== 'name' || digits.length !== 4) return era !== undefined && digits.length >= 3
  const year = Number(digits)
  if (calendar === 'gregory') return year >= 1500 && year <= 2200
  return year >= 1200 && year <= 1500
}

/** A day 1–31, with the English ordinal that touches it. */
function dayAt(
  tokens: readonly Token[],
  first: number,
): { readonly value: number; readonly behind: number } | undefined {
  const token = tokens[first]
  if (!isNumber(token, 1, 2) || isPartOfNumber(tokens, first)) return undefined
  const value = Number(token.text)
  if (value < 1 || value > 31) return undefined
  return {
    value,
    behind: touchesPrevious(tokens, first + 1) && isOneOf(tokens, first + 1, ORDINALS) ? first + 2 : first + 1,
  }
}

/** Whether the digits at `index` go on a number, as in 1.7 and 24/7, or an identifier, as in v07. */
function isPartOfNumber(tokens: readonly Token[], index: number): boolean {
  if (!touchesPrevious(tokens, index)) return false
  if (isLatinWord(tokens[index - 1])) return monthAt(tokens, index - 1) === undefined
  return (
    NUMBER_JOINTS.has(tokens[index - 1]?.text ?? '') &&
    touchesPrevious(tokens, index - 1) &&
    tokens[index - 2]?.kind === 'number'
  )
}
