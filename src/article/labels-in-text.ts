import { endsInColon } from './colon.ts'
import { labelAtStart } from './labels.ts'
import { isParagraph, keyOf, type PageLine } from './page-line.ts'
import { isPersons } from './persons.ts'

const QUOTE = /^["\u00ab\u201c]/u
/** `خاص بالمدى` */
const OWN = /^خاص(?:\s?[-\u2013:|]\s?|\s)[بل]?(?<name>\S+(?:\s\S+){0,2})$/u
const LONGEST_OWN = 4
const LINES_OF_TOP = 4
const SHORTEST_NAME = 4

/**
 * The lines with labels that stand among sentences, or lack their colon: who is quoted below wrote nothing else (`كتب رحالة قديم:`); the label
 * for authors above names (`إعداد`); whose report it is, by the name of the site (`خاص بالمدى`).
 */
export function withLabelsInText(page: readonly PageLine[]): readonly PageLine[] {
  const first = page.findIndex((line) => isParagraph(line) && line.isClosed)
  return page.map((line, index) => {
    const next = page[index + 1]
    if (line.kind === 'author' && first >= 0 && index > first && endsInColon(line.text) && QUOTE.test(next?.text ?? ''))
      return { ...line, kind: 'text' }
    return isLabelOfNames(line, next) || isOfSite(line, page) ? { ...line, kind: 'furniture' } : line
  })
}

function isLabelOfNames({ kind, line: { raw } }: PageLine, next: PageLine | undefined): boolean {
  if (kind !== 'text' || next === undefined || !(next.kind === 'author' || isPersons(next.text))) return false
  const label = labelAtStart(raw)
  return label?.role === 'author' && raw.slice(label.valueStart).trim() === ''
}

function isOfSite({ kind, text, words }: PageLine, page: readonly PageLine[]): boolean {
  if (kind !== 'text' || words > LONGEST_OWN) return false
  const name = OWN.exec(text)?.groups?.['name']?.replace(/^ال/u, '') ?? ''
  return (
    name.length >= SHORTEST_NAME &&
    page.slice(0, LINES_OF_TOP).some((line) => line.kind !== 'text' && keyOf(line).includes(name))
  )
}
