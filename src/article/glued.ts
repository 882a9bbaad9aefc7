import { flatMap } from '../text/flat-map.ts'
import type { ArticleLine } from './article.ts'
import { colonsIn, hasColon } from './colon.ts'
import { isDateRange } from './date-range.ts'
import { hasDigit } from './digits.ts'
import { labelledKind } from './labelled-kind.ts'
import { labelAlone, labelAtStart, type Role } from './labels.ts'
import { isPublisherName, sectionOf } from './names.ts'
import { isPersons } from './persons.ts'
import { isStamp, printedIn } from './printed.ts'
import { buttonIn, endIn, stuckIn } from './stuck.ts'
import { wordCount, wordStarts } from './word-units.ts'

/** No line of labels is longer; in UTF-16 units. */
const LONGEST = 300
const SEPARATORS = /(?:\s(?:في|ف[یى]|بتاريخ|بتار[یي]خ|[يی]وم|در|on))?[\s|•·*–—-]+$/u
const CODE = /^[\s\p{P}]*\p{Nd}{2,12}[\s\p{P}|]*$/u
/** Lines that end otherwise are not looked through. */
const ENDS_IN_CODE = /\p{Nd}{2,12}[\s\p{P}|]*$/u
const UPDATED = /(?<=[\s|-])(?:آخر|تم|حدث|عدل|آخرین|بروز|محد[ّ]?ث|(?:تاريخ )?ال(?:تحد[يی]ث|تعد[يی]ل))/u
/** Before `00:00` of a player stands no colon. */
const COUNTED = /^[^\p{Nd}:\uff1a]+[:\uff1a]/u
const COUNT = /^\p{Nd}[\p{Nd}.,]*(?!\p{L})/u
const NAMED: ReadonlySet<Role> = new Set<Role>(['author', 'section', 'source'])
/** How far before its colon a label begins; UTF-16 units. */
const LONGEST_LABEL = 32

const BAR = /[|\u2022]/u
const BARS = /\s*[|\u2022\u00b7]\s*|\s+[\u2013\u2014]\s+/gu
/** Behind a date: `في تصنيف: برمجيات`. */
const FILED = String.raw`\s+(?:في|ف[یى]|تحت|ضمن)\s+(?=(?:ال)?(?:تصنيف|تصنیف|قسم|فئة)\s?[:\uff1a])`
const BARS_OR_FILED = new RegExp(`${BARS.source}|${FILED}`, 'gu')
/** What stands between a name and a date. */
const BEFORE_DATE =
  /(?<=\p{L})[:\uff1a](?=(?:ال\p{L}+[\s\u060c]{1,2})?\p{Nd})|\s+(?:(?:في|ف[یى]|بتار[یي]خ|يوم|یوم|در|on|at|[-\u2013\u2014|])\s+|(?<=\p{L}\s)(?=\p{Nd}))+/gu
const PLACE_DAY_AND_AGENCY = /^(\s*[\p{L}\s]{2,30}:\s+)([^:]{8,40}:\s+)(\p{L}[^:]{1,40})$/u
const SIGNS = /\s*[|\u2022\u00b7]\s*|\t+|\s{3,}/gu
const DASHES = /\s+[-\u2013\u2014/]\s+|\s{2,}/gu
/** Beside the day of a paper: `العدد 7711`, `السنة الخامسة`. */
const ISSUE = /^\s*(?:العدد|السنة|عدد|سنة|سال|شماره)\s?[:(]?\s?(?:\p{Nd}{1,6}|ال\p{L}+(?:\s\p{L}+)?)\)?\s*$/u
const ISSUE_AT_END = /(?<=\s)(?:رقم\s)?العدد\s?[:([]?\s?\p{Nd}{1,6}[)\]]?\s*$/u
const DAY_IN_BRACKETS = /^\s*[[(][^[\]()]{6,40}[\])]\s*(?=\p{L})/u
const BRACKETS = /[[\]()]/gu
/** Words of what may stand beside a date. */
const LONGEST_BESIDE = 6
/** Words of the name of a paper before that of who writes in it: `أصداء الأطلس - سالم النجار - 3 مايو 2022`. */
const LONGEST_PAPER = 3

