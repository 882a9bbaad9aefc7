import { isAddress } from './address.ts'
import { hasColon } from './colon.ts'
import { hasDigit, hasStuckDigit } from './digits.ts'
import { labelledKind } from './labelled-kind.ts'
import { labelAlone, labelAtStart } from './labels.ts'
import { sectionOf } from './names.ts'
import { isPersons, mayBePerson } from './persons.ts'
import { isStamp, printedIn } from './printed.ts'
import { wordCount } from './word-units.ts'

/** Words of a name, or of a place and an agency, behind a date; and of the value that stands before a label. */
const LONGEST_BEHIND = 5
const LONGEST_BEFORE = 6
/** Before a label that follows without a space stand three letters or more: fewer are parts of its own word. Looked for first, as what stands behind each unit costs more. */
const LABELS =
  '(?:رمز|رقم|[كک]د|ت[اأ]ر[يی]خ|آخر|نشر|أض[يی]فت?|(?:ال)?رابط|ال[كک]اتب|بقلم|القسم|المصدر|(?:ال)?مصور|تصو[يی]ر|عدسة|ترجمة|(?:ال)?مترجم|تدق[يی]ق|مراجعة)'
const LABEL = new RegExp(String.raw`(?=${LABELS})(?<=\p{L}{3})${LABELS}(?=[\p{L}\s]{0,20}[:\uff1a])`, 'gu')
/** `بقلم: هدى العليالسبت 3 مايو 2014` */
const WEEKDAY =
  /ال(?<=\p{L}{2}ال)(?<!(?<!\p{L})(?:يوم|یوم|مساء|صباح|ليلة|لیلة|فجر|ظهر)ال)(?:سبت|[أا]حد|[إا]ثن[يی]ن|ثلاثاء|[أا]ربعاء|خم[يی]س|جمع[ةه])(?!\p{L})/gu
/** `آخر مراجعة: 26 مارس 2023`, the day of something else. */
const REVIEWED = /^آخر مراجعة\s?[:\uff1a]\s?/u
const BEHIND_DIGIT = /(?<=\p{Nd})(?!\u0647\u0640)\p{L}{2}/gu
/** Digits of the shortest code with the day behind it. */
const CODE_AND_DAY = 6
/** `العدد 7215الخميس 4 أبريل 2019` */
const BEHIND_ISSUE = /(?<=^\s*(?:رقم\s)?العدد\s?[:\uff1a]?\s?\p{Nd}{1,6}\s?)\p{L}{2}/gu
const BEHIND_LETTER = /\p{Nd}(?<=\p{L}{2}\p{Nd})/gu
const BEHIND_CODE = /(?<=\p{Nd}{4})\p{Nd}{2}\s?\p{L}/gu
/** Who wrote it, stuck to the title: `تلسكوب يرصد مذنباكتب: سامر الدهان`. */
const BEHIND_TITLE =
  /(?=[كک]تب|بقلم|إعداد|تقر[يی]ر)(?<=\p{L}{2})(?:[كک]تبت?|بقلم|إعداد|تقر[يی]ر)\s?[:\uff1a](?=\s?\p{L})/gu
