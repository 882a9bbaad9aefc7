import type { PageLine } from '../../article/page-line.ts'

/** Stands in the page for the parting of a place from a name beside it: it has lists of neither. */
export function withPlacedNames(page: readonly PageLine[]): readonly PageLine[] {
  return page
}
