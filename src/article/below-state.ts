import { endsInColon } from './colon.ts'
import { folded } from './folded.ts'
import { anyOf } from './labels.ts'
import { isInvocation, isNamedPart, isPicture } from './line-forms.ts'
import { opensLikeWriter } from './names.ts'
import { isCutOff, isParagraph, isTitleLike, keyOf, keyOfText, type PageLine } from './page-line.ts'
import { isPersons } from './persons.ts'
import { isQuestion } from './question.ts'
import { isTextForm } from './trailing.ts'

/** What the lines that come next belong to. */
export type State = 'text' | 'related' | 'aside' | 'about' | 'comments' | 'over'

/** `عن الكاتب`: what stands below is said of the author, in whole sentences. */
const ABOUT = new RegExp(String.raw`^(?:نبذه )?(?:${anyOf('first', 'about')})\s`, 'u')
const REFERENCES = new RegExp(String.raw`^(?:ال)?(?:${anyOf('first', 'references')})(?: \S+){0,2}:?$`, 'u')
/** What stands below a text and above no more of it. */
const LINKS: ReadonlySet<PageLine['kind']> = new Set(['comments', 'related', 'aside'])
/** `وقد وقعت البيان معي ...`, `ملاحظة: ...` below a signature. */
const SIGNED_ABOVE = /^و|^ملاحظة/u
/** UTF-16 units. */
const LONGEST_REFERENCES = 120
const LONGEST_NAME = 40
/** Words of the shortest sentence that ends a list of links. */
const SHORTEST_SENTENCE = 9
const LONGEST_HEADING = 10
const SHORTEST_ANNOUNCEMENT = 3
/** Words of a heading directly below links, which are longer. */
const LONGEST_BARE_HEADING = 3
/** Who speaks, before a question or an answer. */
const SPEAKER = new RegExp(
  String.raw`^\s*(?:${anyOf('text', 'question')}|${anyOf('text', 'answer')})\s?[:\uff1a-]`,
  'u',
)

/** `نهاية قصص مقترحة`, behind which the text goes on; folded. */
const ENDS = /^(?:نهايه|end of)\s|\sنهايه$/u

export interface Place {
  /** Links read since the label above them. */
  readonly links: number
  readonly isAmongText: boolean
  /** Whether an agency's mark behind its text stands above. */
  readonly isEndMarked: boolean
  /** Whether no paragraph stands above: what a name and a life open with is the text. */
  readonly isFirst: boolean
  /** The name of who wrote it, once more above what is said there. */
  readonly box: PageLine | undefined
  /** Whether a button stands right above, as in a box that the text goes on behind. */
  readonly isBelowButton: boolean
}

/** What the lines below one belong to, when those above it belonged to `state`. */
export function nextState(
  state: State,
  line: PageLine,
  next: PageLine | undefined,
  { links, isAmongText, isEndMarked, isFirst, box, isBelowButton }: Place,
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
      if (!isFirst && isBio(line, next, box)) return 'about'
      if (state === 'about') return line.isBlankBefore && links > 0 && isAmongText ? 'text' : state
      return isAmongText && (state === 'related' || state === 'aside') && goesOn(line, next, links, isBelowButton)
        ? 'text'
        : state
    default:
      return isAmongText && (state === 'related' || state === 'aside') && ENDS.test(line.matched.key) ? 'text' : state
  }
}

/** Whether a line is a heading above a sentence. */
export function isAbove(line: PageLine, next: PageLine | undefined): boolean {
  if (next === undefined || line.kind !== 'text' || line.isClosed || line.words > LONGEST_HEADING) return false
  return isTextForm(next) || (next.isClosed && (isParagraph(next) || isNamedPart(line)))
}

/** A name below the text, with what its bearer is below it; that of who wrote it, with whatever is said there. */
export function isBio(line: PageLine, next: PageLine | undefined, box: PageLine | undefined): boolean {
  if (line === box) return true
  return line.kind === 'text' && isPersons(line.text) && next?.kind === 'text' && opensLikeWriter(next.text)
}

