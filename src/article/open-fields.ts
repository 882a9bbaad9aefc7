import { isAddress } from './address.ts'
import { hasDigit } from './digits.ts'
import { labelAlone, labelAtStart, type Role } from './labels.ts'
import type { LineKind } from './line-kind.ts'
import { Matched } from './matched.ts'
import { isPublisherName, nameRole } from './names.ts'
import { isParagraph, type PageLine } from './page-line.ts'
import { isPersons } from './persons.ts'
import { wordCount } from './word-units.ts'

/** Words of the longest value below a label. */
const LONGEST_VALUE = 12
const LONGEST_TITLE = 24
/** Labels with a value below from which a page is a record: there no colon is needed to tell a label from a heading. */
const FEWEST_OF_RECORD = 2
const LONGEST_DATE_LABEL = 5
/** The label of any date, whatever it is the date of. */
const TITLE = /^\s*(?:عنوان(?:\sال(?:خبر|مقال|مقالة|مادة))?|تیتر|تيتر)\s?[:\uff1a]\s*(?=(?:\S+\s+){2})/u
/** Beside who wrote it, who read it again: `مراجعة: قيس داوود`. */
const REVIEW = /^\P{L}*مراجعة\s?[:\uff1a]/u
const DATE_LABEL = /^\s*ت[اأ]ر[يی]خ\s\p{L}/u
const NUMBERED_NAME = String.raw`(?:[\p{L}\p{M}.'\u200c-]+\s){1,4}[\p{L}\p{M}'\u200c-]+(?:\s?[([]?(?:\p{Nd}{1,2}\*?|\*)[)\]]?|[\u00b9\u00b2\u00b3\u2070-\u2079])`
/** Two words to five with a number behind them, and others behind a comma. */
const NUMBERED_NAMES = new RegExp(`^${NUMBERED_NAME}(?:\\s?[\u060c,;\u061b]\\s?${NUMBERED_NAME})*$`, 'u')

/**
 * The value on the line below a label that stands alone. A label without a colon must have one, and beside it another
 * such label, when its word may also be a heading: `المؤلف`, `العنوان`.
 */
export function withOpenFields(lines: readonly PageLine[]): readonly PageLine[] {
  const numbered = numberedNames(lines)
  const isRecord = lines.filter((line, index) => hasValue(line, lines[index + 1])).length >= FEWEST_OF_RECORD
  const first = lines.findIndex(isParagraph)
  const isWritten = lines.some(({ kind, line: { raw } }) => kind === 'author' && !REVIEW.test(raw))
  return lines.map((line, index): PageLine => {
    if (isWritten && line.kind === 'author' && REVIEW.test(line.line.raw)) return { ...line, kind: 'furniture' }
    if (index < first && TITLE.test(line.line.raw)) return titleBehind(line)
    if (isDateLabel(line, lines[index + 1])) return { ...line, kind: 'furniture' }
    if (numbered.has(line)) return { ...line, kind: 'author', isBelowLabel: true }
    const above = lines[index - 1]
    const kind = above?.kind === 'open-field' && isOpen(above, line, isRecord) ? kindBelow(line, above) : undefined
    if (kind !== undefined) return roleOf(above ?? line) === 'text' ? line : { ...line, kind, isBelowLabel: true }
    if (line.kind !== 'open-field' || labelAtStart(line.line.raw)?.hasColon) return line
    const next = lines[index + 1]
    return next !== undefined && isOpen(line, next, isRecord) && hasValue(line, next) ? line : { ...line, kind: 'text' }
  })
}

/** `عنوان: السلاحف تعود`; behind `العنوان:` stands where somebody lives. */
function titleBehind(line: PageLine): PageLine {
  const { raw } = line.line
  const [start, text] = [TITLE.exec(raw)?.[0].length ?? 0, line.text.replace(TITLE, '')]
  const span = [line.line.start + start, line.span[1]] as const
  return {
    ...line,
    kind: 'text',
    text,
    words: wordCount(text),
    matched: new Matched(raw.slice(start)),
    span,
    isBelowLabel: true,
  }
}

/** The names below a label for authors, each with the number of what is said of it further below: `سالم الخطيب 1`. */
function numberedNames(lines: readonly PageLine[]): ReadonlySet<PageLine> {
  const names = new Set<PageLine>()
  for (const [index, label] of lines.entries()) {
    if (label.kind !== 'open-field' || roleOf(label) !== 'author') continue
    const rest = lines.slice(index + 1)
    const end = rest.findIndex(({ kind, text }) => kind !== 'text' || !NUMBERED_NAMES.test(text))
    for (const line of rest.slice(0, end < 0 ? rest.length : end)) names.add(line)
  }
  return names
}

/** `تاريخ الإدراج في الموقع` above nothing but a date. */
function isDateLabel({ kind, words, line: { raw } }: PageLine, next: PageLine | undefined): boolean {
  return kind === 'text' && words <= LONGEST_DATE_LABEL && DATE_LABEL.test(raw) && next?.kind === 'stamp'
}

/** Whether a label may have its value below: a word that is a heading as well, in a record or above the name of a person. */
function isOpen(line: PageLine, value: PageLine, isRecord: boolean): boolean {
  return (
    isRecord ||
    (roleOf(line) === 'author' && isPersons(value.text)) ||
    (roleOf(line) === 'source' && isNameOfSource(value.text)) ||
    labelAtStart(line.line.raw)?.hasColon === true ||
    isOfDate(roleOf(line))
  )
}

function isNameOfSource(text: string): boolean {
  return isPublisherName(text) || nameRole(text) === 'agency'
}

function isOfDate(role: Role | undefined): boolean {
  return role === 'published' || role === 'updated' || role === 'newsCode'
}

function roleOf({ line: { raw } }: PageLine): Role | undefined {
  const alone = labelAlone(raw)
  return alone === 'title' || alone === 'url' || alone === 'text' ? alone : (labelAtStart(raw)?.role ?? alone)
}

function hasValue(line: PageLine, next: PageLine | undefined): boolean {
  return line.kind === 'open-field' && next !== undefined && kindBelow(next, line) !== undefined
}

function kindBelow({ kind, line, words }: PageLine, label: PageLine): LineKind | undefined {
  const role = roleOf(label)
  switch (role) {
    case 'published':
    case 'updated':
      return kind === 'stamp' ? role : undefined
    case 'newsCode':
      return kind === 'symbols' && hasDigit(line.raw) ? role : undefined
    case 'url':
      return isAddress(line.raw) ? role : undefined
    case 'text':
      return kind === 'text' ? role : undefined
    case 'title':
      return kind === 'text' && words <= LONGEST_TITLE ? 'text' : undefined
    case 'author':
    case 'poet':
    case 'section':
    case 'source':
      return (kind === 'text' || kind === 'crumbs') && words <= LONGEST_VALUE ? role : undefined
    default:
      return undefined
  }
}
