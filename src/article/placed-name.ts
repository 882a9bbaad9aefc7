import { flatMap } from '../text/flat-map.ts'
import { isAgencyName, isSite } from './dateline.ts'
import { folded } from './folded.ts'
import { labelAtStart } from './labels.ts'
import { isInstitution, isPlaceName, isPublisherName, nameRole } from './names.ts'
import { isParagraph, isTitleLike, type PageLine, textStart } from './page-line.ts'
import { hasJoining, isPersons, mayBePerson } from './persons.ts'
import { isStamp } from './printed.ts'
import { authorsIn } from './values.ts'
import { wordCount } from './word-units.ts'

const PARTS =
  /^(?<first>[\p{L}\p{M}.\s]{2,40}?)\s*[-\u2013\u2014\u0640/|:\u060c]{1,2}\s*(?<second>[\p{L}\p{M}.\s]{2,40})$/u
/** A colon stands behind what somebody did, too. */
const DASHED = /\s[-\u2013\u2014/]\s/u
/** `سهام محمد (الدمام)` */
const BRACKETED = /^(?<first>[\p{L}\p{M}.\s]{4,40}?)\s*\((?<second>[\p{L}\p{M}\s،-]{2,30})\)$/u
/** `كتب: سالم النجار - عدن` */
const LABELLED = /^(?<first>.{6,60}?)\s+[-\u2013\u2014]\s+(?<second>[\p{L}\p{M}\s]{2,30})$/u
/** Lines at the top among which a page says whose it is. */
const LINES_OF_SITE = 4
/** `الرباط، في 16 مايو 2023` */
const DAY_BEHIND =
  /^(?<place>[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+){0,2}?)\s?[\u060c,]?\s(?:(?:في|ف[یى])\s)?(?=\p{Nd}|ال\p{L}+\s\p{Nd})/u
/** Words of a place or a paper before a name. */
const LONGEST_PLACE = 2
/** `خاص الوفاق / سهام محمد` */
const SPECIAL = /^خاص(?:\s|$)/u
/** What names of papers begin with, folded: `صوت الساحل`. */
const PAPER =
  /^(?:ال)?(?:صوت|صدي|اصداء|اخبار|نبض|نداء|منبر|افق|افاق|عصر|زمان|يوم|فجر|نهار|حدث|شروق|وطن|راي|مراه|عالم|دنيا)(?=\s|$)/u
const SHORTEST_TITLE = 4
/** Between the name and the title a kicker may stand. */
const LINES_TO_TITLE = 2
/** Before whom a text is about: `الشهيد: محمد علي`, `ابنته: منى`. */
const SUBJECT = /^ال(?:شهيد|مرحوم|فقيد|راحل|ضيف|سائل)ة?$|^\p{L}{3,}(?:ه|ها|هم)$/u

/**
 * The lines, with a place and a day between title and text as both, with `اللاذقية - رنا الديواني` or `رنا الديواني - اللاذقية` between title and text as a place and the name of who wrote there,
 * and a name behind that of a paper without it.
 */
export function withPlacedNames(page: readonly PageLine[]): readonly PageLine[] {
  const first = textStart(page)
  const title = page.findIndex((line) => isTitleLike(line) && line.words >= SHORTEST_TITLE)
  if (first < 0 || title < 0) return page
  const text = folded(`${page[title]?.text} ${page[first]?.text}`)
  const second = page.findIndex((line, index) => index > first && isParagraph(line))
  const isNamed = page.some((line) => line.kind === 'author' && authorsIn(line).length > 0)
  const sites = page.slice(0, Math.min(title, LINES_OF_SITE)).map((line) => line.text)
  return flatMap(page, (line, index) => {
    // A lead may stand above who wrote it.
    if (index > title && line.kind === 'author' && index < Math.max(first, second)) return withPlace(line, text, sites)
    if (index >= first) return [line]
    if (index <= title) return isNamed || title - index > LINES_TO_TITLE ? [line] : placedAbove(line)
    return placeAndDay(line) ?? (isNamed ? specialIn(line) : parted(line, text, sites))
  })
}

/** Who wrote it behind a label, with the place at the end apart. */
function withPlace(line: PageLine, lead: string, sites: readonly string[]): readonly PageLine[] {
  const { first = '', second = '' } = LABELLED.exec(line.text)?.groups ?? {}
  const mayBe = (): boolean => isPersons(first.slice(labelAtStart(first)?.valueStart)) && isNoPaper(second, sites)
  if (second === '' || !(isPlaceName(second) || isPlaceIn(lead, second) || mayBe())) return [line]
  return [{ ...line, text: first, isBlankBehind: false }, placeBehind(line, second)]
}

