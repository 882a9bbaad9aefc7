/** The word of a date beside a run of digits in a segment, and what a rule writes for it. */
import { MONTH_NAMES, PERSIAN_MONTHS, WRITTEN_MONTHS } from '../data/month-names.ts'
import { type Ahead, type Behind, SHORT } from '../text/beside.ts'
import { isArabicMark } from '../text/characters.ts'
import { HEH, JEEM, SPACE, TATWEEL, THAL } from '../text/code-points.ts'
import { isGap, MOST_GAP } from '../text/gap.ts'
import { lazy } from '../text/lazy.ts'
import type { Segment } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { foldCharacter } from './fold-letters.ts'
import { isProse, REACH } from './glue.ts'
import { digitsOf, isLetter, wholeRun } from './glued-runs.ts'
import { skipUnseen, textBefore, textBehind } from './line-window.ts'
import { type MonthName, monthAt } from './months.ts'
import { skipLinks } from './printed-year.ts'
import { isNumber, type Token, tokenize } from './tokens.ts'
import { isUnseen } from './unseen.ts'
import { keysOf, mayBeginDateWord, mayBeOneOf } from './word-ends.ts'
import { MONTH_LINKS, words, YEAR_LINKS } from './words.ts'

/** What to write for the tokens of a month; undefined to leave it. */
export type Write = (line: string, tokens: readonly Token[], name: MonthName) => string | undefined

/** An edit in a segment. */
export interface WordEdit extends Span {
  readonly text: string
}

const PERSIAN_WORDS = words(
  'برابر',
  'با',
  'امروز',
  'ساعت',
  'مورخ',
  'شنبه',
  'یکشنبه',
  'دوشنبه',
  'چهارشنبه',
  'پنجشنبه',
  'جمعه',
)

/** Whether what stands behind a number may begin a month. */
export const mayPrecedeMonth: Behind = (code, size, beyond, ahead) =>
  size === SHORT && mayTouch(firstOfMonths(), code, beyond, ahead)

/** Whether it may begin one of the Hijri months whose last letters are often written otherwise. */
export const mayPrecedeHijriMonth: Behind = (code, size, beyond, ahead) =>
  size === SHORT && mayTouch(firstOfHijriMonths(), code, beyond, ahead)

function mayTouch(letters: Beginnings, code: number, beyond?: number, ahead?: Ahead): boolean {
  if (isLetter(code)) return mayBegin(letters, code, beyond)
  if (!isBetween(code)) return false
  if (ahead !== undefined && isGap(code)) return isUnseen(ahead[0]) || mayBegin(letters, ...ahead)
  return beyond === undefined || isBetween(beyond) || mayBegin(letters, beyond)
}

function mayBegin({ isFirst, two, three }: Beginnings, code: number, next?: number, third?: number): boolean {
  if (!isLetter(code)) return false
  if (code >= LIGATURES || next === undefined) return code >= LIGATURES || isFirst(code)
  return isFirst(code) && mayBeOneOf(two, code, next) && (third === undefined || mayBeOneOf(three, code, next, third))
}

/** What letters names may begin with: the first, and the keys of the first two and three, or of those of words before a name. */
interface Beginnings {
  readonly isFirst: (code: number) => boolean
  readonly two: ReadonlySet<number>
  readonly three: ReadonlySet<number>
}

function beginningWith(isFirst: Beginnings['isFirst'], names: readonly string[]): Beginnings {
  const words = names.map((name) => name.split(' ', 1)[0] as string)
  return { isFirst, two: keysOf(words, 2), three: keysOf(words, BEGINNING) }
}

/** Letters of folded names that Persian keyboards write otherwise. */
const REPAIRABLE = /[\u0643\u0647\u064a]/

/** Of the names that may have to be written otherwise. */
const firstOfMonths = lazy(() => {
  const names = [...WRITTEN_MONTHS.filter(([name]) => REPAIRABLE.test(name)), ...PERSIAN_MONTHS].map(([name]) => name)
  const letters = new Set(names.map((name) => name.charAt(0)))
  const isFirst = (code: number): boolean => letters.has(foldCharacter(String.fromCharCode(code)))
  return beginningWith(isFirst, [...names, ...MONTH_LINKS])
})

const firstOfHijriMonths = lazy(() => beginningWith(mayEndInHeh, hijriNames()))

/** Presentation forms get the benefit of the doubt. */
const LIGATURES = 0xfb50

/** The edit of the month behind the day `run`. */
export function monthEdit(segment: Segment, run: Span, write: Write): WordEdit | undefined {
  return editBehind(segment, run, write, beginnings())
}

/** The same for the Hijri months whose last letters are often written otherwise. */
export function hijriMonthEdit(segment: Segment, run: Span, write: Write): WordEdit | undefined {
  return editBehind(segment, run, write, hijriBeginnings())
}

function editBehind(segment: Segment, run: Span, write: Write, beginnings: ReadonlySet<string>): WordEdit | undefined {
  const start = skipGap(segment, run.end)
  if (!isLetter(segment.codeAt(start)) || !mayBeginDateWord(segment, start)) return undefined
  if (!isForeignBehind(segment, start) || !beginsWithOneOf(beginnings, segment, start)) return undefined
  const number = wholeRun(segment, run)
  if (number === undefined || !isDay(digitsOf(segment, number))) return undefined
  const { text, isCut } = textBehind(segment, number.end, REACH)
  const tokens = tokenize(text)
  const month = monthAt(tokens, skipLinks(tokens, 0, MONTH_LINKS))
  if (month === undefined || (isCut && month.behind === tokens.length) || !isEnough(tokens, month)) return undefined
  const first = skipLinks(tokens, 0, MONTH_LINKS)
  const made = edit(segment, number.end, text, tokens.slice(first, month.behind), month.name, write)
  // Mostly there is none: what is around is read last.
  if (made === undefined) return undefined
  const before = textBefore(segment, number.start, REACH).text
  if (!isProse(before, segment.slice(number.start, number.end) + text) || isPersian(before, text)) return undefined
  return made
}

