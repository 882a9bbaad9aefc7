import { WEEKDAYS } from '../data/weekdays.ts'
import { flatMap } from '../text/flat-map.ts'
import { isAgencyName, isSite, mayBeAgency } from './dateline.ts'
import type { LineKind } from './line-kind.ts'
import { isPlaceName, isPublisherName, nameRole } from './names.ts'
import { isParagraph, isTitleLike, type PageLine, textStart } from './page-line.ts'
import { isPersons, mayBePerson } from './persons.ts'
import { isOfPoem } from './poem.ts'
import { datesIn } from './printed.ts'
import { unitsOf } from './word-units.ts'

const SHORTEST_TITLE = 4
/** Words of a place, a dash and an agency on a line of their own. */
const LONGEST_DATELINE = 5
/** Lines at the top among which a page says whose it is. */
const LINES_OF_SITE = 4
/** `عام / إمارة المنارة تقيم سوقا`: agencies put the section before the title. */
const BEFORE_TITLE = /^(?<section>[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+)?)\s\/\s(?<title>.+)$/u
/** What may stand before and behind the dates of a line. */
const NAMES = /^[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+){0,2}$/u
const BETWEEN = /\s*\/\s*|\s+[-\u2013\u2014]\s+/u
/** `الرباط، في 16 ماي 2023` */
const IN = /[\s\u060c]+ف[يیى]$/u
const BEFORE_WRITER = /\s?[-\u2013]\s+/u
const FRINGE = /^[\s\p{P}\u0640]+|[\s\p{P}\u0640]+$/gu
/** `هـ الموافق`, `م`: what stands between dates and behind them. */
const ERA = /^(?:هـ?|م|ه‍|ش|AH|AD)(?=\s|$)/u
const PLACE_AND_AGENCY =
  /^(?<place>[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+)?)\s?[-\u2013\u2014\u0640/]\s?(?<agency>[\p{L}\p{M}\s]{2,24})(?<colon>\s?[:\uff1a]-?)?$/u

const WEEKDAY_NAMES: ReadonlySet<string> = new Set(WEEKDAYS.map(([name]) => name))
const TATWEEL = /[\s\u0640]+$/u
const SIGN = /\s*[-\u2013\u2014\u0640/]+\s*/u
/** `(عدن - سبأ)` */
const BRACKETS = /^[([](.*)[)\]]$/u
const SPECIAL = /^\s*خاص\s*$/u

/**
 * The lines above the text in which an agency puts several things: the section before the title, and the place, the dates
 * and its own name above the text.
 */
export function withOpeningLines(page: readonly PageLine[]): readonly PageLine[] {
  const first = page.findIndex(isParagraph)
  // A path stands in no text.
  const start = textStart(page)
  const title = page.findIndex(
    (line) => isTitleLike(line) && line.words >= SHORTEST_TITLE && !isPublisherName(line.line.raw),
  )
  if (title < 0 || first < 0 || isOfPoem(page)) return page
  const sites = page.slice(0, Math.min(title, LINES_OF_SITE)).map(({ text }) => text)
  return flatMap(page, (line, index) => {
    const isAboveText = index === first - 1 || isBelowButtons(page, index)
    const end = line.kind === 'crumbs' ? start : first
    if (line.line.type !== undefined || (index >= end && !isAboveText)) return [line]
    if (index > title && (line.kind === 'text' || line.kind === 'crumbs')) {
      const three = placeNameAndAgency(line, sites)
      if (three !== undefined) return three
    }
    if (line.kind === 'crumbs') return placeAndAgency(line, index < title ? [] : sites) ?? [line]
    if (line.kind !== 'text') return [line]
    return index <= title ? sectionAndTitle(line) : placeAndDates(line, page[index - 1], isAboveText, sites)
  })
}

/** Between buttons and the text, where a lead stands above them. */
function isBelowButtons(page: readonly PageLine[], index: number): boolean {
  const next = page[index + 1]
  return page[index - 1]?.kind === 'furniture' && next !== undefined && isParagraph(next)
}

function sectionAndTitle(line: PageLine): readonly PageLine[] {
  const { section = '', title = '' } = BEFORE_TITLE.exec(line.text)?.groups ?? {}
  if (nameRole(section) !== 'section' || title.split(/\s+/).length < SHORTEST_TITLE) return [line]
  const at = line.line.raw.lastIndexOf('/') + 1
  return [piece(line, 'crumbs', section, 0, at - 1), piece(line, 'text', title, at, line.line.raw.length)]
}

/**
 * A place and an agency, or the site's own name, are told by the colon behind them, or where both are known. Where neither is, `الأهلي - الزمالك:` is
 * none but between fields or buttons and the text.
 */
function placeAndDates(
  line: PageLine,
  above: PageLine | undefined,
  isAboveText: boolean,
  sites: readonly string[],
): readonly PageLine[] {
  const { place = '', agency = '', colon } = PLACE_AND_AGENCY.exec(line.text.replace(BRACKETS, '$1'))?.groups ?? {}
  const roles = place === '' ? undefined : rolesOf(line, place, agency, colon !== undefined, isAboveText, above, sites)
  if (roles !== undefined) return named(line, [place.replace(TATWEEL, ''), agency], roles)
  return datedLine(line) ?? [line]
}

