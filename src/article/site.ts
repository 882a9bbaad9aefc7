import { folded } from './folded.ts'
import { isPublisherName } from './names.ts'
import { isAnnouncement, isParagraph, isTitleLike, keyOf, keyOfText, type PageLine } from './page-line.ts'

/** Lines at the top among which the name of a site stands. */
const LINES_OF_TOP = 3
const LONGEST_NAME = 8
const SHORT_NAME = 4
/** Evidence from which a line is the name of the site; each piece counts 1 or 2. */
const ENOUGH = 3
/** UTF-16 units of the shortest name that is looked for elsewhere. */
const SHORTEST_KEY = 6
/** Entries of a menu, and words of the shortest title below one. */
const FEWEST_ENTRIES = 3
const SHORTEST_TITLE = 4
const SHORTEST_BELOW_COLUMN = 3
const ENTRIES = /\s*[|\u00a6\u2022]\s*|\s{2,}|\t+/u
const STEP = /\s+[-\u2013\u2014|\u00bb>]\s+/u
const BAR = /\s[|\u00a6\u2022]\s/u
const OTHERS: ReadonlySet<PageLine['kind']> = new Set(['footer', 'disclaimer', 'source', 'crumbs', 'related'])

/**
 * The lines that name the site rather than the article. Where a name stands, what is below it, how short it is and whether
 * the page calls itself so again where it speaks of itself are weighed; no single one is enough.
 */
export function siteNames(page: readonly PageLine[]): ReadonlySet<PageLine> {
  const top = page.slice(0, LINES_OF_TOP)
  const menu = menuBelow(page)
  const hasTitle = (index: number): boolean => page.slice(index + 1).some(isTitleLike)
  return new Set(
    top.filter(
      (line, index) => mayBeName(line) && hasTitle(index) && (index < menu || weightOf(line, index, page) >= ENOUGH),
    ),
  )
}

function mayBeName(line: PageLine): boolean {
  return (
    line.kind === 'text' &&
    (line.words <= LONGEST_NAME || piecesOf(line).length > 1) &&
    !line.isClosed &&
    !isAnnouncement(line)
  )
}

function weightOf(line: PageLine, index: number, page: readonly PageLine[]): number {
  const next = page[index + 1]
  const rest = page.slice(index + 1)
  // A short title above the paper that it stood in has only headings below it.
  const hasTitleAboveText = rest
    .slice(1, rest.findIndex(isParagraph))
    .some((other) => isTitleLike(other) && other.words > line.words)
  const paragraph = rest.findIndex(isParagraph)
  const above = paragraph < 0 ? rest : rest.slice(0, paragraph + 1)
  const isTopOfTitle = above.some((other) => isTitleLike(other) && other.words > line.words)
  return (
    (index === 0 ? 1 : 0) +
    (index === 0 && next !== undefined && isPublisherName(next.line.raw) && hasTitleAboveText ? 1 : 0) +
    (line.words <= SHORT_NAME && isTopOfTitle ? 1 : 0) +
    (BAR.test(line.text) ? 2 : 0) +
    (next !== undefined && isMenuBelow(next) ? 2 : 0) +
    (isPublisherName(line.line.raw) ? 2 : 0) +
    (isNamedAgain(line, rest) ? 2 : 0) +
    (index === 0 && piecesOf(line).some((piece) => rest.some((other) => keyOf(other) === piece)) ? 3 : 0)
  )
}

/** Where the menu stands below nothing but names, with a title below it; -1 when there is none. */
function menuBelow(page: readonly PageLine[]): number {
  const at = page.findIndex((line) => !mayBeName(line))
  const line = page[at]
  if (line === undefined || at > LINES_OF_TOP || line.kind !== 'furniture') return -1
  if (!hasEntries(line) && !isColumn(page.slice(at, at + FEWEST_ENTRIES))) return -1
  const paragraph = page.findIndex(isParagraph)
  const above = page.slice(at + 1, paragraph < 0 ? undefined : paragraph)
  const shortest = hasEntries(line) ? SHORTEST_TITLE : SHORTEST_BELOW_COLUMN
  return above.some((other) => isTitleLike(other) && other.words >= shortest) ? at : -1
}

function hasEntries({ line: { raw } }: PageLine): boolean {
  return raw.trim().split(ENTRIES).length >= FEWEST_ENTRIES
}

/** Entries of a menu below each other. */
function isColumn(lines: readonly PageLine[]): boolean {
  return (
    lines.length === FEWEST_ENTRIES && lines.every(({ kind, words }) => kind === 'furniture' && words <= SHORT_NAME)
  )
}

function isMenuBelow({ kind, line: { raw } }: PageLine): boolean {
  return kind === 'crumbs' || (kind === 'furniture' && /[|\u00a6>\u00bb]|\s{2,}/u.test(raw.trim()))
}

/** The steps of what a browser shows as the name of a page: `مجلة سراج - قصة قصيرة - الرجل الذي باع ظله`. */
export function piecesOf({ text }: PageLine): readonly string[] {
  const pieces = text.split(STEP)
  return pieces.length < 2 ? [] : pieces.map(keyOfText)
}

/** Whether the page says the name again where it speaks of itself. */
function isNamedAgain(line: PageLine, rest: readonly PageLine[]): boolean {
  const key = keyOf(line)
  return (
    key.length >= SHORTEST_KEY && rest.some((other) => OTHERS.has(other.kind) && folded(other.line.raw).includes(key))
  )
}
