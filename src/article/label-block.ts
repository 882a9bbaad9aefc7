import { isParagraph, type PageLine } from './page-line.ts'

/** Lines with a date field or a news code; a bare date counts as a field in the head only. */
export function isField({ kind }: PageLine): boolean {
  return kind === 'published' || kind === 'updated' || kind === 'newsCode' || kind === 'stamp'
}

/** Lines that are neither text nor a field nor a credit. */
export function isRest(line: PageLine): boolean {
  return line.kind !== 'text' && line.kind !== 'source' && !isField(line)
}

/**
 * The lines [first, behind) that hold the labels of an article, with symbols and furniture between; empty, 0 to 0, when
 * there are none above a text. A bare date is a label only above the first paragraph.
 */
export function labelBlock(page: readonly PageLine[]): { readonly first: number; readonly behind: number } {
  const none = { first: 0, behind: 0 }
  const paragraph = page.findIndex(isParagraph)
  const first = page.findIndex((line, index) => isField(line) && (line.kind !== 'stamp' || index < paragraph))
  if (first < 0) return none
  let behind = first + 1
  for (let line = page[behind]; line !== undefined && (isField(line) || isRest(line)); line = page[behind]) behind++
  const isAboveText = page.slice(behind).some(({ kind }) => kind === 'text')
  const isBelowCredit = page.slice(0, first).some(({ kind }) => kind === 'source' || kind === 'disclaimer')
  return isAboveText && !isBelowCredit ? { first, behind } : none
}
