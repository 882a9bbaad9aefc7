import { hasColon } from './colon.ts'
import { hasDigit } from './digits.ts'
import { labelAtStart } from './labels.ts'
import { isPersons, mayBePerson } from './persons.ts'
import { isStamp, printedIn } from './printed.ts'
import { wordCount } from './word-units.ts'

/** Words of a name, or of a place and an agency, behind a date; and of the value that stands before a label. */
const LONGEST_BEHIND = 5
const LONGEST_BEFORE = 6
/** Before a label that follows without a space stand three letters or more: fewer are parts of its own word. */
const LABEL =
  /(?<=\p{L}{3})(?:رمز|رقم|[كک]د|ت[اأ]ر[يی]خ|آخر|نشر|ال[كک]اتب|بقلم|القسم|المصدر)(?=[\p{L}\s]{0,20}[:\uff1a])/gu
const BEHIND_DIGIT = /(?<=\p{Nd})(?!\u0647\u0640)\p{L}{2}/gu
const BEHIND_LETTER = /(?<=\p{L}{2})\p{Nd}/gu
const BEHIND_CODE = /(?<=\p{Nd}{4})\p{Nd}{2}\s?\p{L}/gu
/** Letters on both sides of a dash: `بغداد - الضفاف`. */
const PLACE_AND_AGENCY = /^[\p{L}\s]+\s[-\u2013]\s[\p{L}\s]+$/u
const LAST_DAY = 31
/** `فقط./انتهى/` */
const END = /(?<=[.!\u061f"\u00bb])\/\s?انته[يىی]\s?\/\s*$/u
const LONGEST_END = 12
/** `8 سبتمبر 2016 بواسطة ليلى القطان` */
const BY = /(?<=\p{Nd}\s)بواسطة\s/u

/** Where the mark of an agency is stuck to the end of a text; none in most lines. */
export function endIn(text: string): readonly number[] {
  const from = Math.max(0, text.length - LONGEST_END)
  const at = text.trimEnd().endsWith('/') ? text.slice(from).search(END) : -1
  return at < 0 ? [] : [from + at]
}

/** Where two fields are stuck together, with nothing between that parts them: a name and a date, a value and the label of the next one. */
export function stuckIn(text: string): readonly number[] {
  const at =
    first(text, LABEL, isStuckLabel) ??
    first(text, BEHIND_CODE, isCodeAndDate) ??
    first(text, BEHIND_LETTER, isNameAndDate) ??
    first(text, BEHIND_DIGIT, isBehindField) ??
    first(text, BY, isDateAndName)
  return at === undefined ? [] : [at]
}

function first(text: string, pattern: RegExp, isCut: (before: string, behind: string) => boolean): number | undefined {
  for (const { index } of text.matchAll(new RegExp(pattern, 'gu')))
    if (isCut(text.slice(0, index), text.slice(index))) return index
  return undefined
}

/** `محافظاترمز الخبر: 88021711` */
function isStuckLabel(before: string, behind: string): boolean {
  const label = labelAtStart(behind)
  if (label?.hasColon !== true || wordCount(before) > LONGEST_BEFORE) return false
  const { role, valueStart } = label
  if (role === 'author') return true
  const isField = role === 'newsCode' || role === 'published' || role === 'updated'
  return isField && /^\s*(?:\p{L}+\s)?\p{Nd}/u.test(behind.slice(valueStart))
}

/** `90227117 May 2023`: a day has two digits. */
function isCodeAndDate(before: string, behind: string): boolean {
  const label = labelAtStart(before)
  const day = Number(printedDay(behind))
  return (
    label?.role === 'newsCode' && /^\p{Nd}+$/u.test(before.slice(label.valueStart)) && day <= LAST_DAY && isDate(behind)
  )
}

function printedDay(text: string): string {
  return Array.from(text.slice(0, 2), (digit) => String((digit.codePointAt(0) ?? 0) & 0xf)).join('')
}

/** `بقلم: مازن الكوفحي12 أبريل 2022` */
function isNameAndDate(before: string, behind: string): boolean {
  const role = labelAtStart(before)?.role
  return (role === 'author' || role === 'poet' || isPersons(before)) && isDate(behind)
}

/** `20 حزيران 2019لؤي العريضي`, `03:18بغداد - الضفاف`, `رمز الخبر: 84339901رقم الصحفي: 2054` */
function isBehindField(before: string, behind: string): boolean {
  const label = labelAtStart(before)
  if (label?.role === 'newsCode') return hasColon(behind) && /^\s*\p{Nd}+$/u.test(before.slice(label.valueStart))
  if (!isDate(before) || hasColon(behind) || hasDigit(behind) || wordCount(behind) > LONGEST_BEHIND) return false
  return isPersons(behind) || mayBePerson(behind) || PLACE_AND_AGENCY.test(behind)
}

function isDateAndName(before: string, behind: string): boolean {
  const label = labelAtStart(before)
  const name = behind.slice(behind.indexOf(' ')).trim()
  return (
    isDate(label?.role === 'published' ? before.slice(label.valueStart) : before) &&
    (isPersons(name) || mayBePerson(name))
  )
}

function isDate(piece: string): boolean {
  return isStamp(piece) && printedIn(piece).dates.length > 0
}
