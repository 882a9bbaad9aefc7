import { isParagraph, keyOf, keyOfText, type PageLine } from './page-line.ts'

const MOST_LINES = 4
const LONGEST_LINE = 8
/** UTF-16 units of the shortest name. */
const SHORTEST_NAME = 8
/** Lines at the top among which a page says whose it is. */
const LINES_OF_TOP = 6
const COMMA = /\s*[\u060c,]\s*/u

/**
 * The lines directly below the last sentence with which an institution signs its statement: one of them names whose the
 * page is, and the text speaks of the same. Above a copyright such a name is the foot of the page.
 */
export function signersOf(page: readonly PageLine[]): ReadonlySet<PageLine> {
  const last = page.findLastIndex((line) => isParagraph(line) && line.isClosed)
  const rest = page.slice(last + 1)
  const end = rest.findIndex((line, index) => !isOfSigner(line) || (index > 0 && line.isBlankBefore))
  const run = rest.slice(0, end < 0 ? rest.length : end)
  const next = rest[run.length]
  if (last < 0 || run.length === 0 || run.length > MOST_LINES) return new Set()
  if (next?.kind === 'footer' && !next.isBlankBefore) return new Set()
  const top = page.slice(0, LINES_OF_TOP).filter(({ kind }) => kind !== 'text')
  const text = page.slice(0, last + 1).filter(({ kind }) => kind === 'text')
  const isNamed = (name: string): boolean =>
    name.length >= SHORTEST_NAME && [top, text].every((lines) => lines.some((line) => keyOf(line).includes(name)))
  const isSigned = run.some((line) => line.text.split(COMMA).some((name) => isNamed(keyOfText(name))))
  return new Set(isSigned ? run : [])
}

function isOfSigner({ kind, words, isClosed, isRow }: PageLine): boolean {
  return kind === 'text' && words <= LONGEST_LINE && !isClosed && !isRow
}