/**
 * The name of who wrote a text alone, below its paragraphs and above the last one. Names of several, or one that stands there twice, say whose part of
 * the text is below; what goes on behind a name is signed.
 */
export function boxOf(below: readonly PageLine[], writers: readonly string[]): PageLine | undefined {
  const paragraphs = below.filter((line) => isParagraph(line) && line.isClosed)
  const [above, end] = [paragraphs.at(-2), paragraphs.at(-1)]
  if (end !== undefined && tellsOfWriter(end, writers) && !(above !== undefined && tellsOfWriter(above, writers)))
    return end
  const named = below.filter((line) => line.kind === 'text' && writers.includes(keyOf(line)))
  const [line] = named
  if (line === undefined || named.length > 1 || writers.length > 1) return undefined
  const at = below.indexOf(line)
  const rest = below.slice(at + 1)
  const links = rest.findIndex(({ kind }) => LINKS.has(kind))
  const [said, ...more] = rest
    .slice(0, links < 0 ? rest.length : links)
    .filter((other) => isParagraph(other) || (other.kind === 'text' && other.isClosed))
  const isLast =
    said !== undefined && said === rest[0] && isParagraph(said) && more.length === 0 && !SIGNED_ABOVE.test(said.text)
  return isLast && below.slice(0, at).some(isParagraph) ? line : undefined
}

/** `سالم الخطيب: باحث في التاريخ، صدر له كتاب.` */
function tellsOfWriter({ kind, text }: PageLine, writers: readonly string[]): boolean {
  const colon = kind === 'text' ? text.search(/[:\uff1a]/u) : -1
  if (colon < 0 || colon > LONGEST_NAME) return false
  const name = text.slice(0, colon)
  const key = keyOfText(name)
  return (
    opensLikeWriter(text.slice(colon + 1).trim()) && (isPersons(name) || writers.some((writer) => writer.endsWith(key)))
  )
}

/** Whether what stands below a label is said of the author. */
export function isAbout({ kind, line }: PageLine): boolean {
  return kind === 'aside' && ABOUT.test(folded(line.raw))
}

/** Whether the text goes on behind links that stand in the middle of it. */
function goesOn(line: PageLine, next: PageLine | undefined, links: number, isBelowButton: boolean): boolean {
  if (isReferences(line) && next !== undefined && (isTextForm(next) || next.isClosed)) return true
  if (links > 0 && isOpeningOfList(line, next)) return true
  if (line.isRow || isPicture(line) || isAsked(line, next) || isInvocation(line)) return true
  if (isCutOff(line)) return false
  const isSentence = line.isClosed && line.words >= SHORTEST_SENTENCE
  const isHeading =
    (links > 0 || isBelowButton) &&
    isTitleLike(line) &&
    next !== undefined &&
    isParagraph(next) &&
    next.isClosed &&
    !isCutOff(next)
  if (line.words <= LONGEST_BARE_HEADING && isHeading) return true
  return (line.isBlankBefore && (isSentence || isHeading || isAnswer(next, line))) || (isSentence && isParagraph(line))
}

/** `وتشمل المسابقة ثلاثة فروع، هي:` above an item: no link announces anything. */
export function isOpeningOfList({ text, words }: PageLine, next: PageLine | undefined): boolean {
  return words >= SHORTEST_ANNOUNCEMENT && endsInColon(text) && next !== undefined && isTextForm(next)
}

/** The heading above notes and sources. */
export function isReferences({ kind, line }: PageLine): boolean {
  return kind === 'text' && line.raw.length <= LONGEST_REFERENCES && REFERENCES.test(folded(line.raw).trim())
}

/** `س: ...` above its answer. */
function isAsked({ text }: PageLine, next: PageLine | undefined): boolean {
  return SPEAKER.test(text) && next?.kind === 'text' && (SPEAKER.test(next.text) || next.isClosed)
}

/** A sentence directly below a question; links are no sentences. */
export function isAnswer(line: PageLine | undefined, above: PageLine | undefined): boolean {
  if (line?.kind !== 'text' || above?.kind !== 'text') return false
  return line.isClosed && !line.isBlankBefore && isQuestion(above.text)
}