/** What is none of a word by itself, but may begin the one behind it: `المكتب`, `وتكتب`. */
const BEGINS_WORD = /(?:^|\s)[وفبلك]?(?:ال)?[ميینتسأ]{0,2}$/u
const SHORTEST_TITLE = 4
const COLON = /[:\uff1a]/u
/** Letters on both sides of a dash: `بغداد - الضفاف`. */
const PLACE_AND_AGENCY = /^[\p{L}\s]+\s[-\u2013]\s[\p{L}\s]+$/u
const LAST_DAY = 31
/** `فقط./انتهى/` */
const END = /(?<=[.!\u061f"\u00bb])\/\s?انته[يىی]\s?\/\s*$/u
const LONGEST_END = 12
/** `فقط.المصدر: وكالات` */
const SOURCE = 'المصدر'
const SOURCE_BEHIND_END = /^[.!\u061f"\u00bb]المصدر\s?[:\uff1a][^.:\uff1a]+$/u
const LONGEST_SOURCE = 60
/** `8 سبتمبر 2016 بواسطة ليلى القطان` */
const BY = /بواسطة(?<=\p{Nd}\sبواسطة)\s/gu

/** UTF-16 units of a label with a name behind it, and of a button that is told at its end. */
const SHORTEST_NAMED = 12
const SHORTEST_BUTTON = 4
const IN_WORD = /^\p{L}{2}$/u
/** What is no beginning of a longer name, as before the last letters of `الجعبري` and `عبدالأعلى`. */
const LONG_NAME_AT_END = /\s(?:ال\p{L}{4,}|(?!ال|عبد)\p{L}{4,})$/u

/** Where the mark of an agency, or whom it names as source, is stuck to the end of a text; none in most lines. */
export function endIn(text: string): readonly number[] {
  const from = Math.max(0, text.length - LONGEST_END)
  const at = text.trimEnd().endsWith('/') ? text.slice(from).search(END) : -1
  const source = text.indexOf(SOURCE, text.length - LONGEST_SOURCE)
  const isSource = source > 0 && SOURCE_BEHIND_END.test(text.slice(source - 1))
  return at < 0 ? (isSource ? [source] : []) : [from + at]
}

/** Where two fields are stuck together, with nothing between that parts them: a name and a date, a value and the label of the next one. */
export function stuckIn(text: string): readonly number[] {
  const at =
    firstOfColon(text, BEHIND_TITLE, isTitleAndName) ?? (hasDigit(text) ? beforeOrBehindDigits(text) : behindName(text))
  return at === undefined ? [] : [at]
}

/** `تلسكوب يرصد مذنباكتب: سامر الدهان`, `شارك الخبركتب: سامر الدهان` */
function isTitleAndName(before: string, behind: string): boolean {
  const name = behind.slice(behind.search(COLON) + 1).trim()
  const isTitle = wordCount(before) >= SHORTEST_TITLE && !BEGINS_WORD.test(before)
  return (isTitle || labelAlone(before) === 'ui') && (isPersons(name) || mayBePerson(name))
}

/** `الكاتب: سالم النجارالقسم: رحلات`, `بقلم: سالم النجارشارك`, `المصدر: نشرة الساحلطباعة` */
function behindName(text: string): number | undefined {
  const label = labelAtStart(text)
  if (label?.role === 'source' && label.hasColon) return buttonIn(text)
  if (label?.role !== 'author' || !label.hasColon) return undefined
  return firstOfColon(text, LABEL, isStuckLabel) ?? buttonIn(text)
}

/** Whether a full name stands before a button, and no part of the word that it ends with. */
function isNameOf(before: string): boolean {
  return LONG_NAME_AT_END.test(before) && ['author', 'source'].includes(labelledKind(before) ?? '')
}

/** Where a button is glued to the name behind a label. */
export function buttonIn(text: string): number | undefined {
  for (let at = SHORTEST_NAMED; at <= text.length - SHORTEST_BUTTON; at++) {
    const role = IN_WORD.test(text.slice(at - 1, at + 1)) ? labelAlone(text.slice(at)) : undefined
    if ((role === 'ui' || role === 'comments') && isNameOf(text.slice(0, at))) return at
  }
  return undefined
}

function beforeOrBehindDigits(text: string): number | undefined {
  const isStuck = hasStuckDigit(text, CODE_AND_DAY)
  return (
    firstOfColon(text, LABEL, isStuckLabel) ??
    first(text, WEEKDAY, isBeforeDay) ??
    (isStuck ? first(text, BEHIND_CODE, isCodeAndDate) : undefined) ??
    (text.includes('العدد') ? first(text, BEHIND_ISSUE, (_, behind) => isDate(behind)) : undefined) ??
    (isStuck ? (first(text, BEHIND_LETTER, isNameAndDate) ?? first(text, BEHIND_DIGIT, isBehindField)) : undefined) ??
    first(text, BY, isDateAndName)
  )
}

/** Whether a line may be cut into what stands before and behind a place of it. */
type IsCut = (before: string, behind: string) => boolean

function first(text: string, pattern: RegExp, isCut: IsCut): number | undefined {
  // Most lines have none, and a search makes no iterator.
  if (text.search(pattern) < 0) return undefined
  for (const { index } of text.matchAll(pattern)) if (isCut(text.slice(0, index), text.slice(index))) return index
  return undefined
}

/** The same by a pattern that ends at a colon. */
function firstOfColon(text: string, pattern: RegExp, isCut: IsCut): number | undefined {
  return hasColon(text) ? first(text, pattern, isCut) : undefined
}

/** `محافظاترمز الخبر: 88021711` */
function isStuckLabel(before: string, behind: string): boolean {
  if (wordCount(before) > LONGEST_BEFORE) return false
  if (REVIEWED.test(behind)) return isStamp(behind.replace(REVIEWED, ''))
  const label = labelAtStart(behind)
  const isBehindName = labelledKind(before) === 'author'
  if (label?.hasColon !== true) return isBehindName && isStamp(behind.slice(behind.search(COLON) + 1))
  const { role, valueStart } = label
  if (role === 'author') return true
  if (role === 'url') return isAddress(behind.slice(valueStart))
  if (isBehindName && (role === 'section' || role === 'source')) return true
  if (isBehindName && (role === 'ui' || role === 'caption')) return isPersons(behind.slice(valueStart))
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
  const label = labelAtStart(before)
  const isCredit = label?.role === 'ui' && label.hasColon && isPersons(before.slice(label.valueStart))
  return (label?.role === 'poet' || isCredit || isName(before.trim())) && isDate(behind)
}

/** A name or a title before the day of the week that a date begins with. */
function isBeforeDay(before: string, behind: string): boolean {
  const isTitle = wordCount(before) >= SHORTEST_TITLE && !BEGINS_WORD.test(before)
  return (isTitle || isName(before.trim())) && isDate(behind)
}

/** Who wrote it, what it is from, or a section. */
function isName(piece: string): boolean {
  const kind = labelledKind(piece)
  return kind === 'author' || kind === 'source' || isPersons(piece) || sectionOf(piece) !== undefined
}

/** `20 حزيران 2019لؤي العريضي`, `03:18بغداد - الضفاف`, `رمز الخبر: 84339901رقم الصحفي: 2054` */
function isBehindField(before: string, behind: string): boolean {
  const label = labelAtStart(before)
  if (label?.role === 'newsCode') return hasColon(behind) && /^\s*\p{Nd}+$/u.test(before.slice(label.valueStart))
  if (!isDate(before)) return false
  if (isCounter(behind)) return true
  if (hasColon(behind) || hasDigit(behind) || wordCount(behind) > LONGEST_BEHIND) return false
  return isName(behind) || mayBePerson(behind) || PLACE_AND_AGENCY.test(behind)
}

/** `عدد المشاهدات: 3207` */
function isCounter(text: string): boolean {
  const label = labelAtStart(text)
  return label?.role === 'ui' && label.hasColon && /^\p{Nd}+\s*$/u.test(text.slice(label.valueStart))
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
  const isDated = isStamp(piece) || ['published', 'updated'].includes(labelledKind(piece) ?? '')
  return isDated && printedIn(piece).dates.length > 0
}
