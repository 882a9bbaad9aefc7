import { isBareDoi } from './address.ts'
import { isReferences } from './below-state.ts'
import { hasColon } from './colon.ts'
import { isCounter } from './counter.ts'
import { folded } from './folded.ts'
import { bare, labelAtStart, wordsAt } from './labels.ts'
import { isLive, isNamedPart, isStatement } from './line-forms.ts'
import type { LineKind } from './line-kind.ts'
import { isAboutWriter, isPublisherName, nameRole } from './names.ts'
import { bulletOf, isParagraph, isTitleLike, isVerse, keyOf, type PageLine } from './page-line.ts'
import { isPersons } from './persons.ts'
import { isOfPoem } from './poem.ts'
import { isQuestion } from './question.ts'
import { isPost } from './signers.ts'
import { piecesOf, siteNames } from './site.ts'
import { speaksOfText } from './subject.ts'
import { leadsToTitle } from './title-lines.ts'

/** Counters in a run of so many are data of the text. */
const FEWEST_DATA = 3
const GENRES = wordsAt('name', 'genre')
const FEWEST_PARAGRAPHS = 2
const LONGEST_MENU = 8
const LONGEST_BUTTON = 3
const BEFORE_BUTTONS: ReadonlySet<LineKind> = new Set(['published', 'newsCode', 'stamp', 'author'])
const LONGEST_SECTION = 3
const SHORTEST_TITLE = 3
/** Words of a value behind a label that is not known. */
const LONGEST_VALUE = 4
const TURNS = new Set(['التالي', 'السابق', 'التالية', 'السابقة', 'next', 'previous', 'بعدی', 'قبلی'].map(folded))
const LONGEST_TURN = 2
const LONGEST_FIELD = 8
const UNKNOWN_LABEL = /^\s*[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+){0,3}\s?[:\uff1a]\s*\S/u
const FIELDS: ReadonlySet<LineKind> = new Set([
  'published',
  'updated',
  'newsCode',
  'author',
  'section',
  'stamp',
  'clock',
  'furniture',
])
const WORD = /^[\p{Script=Arabic}\p{M}]{4,}$/u
const OPENS_TAIL: ReadonlySet<LineKind> = new Set(['comments', 'aside'])

/**
 * The lines with what their place on the page says of them: above the first paragraph stand fields, menus, counters and
 * the name of the site, whose form alone would be that of a title or of a label for what is below the text.
 */
export function withRegions(lines: readonly PageLine[]): readonly PageLine[] {
  const page = withWork(lines)
  const isPoem = isOfPoem(page)
  // What a reader says of a poem may be the only sentence.
  const first = page.findIndex((line) => isParagraph(line) || (isPoem && isVerse(line)))
  const counted = page.map((line, index) => (isCountOf(line, index, page, first) ? as(line, 'furniture') : line))
  const turned = counted.map((line, index) => (isPager(line, index, counted) ? as(line, 'furniture') : line))
  const opened = turned.map((line, index) =>
    index < first && isTooEarly(line, index, turned) ? as(line, 'furniture') : line,
  )
  const names = siteNames(opened)
  const named = opened.map((line) => (names.has(line) ? as(line, 'furniture') : line))
  const hasSection = named.slice(0, Math.max(0, first)).some(({ kind }) => kind === 'section' || kind === 'crumbs')
  return named.map((line, index) => {
    if (index >= first && first >= 0)
      return isNumbered(line) || isOfReference(line, index, page) ? as(line, 'text') : line
    if (first >= 0 && isWide(line)) return as(line, 'furniture')
    if (
      isUnknownField(line, index, named) ||
      isNumberOf(line) ||
      (first >= 0 && !isPoem && isButton(line, index, named))
    )
      return as(line, 'furniture')
    return !hasSection && (isSectionName(line, index, named) || isWordBelowSite(line, index, named))
      ? as(line, 'crumbs')
      : line
  })
}