/** A path of two names, the second of which is an agency: `البصرة / الضفاف نيوز`, above the title too; or `عدن - خاص`. */
function placeAndAgency(line: PageLine, sites: readonly string[]): readonly PageLine[] | undefined {
  const { place = '', agency = '' } = PLACE_AND_AGENCY.exec(line.text)?.groups ?? {}
  if (!isPlaceName(place)) return undefined
  if (SPECIAL.test(agency)) return named(line, [place, agency], ['place', 'furniture'])
  return isAgencyName(agency) || isSite(agency, sites) ? named(line, [place, agency], ['place', 'agency']) : undefined
}

/** What two names on a line between title and text are. */
function rolesOf(
  { words }: PageLine,
  place: string,
  agency: string,
  hasColon: boolean,
  isAboveText: boolean,
  above: PageLine | undefined,
  sites: readonly string[],
): readonly [LineKind, LineKind] | undefined {
  const isAgency = (name: string): boolean => isAgencyName(name) || isPublisherName(name) || isSite(name, sites)
  const isPlace = isPlaceName(place)
  const isShort = isAboveText && words <= LONGEST_DATELINE
  // `نينوى برس/ الموصلية`, `بوابة الشرق - خاص`: the agency first.
  if (isShort && isAgency(place) && !isPersons(agency)) return ['agency', SPECIAL.test(agency) ? 'furniture' : 'place']
  if (SPECIAL.test(agency) && (isPlace || (isShort && !isPersons(place)))) return ['place', 'furniture']
  if (isShort && SPECIAL.test(place) && isPlaceName(agency)) return ['furniture', 'place']
  if (!hasColon && mayBeAgency(place, agency)) {
    if (isSite(agency, sites)) return ['place', 'agency']
    if (isSite(place, sites) && !isPlace) return ['agency', 'place']
  }
  if (hasColon && isShort && (isPlace || above?.kind !== 'text')) return ['place', 'agency']
  return (hasColon || isPlace) && isAgency(agency) ? ['place', 'agency'] : undefined
}

/** The names of a line between its signs, each as what it is. */
function named(line: PageLine, names: readonly string[], kinds: readonly LineKind[]): readonly PageLine[] {
  const { raw } = line.line
  let from = 0
  return kinds.map((kind, index) => {
    const to = index === kinds.length - 1 ? raw.length : from + raw.slice(from).search(SIGN)
    const start = from
    from = to + (SIGN.exec(raw.slice(to))?.[0].length ?? 0)
    return piece(line, kind, (names[index] ?? '').trim(), start, to)
  })
}

/** `إسطنبول / سالم النجار / الأفق`, `إسطنبول - الأفق - سالم النجار` */
function placeNameAndAgency(line: PageLine, sites: readonly string[]): readonly PageLine[] | undefined {
  const names = line.text.split(BETWEEN)
  const [place = '', second = '', third = '', ...more] = names
  if (third === '' || more.length > 0 || !NAMES.test(place)) return undefined
  const isAgency = (name: string): boolean => isAgencyName(name) || isSite(name, sites)
  const isPerson = (name: string): boolean => isPersons(name) || mayBePerson(name)
  if (isAgency(third) && isPerson(second)) return named(line, names, ['place', 'author', 'agency'])
  return isAgency(second) && isPerson(third) ? named(line, names, ['place', 'agency', 'author']) : undefined
}

/** `المنارة 12 رجب 1443 هـ الموافق 13 فبراير 2022 م وخب`, `سلفيت 10-11-2022 وفا- سالم الخطيب` */
function datedLine(line: PageLine): readonly PageLine[] | undefined {
  const { raw } = line.line
  const spans = datesIn(raw, 'dmy').map(({ span }) => span)
  const [start, end] = [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))]
  if (spans.length === 0 || line.isClosed) return undefined
  const place = raw.slice(0, start).replace(FRINGE, '').replace(IN, '')
  const behind = raw.slice(end)
  const agency = behind.trimStart().replace(ERA, '').replace(FRINGE, '')
  if ((place === '' || WEEKDAY_NAMES.has(place)) && isPlaceName(agency)) {
    const stop = raw.lastIndexOf(agency)
    return [piece(line, 'stamp', raw.slice(0, end).trim(), 0, end), piece(line, 'place', agency, stop, raw.length)]
  }
  const [press = '', writer = ''] = agency.split(BEFORE_WRITER)
  const isWritten = isPersons(writer)
  if (!NAMES.test(place) || !(agency === '' ? isPlaceName(place) : NAMES.test(isWritten ? press : agency)))
    return undefined
  const stop = agency === '' ? raw.length : raw.lastIndexOf(agency)
  const dated = piece(line, 'stamp', raw.slice(start, stop).trim(), start, stop)
  const at = isWritten ? raw.lastIndexOf(writer) : raw.length
  const named = agency === '' ? [] : [piece(line, 'agency', isWritten ? press : agency, stop, at)]
  if (isWritten) named.push(piece(line, 'author', writer, at, raw.length))
  return [piece(line, 'place', place, 0, start), dated, ...named]
}

function piece(line: PageLine, kind: LineKind, text: string, from: number, to: number): PageLine {
  const raw = line.line.raw.slice(from, to)
  const start = line.line.start + from
  const before = raw.length - raw.trimStart().length
  const span = [start + before, start + raw.trimEnd().length] as const
  return {
    ...line,
    ...unitsOf(raw),
    kind,
    text,
    words: text.split(/\s+/).length,
    span,
    isClosed: false,
    line: { ...line.line, raw, text, start, end: start + raw.length },
  }
}
