import { bulletOf, isParagraph, isTitleLike, type PageLine } from './page-line.ts'
import { isOfPoem } from './poem.ts'

const LABELS: ReadonlySet<PageLine['kind']> = new Set(['aside', 'related'])
/** `٢ خطوات بسيطة قبل النوم` */
const COUNTED = /^\p{Nd}{1,2}\s+\p{L}/u
const FEWEST_COUNTED = 2
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
  return page.map((line, index): PageLine => {
    if (index >= first) return line
    if (LABELS.has(line.kind)) {
      isInside = line.kind === 'aside'
      return isInside || !isLink(page[index + 1]) ? { ...line, kind: 'furniture' } : line
    }
    isInside &&= isEntry(line)
    const isItem = (isInside && isEntry(line)) || (counted >= FEWEST_COUNTED && isCounted(line))
    return isItem ? { ...line, kind: 'furniture' } : line
  })
}

function isCounted({ kind, text, isClosed }: PageLine): boolean {
  return (kind === 'text' || kind === 'end-code') && !isClosed && COUNTED.test(text)
}

function isEntry(line: PageLine): boolean {
  const { kind, words, isClosed } = line
  if (kind === 'furniture') return true
  return isCounted(line) || (kind === 'text' && !isClosed && words <= LONGEST_ENTRY && bulletOf(line) !== '')
}

function isLink(line: PageLine | undefined): boolean {
  return line !== undefined && isTitleLike(line) && line.words >= SHORTEST_LINK
}
