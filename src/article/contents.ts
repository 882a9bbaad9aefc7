import { flatMap } from '../text/flat-map.ts'
import { bulletOf, isParagraph, isTitleLike, keyOfText, type PageLine } from './page-line.ts'
import { isOfPoem } from './poem.ts'

const LABELS: ReadonlySet<PageLine['kind']> = new Set(['aside', 'related'])
/** `٢ خطوات بسيطة قبل النوم` */
const COUNTED = /^\p{Nd}{1,2}\s+\p{L}/u
const FEWEST_COUNTED = 2
const FEWEST_AGAIN = 2
const MOST_ENTRIES = 40
const NUMBER = /^[\s\p{P}\p{S}]*(?:\p{Nd}{1,2}(?:\.\p{Nd}{1,2})*[\s\p{P}]*)?/u
const LONGEST_ENTRY = 12
/** Words of the shortest link. */
const SHORTEST_LINK = 4

/**
 * What a page lists above its text: a table of contents with the items below its label or with numbers, and labels of
 * links that have none below them, such as the buttons that turn pages.
 */
export function withContents(page: readonly PageLine[]): readonly PageLine[] {
  const first = page.findIndex((line) => isParagraph(line) && bulletOf(line) === '')
  if (first < 0 || isOfPoem(page)) return page
  const counted = page.slice(0, first).filter(isCounted).length
  let isInside = false
  const again = entriesAgain(page)
  return page.map((line, index): PageLine => {
    if (again.has(line)) return { ...line, kind: 'furniture' }
    if (index >= first) return line
    if (LABELS.has(line.kind)) {
      isInside = line.kind === 'aside'
      return isInside || !isLink(page[index + 1]) ? { ...line, kind: 'furniture' } : line
    }
    const above = page[index - 1]
    const isListed = isInside || again.size > 0
    if (isListed && index === first - 1 && isSaidAgain(line, page.slice(0, index))) return { ...line, kind: 'text' }
    isInside &&= isEntry(line) || (isTag(line) && !(above !== undefined && isEntry(above)))
    const isItem = isInside || (counted >= FEWEST_COUNTED && isCounted(line))
    return isItem ? { ...line, kind: 'furniture' } : line
  })
}

/** A list says an entry once below its label: right above the first paragraph it is the heading of that. */
function isSaidAgain(line: PageLine, above: readonly PageLine[]): boolean {
  const key = headingOf(line)
  const label = above.findLastIndex(({ kind }) => kind === 'aside')
  return above.slice(label + 1).some((other) => headingOf(other) === key)
}

/** The label of a table of contents below the first paragraph with its entries: headings that stand once more further below. */
function entriesAgain(page: readonly PageLine[]): ReadonlySet<PageLine> {
  const found = new Set<PageLine>()
  if (!page.some(({ kind }) => kind === 'aside')) return found
  const last = new Map(flatMap(page, (line, index) => (mayBeEntry(line) ? [[headingOf(line), index] as const] : [])))
  for (const [index, label] of page.entries()) {
    if (label.kind !== 'aside') continue
    const rest = page.slice(index + 1, index + 1 + MOST_ENTRIES)
    const end = rest.findIndex((line, at) => !mayBeEntry(line) || (last.get(headingOf(line)) ?? 0) <= index + 1 + at)
    const entries = rest.slice(0, Math.max(0, end))
    if (entries.length >= FEWEST_AGAIN) for (const line of [label, ...entries]) found.add(line)
  }
  return found
}

function mayBeEntry({ kind, words, isClosed }: PageLine): boolean {
  return !isClosed && words <= LONGEST_ENTRY && (kind === 'text' || kind === 'furniture' || kind === 'crumbs')
}

/** A heading without its number or bullet. */
function headingOf({ text }: PageLine): string {
  return keyOfText(text.replace(NUMBER, ''))
}

function isCounted({ kind, text, isClosed }: PageLine): boolean {
  return (kind === 'text' || kind === 'end-code') && !isClosed && COUNTED.test(text)
}

function isEntry(line: PageLine): boolean {
  const { kind, words, isClosed } = line
  if (kind === 'furniture') return true
  return isCounted(line) || (kind === 'text' && !isClosed && words <= LONGEST_ENTRY && bulletOf(line) !== '')
}

/** What the text is about, below a label for that. */
function isTag({ kind, words, isClosed }: PageLine): boolean {
  return (kind === 'text' || kind === 'crumbs') && !isClosed && words < SHORTEST_LINK
}

function isLink(line: PageLine | undefined): boolean {
  return line !== undefined && isTitleLike(line) && line.words >= SHORTEST_LINK
}