/**
 * A line in which several fields are printed behind one another (`رمز الخبر: 60416 | تاريخ النشر: 7/10/2014`, or glued
 * without anything between) as so many lines. A label parts a line only where its value is a date or a code, so that a
 * sentence that speaks of one stays whole; a sign, only beside a date or a code.
 */
export function unglued(line: ArticleLine): readonly ArticleLine[] {
  const end = cutAt(line, endIn)
  if (end !== undefined) return end
  if (line.raw.length > LONGEST) return [line]
  if (isDateRange(line.raw)) return [line]
  const stuck = cutAt(line, stuckIn)
  if (stuck !== undefined) return flatMap(stuck, unglued)
  if (!hasDigit(line.raw)) return cutAt(line, labelledPieces) ?? [line]
  return (
    cutAt(line, bylineOf) ??
    cutAt(line, bracketsOf) ??
    cutAt(line, issueOf) ??
    cutAt(line, dayBetweenColonsOf) ??
    cutAt(line, bareCodeOf) ??
    cutAt(line, bareUpdateOf) ??
    cutAt(line, codeAndDateOf) ??
    fieldsOf(line) ??
    cutAt(line, signsOf) ?? [line]
  )
}

/** The fields behind labels, and what stands in one of who wrote it. */
function fieldsOf(line: ArticleLine): readonly ArticleLine[] | undefined {
  const fields = cutAt(line, cutsOf)
  return fields && flatMap(fields, (field) => cutAt(field, bylineOf) ?? [field])
}

/** The pieces of a line whose repaired text is cut as often as what was printed. */
function cutAt(line: ArticleLine, cutsIn: (text: string) => readonly number[]): readonly ArticleLine[] | undefined {
  const cuts = cutsIn(line.raw)
  const cutsInText = cuts.length === 0 ? [] : cutsIn(line.text)
  if (cuts.length === 0 || cuts.length !== cutsInText.length) return undefined
  const texts = pieces(line.text, cutsInText)
  return pieces(line.raw, cuts).map((piece, index) => {
    const start = line.start + piece.start
    return { raw: piece.text, text: texts[index]?.text ?? '', start, end: start + piece.text.length }
  })
}

/** Where fields begin that do not begin the line. */
function cutsOf(raw: string): readonly number[] {
  if (!hasColon(raw)) return []
  const colons = colonsIn(raw)
  const mayBe = wordStarts(raw).filter((start) => colons.some((at) => start <= at && at < start + LONGEST_LABEL))
  const starts = apart(
    raw,
    mayBe.filter((index) => isField(raw.slice(index)) || isCount(raw.slice(index))),
  )
  const named = mayBe.filter((index) => isNamed(raw.slice(index)))
  const end = (start: number): number | undefined =>
    [...starts, ...named].sort((a, b) => a - b).find((at) => at > start)
  const cuts = starts.filter((start) => start > 0 && holds(raw.slice(start, end(start))))
  const name = named.find((index) => index > (cuts.at(-1) ?? 0))
  const before = raw.slice(cuts.at(-1) ?? 0, name).replace(SEPARATORS, '')
  const hasField = starts.some((start) => isField(raw.slice(start)))
  // Behind a date without a label may stand what was there that day: `5 مايو 1999 القسم: كتب الأطفال`.
  const role = name === undefined ? undefined : labelAtStart(raw.slice(name))?.role
  const mayBeName = name !== undefined && (hasField || role === 'author' || role === 'source')
  const isPublished = labelledKind(before) === 'published' && !hasDigit(raw.slice(name))
  if (mayBeName && (isDate(before) || isPublished || (isField(before) && holds(before))))
    return [...cuts, name, ...buttonBehind(raw, name)]
  return hasField ? cuts : []
}

/** Where a button is glued to the name behind a label that is itself glued to a date: `10:15الكاتب : سالم النجارأضف تعليقا`. */
function buttonBehind(raw: string, label: number): readonly number[] {
  const at = hasDigit(raw.charAt(label - 1)) ? buttonIn(raw.slice(label)) : undefined
  return at === undefined ? [] : [label + at]
}

