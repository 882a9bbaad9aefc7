import { flatMap } from '../text/flat-map.ts'
import { roleOf, roleOfOthers } from './below-roles.ts'
import {
  boxOf,
  isAbout,
  isAbove,
  isAnswer,
  isBio,
  isOpeningOfList,
  isReferences,
  nextState,
  type State,
} from './below-state.ts'
import { isEntry, quotedVerses } from './body.ts'
import { isInvocation, isNamedPart, isPicture, isSigned } from './line-forms.ts'
import { withLinkLists } from './link-list.ts'
import { opensLinks } from './links.ts'
import { bulletOf, isCutOff, isParagraph, isVerse, keyOf, keyOfText, type PageLine } from './page-line.ts'
import type { Part } from './part.ts'
import { isPersons, mayBePerson } from './persons.ts'
import { isOfPoem } from './poem.ts'
import { isQuestion } from './question.ts'
import { signersOf } from './signers.ts'
import { isTextAtEnd, isTextForm, poemLines } from './trailing.ts'
import { authorsIn } from './values.ts'

const LISTS: ReadonlySet<State> = new Set(['related', 'about'])
const TEXTS: ReadonlySet<PageLine['kind']> = new Set(['text', 'end-code', 'caption'])
const LONGEST_HEADING = 10
const LONGEST_BUTTON = 4
const SHORTEST_SENTENCE = 6
/** Links behind which a short line may be the next label. */
const MANY_LINKS = 2
const FEWEST_TAGS = 3
/** A date of the article wherever it stands. */
const REVIEWED = /^\s*آخر مراجعة/u
const LETTER = /\p{L}/u
const PLAIN = /^[\p{L}\p{M}\s]+$/u

/**
 * The lines below the head: the text, then credits, then what the page says about itself and others. `named` are lines
 * that are a title or stand beside one.
 */
export function partsBelow(
  lines: readonly PageLine[],
  named: ReadonlySet<PageLine>,
  isBelowTitle: (line: PageLine) => boolean,
  page: readonly PageLine[],
): readonly Part[] {
  const below = lines.filter((line) => !named.has(line))
  const writers = flatMap(
    page.filter(({ kind }) => kind === 'author' || kind === 'poet'),
    authorsIn,
  )
  const names = [...new Set(writers.map(keyOfText))]
  const box = boxOf(below, names)
  const last = lastOfText(below, box)
  const isPoem = isOfPoem(page)
  const poem = poemLines(below, isPoem)
  const head = page.slice(0, page.length - lines.length)
  const persons = new Set(
    [...head, ...named]
      .filter(({ kind, text }) => kind === 'text' && (mayBePerson(text) || isPersons(text)))
      .map(keyOf),
  )
  const isNamedAbove = (line: PageLine): boolean => names.includes(keyOf(line)) || persons.has(keyOf(line))
  const isBare = last < 0 && page.every(({ kind }) => kind === 'text')
  const isKept = ({ line }: PageLine): boolean => isBare || (line.type !== undefined && line.type !== 'paragraph')
  const isDated = head.some(({ kind }) => kind === 'stamp' || kind === 'published')
  let state: State = 'text'
  const opening = below.findIndex(isParagraph)
  let links = 0
  let texts = 0
  let isBelowText = last >= 0
  let isEndMarked = false
  const signers = signersOf(page)
  const tags = tagsBelow(below, last)
  const parts = below.map((line, index): Part => {
    if (TEXTS.has(line.kind) && !isBelowTitle(line))
      return { role: 'furniture', line, because: 'a name above the article' }
    if (index > last && line !== box && !poem.has(line) && isNamedAbove(line) && !signers.has(line))
      return { role: 'furniture', line, because: 'what is said of the author' }
    if (signers.has(line)) return { role: 'body', line, because: 'whose page it is, below the text' }
    const before = state
    const next = below[index + 1]
    isEndMarked ||= line.kind === 'end'
    state = nextState(state, line, next, {
      links,
      isAmongText: index <= last,
      isEndMarked,
      isFirst: index < opening,
      box,
      isBelowButton: below[index - 1]?.kind === 'furniture',
    })
    if (
      opensLinks(below, index, last) &&
      !(last < 0 && isOwnSentence(line)) &&
      state !== 'comments' &&
      !(state === 'related' && !line.isBlankBefore && links < MANY_LINKS) &&
      !poem.has(line)
    ) {
      state = 'related'
      isBelowText = false
      return { role: 'furniture', line, because: 'below the end of the text' }
    }
    links = LISTS.has(state) && line.kind === 'text' ? links + 1 : state === before ? links : 0
    const [role, because] = isSignature(line, index > last && isBelowText)
      ? (['body', 'a text'] as const)
      : line.kind === 'link' && (below[index - 1]?.kind === 'furniture' || (texts === 0 && next?.kind === 'furniture'))
        ? (['url', 'an address'] as const)
        : !isDated && line.kind === 'stamp' && below[index - 1]?.kind === 'author'
          ? (['published', 'dates and nothing else'] as const)
          : isLateDate(line, isDated, index > last)
            ? roleOfOthers('over')
            : isDated && state === 'related' && line.kind === 'published'
              ? roleOfOthers(state)
              : roleOf(line, state, line.kind === 'disclaimer' ? isTextBelow(below, index) : index < last, texts > 0)
    const isLost =
      (role === 'body' &&
        texts === 0 &&
        index < opening &&
        isStray(line, next, below[index - 1] ?? page[page.length - lines.length - 1])) ||
      (role === 'body' &&
        index > last &&
        !isKept(line) &&
        !(last < 0 && isOwnSentence(line)) &&
        !poem.has(line) &&
        !(last >= 0 && (isAbove(line, next) || isOpeningOfList(line, next) || isEntry(line, next))) &&
        (tags.has(line) || (last < 0 && isQuestion(line.text)) || !isTextAtEnd(line, isBelowText)))
    isBelowText = role === 'body' && !isLost
    if (isBelowText) texts++
    return isLost ? { role: 'furniture', line, because: 'below the end of the text' } : { role, line, because }
  })
  return withLinkLists(parts)
}

