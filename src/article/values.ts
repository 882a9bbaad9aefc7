import { flatMap } from '../text/flat-map.ts'
import { addressIn } from './address.ts'
import { namesIn } from './authors.ts'
import { folded } from './folded.ts'
import { bare, labelAtStart, wordsAt } from './labels.ts'
import { beginsInstitution, isHome, isPublisherName, nameRole, STEP, sectionOf } from './names.ts'
import type { PageLine } from './page-line.ts'
import { linesOf, type Part } from './part.ts'

/** The names of who wrote it, each once. */
export function authorsOf(parts: readonly Part[]): readonly string[] | undefined {
  const names = flatMap(linesOf(parts, 'authors'), authorsIn)
  return names.length === 0 ? undefined : [...new Set(names)]
}

/** None where an office is named: `بقلم: رئيس التحرير`. */
export function authorsIn(line: PageLine): readonly string[] {
  return namesIn(valueIn(line) ?? '')
}

const PRESS = wordsAt('first', 'press')
/** `الصباحية التونسية`; `كلمات وبيانات` is no name of a paper. */
const TWO_WORDS = /^\S+ (?!و)\S+$/u
const GENRES = wordsAt('name', 'genre')
/** `القسم » مياه وبيئة` */
const LABELS = wordsAt('start', 'section')
/** Lines at the top among which a page says whose it is. */
const LINES_OF_SITE = 2
const HAS_PATH = /^(?:https?:\/\/)?[^/?#]+[/?#]+[^/?#]/iu
/** Who writes, and none of what they wrote. */
const PROFILE =
  /^(?:https?:\/\/)?(?:www\.|m\.)?(?:t\.me|telegram\.me|twitter\.com|x\.com|facebook\.com|fb\.com|instagram\.com|youtube\.com|tiktok\.com|linkedin\.com\/(?:in|company))\/[^/?]+\/?$/iu
const PERSIAN_DIGITS = /[\u06f0-\u06f9]/gu
/** What parts the steps of a path behind a label. */
const STEPS = /\s*[\u00bb\u203a>\u2190|/\u060c,]\s*|\s[\u2013\u2014]\s/gu
const PIECES = /\s*[|\u00a6]\s*|\s+[-\u2013\u2014]\s+|\s{2,}/u
const MAKSURA = /(?:موسيق|فتاو|منتد|شور|ذكر|قر|قضاي|دعاو|شكاو)ى$/u
/** Words of the name of a site at the top, below which a path begins with no site. */
const SHORTEST_SITE = 2
/** A line of more pieces is a menu. */
const MOST_PIECES = 2

/** The names of sections, of labels and of paths, without the name of the site that a path begins with. */
export function sectionIn(parts: readonly Part[]): string | undefined {
  const named = linesOf(parts, 'section')
  const ofSection = named.filter((line) => !isOfGenre(line))
  const sections = (ofSection.length > 0 ? ofSection : named).map((line) => {
    const { text, kind } = line
    const label = kind === 'crumbs' ? undefined : labelAtStart(text)
    if (label?.hasColon || label?.role === 'section') return valueIn(line)?.replaceAll(STEPS, ' - ')
    return asKnown(sectionOf(text) ?? (kind === 'crumbs' ? text : text.replaceAll(STEPS, ' - ')), line.line.raw)
  })
  const top = linesOf(parts.slice(0, LINES_OF_SITE), 'furniture')
  const [first] = top
  const isSite = ({ text }: PageLine): boolean => nameRole(text) !== 'section' && !isPublisherName(first?.text ?? '')
  const sites = flatMap(
    top.filter((line) => line === first || isSite(line)),
    namesOf,
  )
  const isOfSite = (name: string): boolean => sites.some((site) => isNameOf(folded(name), site))
  const steps = flatMap(sections, (name) => name?.split(/ [-–—] /u) ?? []).filter(
    (name) => name !== '' && !isHome(bare(name)) && !LABELS.has(bare(name)),
  )
  const known = [...new Set(steps)]
  const isAtTop = parts[0]?.role === 'section'
  const isTitleOfSite = (name: string): boolean =>
    isAtTop &&
    TWO_WORDS.test(name) &&
    !isHome(bare(named[0]?.line.raw.split(STEP)[0] ?? '')) &&
    nameRole(known[1] ?? '') === 'section'
  const isFirstOfSite = (name: string): boolean =>
    (isAtTop && (isPublisherName(name) || (known.length > MOST_PIECES && nameRole(name) !== 'section'))) ||
    PRESS.has(folded(name).split(' ')[0] ?? '') ||
    (nameRole(name) === undefined && isTitleOfSite(name)) ||
    (beginsInstitution(name) && (first?.words ?? 0) < SHORTEST_SITE)
  const others = known.filter((name, index) => !isOfSite(name) && !(index === 0 && isFirstOfSite(name)))
  const names = others.length > 0 ? others : known
  return names.length === 0 ? undefined : names.join(' - ')
}

/** The name of a section that ends in ی alone is in no sentence that could tell which letter it stands for: of these names all but a few end in ي. */
function asKnown(name: string, raw: string): string {
  return raw.includes('\u06cc') && nameRole(name) !== undefined && !MAKSURA.test(name)
    ? name.replace(/\u0649$/u, '\u064a')
    : name
}

/** `حوار` alone above a title says what kind of text it is. */
function isOfGenre({ kind, line: { raw } }: PageLine): boolean {
  return kind === 'crumbs' && GENRES.has(bare(raw))
}

function namesOf({ text }: PageLine): readonly string[] {
  const pieces = text.split(PIECES)
  return pieces.length > MOST_PIECES ? [] : pieces.map((piece) => folded(piece).trim())
}

/** `سواقي` of `مجلة سواقي`, `المدار` of `قناة المدار الإخبارية`. */
function isNameOf(name: string, site: string): boolean {
  return site === name || (nameRole(name) !== 'section' && ` ${site} `.includes(` ${name} `) && isPublisherName(site))
}

/** The number of the article, in ASCII digits. */
export function newsCodeOf(parts: readonly Part[]): string | undefined {
  const [line] = linesOf(parts, 'newsCode')
  if (line === undefined) return undefined
  const { raw } = line.line
  const value = line.kind === 'newsCode' ? raw.slice(labelAtStart(raw)?.valueStart ?? 0) : raw
  return /\d+/.exec(folded(value))?.[0]
}

/** The repaired value behind a label; the whole line where there is none. */
function valueIn(line: PageLine | undefined): string | undefined {
  if (line === undefined) return undefined
  if (line.isBelowLabel) return line.text
  const label = labelAtStart(line.text)
  const isSource = line.kind === 'source' && label?.role === 'source'
  return line.text.slice(label?.hasColon || label?.hasSign || label?.isBare || isSource ? label?.valueStart : 0).trim()
}

/** Who is named as source, without the sign that ends the line or its brackets: `(المصدر: رويترز)`. */
export function sourceIn(line: PageLine | undefined): string | undefined {
  return valueIn(line)?.replace(/^([^([]*)[.)\]]+$/u, '$1')
}

/** The address of the article: one without a path is that of the site. */
export function urlOf(parts: readonly Part[]): string | undefined {
  return linesOf(parts, 'url')
    .map(({ text }) => (addressIn(text) ?? '').replace(PERSIAN_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf)))
    .find((address) => HAS_PATH.test(address) && !PROFILE.test(address))
}