function placeBehind(line: PageLine, text: string): PageLine {
  const start = line.line.start + line.line.raw.length - text.length
  return { ...line, kind: 'place', text, isBlankBefore: false, line: { ...line.line, start } }
}

/** A place that is known with nothing but a day behind it. */
function placeAndDay(line: PageLine): readonly PageLine[] | undefined {
  const { raw, text, start } = line.line
  const found = line.kind === 'text' ? DAY_BEHIND.exec(raw) : null
  const place = DAY_BEHIND.exec(line.text)?.groups?.['place'] ?? ''
  const at = found?.[0].length ?? 0
  if (found === null || !isPlaceName(place) || !isStamp(raw.slice(at))) return undefined
  const day = { ...line.line, raw: raw.slice(at), text: text.slice(at), start: start + at }
  return [
    { ...line, kind: 'place', text: place, isBlankBehind: false },
    { ...line, kind: 'stamp', line: day, isBlankBefore: false },
  ]
}

/** Whether a text says that something is there: `في رأس النخيل`. */
function isPlaceIn(text: string, name: string): boolean {
  return text.includes(` في ${folded(name).trim()} `)
}

/** `صحار: حامد الكلباني` right above the title. */
function placedAbove(line: PageLine): readonly PageLine[] {
  const { first = '', second = '' } = PARTS.exec(line.text)?.groups ?? {}
  return isPlaceName(first) && isPersons(second) && !isPlaceName(second) ? placeAndName(line, first, second) : [line]
}

/** `عمان - خاص` */
function specialIn(line: PageLine): readonly PageLine[] {
  const { first = '', second = '' } = PARTS.exec(line.text)?.groups ?? {}
  return isPlaceName(first) && SPECIAL.test(second) ? [{ ...line, kind: 'place', text: first }] : [line]
}

function placeAndName(line: PageLine, place: string, name: string): readonly PageLine[] {
  const start = line.line.start + line.line.raw.length - name.length
  return [
    { ...line, kind: 'place', text: place, isBlankBehind: false },
    { ...author(line, name), isBlankBefore: false, line: { ...line.line, start } },
  ]
}

function parted(line: PageLine, lead: string, sites: readonly string[]): readonly PageLine[] {
  if (line.kind !== 'text' && line.kind !== 'crumbs') return [line]
  const { first = '', second = '' } = PARTS.exec(line.text)?.groups ?? {}
  if (isAgencyName(second) || isSite(second, sites)) return [line]
  if (SPECIAL.test(second)) return specialIn(line)
  if (
    (isPlaceName(first) && (isPersons(second) || mayBePerson(second))) ||
    (isPersons(second) && (isPlaceIn(lead, first) || (DASHED.test(line.text) && isNoPaper(first, sites))))
  )
    return placeAndName(line, first, second)
  if (
    isPersons(first) &&
    (isPlaceName(second) || isPlaceIn(lead, second) || (DASHED.test(line.text) && isNoPaper(second, sites)))
  )
    return [{ ...author(line, first), isBlankBehind: false }, placeBehind(line, second)]
  const isOfPaper = isPublisherName(first) || nameRole(first) === 'agency' || SPECIAL.test(first)
  if ((isOfPaper || mayBePlace(first)) && isPersons(second)) return [author(line, second)]
  const name = BRACKETED.exec(line.text)?.groups?.['first'] ?? ''
  return [isPersons(name) ? author(line, name) : line]
}

/** `الحسكة الجديدة - سالم النجار`, and nothing says that it is the name of a paper, a section or an office. */
function isNoPaper(text: string, sites: readonly string[]): boolean {
  const isOther = isPublisherName(text) || isInstitution(text) || nameRole(text) !== undefined || SPECIAL.test(text)
  return mayBePlace(text) && !isOther && !PAPER.test(folded(text)) && !isSite(text, sites)
}

/** What stands before a name that is known: no list has all places and papers. */
function mayBePlace(text: string): boolean {
  return (
    wordCount(text) <= LONGEST_PLACE &&
    !SUBJECT.test(text) &&
    !isPersons(text) &&
    !hasJoining(text) &&
    labelAtStart(text) === undefined
  )
}

function author(line: PageLine, name: string): PageLine {
  return { ...line, kind: 'author', text: name, isBelowLabel: true }
}