/** Letters by which most words are told from months and the links before them. */
const BEGINNING = 3

const beginnings = lazy(() => beginningsOf([...MONTH_NAMES.map(([name]) => name), ...MONTH_LINKS]))

const hijriBeginnings = lazy(() => beginningsOf(hijriNames()))

function hijriNames(): readonly string[] {
  const names = MONTH_NAMES.filter(([name, calendar]) => calendar === 'islamic' && mayEndInHeh(name.charCodeAt(0)))
  return names.map(([name]) => name)
}

function beginningsOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => (name.split(' ', 1)[0] as string).slice(0, BEGINNING)))
}

/** Whether the word at `offset` begins as a month does, or a word before one: reading on costs far more. */
function beginsWithOneOf(beginnings: ReadonlySet<string>, segment: Segment, offset: number): boolean {
  let beginning = ''
  let at = offset
  for (let left = LONGEST_NAME; left > 0 && beginning.length < BEGINNING; left--) {
    const code = segment.codeAt(at)
    if (!isOfNames(code) || code === SPACE) break
    beginning += foldCharacter(String.fromCodePoint(code))
    at = segment.after(at)
  }
  return beginnings.has(beginning)
}

/** Code points; no month and link before it is longer. */
const LONGEST_NAME = 32

/** Whether something in the words behind `offset` may have to be written otherwise: mostly nothing has. */
function isForeignBehind(segment: Segment, offset: number): boolean {
  const isHead = mayEndInHeh(segment.codeAt(offset))
  let at = offset
  for (let left = LONGEST_NAME; left > 0; left--) {
    const code = segment.codeAt(at)
    if (!isOfNames(code)) return false
    at = segment.after(at)
    if (isForeign(code) || (isHead && code === HEH && !isLetter(segment.codeAt(at)))) return true
  }
  return false
}

function isOfNames(code: number): boolean {
  return isLetter(code) || isBetween(code) || isArabicMark(code) || code === TATWEEL
}

/** First letters of the names that end in teh marbuta: ذو الحجة, جمادى الثانية. */
const HEADS_OF_HEH: readonly number[] = [THAL, JEEM]

function mayEndInHeh(first: number): boolean {
  return HEADS_OF_HEH.includes(first)
}

/** A letter that standard Arabic has not. */
function isForeign(code: number): boolean {
  return isLetter(code) && (code < FIRST_LETTER || code > LAST_LETTER)
}

const FIRST_LETTER = 0x0621
const LAST_LETTER = 0x064a

/** A name that is nothing else, or one with its year. */
function isEnough(
  tokens: readonly Token[],
  { name, behind }: { readonly name: MonthName; readonly behind: number },
): boolean {
  if (name.evidence === 'name') return true
  return name.evidence === 'day' && isNumber(tokens[skipLinks(tokens, behind, YEAR_LINKS)], 4, 4)
}

function edit(
  segment: Segment,
  from: number,
  line: string,
  tokens: readonly Token[],
  name: MonthName,
  write: Write,
): WordEdit | undefined {
  if (tokens.some(({ kind }) => kind !== 'word')) return undefined
  const text = write(line, tokens, name)
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (text === undefined || first === undefined || last === undefined) return undefined
  return { start: offsetBehind(segment, from, first.start), end: offsetBehind(segment, from, last.end), text }
}

/** A line in Persian keeps its letters. */
function isPersian(before: string, behind: string): boolean {
  return (
    tokenize(behind).some(({ text, end }) => PERSIAN_WORDS.has(text) && isNear(behind.slice(0, end))) ||
    tokenize(before).some(({ text, start }) => PERSIAN_WORDS.has(text) && isNear(before.slice(start)))
  )
}

/**
 * Code points that may stand between a number and the end of a word that is to be heard, white space not counted: a space more, which another
 * rule writes, moves none in or out. So short that what REACH cuts a word to is too far.
 */
const NEAR = 40

function isNear(between: string): boolean {
  return between.length <= 2 * NEAR && [...between.replace(/\s/gu, '')].length <= NEAR
}

/** Digits of a day. */
const LONGEST_DAY = 2

function isDay(digits: string): boolean {
  return digits.length <= LONGEST_DAY && Number(digits) >= 1 && Number(digits) <= 31
}

function skipGap(segment: Segment, offset: number): number {
  let at = skipUnseen(segment, offset)
  for (let left = MOST_GAP; left > 0 && isBetween(segment.codeAt(at)); left--)
    at = skipUnseen(segment, segment.after(at))
  return at
}

function isBetween(code: number): boolean {
  return isGap(code) || isUnseen(code)
}

/** The offset `units` UTF-16 units behind `from`. */
function offsetBehind(segment: Segment, from: number, units: number): number {
  let offset = from
  for (let left = units; left > 0; ) {
    left -= segment.codeAt(offset) > 0xffff ? 2 : 1
    offset = segment.after(offset)
  }
  return offset
}
