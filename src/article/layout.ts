import { partsBelow } from './below.ts'
import { headLength, partOfHead } from './head.ts'
import type { PageLine } from './page-line.ts'
import type { Part } from './part.ts'
import { repetitionsOf, titlesOf } from './title.ts'

/** What each line of a page is to its article, in page order. */
export interface Layout {
  readonly parts: readonly Part[]
  readonly isTitleGuessed: boolean
}

/**
 * Finds the parts by evidence, not by line numbers. An update printed above everything is the clock of the page. The
 * fields part the head from what is below; the title is in either.
 */
export function layoutOf(lines: readonly PageLine[], givenTitle?: string): Layout {
  const clock = clockOf(lines)
  const page = clock === undefined ? lines : lines.slice(1)
  const length = headLength(page)
  const head = page.slice(0, length)
  const below = page.slice(length)
  const titles = givenTitle === undefined ? titlesOf(head, below) : repetitionsOf(givenTitle, page)
  const named = new Map(titles.parts.map((part) => [part.line, part]))
  const title = titles.parts.find(({ role }) => role === 'title')?.line
  const isBelowTitle = (line: PageLine): boolean => title === undefined || line.line.start > title.line.start
  const headParts = head.map((line, index) => named.get(line) ?? partOfHead(line, index, head, isBelowTitle(line)))
  const belowParts = [...partsBelow(below, new Set(named.keys())), ...below.flatMap((line) => named.get(line) ?? [])]
  return {
    parts: [...(clock === undefined ? [] : [clock]), ...headParts, ...belowParts].sort(byPlace),
    isTitleGuessed: titles.isGuessed,
  }
}

/** Directly above a date of publication an update is one of the article's own labels. */
function clockOf([first, second]: readonly PageLine[]): Part | undefined {
  if (first?.kind !== 'updated' || second?.kind === 'published') return undefined
  return { role: 'pageClock', line: first, because: 'an update above everything else' }
}

function byPlace(a: Part, b: Part): number {
  return a.line.line.start - b.line.line.start
}
