import { isParagraph, type PageLine } from './page-line.ts'

/** Words of the longest name of a field. */
const LONGEST_FIELD = 4
/** `الاسم:`, `* البريد الإلكتروني:` with nothing behind. */
const FIELD = /^[\s*]*[\p{L}\p{M}\s]+[:\uff1a][\s*]*$/u

/**
 * The lines with the empty fields of a form: labels with a colon below each other, none of which has a value. Below the text a
 * form is for those who comment.
 */
export function withForms(page: readonly PageLine[]): readonly PageLine[] {
  const last = page.findLastIndex((line) => isParagraph(line) && line.isClosed)
  const areFields = page.map(isField)
  return page.map((line, index) => {
    const isOfForm = areFields[index] && (areFields[index - 1] || areFields[index + 1])
    return isOfForm ? { ...line, kind: index > last && last >= 0 ? 'comments' : 'furniture' } : line
  })
}

function isField({ kind, words, line: { raw, type } }: PageLine): boolean {
  return (kind === 'text' || kind === 'open-field') && type === undefined && words <= LONGEST_FIELD && FIELD.test(raw)
}