/** A page that begins with a title, the kind of the work and the name of who wrote it, with the text below: `القفل`, `قصة قصيرة`, `سالم الخطيب`. */
function withWork(page: readonly PageLine[]): readonly PageLine[] {
  const [title, genre, name, text] = page
  if (title?.kind !== 'text' || genre?.kind !== 'crumbs' || !GENRES.has(bare(genre.line.raw))) return page
  if (name === undefined || !isPersons(name.text) || text === undefined || !isParagraph(text)) return page
  return isPublisherName(title.line.raw)
    ? page
    : [{ ...title, isBelowLabel: true }, as(genre, 'text'), ...page.slice(2)]
}

function as(line: PageLine, kind: LineKind): PageLine {
  return { ...line, kind }
}

/** A counter outside of the text; the text ends where its last paragraph does. */
function isCountOf(line: PageLine, index: number, page: readonly PageLine[], first: number): boolean {
  const mayCount =
    (line.kind === 'text' && !line.isRow) || ((line.kind === 'comments' || line.kind === 'end-code') && index < first)
  if (!mayCount || !isCounter(line.line.raw) || isNamedPart(line) || isStatement(line)) return false
  const next = page[index + 1]
  if (bulletOf(line) !== '' || (index < first && leadsToTitle(line) && next !== undefined && isTitleLike(next)))
    return false
  const last = page.findLastIndex(isParagraph)
  if (first >= 0 && index > first && index < last) return false
  const near = page.slice(Math.max(0, index - FEWEST_DATA + 1), index + FEWEST_DATA)
  return (
    index < first || near.filter((other) => other.kind === 'text' && isCounter(other.line.raw)).length < FEWEST_DATA
  )
}

/** The two buttons that turn pages stand beside each other. */
function isPager(line: PageLine, index: number, page: readonly PageLine[]): boolean {
  return isTurn(line) && [page[index - 1], page[index + 1]].some((other) => other !== undefined && isTurn(other))
}

function isTurn({ kind, words, line: { raw } }: PageLine): boolean {
  if (words > LONGEST_TURN) return false
  return (kind === 'related' || kind === 'furniture') && TURNS.has(folded(raw).trim().split(' ').at(-1) ?? '')
}

/** A label for what stands below a text, above all of it; one paragraph is enough where the label of its day stands between. */
function isTooEarly({ kind }: PageLine, index: number, page: readonly PageLine[]): boolean {
  if (!OPENS_TAIL.has(kind)) return false
  const rest = page.slice(index)
  const paragraphs = rest.filter((line) => isParagraph(line) && line.isClosed)
  const isDated =
    paragraphs[0] !== undefined && rest.slice(0, rest.indexOf(paragraphs[0])).some((line) => line.kind === 'published')
  return (isDated || paragraphs.length >= FEWEST_PARAGRAPHS) && !page.slice(0, index).some(isParagraph)
}

/** A few words, a colon and a short value beside a field: between fields, or below the title. */
function isUnknownField(line: PageLine, index: number, page: readonly PageLine[]): boolean {
  if (line.kind !== 'text' || line.isRow || line.isClosed || !hasColon(line.text) || !UNKNOWN_LABEL.test(line.text))
    return false
  // The title of an entry of live news, and what an interview asks.
  if (line.isBelowTime === true || isQuestion(line.text)) return false
  if (isNamedPart(line) || isLive(line) || isSubtitle(line, page[index - 1])) return false
  if (labelAtStart(line.line.raw)?.hasColon === true || line.isBlankBefore || line.words > LONGEST_FIELD) return false
  const isField = (other: PageLine | undefined): boolean => other !== undefined && FIELDS.has(other.kind)
  const [above, below] = [isField(page[index - 1]), isField(page[index + 1])]
  if (above && below && line.words <= LONGEST_VALUE + 2 && !isHeadline(line, index, page)) return true
  return (above || below) && page.slice(0, index).some((other) => isTitleLike(other) && other.words > LONGEST_VALUE)
}

/** The first line that may be a title, of what the text speaks of: `الشقيقة: أسبابها وعلاجها`. */
function isHeadline(line: PageLine, index: number, page: readonly PageLine[]): boolean {
  const isTitle = (other: PageLine): boolean => isTitleLike(other) && other.words >= SHORTEST_TITLE
  return isTitle(line) && !page.slice(0, index).some(isTitle) && speaksOfText(line, page)
}