/** Where a date stands behind who wrote it: `كتبها سالم في 6 مارس 2010`, and what signs part from it. */
function bylineOf(raw: string): readonly number[] {
  const label = labelAtStart(raw)
  if (label === undefined || !(label.role === 'author' || label.role === 'poet')) return []
  const bars = [...raw.matchAll(BARS_OR_FILED)].map(({ index, 0: sign }) => ({ index, behind: index + sign.length }))
  const end = (start: number): number | undefined => bars.find(({ index }) => index > start)?.index
  const date = [...raw.matchAll(BEFORE_DATE)]
    .filter(({ index }) => index > label.valueStart)
    .map(({ index, 0: sign }) => index + sign.length)
    .find((start) => isDate(raw.slice(start, end(start))))
  return date === undefined ? [] : [date, ...bars.filter(({ index }) => index > date).map(({ behind }) => behind)]
}

/** Where a place and an agency stand behind a day in brackets: `[26/فبراير/2020] عدن - سبأ:`. */
function bracketsOf(raw: string): readonly number[] {
  const day = DAY_IN_BRACKETS.exec(raw)?.[0] ?? ''
  return day !== '' && isDate(day.replaceAll(BRACKETS, '')) && wordCount(raw) <= LONGEST_BESIDE ? [day.length] : []
}

/** Where the number of a paper stands behind its day: `24 ديسمبر 2018 مـ رقم العدد [14636]`. */
function issueOf(raw: string): readonly number[] {
  const at = raw.includes('العدد') ? raw.search(ISSUE_AT_END) : -1
  return at > 0 && isDate(raw.slice(0, at)) ? [at] : []
}

/** Where a day stands between a place and an agency: `الخرطوم: 23 سبتمبر 2020: نبأ النيل`. */
function dayBetweenColonsOf(raw: string): readonly number[] {
  const [place = '', day = '', behind = ''] = PLACE_DAY_AND_AGENCY.exec(raw)?.slice(1) ?? []
  const at = place.length + day.length
  return isDate(day) && wordCount(behind) <= LONGEST_PAPER && !hasDigit(behind) ? [place.length, at] : []
}

/** `ترجمة: هدى العلي | بقلم: سالم النجار` */
function labelledPieces(raw: string): readonly number[] {
  if (!BAR.test(raw) || !hasColon(raw)) return []
  const cuts = [...raw.matchAll(BARS)].map(({ index, 0: sign }) => index + sign.length)
  const starts = [0, ...cuts]
  return starts.every((start) => labelAtStart(raw.slice(start))?.hasColon === true) ? cuts : []
}

function isDate(piece: string): boolean {
  return (isStamp(piece) || (isField(piece) && holds(piece))) && printedIn(piece).dates.length > 0
}

/** Where a label without a colon and its code follow a date: `١١:٠٢ ص  رمز الخبر 84461`. */
function bareCodeOf(raw: string): readonly number[] {
  if (!ENDS_IN_CODE.test(raw)) return []
  const at = wordStarts(raw).find((start) => isBareCode(raw.slice(start)) && isStamp(raw.slice(0, start)))
  return at === undefined ? [] : [at]
}

/** Where a date, a label without a colon and another date stand behind each other: `5 مايو 2020 - 17:05 آخر تحديث 6 مايو 2020`. */
function bareUpdateOf(raw: string): readonly number[] {
  const label = raw.search(UPDATED)
  const first = label <= 0 ? '' : raw.slice(0, label).replace(SEPARATORS, '')
  return (isDate(first) || labelledKind(first) === 'published') && labelledKind(raw.slice(label)) === 'updated'
    ? [label]
    : []
}

/** Where a date follows a label and its code, with no more than a space between: `رقم الخبر: 88231 الأحد 12 مايو 2024`. */
function codeAndDateOf(raw: string): readonly number[] {
  const label = labelAtStart(raw)
  if (label?.role !== 'newsCode') return []
  const code = /^\p{Nd}{3,12}[\s|\u2013-]+(?=\P{P})/u.exec(raw.slice(label.valueStart))?.[0]
  const start = label.valueStart + (code?.length ?? 0)
  const rest = raw.slice(start)
  return code !== undefined && isStamp(rest) && printedIn(rest).dates.length > 0 ? [start] : []
}

