import { fold } from '../calendar/fold.ts'
import { isInvocation, isPicture, isSigned } from './line-forms.ts'
import { withLinkLists } from './link-list.ts'
import { opensLinks } from './links.ts'
import { opensLikeWriter } from './names.ts'
import { bulletOf, isParagraph, isTitleLike, isVerse, type PageLine } from './page-line.ts'
import type { Because, Part, Role } from './part.ts'
import { isPersons } from './persons.ts'
import { signersOf } from './signers.ts'
import { isTextAtEnd, isTextForm, poemLines } from './trailing.ts'

/** What the lines that come next belong to. */
type State = 'text' | 'related' | 'aside' | 'about' | 'comments' | 'over'

/** `عن الكاتب`: what stands below is said of the author, in whole sentences. */
const ABOUT = /^(?:نبذه )?(?:عن|حول|درباره)\s/u
const REFERENCES =
  /^(?:ال)?(?:مراجع|هوامش|مصادر|حواشي|ملاحظات|منابع|ملخص|مستخلص|چکیده|abstract|summary|references|notes|sources)(?: \S+){0,2}:?$/u
const LISTS: ReadonlySet<State> = new Set(['related', 'about'])
const TEXTS: ReadonlySet<PageLine['kind']> = new Set(['text', 'end-code', 'caption'])
/** Words of the shortest sentence that ends a list of links. */
const SHORTEST_SENTENCE = 9
const LONGEST_HEADING = 10
const SHORTEST_LINK = 2
/** Links behind which a short line may be the next label. */
const MANY_LINKS = 2
/** Who speaks, before a question or an answer. */
const SPEAKER = /^\s*(?:[سج]|السؤال|الجواب|سؤال|جواب)\s?[:\uff1a-]/u
const QUESTION = /[?\u061f]\s*$/u

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
  const last = lastOfText(below)
  const isPoem = page.some(({ kind }) => kind === 'poet')
  const poem = poemLines(below, isPoem)
  const isBare = last < 0 && page.every(({ kind }) => kind === 'text')
  const isKept = ({ line }: PageLine): boolean => isBare || (line.type !== undefined && line.type !== 'paragraph')
  const isDated = page.slice(0, page.length - lines.length).some(({ kind }) => kind === 'stamp' || kind === 'published')
  let state: State = 'text'
  const opening = below.findIndex(isParagraph)
  let links = 0
  let texts = 0
  let isBelowText = last >= 0
  let isEndMarked = false
  const signers = signersOf(page)
  const parts = below.map((line, index): Part => {
    if (TEXTS.has(line.kind) && !isBelowTitle(line))
      return { role: 'furniture', line, because: 'a name above the article' }
    if (signers.has(line)) return { role: 'body', line, because: 'whose page it is, below the text' }
    const before = state
    const next = below[index + 1]
    isEndMarked ||= line.kind === 'end'
    state = nextState(state, line, next, { links, isAmongText: index <= last, isEndMarked })
    if (
      opensLinks(below, index, last) &&
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
      : isLateDate(line, isDated, index > last)
        ? roleOfOthers('over')
        : roleOf(line, state, index < last, texts > 0)
    const isLost =
      (role === 'body' && texts === 0 && index < opening && isStray(line, next)) ||
      (role === 'body' &&
        index > last &&
        !isKept(line) &&
        !poem.has(line) &&
        !isAbove(line, next) &&
        !isTextAtEnd(line, isBelowText))
    isBelowText = role === 'body' && !isLost
    if (isBelowText) texts++
    return isLost ? { role: 'furniture', line, because: 'below the end of the text' } : { role, line, because }
  })
  return withLinkLists(parts)
}

/** A short line above the first sentence, with a button or a label below it. */
function isStray(line: PageLine, next: PageLine | undefined): boolean {
  if (line.kind !== 'text' || line.isClosed || line.line.type !== undefined || line.words > LONGEST_HEADING)
    return false
  return (
    next !== undefined &&
    (next.kind === 'furniture' || next.kind === 'symbols') &&
    !isTextForm(line) &&
    !isInvocation(line)
  )
}

/** Where and when a text was written, directly below it. */
function isSignature({ kind, text }: PageLine, isBelowText: boolean): boolean {
  return kind === 'stamp' && isBelowText && isSigned(text)
}

/** A date below the text of an article that has one above: that of an answer or of a comment. */
function isLateDate({ kind, line }: PageLine, isDated: boolean, isBelowText: boolean): boolean {
  return kind === 'stamp' && isDated && isBelowText && line.type === undefined
}

/** A name below the text, with what its bearer is below it. */
function isBio(line: PageLine, next: PageLine | undefined): boolean {
  return line.kind === 'text' && isPersons(line.text) && next?.kind === 'text' && opensLikeWriter(next.text)
}

function isAbout({ kind, line }: PageLine): boolean {
  return kind === 'aside' && ABOUT.test(fold(line.raw))
}

