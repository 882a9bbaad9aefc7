import { endsInColon } from './colon.ts'
import { isCaption, isInvocation } from './line-forms.ts'
import { isGeneral, isPlaceName, isPublisherName, nameRole } from './names.ts'
import { bulletOf, isParagraph, isTitleLike, isVerse, type PageLine } from './page-line.ts'
import type { Because, Part } from './part.ts'
import { isTextForm } from './trailing.ts'

const FIELDS: ReadonlySet<PageLine['kind']> = new Set([
  'published',
  'updated',
  'newsCode',
  'author',
  'poet',
  'section',
  'clock',
  'stamp',
  'open-field',
])
const BELOW: ReadonlySet<PageLine['kind']> = new Set(['comments', 'end'])
/** What stands below the text, unless no text is above it. */
const BELOW_TEXT: ReadonlySet<PageLine['kind']> = new Set(['source', 'footer', 'aside', 'related'])
/** Words of a place that stands alone: `بيروت:`. */
const LONGEST_PLACE = 3

/** Whether a line holds a date, a code, an author or a section, with or without a label. */
export function isField({ kind }: PageLine): boolean {
  return FIELDS.has(kind)
}

/**
 * How many lines from the top are the head: up to the last field that has text below it and at most one paragraph, the
 * lead, above. 0 when there is no field.
 */
export function headLength(page: readonly PageLine[]): number {
  const top = page.slice(0, endOfText(page))
  const lastText = top.findLastIndex(({ kind }) => kind === 'text')
  const lastParagraph = top.findLastIndex(isParagraph)
  let length = 0
  let titles = 0
  let paragraphs = 0
  for (const [index, line] of top.entries()) {
    if (isField(line) || line.isBelowLabel || (line.kind === 'crumbs' && paragraphs === 0)) {
      if (paragraphs > 0 && titles === 0) break
      if (index < (paragraphs > 0 ? lastParagraph : lastText)) length = index + 1
    } else if (line.kind === 'link' && index === length && index > 0) length = index + 1
    else if (line.kind === 'text') {
      if (isTitleLike(line) && titles === 0) titles++
      else if (isParagraph(line)) paragraphs++
      else titles++
      if (paragraphs > 1) break
    }
  }
  return withNameBelow(page, length)
}

function endOfText(page: readonly PageLine[]): number {
  const paragraph = page.findIndex((line) => isParagraph(line) || isVerse(line))
  const isText = ({ kind }: PageLine): boolean => kind === 'text'
  const texts = page.filter(isText).length
  const end = page.findIndex(({ kind }, index) => {
    if (kind === 'disclaimer') return 2 * page.slice(0, index).filter(isText).length > texts
    return BELOW.has(kind) || (BELOW_TEXT.has(kind) && paragraph >= 0 && index > paragraph)
  })
  return end < 0 ? page.length : end
}

/** A place or an agency in the block of the last date belongs to the head too. */
function withNameBelow(page: readonly PageLine[], length: number): number {
  const isName = length > 0 && page[length]?.kind === 'text' && isNameBesideDate(page[length], length, page)
  return isName ? length + 1 : length
}

/** What a line of the head is, when it is no title and stands beside none. */
export function partOfHead(line: PageLine, index: number, head: readonly PageLine[], isBelowTitle: boolean): Part {
  const because = line.isBelowLabel ? 'its label is on the line above' : 'a label'
  const as = (role: Part['role'], why: Because = because): Part => ({ role, line, because: why })
  switch (line.kind) {
    case 'published':
    case 'updated':
    case 'newsCode':
    case 'section':
      return as(line.kind)
    case 'clock':
      return as('pageClock')
    case 'author':
    case 'poet':
      return as('authors')
    case 'source':
      return as('sourceCredit')
    case 'url':
      return as('url')
    case 'place':
      return as('place', 'a place beside a name')
    case 'agency':
      return as('agency', 'the name of an agency beside a place')
    case 'link':
      return as('url', 'an address')
    case 'crumbs':
      return isGeneral(line.line.raw) && head[index + 1]?.kind !== 'crumbs'
        ? as('furniture')
        : as('section', 'the name of a section')
    case 'stamp':
      return as('published', 'dates and nothing else')
    case 'caption':
      return as('body', 'a text')
    case 'disclaimer':
      return as('disclaimer')
    case 'headline':
      return as('related', 'a link of its own')
    case 'symbols':
      return as('furniture', 'no letters')
    case 'text':
      return textOfHead(line, index, head, isBelowTitle)
    default:
      return as('furniture')
  }
}

function textOfHead(line: PageLine, index: number, head: readonly PageLine[], isBelowTitle: boolean): Part {
  if (isBesideDate(index, head)) {
    if (isPlace(line, head[index + 1])) return { role: 'place', line, because: 'a place and a colon beside the date' }
    if (nameRole(line.line.raw) === 'agency')
      return { role: 'agency', line, because: 'the name of an agency beside the date' }
  }
  const isText =
    (isInvocation(line) && (index > 0 || head[1]?.kind === 'text')) ||
    (isBelowTitle && (isParagraph(line) || line.isClosed || line.isRow || isTextForm(line) || isCaption(line)))
  return isText
    ? { role: 'body', line, because: 'a text' }
    : { role: 'furniture', line, because: 'a name above the article' }
}

/** Whether a place or an agency may be told from the date in the same block. */
export function isNameBesideDate(line: PageLine, index: number, head: readonly PageLine[]): boolean {
  return isBesideDate(index, head) && (isPlace(line, head[index + 1]) || nameRole(line.line.raw) === 'agency')
}

function isBesideDate(index: number, head: readonly PageLine[]): boolean {
  const line = head[index]
  const isDate = (other: PageLine | undefined): boolean => other?.kind === 'stamp' || other?.kind === 'published'
  return (
    (line?.isBlankBefore === false && isDate(head[index - 1])) ||
    (line?.isBlankBehind === false && isDate(head[index + 1]))
  )
}

/** Above a title stands who speaks: `أمين المسابقة:`. */
function isPlace({ words, text }: PageLine, next: PageLine | undefined): boolean {
  if (words > LONGEST_PLACE || !endsInColon(text)) return false
  const name = text.slice(0, -1)
  // `ضيفا الحلقة:` stands above a list.
  return (
    !isPublisherName(name) && (isPlaceName(name) || next === undefined || !(isTitleLike(next) || bulletOf(next) !== ''))
  )
}
