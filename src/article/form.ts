import { isParagraph, type PageLine } from './page-line.ts'

/** Words of the longest name of a field. */
const LONGEST_FIELD = 4
const FEWEST_FIELDS = 2
/** `الاسم:`, `* البريد الإلكتروني:` with nothing behind. */
const FIELD = /^[\s*]*[\p{L}\p{M}\s]+[:\uff1a][\s*]*$/u

/**
 * The lines with the empty fields of a form: labels with a colon below each other, none of which has a value. Below the text a
 * form is for those who comment.
 */
export function withForms(page: readonly PageLine[]): readonly PageLine[] {
  const last = page.findLastIndex((line) => isParagraph(line) && line.isClosed)
  const isOfForm = page.map((line, index) => isRun(page, index) && isField(line))
  return page.map((line, index) =>
    isOfForm[index] ? { ...line, kind: index > last && last >= 0 ? 'comments' : 'furniture' } : line,
  )
}

/** Whether a field stands beside another. */
function isRun(page: readonly PageLine[], index: number): boolean {
  const above = page.slice(0, index).findLastIndex((line) => !isField(line))
  const below = page.slice(index).findIndex((line) => !isField(line))
  return (below < 0 ? page.length : index + below) - above - 1 >= FEWEST_FIELDS
}

function isField({ kind, words, line: { raw, type } }: PageLine): boolean {
  return (kind === 'text' || kind === 'open-field') && type === undefined && words <= LONGEST_FIELD && FIELD.test(raw)
}
