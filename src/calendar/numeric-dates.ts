import { type Era, eraAt } from './eras.ts'
import { isNullYear, type PrintedDate } from './printed-date.ts'
import { isLatinWord, isNumber, type Token, touchesPrevious } from './tokens.ts'

const SEPARATORS: ReadonlySet<string> = new Set(['/', '-', '.'])
/** What makes a number part of something longer when it touches it. */
const JOINTS: ReadonlySet<string> = new Set(['/', '-', '.', ':', '_', '@', '#', '=', '+', '\\'])
const MINUSES: ReadonlySet<string> = new Set(['-', '\u2212'])

/**
 * The date y/m/d or d/m/y that starts at the number `first`: four digits are the year, whichever end they stand at, and
 * one separator of / - . stands between; spaces are allowed around the slash, and around dashes between 04 - 07 - 2011. `isTime` tells tokens that belong to a time.
 */
export function numericDateAt(
  tokens: readonly Token[],
  first: number,
  isTime: (index: number) => boolean,
): PrintedDate | undefined {
  const a = tokens[first]
  if (!isNumber(a, 1, 4)) return undefined
  const [signA, b, signB, c] = tokens.slice(first + 1, first + 5)
  if (!isNumber(b, 1, 2) || !isNumber(c, 1, 4)) return undefined
  if (signA === undefined || signA.text !== signB?.text || !SEPARATORS.has(signA.text)) return undefined
  const parts = [signA, b, signB, c]
  const isSpaced =
    signA.text === '-' && a.text.length === 2 && b.text.length === 2 && parts.every(({ spaced }) => spaced)
  if (signA.text !== '/' && !isSpaced && parts.some(({ spaced }) => spaced)) return undefined
  const isYearFirst = a.text.length === 4
  if (isYearFirst ? c.text.length > 2 : a.text.length > 2 || c.text.length !== 4) return undefined
  const isNegative = isMinus(tokens, first - 1)
  if (!isNegative && isJoinedBefore(tokens, first, isTime)) return undefined
  const behind = first + 5
  if (isJoinedBehind(tokens, behind, isTime)) return undefined

  const year = isYearFirst ? a.text : c.text
  const rest = isYearFirst ? [Number(b.text), Number(c.text)] : [Number(b.text), Number(a.text)]
  const era = eraAt(tokens, behind)
  const isNull = isNullNumber(year, rest, isYearFirst && isNegative)
  const calendar = isNull ? 'gregory' : calendarOf(Number(year), era?.era)
  const readings = isNull ? [reading(rest)] : readingsOf(rest, isYearFirst)
  if (calendar === undefined || readings.length === 0) return undefined
  return {
    first: isNegative && isNull ? first - 1 : first,
    behind: era?.behind ?? behind,
    written: 'numeric',
    calendar,
    year: isNull && isNegative ? -Number(year) : Number(year),
    readings,
    isNull,
    ...(era === undefined ? {} : { era: era.era }),
  }
}

/** 0000-00-00, -0001-11-30, 0001-01-01. */
function isNullNumber(year: string, [month, day]: readonly number[], isNegative: boolean): boolean {
  return isNullYear('gregory', year, isNegative ? 'leading' : 'none') || (year === '0001' && month === 1 && day === 1)
}

/** Years of our time; older ones need an era mark. */
function calendarOf(year: number, era: Era | undefined): PrintedDate['calendar'] | undefined {
  if (era === 'common') return 'gregory'
  if (year >= 1900 && year <= 2100) return 'gregory'
  if (era === 'solar') return 'persian'
  if (era === 'lunar' || era === 'lunar-or-solar') return 'islamic'
  if (year >= 1300 && year <= 1420) return 'persian'
  return year >= 1421 && year <= 1460 ? 'islamic' : undefined
}

function readingsOf([first = 0, second = 0]: readonly number[], isYearFirst: boolean): PrintedDate['readings'] {
  if (first > 31 || second > 31) return []
  const candidates = [[first, second], ...(isYearFirst || first === second ? [] : [[second, first]])]
  return candidates.some(([month = 0]) => month >= 1 && month <= 12) ? candidates.map(reading) : []
}

function reading([month = 0, day = 0]: readonly number[]): { readonly month: number; readonly day: number } {
  return { month, day }
}

/** Whether the token at `index` is a minus: it touches the number behind it and nothing before. */
function isMinus(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  return (
    MINUSES.has(tokens[index]?.text ?? '') &&
    touchesPrevious(tokens, index + 1) &&
    (tokens[index]?.spaced === true || before?.kind === 'sign')
  )
}

function isJoinedBefore(tokens: readonly Token[], first: number, isTime: (index: number) => boolean): boolean {
  if (!touchesPrevious(tokens, first) || isTime(first - 1)) return false
  if (isLatinWord(tokens[first - 1])) return true
  if (!JOINTS.has(tokens[first - 1]?.text ?? '')) return false
  if (!touchesPrevious(tokens, first - 1)) return tokens[first - 1]?.text !== '-'
  const before = tokens[first - 2]
  return !isTime(first - 2) && (before?.kind === 'number' || isLatinWord(before) || tokens[first - 1]?.text !== ':')
}

function isJoinedBehind(tokens: readonly Token[], behind: number, isTime: (index: number) => boolean): boolean {
  if (!touchesPrevious(tokens, behind)) return false
  if (isLatinWord(tokens[behind])) return !(tokens[behind]?.text === 't' && isTime(behind + 1))
  if (!JOINTS.has(tokens[behind]?.text ?? '') || !touchesPrevious(tokens, behind + 1)) return false
  return (tokens[behind + 1]?.kind === 'number' && !isTime(behind + 1)) || isLatinWord(tokens[behind + 1])
}
