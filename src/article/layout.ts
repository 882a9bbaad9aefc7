import { partsBelow } from './below.ts'
import { withBylines } from './byline.ts'
import { headLength, partOfHead } from './head.ts'
import { listingOf } from './listing.ts'
import { isPublisherName } from './names.ts'
import { isParagraph, isTitleLike, type PageLine } from './page-line.ts'
import type { Part } from './part.ts'
import { speaksOfText } from './subject.ts'
import { repetitionsOf, titlesOf } from './title.ts'
import { leadsToTitle, type Titles } from './title-lines.ts'

/** What each line of a page is to its article, in page order. */
export interface Layout {
  readonly parts: readonly Part[]
  readonly isTitleGuessed: boolean
  /** Whether the page is a list of articles, and none itself. */
  readonly isListing?: true
}

/** Words from which a line above everything is a title rather than the name of a site. */
const SHORTEST_TITLE = 5

/**
 * Finds the parts by evidence, not by line numbers. An update printed above everything is the clock of the page. The
 * fields part the head from what is below; the title is in either.
 */
export function layoutOf(lines: readonly PageLine[], givenTitle?: string): Layout {
  const listing = givenTitle === undefined ? listingOf(lines) : undefined
  if (listing !== undefined) return { parts: listing, isTitleGuessed: false, isListing: true }
  const clock = clockOf(lines)
  const page = clock === undefined ? lines : lines.filter((line) => line !== clock.line)
  const length = headLength(page)
  const head = page.slice(0, length)
  const below = page.slice(length)
  const titles =
    givenTitle === undefined
      ? withBylines(withNearKicker(titlesOf(head, below), page), head, below)
      : repetitionsOf(givenTitle, page)
  const named = new Map(titles.parts.map((part) => [part.line, part]))
  const title = titles.parts.find(({ role }) => role === 'title')?.line
  const isBelowTitle = (line: PageLine): boolean => title === undefined || line.line.start > title.line.start
  const headParts = head.map((line, index) => named.get(line) ?? partOfHead(line, index, head, isBelowTitle(line)))
  const belowParts = [
    ...partsBelow(below, new Set(named.keys()), isBelowTitle, page),
    ...below.map((line) => named.get(line)).filter((part) => part !== undefined),
  ]
  return {
    parts: [...(clock === undefined ? [] : [clock]), ...headParts, ...belowParts].sort(byPlace),
    isTitleGuessed: titles.isGuessed,
  }
}

/**
 * A button between a line and the title says that the line stands above no title; so does that it neither leads to one nor speaks of
 * what the text speaks of.
 */
function withNearKicker({ parts, isGuessed }: Titles, page: readonly PageLine[]): Titles {
  const kicker = parts.find(({ role }) => role === 'kicker')?.line
  const title = parts.find(({ role }) => role === 'title')?.line
  if (kicker === undefined || title === undefined) return { parts, isGuessed }
  const between = page.slice(page.indexOf(kicker), page.indexOf(title))
  const isNear = !between.some(({ kind }) => kind === 'furniture' || kind === 'symbols')
  if (isNear && (leadsToTitle(kicker) || speaksOfText(kicker, page))) return { parts, isGuessed }
  return { parts: parts.filter(({ role }) => role !== 'kicker'), isGuessed }
}

/**
 * The update above everything but the name of the site and menus. Directly above a date of publication an update is one
 * of the article's own labels.
 */
function clockOf(lines: readonly PageLine[]): Part | undefined {
  const at = lines.findIndex(
    (line) =>
      line.kind === 'updated' ||
      !(
        line.kind === 'furniture' ||
        line.kind === 'open-field' ||
        line.kind === 'crumbs' ||
        line.kind === 'footer' ||
        isSiteName(line) ||
        isSlogan(line, lines)
      ),
  )
  const line = lines[at]
  if (line?.kind === 'stamp' && isToday(lines, at)) return { role: 'pageClock', line, because: 'a day above the menu' }
  if (line?.kind !== 'updated' || lines[at + 1]?.kind === 'published') return undefined
  return { role: 'pageClock', line, because: 'an update above everything else' }
}

/** A day above the title, on a page that says elsewhere when its article was published: by a label, or below the menu under the day. */
function isToday(lines: readonly PageLine[], at: number): boolean {
  const next = lines[at + 1]
  const title = lines.findIndex((line, index) => index > at && isTitleLike(line) && line.words >= SHORTEST_TITLE)
  if (title >= 0 && lines.slice(title).some(({ kind }) => kind === 'published')) return true
  // Below the name of the site, in a block of its own above the labels of the article.
  if (
    at > 0 &&
    next?.isBlankBefore &&
    lines[at]?.isBlankBefore === false &&
    lines.slice(at, title).some(({ kind }) => kind === 'published')
  )
    return true
  const paragraph = lines.findIndex((line, index) => index > title && isParagraph(line))
  // The lead may stand between.
  const second = lines.findIndex((line, index) => index > paragraph && isParagraph(line))
  if (title >= 0 && lines.slice(title, Math.max(title, paragraph, second)).some(({ kind }) => kind === 'stamp'))
    return true
  if (next?.kind !== 'furniture' && next?.kind !== 'crumbs') return false
  return lines
    .slice(at + 2)
    .some(({ kind }, index) => kind === 'published' || (kind === 'stamp' && at + 2 + index < paragraph))
}

function isSiteName(line: PageLine): boolean {
  return isTitleLike(line) && line.words < SHORTEST_TITLE
}

/** What a site says of itself above the update, with a title further below. */
function isSlogan(line: PageLine, lines: readonly PageLine[]): boolean {
  const isTitle = (other: PageLine): boolean => isTitleLike(other) && other.words >= SHORTEST_TITLE
  const rest = lines.slice(lines.indexOf(line) + 1)
  return isPublisherName(line.line.raw) && rest.slice(0, Math.max(0, rest.findIndex(isParagraph))).some(isTitle)
}

function byPlace(a: Part, b: Part): number {
  return a.line.line.start - b.line.line.start
}
