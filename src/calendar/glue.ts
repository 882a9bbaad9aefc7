/**
 * Whether a number and the date word that touches it are two words. Strings here are up to REACH code points of one line
 * on one side of the number; `isCut` says that the line goes on.
 */

import { MONTH_NAMES } from '../data/month-names.ts'
import { isArabicLetter, isLatinLetter, isWhiteSpace } from '../text/characters.ts'
import { lazy } from '../text/lazy.ts'
import { fold } from './fold.ts'
import { type MonthName, monthAt, monthBefore, withoutParticle } from './months.ts'
import { isLatinWord, isNumber, isOneOf, type Token, tokenize } from './tokens.ts'
import { DATE_SIGNS, isPlainWeekday, ORDINALS, plainWeekdays, weekdayNames, YEAR_WORDS, ZONE_WORDS } from './words.ts'

/** Code points to look at on each side for a name; the longest has 16. */
export const REACH = 64

/** One side of a number. */
export interface Side {
  readonly text: string
  readonly isCut: boolean
}

/** 07October, 15كانون الثاني, 12الخميس. `digits` is folded. */
export function isNumberThenName(before: Side, digits: string, behind: Side): boolean {
  const tokens = tokenize(behind.text)
  if (tokens[0]?.start !== 0) return false
  if (isPlainWeekday(tokens[0]) && !(behind.isCut && tokens.length === 1)) return isDay(digits) || digits.length === 4
  const month = monthAt(tokens, 0)
  if (month === undefined || (behind.isCut && month.behind === tokens.length) || endsNumber(before.text)) return false
  if (!isDay(digits) && !isYear(digits, month.name)) return false
  if (month.name.evidence === 'name' && !isAbbreviated(tokens[0])) return true
  return month.name.evidence !== 'era' && isNumber(tokens[skipSign(tokens, month.behind)], 4, 4)
}

/** October07, عام2014, الثلاثاء12, كانون الثاني2015, GMT00:26. `digits` is folded. */
export function isNameThenNumber(before: Side, digits: string, behind: Side): boolean {
  const tokens = tokenize(before.text)
  const last = tokens.at(-1)
  if (last === undefined || last.end !== before.text.length) return false
  if (before.isCut && tokens.length === 1) return false
  if (beginsNumericDate(behind.text)) return false
  if (isPlainWeekday(last)) return isDay(digits)
  if (YEAR_WORDS.has(withoutParticle(last.text))) return isYear(digits)
  if (ZONE_WORDS.has(last.text)) return digits.length === 2 && /^:\d\d(?!\d)/.test(fold(behind.text))
  const month = monthBefore(tokens, tokens.length)
  if (month === undefined || month.name.evidence === 'era' || (before.isCut && month.first === 0)) return false
  if (isYear(digits, month.name)) return month.name.evidence === 'name' || isNumber(tokens[month.first - 1], 1, 2)
  const after = tokenize(behind.text)
  const isBeforeYear = isNumber(after[skipSign(after, 0)], 4, 4)
  return isLatinWord(last) && isDay(digits) && (isBeforeYear || !isAbbreviated(last))
}

/** The folded words that may begin a date word. */
export const firstWords = lazy(
  () => new Set([...MONTH_NAMES.map(([name]) => name.split(' ')[0] ?? ''), ...plainWeekdays()]),
)
const lastOfMonths = lazy(() => MONTH_NAMES.map(([name]) => name.split(' ').at(-1) ?? ''))

/** The folded words that a day may touch, or an hour. */
export const wordsBeforeDay = lazy(
  () =>
    new Set([...lastOfMonths().filter((word) => isLatinLetter(word.charCodeAt(0))), ...plainWeekdays(), ...ZONE_WORDS]),
)
/** The folded words that a year may touch. */
export const wordsBeforeYear = lazy(() => new Set([...lastOfMonths(), ...YEAR_WORDS]))
/** The folded words that may end a date word. */
export const lastWords = lazy(() => new Set([...wordsBeforeDay(), ...wordsBeforeYear()]))

/** Whether a folded word may begin a date word: a cheap first look. */
export function isFirstWord(word: string): boolean {
  return firstWords().has(word)
}

/** Whether a folded word may end a date word; a particle may lead it. */
export function isLastWord(word: string): boolean {
  return lastWords().has(word) || lastWords().has(withoutParticle(word))
}

function isDay(digits: string): boolean {
  return digits.length <= 2 && Number(digits) >= 1 && Number(digits) <= 31
}

/** Whether digits are a year of our time, or of the calendar of `month`. */
function isYear(digits: string, month?: MonthName): boolean {
  const year = Number(digits)
  if (month === undefined) return digits.length === 4 && year >= 1000 && year < 2200
  return month.calendar === 'gregory' ? year >= 1500 && year < 2200 : year >= 1200 && year <= 1500
}

/** Three letters may be a model or a part of a name: Mar3, Dec25. */
function isAbbreviated(token: Token | undefined): boolean {
  return isLatinWord(token) && (token?.text.length ?? 0) <= 3
}

function skipSign(tokens: readonly Token[], index: number): number {
  return isOneOf(tokens, index, DATE_SIGNS) ? index + 1 : index
}

/**
 * Whether the digits that follow `text` go on a number or a numeric date: 1.7, 10/7, 2014-10-07. A range may: 5-7. Before a sign that all of `text` begins with a mask
 * may stand, and no date is read behind it.
 */
function endsNumber(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  // Nothing needs folding then.
  if (isArabicLetter(last) || isWhiteSpace(last)) return false
  return /(?:\d|^)([.,/:]|-\d+-)$/.test(fold(text))
}

/** Whether the digits before `text` begin a numeric date: 2014-10-07. */
function beginsNumericDate(text: string): boolean {
  return /^[./-]\d+[./-]\d/.test(fold(text))
}

/**
 * Whether what stands between white space or brackets, on both sides of something, holds no Latin letters but date
 * words: no file name, no product, no code. Brackets count as white space because dates/glued-bracket and dates/glued-year put some there.
 */
export function isProse(before: string, behind: string): boolean {
  const chunk = `${/[^\s()]*$/.exec(fold(lastWord(before)))?.[0] ?? ''} ${/^[^\s()]*/.exec(fold(firstWord(behind)))?.[0] ?? ''}`
  if (/[_@#\\=]/.test(chunk)) return false
  return [...chunk.matchAll(latinWord())].every(([word]) => latinDateWords().has(word.toLowerCase()))
}

/** Folding is dear: the chunk and the one before it are enough, since it never joins what white space parts. */
function lastWord(text: string): string {
  let start = text.length
  for (const isGap of [false, true, false]) {
    while (start > 0 && GAP.test(text.charAt(start - 1)) === isGap) start--
  }
  return text.slice(start)
}

function firstWord(text: string): string {
  let end = 0
  for (const isGap of [false, true, false]) {
    while (end < text.length && GAP.test(text.charAt(end)) === isGap) end++
  }
  return text.slice(0, end)
}

const GAP = /[\s()]/

const latinWord = lazy(() => /\p{Script=Latin}+/gu)
const latinDateWords = lazy(
  () => new Set([...MONTH_NAMES.map(([name]) => name), ...weekdayNames(), ...ZONE_WORDS, ...ORDINALS]),
)
