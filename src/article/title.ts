import { isParagraph, isTitleLike, type PageLine } from './page-line.ts'

/** How many lines of text below the labels may repeat the title, or be it: the name of a place may stand above. */
const LINES_TO_REPETITION = 3
const LINES_TO_TITLE = 2
const LINES_OF_TOP = 6

export interface FoundTitle {
  readonly line: PageLine
  /** Whether nothing but its place speaks for it. */
  readonly isGuessed: boolean
}

/**
 * The title of an article whose labels part `head` from `below`: the line of the head that the body repeats, else the
 * last title-like line of the head, else the first below that stands alone above a paragraph. Without labels: a line
 * repeated near the top, else the first line when it stands alone above a paragraph, which is a guess.
 */
export function findTitle(
  head: readonly PageLine[],
  below: readonly PageLine[],
  hasLabels: boolean,
): FoundTitle | undefined {
  const texts = below.filter(({ kind }) => kind === 'text')
  const line = hasLabels
    ? (repeatedIn(head, texts.slice(0, LINES_TO_REPETITION)) ??
      head.findLast(isTitleLike) ??
      texts.slice(0, LINES_TO_TITLE).find((candidate) => standsAlone(candidate, texts)))
    : repeatedAmong(texts.slice(0, LINES_OF_TOP))
  if (line !== undefined) return { line, isGuessed: false }
  const [top] = texts
  const isGuess = !hasLabels && top !== undefined && top === below[0] && standsAlone(top, texts)
  return isGuess ? { line: top, isGuessed: true } : undefined
}

function repeatedIn(head: readonly PageLine[], texts: readonly PageLine[]): PageLine | undefined {
  return head.find((line) => isTitleLike(line) && texts.some(({ key }) => key === line.key))
}

function repeatedAmong(texts: readonly PageLine[]): PageLine | undefined {
  return texts.find((line, index) => isTitleLike(line) && texts.slice(index + 1).some(({ key }) => key === line.key))
}

function standsAlone(line: PageLine, texts: readonly PageLine[]): boolean {
  const next = texts[texts.indexOf(line) + 1]
  return isTitleLike(line) && line.isBlankBehind && next !== undefined && isParagraph(next)
}