/** The last line that is surely text, before comments and the like begin. */
function lastOfText(below: readonly PageLine[]): number {
  const end = below.findIndex(
    (line, index) => isBio(line, below[index + 1]) || line.kind === 'comments' || line.kind === 'end' || isAbout(line),
  )
  const lines = end < 0 ? below : below.slice(0, end)
  return lines.findLastIndex(
    (line, index) =>
      isParagraph(line) ||
      isVerse(line) ||
      isPicture(line) ||
      bulletOf(line) !== '' ||
      isAnswer(line, lines[index - 1]),
  )
}

interface Place {
  /** Links read since the label above them. */
  readonly links: number
  readonly isAmongText: boolean
  /** Whether an agency's mark behind its text stands above. */
  readonly isEndMarked: boolean
}

function nextState(
  state: State,
  line: PageLine,
  next: PageLine | undefined,
  { links, isAmongText, isEndMarked }: Place,
): State {
  switch (line.kind) {
    case 'comments':
      return isAmongText && state === 'text' && !line.isBlankBefore ? state : 'comments'
    case 'related':
    case 'aside':
      if (state === 'comments' && !line.isBlankBefore && line.kind === 'aside') return state
      return isAbout(line) ? 'about' : line.kind
    case 'end':
      return 'over'
    case 'footer':
      return isAmongText ? state : 'over'
    case 'text':
      if (state === 'over' && isEndMarked && isAbove(line, next)) return 'text'
      if (isBio(line, next)) return 'about'
      if (state === 'about') return line.isBlankBefore && links > 0 && isAmongText ? 'text' : state
      return isAmongText && (state === 'related' || state === 'aside') && goesOn(line, next, links) ? 'text' : state
    default:
      return state
  }
}

/** Whether a line is a heading above a sentence. */
function isAbove(line: PageLine, next: PageLine | undefined): boolean {
  if (next === undefined || line.kind !== 'text' || line.isClosed || line.words > LONGEST_HEADING) return false
  return isTextForm(next) || (next.isClosed && isParagraph(next))
}

/** Whether the text goes on behind links that stand in the middle of it. */
function goesOn(line: PageLine, next: PageLine | undefined, links: number): boolean {
  if (isReferences(line) && next !== undefined && (isTextForm(next) || next.isClosed)) return true
  if (line.isRow || isPicture(line) || isAsked(line, next) || isInvocation(line)) return true
  const isSentence = line.isClosed && line.words >= SHORTEST_SENTENCE
  const isHeading = links > 0 && isTitleLike(line) && next !== undefined && isParagraph(next) && next.isClosed
  return (line.isBlankBefore && (isSentence || isHeading || isAnswer(next, line))) || (isSentence && isParagraph(line))
}

/** The heading above notes and sources. */
function isReferences({ kind, line }: PageLine): boolean {
  return kind === 'text' && REFERENCES.test(fold(line.raw).trim())
}

/** `س: ...` above its answer. */
function isAsked({ text }: PageLine, next: PageLine | undefined): boolean {
  return SPEAKER.test(text) && next?.kind === 'text' && (SPEAKER.test(next.text) || next.isClosed)
}

/** A sentence directly below a question; links are no sentences. */
function isAnswer(line: PageLine | undefined, above: PageLine | undefined): boolean {
  if (line?.kind !== 'text' || above?.kind !== 'text') return false
  return line.isClosed && !line.isBlankBefore && QUESTION.test(above.text)
}

function roleOf(line: PageLine, state: State, isAmongText: boolean, isBelowText: boolean): readonly [Role, Because] {
  if (state === 'comments' && line.kind !== 'disclaimer') return ['furniture', 'below a label for comments']
  switch (line.kind) {
    case 'published':
    case 'updated':
    case 'newsCode':
    case 'section':
    case 'url':
      return [line.kind, 'a label']
    case 'clock':
      return ['furniture', 'a label']
    case 'author':
    case 'poet':
      return ['authors', 'a label']
    case 'source':
      return ['sourceCredit', 'a label']
    case 'headline':
      return ['related', 'a link of its own']
    case 'place':
      return ['place', 'a place beside a name']
    case 'agency':
      return ['agency', 'the name of an agency beside a place']
    case 'link':
      return isAmongText && state === 'text' ? ['body', 'a text'] : ['url', 'an address']
    case 'disclaimer':
      return isAmongText && isBelowText && state === 'text' ? ['body', 'a text'] : ['disclaimer', 'a label']
    case 'stamp':
      if (state !== 'text') return roleOfOthers(state)
      return isAmongText ? ['body', 'a text'] : ['published', 'dates and nothing else']
    case 'symbols':
      return ['furniture', 'no letters']
    case 'end-code':
      return isAmongText ? roleOfText(state, line.words) : ['furniture', 'a code behind the text']
    case 'text':
    case 'crumbs':
    case 'caption':
      return roleOfText(state, line.words)
    default:
      return ['furniture', 'a label']
  }
}

function roleOfOthers(state: State): readonly [Role, Because] {
  return ['furniture', state === 'over' ? 'below the end of the text' : 'below a label for other things']
}

function roleOfText(state: State, words: number): readonly [Role, Because] {
  switch (state) {
    case 'text':
      return ['body', 'a text']
    case 'related':
      return words < SHORTEST_LINK ? roleOfOthers(state) : ['related', 'below a label for links']
    case 'aside':
    case 'about':
    case 'comments':
    case 'over':
      return roleOfOthers(state)
  }
}