/** Directly below the title so many words behind a colon are said by somebody: behind a post, fewer that are no name. */
function isSubtitle({ text }: PageLine, above: PageLine | undefined): boolean {
  const value = text.slice(text.search(/[:\uff1a]/u) + 1).trim()
  const count = value.split(/\s+/).length
  const isSaid = count > LONGEST_VALUE || (count >= SHORTEST_TITLE && isPost(text) && !isPersons(value))
  return isSaid && above !== undefined && isTitleLike(above) && above.words > LONGEST_VALUE
}

/** The address of another text, below the heading of references: one of several, or with another reference below it. */
function isOfReference({ line: { raw } }: PageLine, index: number, page: readonly PageLine[]): boolean {
  if (!isBareDoi(raw)) return false
  const above = page.slice(0, index)
  const next = page[index + 1]
  const goesOn = next?.kind === 'text' && next.words > LONGEST_VALUE
  return above.some(isReferences) && (goesOn || above.some((other) => isBareDoi(other.line.raw)))
}

/** An item of a list, which above the text would be a step of a path. */
function isNumbered({ kind, text }: PageLine): boolean {
  return kind === 'crumbs' && /^\s*\p{Nd}/u.test(text)
}

/** Two short entries with a gap between. */
function isWide({ kind, text, words }: PageLine): boolean {
  return kind === 'text' && words <= LONGEST_MENU && /\S\s{3,}\S/u.test(text)
}

/** One of several lines of a few words below the title and its fields, above the text: buttons. */
function isButton(line: PageLine, index: number, page: readonly PageLine[]): boolean {
  if (!isButtonLike(line) || isPersons(line.text) || isAboutWriter(line.text)) return false
  const above = page.slice(0, index)
  const isBesideOther = [page[index - 1], page[index + 1]].some((other) => other !== undefined && isButtonLike(other))
  return (
    isBesideOther &&
    above.some((other) => BEFORE_BUTTONS.has(other.kind)) &&
    above.some((other) => isTitleLike(other) && other.words > LONGEST_BUTTON)
  )
}

function isButtonLike(line: PageLine): boolean {
  const { kind, words, isClosed, isRow } = line
  return !isNamedPart(line) && kind === 'text' && words <= LONGEST_BUTTON && !isClosed && !isRow
}

/** A label of the page with a number behind it, whatever follows: `العدد 9 - شتاء`. */
function isNumberOf({ kind, words, line: { raw } }: PageLine): boolean {
  const label = kind === 'text' && words <= LONGEST_MENU ? labelAtStart(raw) : undefined
  return label?.role === 'ui' && /^\p{Nd}/u.test(raw.slice(label.valueStart))
}

/** A short line that begins with the name of a section, above a longer title. */
function isSectionName(line: PageLine, index: number, page: readonly PageLine[]): boolean {
  if (!(line.kind === 'text' && line.words <= LONGEST_SECTION && isPlain(line.text))) return false
  const isBelowMenu = page[index - 1]?.kind === 'furniture'
  const isStep = page[0] !== undefined && page[0] !== line && piecesOf(page[0]).includes(keyOf(line))
  if (!isBelowMenu && !isStep) return false
  const [first = '', second = ''] = folded(line.text).split(/\s+/)
  if (second === '' || nameRole(first) !== 'section') return false
  const title = page.slice(index + 1).find(({ kind }) => kind === 'text')
  return title !== undefined && isTitleLike(title) && title.words >= SHORTEST_TITLE && title.words > line.words
}

/** One word between the name of the paper and a title: `ولايات`. */
function isWordBelowSite(line: PageLine, index: number, page: readonly PageLine[]): boolean {
  const [site, title] = [page[index - 1], page[index + 1]]
  if (index !== 1 || line.kind !== 'text' || line.words !== 1 || !WORD.test(line.text) || site === undefined)
    return false
  return isPublisherName(site.line.raw) && title !== undefined && isTitleLike(title) && title.words > SHORTEST_TITLE
}

function isPlain(text: string): boolean {
  return /^[\p{L}\p{M}\s]+$/u.test(text)
}
