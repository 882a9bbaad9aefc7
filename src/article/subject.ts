import { buttonKind } from './button-words.ts'
import { endsInColon } from './colon.ts'
import { isInvocation, isLive, isNamedPart, isStatement } from './line-forms.ts'
import type { LineKind } from './line-kind.ts'
import { bulletOf, isParagraph, isTitleLike, type PageLine } from './page-line.ts'
import { isPersons } from './persons.ts'
import { sharedBy } from './shared-words.ts'
import { StemCounts } from './stem-counts.ts'
import { isTextForm } from './trailing.ts'
import { wordCount } from './word-units.ts'

/** Paragraphs from which it is known what a text is about. */
const FEWEST_PARAGRAPHS = 2
/** Words that a title has in common with its text; of lines of a page that are no titles one in twenty has so many. */
const SHARED = 2
const SHORTEST_TITLE = 4
/** Words of the shortest line one of which may be of another kind. */
const SHORTEST_BUTTON = 3
const FEWEST_STRAYS = 2
/** Words of an entry of a menu. */
const LONGEST_ENTRY = 4

/**
 * The lines above the text with what they have to do with it. A title speaks of what its text speaks of. What stands above it, is short and
 * does not, is the page's own, but for the line directly above, which may be a kicker.
 */
export function withSubject(page: readonly PageLine[]): readonly PageLine[] {
  const first = page.findIndex(isParagraph)
  const content = contentOfText(page)
  if (content === undefined) return page
  const title = page.findIndex(
    (line, index) =>
      index < first &&
      isTitleLike(line) &&
      line.words >= SHORTEST_TITLE &&
      !isPersons(line.text) &&
      sharedBy(line.matched.content, content) >= SHARED,
  )
  const strays = title < 0 ? new Set<PageLine>() : straysIn(page, title, content)
  return page.map((line, index): PageLine => {
    if (strays.has(line)) return { ...line, kind: 'furniture' }
    if (index < title - 1 && isEntry(line, content) && !isBesideDate(page, index)) return { ...line, kind: 'furniture' }
    const kind = index > title ? likelyButton(line, content) : undefined
    return kind === undefined ? line : { ...line, kind }
  })
}

/**
 * Lines of a few words below each other in the text, or between it and its title, that have nothing to do with it: names of sections, values,
 * buttons. The last may be a heading of what stands below, and behind a colon they are a list or verses.
 */
function straysIn(page: readonly PageLine[], title: number, content: StemCounts): ReadonlySet<PageLine> {
  const strays = new Set<PageLine>()
  const last = page.findLastIndex((line) => isParagraph(line) && line.isClosed)
  let run: PageLine[] = []
  let isAnnounced = false
  for (const line of page.slice(title + 1, last + 1)) {
    if (isEntry(line, content) && !isTextForm(line) && bulletOf(line) === '') {
      run.push(line)
      continue
    }
    const entries = isParagraph(line) ? run.slice(0, -1) : run
    if (run.length >= FEWEST_STRAYS && !isAnnounced) for (const entry of entries) strays.add(entry)
    run = []
    if (isAnnounced ? isParagraph(line) && line.isClosed : true)
      isAnnounced = endsInColon(line.text) || isInvocation(line)
  }
  return strays
}

/** Whether a line speaks of what the text of its page speaks of, as far as that is known. */
export function speaksOfText({ matched }: PageLine, page: readonly PageLine[]): boolean {
  const paragraphs = paragraphsOf(page)
  const content = new Set(matched.content)
  return paragraphs === undefined || paragraphs.some((paragraph) => sharedBy(paragraph.matched.content, content) > 0)
}

/** Whether of two lines above a text the second has to do with it, and the first hardly. */
export function speaksMore(line: PageLine, other: PageLine, page: readonly PageLine[]): boolean {
  const content = isLive(line) ? undefined : contentOfText(page)
  if (content === undefined) return false
  const shared = sharedBy(line.matched.content, content)
  return shared < SHARED && sharedBy(other.matched.content, content) >= SHARED + shared
}

/** The words that say what the text is about; undefined when there is too little of it. */
function contentOfText(page: readonly PageLine[]): StemCounts | undefined {
  const paragraphs = paragraphsOf(page)
  return paragraphs && new StemCounts(paragraphs.map(({ matched }) => matched.content))
}

function paragraphsOf(page: readonly PageLine[]): readonly PageLine[] | undefined {
  const paragraphs = page.filter((line) => isParagraph(line) && line.isClosed)
  return paragraphs.length < FEWEST_PARAGRAPHS ? undefined : paragraphs
}

/** What a line is that would be a button but for one word, when it has nothing to do with the text. */
function likelyButton(
  { kind, isClosed, isRow, line, text, matched, isBelowLabel }: PageLine,
  content: StemCounts,
): LineKind | undefined {
  if (
    kind !== 'text' ||
    isRow ||
    isClosed ||
    isBelowLabel ||
    line.type !== undefined ||
    wordCount(text) < SHORTEST_BUTTON
  )
    return undefined
  return sharedBy(matched.content, content) === 0 ? buttonKind(line.raw, 1) : undefined
}

function isEntry(line: PageLine, content: StemCounts): boolean {
  const { kind, words, isClosed, isRow, text, matched, isBelowLabel } = line
  if (kind !== 'text' || isRow || isClosed || isBelowLabel || words > LONGEST_ENTRY || isPersons(text)) return false
  if (isStatement(line) || isInvocation(line) || isNamedPart(line) || isLive(line)) return false
  return sharedBy(matched.content, content) === 0
}

/** A short line beside a date names a place or an agency. */
function isBesideDate(page: readonly PageLine[], index: number): boolean {
  return [page[index - 1], page[index + 1]].some((line) => line?.kind === 'stamp' || line?.kind === 'published')
}