/** Names below each other under the last sentence, most of them of no person: what the text is about, or where else it is put. */
function tagsBelow(below: readonly PageLine[], last: number): ReadonlySet<PageLine> {
  const rest = below.slice(last + 1)
  const start = rest.findIndex(isTag)
  const end = rest.findIndex((line, index) => index > start && !isTag(line))
  const run = start < 0 ? [] : rest.slice(start, end < 0 ? rest.length : end)
  const persons = run.filter(({ text }) => isPersons(text)).length
  return new Set(last >= 0 && run.length >= FEWEST_TAGS && 2 * persons < run.length ? run : [])
}

function isTag({ kind, words, isClosed, isRow, text }: PageLine): boolean {
  return kind === 'text' && words <= LONGEST_BUTTON && !isClosed && !isRow && PLAIN.test(text)
}

/** What whoever has the page says to those who write to them: `ترد الجمعية على رسائلكم خلال ثلاثة أيام.` */
function isOwnSentence({ kind, text, words }: PageLine): boolean {
  return kind === 'text' && words >= SHORTEST_SENTENCE && text.endsWith('.')
}

/** A short line above the first sentence, with a button or a label below it. */
function isStray(line: PageLine, next: PageLine | undefined, above: PageLine | undefined): boolean {
  if (line.kind !== 'text' || line.isClosed || line.line.type !== undefined || line.words > LONGEST_HEADING)
    return false
  // A bare number that is text stands above a part.
  if (isNamedPart(line) || isInvocation(line) || !LETTER.test(line.text)) return false
  // The heads of a table.
  if (line.words === 1 && next?.isRow === true && above?.kind === 'furniture') return true
  // A blank line parts it from the text, and none from the buttons above it.
  if (line.words <= LONGEST_BUTTON && line.isBlankBehind && !line.isBlankBefore && above?.kind === 'furniture')
    return true
  return next !== undefined && (next.kind === 'furniture' || next.kind === 'symbols') && !isTextForm(line)
}

/** Where and when a text was written, directly below it. */
function isSignature({ kind, text }: PageLine, isBelowText: boolean): boolean {
  return kind === 'stamp' && isBelowText && isSigned(text)
}

/** A date below the text of an article that has one above: that of an answer or of a comment. */
function isLateDate({ kind, line }: PageLine, isDated: boolean, isBelowText: boolean): boolean {
  return kind === 'stamp' && isDated && isBelowText && line.type === undefined && !REVIEWED.test(line.raw)
}

/** Whether the text goes on below a line: links and references do not. */
function isTextBelow(below: readonly PageLine[], index: number): boolean {
  const rest = below.slice(index + 1)
  const end = rest.findIndex((line) => line.kind === 'related' || line.kind === 'aside' || isReferences(line))
  return lastOfText(end < 0 ? rest : rest.slice(0, end), undefined) >= 0
}

/** The last line that is surely text, before comments and the like begin. */
function lastOfText(below: readonly PageLine[], box: PageLine | undefined): number {
  const opening = below.findIndex(isParagraph)
  const end = below.findIndex(
    (line, index) =>
      (index > opening && isBio(line, below[index + 1], box)) ||
      line.kind === 'comments' ||
      line.kind === 'end' ||
      isAbout(line),
  )
  const lines = end < 0 ? below : below.slice(0, end)
  const verses = quotedVerses(lines)
  const links = lines.findIndex(({ kind }) => kind === 'related')
  return lines.findLastIndex(
    (line, index) =>
      (isParagraph(line) && !(links >= 0 && index > links && isCutOff(line))) ||
      isVerse(line) ||
      isPicture(line) ||
      verses.has(line) ||
      bulletOf(line) !== '' ||
      isAnswer(line, lines[index - 1]),
  )
}
