import { isSigned } from './line-forms.ts'
import { isParagraph, type PageLine } from './page-line.ts'

/** What the repair leaves in no Arabic line: yeh and keheh of other languages. */
const OTHER = /[\u06cc\u06a9]/u
/** Words of the longest label. */
const LONGEST_LABEL = 5

/**
 * The lines of an Arabic page with the short ones in another language as labels of the program that makes the page: `لینک ثابت`.
 * Longer ones may be links, or quoted.
 */
export function withForeignLabels(page: readonly PageLine[]): readonly PageLine[] {
  const text = page.filter(isParagraph)
  if (text.length === 0 || text.some(isForeign)) return page
  return page.map((line) => (isLabel(line) && isForeign(line) ? { ...line, kind: 'furniture' } : line))
}

function isForeign({ text }: PageLine): boolean {
  return OTHER.test(text)
}

function isLabel({ kind, text, words, line, isBelowLabel }: PageLine): boolean {
  return kind === 'text' && words <= LONGEST_LABEL && !isBelowLabel && line.type === undefined && !isSigned(text)
}
