import { flatMap } from '../text/flat-map.ts'
import { isCounter } from './counter.ts'
import { isDateRange } from './date-range.ts'
import { labelAtStart } from './labels.ts'
import { isCutOff, isParagraph, isTitleLike, type PageLine } from './page-line.ts'
import type { Part } from './part.ts'
import { isPersons } from './persons.ts'
import { printedIn } from './printed.ts'

/** Dated entries from which a page is a list of articles and none itself. */
const FEWEST_ENTRIES = 3
/** Lines between two dates of a list. */
const LONGEST_ENTRY = 5
const LONGEST_DATED = 8
const SHORTEST_FIELD = 3
const LINES_TO_SNIPPET = 3
const NUMBER = /^\s*\p{Nd}{1,3}\s?[.)-]\s*(?=\p{L})/u
/** Above what was found. */
const RESULTS = /^(?:نتائج|نتیجة|نتيجة|عدد نتائج|عدد النتائج|نتايج)\s?(?:ال)?(?:بحث|جستجو)?.{0,40}[:\uff1a]/u
const FEWEST_RESULTS = 2
const OWN = /[^.]\.$/u
/** What a search found, cut out of a text: `... وكان أهل السوق ...`; a day, or a name and a day, may stand before it. */
const SNIPPET = /^(?:(?:[\p{L}\p{M}.\s]{2,30}\s-\s)?[\p{Nd}/.-]{8,10}\s-\s)?(?:\.{2,}|\u2026).*(?:\.{2,}|\u2026)$/u

/**
 * The parts of a page that lists articles, such as the results of a search: its entries are titles with a date below each.
 * The titles are links, all other lines furniture; undefined for other pages.
 */
export function listingOf(page: readonly PageLine[]): readonly Part[] | undefined {
  const end = page.findIndex(({ kind, isPiece }) => kind === 'comments' && isPiece !== true)
  const lines = end < 0 ? page : page.slice(0, end)
  const found = flatMap(lines, (line, index) => (isSnippet(line) ? [titleAbove(lines, index)] : []))
  if (found.length >= FEWEST_ENTRIES && found.every((line) => line !== undefined && isHeadline(line)))
    return asParts(page, new Set(found.filter((line) => line !== undefined)))
  const results = resultsIn(lines)
  if (results.length >= FEWEST_RESULTS) {
    const starts = new Map(results.map((line) => [line.span[0], { ...line, kind: 'text' as const }]))
    return asParts(
      page.map((line) => starts.get(line.span[0]) ?? line),
      new Set(starts.values()),
    )
  }
  const dates = flatMap(lines, (_, index) => (isDated(lines[index]) ? [index] : []))
  if (dates.length < FEWEST_ENTRIES) return undefined
  const entries = dates.map((date, index) => lines.slice((dates[index - 1] ?? -1) + 1, date))
  const areEntries = entries
    .slice(1)
    .every((entry) => entry.length > 0 && entry.length <= LONGEST_ENTRY && !isText(entry))
  if (!areEntries) return undefined
  const above = entries.map((entry) => entry.slice(-LONGEST_ENTRY).findLast(isHeadline) ?? fieldAbove(entry.at(-1)))
  const titles = above.includes(undefined) ? titlesBelow(lines, dates) : above
  if (titles.includes(undefined)) return undefined
  const ofAuthors = lines.filter((line, index) => lines[index + 1]?.kind === 'author' && isHeadline(line))
  const atStart = new Map(
    flatMap([...titles, ...ofAuthors], (title) => (title === undefined ? [] : [[title.span[0], title] as const])),
  )
  const known = page.map((line) => atStart.get(line.span[0]) ?? line)
  return asParts(known, new Set(atStart.values()))
}

/** The numbered lines of a page that says above them what was looked for, and has no text of its own. */
function resultsIn(lines: readonly PageLine[]): readonly PageLine[] {
  const label = lines.findIndex(({ text }) => RESULTS.test(text))
  if (label < 0 || lines.filter(isOwnSentence).length > 1) return []
  return lines.slice(label + 1).filter((line) => NUMBER.test(line.line.raw) && isHeadline({ ...line, kind: 'text' }))
}

/** The titles of a list whose dates stand above them; none where a text is on the page. */
function titlesBelow(lines: readonly PageLine[], dates: readonly number[]): readonly (PageLine | undefined)[] {
  if (lines.some((line) => isParagraph(line) && line.isClosed && !isCutOff(line))) return [undefined]
  return dates.map((date, index) => {
    const [first] = lines.slice(date + 1, dates[index + 1])
    return first !== undefined && isHeadline(first) ? first : undefined
  })
}

/** Between two dates a title looks like a field: `خبير: التضخم يتراجع ببطء`. */
function fieldAbove(line: PageLine | undefined): PageLine | undefined {
  const mayBe = line?.kind === 'furniture' && line.words > SHORTEST_FIELD && labelAtStart(line.line.raw) === undefined
  return mayBe ? { ...line, kind: 'text' } : undefined
}

/** The title of what was found; a date may stand between. */
function titleAbove(lines: readonly PageLine[], index: number): PageLine | undefined {
  return lines.slice(Math.max(0, index - LINES_TO_SNIPPET), index).findLast(isHeadline)
}

/** A date, with no more than a few words beside it. */
function isDated(line: PageLine | undefined): boolean {
  if (line !== undefined && isDateRange(line.line.raw)) return false
  if (line?.kind === 'stamp' || line?.kind === 'published') return true
  return (
    line?.kind === 'text' &&
    !line.isClosed &&
    line.words <= LONGEST_DATED &&
    printedIn(line.line.raw).dates.length === 1
  )
}

/** More than a snippet, or the label of other articles: the text of an article stands there. */
function isText(entry: readonly PageLine[]): boolean {
  return entry.filter((line) => isParagraph(line) && line.isClosed).length > 1
}

function isHeadline(printed: PageLine): boolean {
  const line = withoutNumber(printed)
  return (
    isTitleLike(line) && !isCounter(line.line.raw) && line.isPiece !== true && !isPersons(line.text) && !isSnippet(line)
  )
}

function asParts(page: readonly PageLine[], titles: ReadonlySet<PageLine>): readonly Part[] {
  return page.map((line): Part => {
    if (isOwnSentence(line)) return { role: 'body', line, because: 'a text' }
    const isEntry = titles.has(line) || isSnippet(line)
    const because = isEntry ? 'an entry of a list of articles' : 'beside an entry of a list of articles'
    return {
      role: titles.has(line) ? 'related' : 'furniture',
      line: titles.has(line) ? withoutNumber(line) : line,
      because,
    }
  })
}

/** `3. سوق السمك`: the number of what was found. */
function withoutNumber(line: PageLine): PageLine {
  const number = line.kind === 'text' ? (NUMBER.exec(line.line.raw)?.[0].length ?? 0) : 0
  if (number === 0) return line
  const text = line.text.replace(NUMBER, '')
  return { ...line, text, span: [line.line.start + number, line.span[1]] }
}

/** Its end is looked at first: what may stand before it is tried at each line. */
function isSnippet({ text }: PageLine): boolean {
  return (text.endsWith('..') || text.endsWith('\u2026')) && SNIPPET.test(text)
}

/** What the page says in a whole sentence of its own: no text is cut off in it. */
function isOwnSentence(line: PageLine): boolean {
  return isParagraph(line) && OWN.test(line.text) && !isSnippet(line)
}
