import type { LineKind } from './line-kind.ts'
import { isParagraph, type PageLine } from './page-line.ts'

const LABELS: ReadonlySet<LineKind> = new Set(['comments', 'aside'])
/** Paragraphs near below a label from which it is a heading of the text, and among how many lines they stand. */
const FEWEST_PARAGRAPHS = 2
const LINES_BELOW = 4
const SHORTEST_PARAGRAPH = 13
const COUNT = /[\p{Nd}:\uff1a*]/u

/** The lines, with words that are labels elsewhere as headings where the text plainly goes on below: `دفتر الزوار`. */
export function withLabelHeadings(page: readonly PageLine[]): readonly PageLine[] {
  const first = page.findIndex(isParagraph)
  return page.map((line, index) => (index > first && first >= 0 && isHeading(line, index, page) ? asText(line) : line))
}

function asText(line: PageLine): PageLine {
  return { ...line, kind: 'text' }
}

function isHeading(line: PageLine, index: number, page: readonly PageLine[]): boolean {
  if (!LABELS.has(line.kind) || line.isBlankBehind || COUNT.test(line.text)) return false
  const below = page.slice(index + 1, index + 1 + LINES_BELOW)
  const [next] = below
  return next !== undefined && isLong(next) && below.filter(isLong).length >= FEWEST_PARAGRAPHS
}

function isLong({ kind, words, isClosed }: PageLine): boolean {
  return kind === 'text' && isClosed && words >= SHORTEST_PARAGRAPH
}