function isBareCode(rest: string): boolean {
  const label = labelAtStart(rest)
  return label?.role === 'newsCode' && !label.hasColon && CODE.test(rest.slice(label.valueStart))
}

/** A label may end in what is one by itself: `تاريخ النشر`. */
function apart(raw: string, starts: readonly number[]): readonly number[] {
  let end = 0
  return starts.filter((start) => {
    if (start < end) return false
    end = start + (labelAtStart(raw.slice(start))?.valueStart ?? 0)
    return true
  })
}

/** Where signs part dates and codes from what stands beside them. */
function signsOf(raw: string): readonly number[] {
  return partedBy(raw, SIGNS, (piece) => wordCount(piece) <= LONGEST_BESIDE) ?? partedBy(raw, DASHES, isKnown) ?? []
}

/** Dates and times beside each other stay together. */
function partedBy(raw: string, signs: RegExp, mayStand: (piece: string) => boolean): readonly number[] | undefined {
  if (raw.search(signs) < 0) return undefined
  const found = [...raw.matchAll(signs)].map(({ index, 0: sign }) => ({ index, behind: index + sign.length }))
  const isPaperOf = (part: string, person = ''): boolean => wordCount(part) <= LONGEST_PAPER && isPersons(person)
  const bounds = [0, ...found.map(({ behind }) => behind)]
  const parts = bounds.map((start, index) => raw.slice(start, found[index]?.index).trim())
  const areDates = parts.map(
    (part) => isStamp(part) || (isField(part) && holds(part)) || labelledKind(part) === 'published',
  )
  if (
    !areDates.includes(true) ||
    !parts.every((part, index) => areDates[index] || mayStand(part) || isPaperOf(part, parts[index + 1]))
  )
    return undefined
  const cuts = bounds.filter(
    (_, index) => index > 0 && !(isStamp(parts[index] ?? '') && isDated(parts[index - 1] ?? '')),
  )
  return cuts.length === 0 ? undefined : cuts
}

function isDated(piece: string): boolean {
  return (
    isStamp(piece) ||
    labelledKind(piece) === 'published' ||
    (isField(piece) && labelAtStart(piece)?.role !== 'newsCode')
  )
}

function isKnown(piece: string): boolean {
  return (
    sectionOf(piece) !== undefined ||
    isPersons(piece) ||
    isPublisherName(piece) ||
    isNamed(piece) ||
    ISSUE.test(piece) ||
    labelAlone(piece) === 'ui' ||
    (COUNTED.test(piece) && isCount(piece))
  )
}

function isField(rest: string): boolean {
  const label = labelAtStart(rest)
  return (
    label?.hasColon === true && (label.role === 'published' || label.role === 'updated' || label.role === 'newsCode')
  )
}

/** `الزوار: 340`, `التعليقات: 14` */
function isCount(rest: string): boolean {
  const label = labelAtStart(rest)
  return (
    (label?.role === 'ui' || label?.role === 'comments') && label.hasColon && COUNT.test(rest.slice(label.valueStart))
  )
}

/** Whether an author, a section or a source stands behind a label. */
function isNamed(rest: string): boolean {
  const label = labelAtStart(rest)
  const isName = label?.hasColon === true && NAMED.has(label.role)
  return isName && wordCount(rest.slice(label.valueStart)) <= LONGEST_BESIDE
}

/** Whether the value of the field that a piece begins with is one. */
function holds(piece: string): boolean {
  const label = labelAtStart(piece)
  const value = piece.slice(label?.valueStart ?? 0).replace(SEPARATORS, '')
  return label?.role === 'newsCode' || label?.role === 'ui' || label?.role === 'comments'
    ? CODE.test(value) || COUNT.test(value)
    : isStamp(value)
}

function pieces(text: string, cuts: readonly number[]): readonly { readonly text: string; readonly start: number }[] {
  return [0, ...cuts].map((start, index) => ({ text: text.slice(start, cuts[index]).replace(SEPARATORS, ''), start }))
}
