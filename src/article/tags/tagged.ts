import { flatMap } from '../../text/flat-map.ts'
import type { BodyType } from '../article.ts'
import { isOfWork } from '../byline.ts'
import { endsInColon, hasColon } from '../colon.ts'
import { datelineOf } from '../dateline.ts'
import type { Layout } from '../layout.ts'
import { isInvocation, isNamedPart, isPicture, isStatement } from '../line-forms.ts'
import { isGeneral } from '../names.ts'
import { bulletOf, isAnnouncement, isParagraph, keyOf, type PageLine } from '../page-line.ts'
import type { Part, Role } from '../part.ts'
import { isPersons } from '../persons.ts'
import { isQuestion } from '../question.ts'
import { isOccasion, saysWork } from '../title-lines.ts'
import { type Beliefs, beliefsOf } from './chain.ts'
import { CLASSES, type Class, classOf, TEXT } from './classes.ts'
import type { RuledLine } from './features.ts'
import { withItems } from './items.ts'
import { withKept, withPlaced } from './kept.ts'
import { trainedModel } from './model.ts'
import { ruledLines } from './ruled.ts'
import { withOneTurn } from './turns.ts'

/** From which probability on a line is something else than the rules say. */
const SURE = 0.5
/** That a line of the text is of another type. */
const SURE_OF_TYPE = 0.9
/** That it belongs into the text, or is a name or a section that they have not. */
const SURE_OF_TEXT = 0.6
/** That it is no value where they have read one. */
const SURE_OF_NO_FIELD = 0.94
/** That a line above or below the title is nothing of the article. */
const SURE_OF_NOTHING = 0.7
/** Words of the name of a column. */
const LONGEST_COLUMN = 4
/** Steps of a path between bars; more are a menu. */
const MOST_STEPS = 4
/** What a line above the text is taken for that says what a picture shows: `2/3 المخرجة تتحدث إلى الجمهور`. */
const BESIDE_TITLE: ReadonlySet<Class> = new Set(['title', 'subtitle', 'kicker', 'authors'])
/** `الرئيسية . عني . راسلني`: a menu. */
const DOTTED = /\p{L}\s\.\s\p{L}.*\s\.\s\p{L}/u
const LETTER = /\p{L}/u
/** `عن الكتاب`, `سلمى الخطيب: باحثة`: who wrote it. */
const TELLS_WHO = /:|^عن\s/u
const COMMA = /[\u060c,]/u
/** `ولم ترد تقارير عن خسائر.` */
const GOES_ON = /^و\p{L}{2,}(?:\s\S+){4,}/u
/** And the title of a text for which they have none. */
const LIKELY = 0.1
/** And below which that of the rules is none: the name of a site, an entry of its menu. */
const UNLIKELY = 0.06

/** The layout as the chain has it, and the types of all lines of the text; without them where it was not asked. */
export interface Tagged {
  readonly layout: Layout
  readonly types?: ReadonlyMap<PageLine, BodyType>
}

/**
 * The layout with the roles of lines that on the pages of the training are something else. Lines of markup, of which more is known, are left.
 */
export function withLearned(layout: Layout): Tagged {
  const { parts } = layout
  if (parts.some(({ line }) => line.line.type !== undefined)) return { layout }
  const ruled = ruledLines(parts)
  const beliefs = believed(ruled)
  const kept = keptOf(ruled)
  const authors = new Set(flatMap(ruled, ({ role, line }) => (role === 'authors' ? [keyOf(line)] : [])))
  const texts = new Set(ruled.filter(({ role }) => role === 'body').map(({ line }) => keyOf(line)))
  const ofLines: Class[] = []
  for (let index = 0; index < ruled.length; index++) {
    const line = ruled[index] as RuledLine
    const own = kept[index] ? typed(ruled, index, beliefs) : toldOf(ruled, index, beliefs)
    // A line of the contents stands in the text again.
    if (line.because === 'a label' && TEXT.has(own) && texts.has(keyOf(line.line))) ofLines.push(classOf(line))
    else if (authors.size === 0 || own !== 'authors') ofLines.push(own)
    // The name said again below the text.
    else ofLines.push(line.role === 'body' && authors.has(keyOf(line.line)) ? 'other' : classOf(line))
  }
  const told = withPlaced(ruled, withoutColumn(withOneTitle(withText(ofLines, ruled), ruled, beliefs), ruled))
  const types = new Map<PageLine, BodyType>()
  const changed: Part[] = []
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as Part
    const own = told[index] as Class
    if (TEXT.has(own)) types.set(part.line, own as BodyType)
    const isRuled = own === classOf(ruled[index] as RuledLine) || (part.role === 'body' && TEXT.has(own))
    changed.push(isRuled ? part : { ...part, role: roleOf(own), because: 'what such lines are on other pages' })
  }
  const all = withKept(ruled, changed)
  for (const [index, { line, role }] of all.entries())
    if (role === 'body' && !types.has(line)) types.set(line, ruled[index]?.type ?? 'heading')
  return { layout: { ...layout, parts: withOneTurn(all) }, types: withItems(all, types) }
}

/**
 * For each line whether it is of the text, whatever a chain says: an item among items or above a sentence, an item or what a colon announces between
 * sentences, what goes on with a sentence, a question above its answer.
 */
function keptOf(ruled: readonly RuledLine[]): readonly boolean[] {
  const isSentence = ruled.map(({ line, role }) => role === 'body' && isParagraph(line))
  const isItem = ruled.map(({ line, role }) => role === 'body' && bulletOf(line) !== '')
  const first = isSentence.indexOf(true)
  const last = isSentence.lastIndexOf(true)
  return ruled.map(({ line, role }, index) => {
    if (role !== 'body') return false
    if (isInvocation(line) || (isNamedPart(line) && isSentence[index + 1])) return true
    if (line.isClosed && isSentence[index - 1] && GOES_ON.test(line.text)) return true
    const below = ruled[index + 1]
    if (first < index && isQuestion(line.text) && below?.role === 'body' && below.line.isClosed) return true
    if (isItem[index] && isSentence[index + 1]) return true
    if (isItem[index - 1] && (isItem[index] || isItem[index + 1])) return true
    const isAmongText = first < index && index < last
    return isAmongText && (isItem[index] || endsInColon(ruled[index - 1]?.line.text ?? ''))
  })
}

/** A few words that announce nothing, above a title with nothing but a name below it, are the name of a column: `نافذة على البحر`. */
function withoutColumn(told: readonly Class[], ruled: readonly RuledLine[]): readonly Class[] {
  const at = told.indexOf('kicker')
  const line = ruled[at]?.line
  const isColumn =
    line !== undefined &&
    line.words <= LONGEST_COLUMN &&
    !(isAnnouncement(line) || isOccasion(line)) &&
    told[at + 1] === 'title' &&
    told[at + 2] === 'authors' &&
    ruled[at + 2]?.role === 'authors' &&
    ruled[at + 2]?.line.kind === 'text'
  return isColumn ? told.with(at, 'other') : told
}

/** The text that the rules have is better than none. */
function withText(told: readonly Class[], ruled: readonly RuledLine[]): readonly Class[] {
  if (told.some((own) => TEXT.has(own))) return told
  return told.map((own, index) => (ruled[index]?.role === 'body' ? classOf(ruled[index] as RuledLine) : own))
}

function believed(ruled: readonly RuledLine[]): Beliefs {
  const model = trainedModel()
  return beliefsOf(model.chain, model.weighed(ruled))
}

function roleOf(told: Class): Role {
  if (TEXT.has(told)) return 'body'
  return told === 'other' || told === 'field' ? 'furniture' : (told as Role)
}

/** The type of a line that stays in the text. */
function typed(page: readonly RuledLine[], index: number, beliefs: Beliefs): Class {
  const told = toldOf(page, index, beliefs)
  return TEXT.has(told) ? told : classOf(page[index] as RuledLine)
}

/** What a line is: what the rules say, unless the chain is sure of something else. */
function toldOf(page: readonly RuledLine[], index: number, beliefs: Beliefs): Class {
  const line = page[index] as RuledLine
  const ruled = classOf(line)
  const likeliest = likeliestOf(beliefs, index)
  const probability = beliefIn(beliefs, index, likeliest)
  if (likeliest === ruled || likeliest === 'field' || ruled === 'field') return ruled
  if (TEXT.has(likeliest) && line.line.isClosed && line.because === 'what is said of the author') return ruled
  if (BESIDE_TITLE.has(ruled) && isPicture(line.line)) return 'caption'
  // Whether it is a verse, its neighbours tell, and a heading is no picture's; what has no letters is no text that rules would not know.
  if (
    TEXT.has(likeliest) &&
    (TEXT.has(ruled)
      ? likeliest === 'verse' || (ruled === 'caption' && likeliest === 'heading')
      : !LETTER.test(line.line.text))
  )
    return ruled
  if (isSure(line, page[index - 1], page[index + 1]) || mayNotBe(line, likeliest, page[index - 1])) return ruled
  if (TEXT.has(likeliest) && line.because === 'what is said of the author' && TELLS_WHO.test(line.line.text))
    return ruled
  if (likeliest === 'other' && (line.role === 'disclaimer' || line.because === 'one of numbered links')) return ruled
  return probability > sureOf(ruled, likeliest) ? likeliest : ruled
}

/**
 * What the words of a line say, or its place: one section behind its label, the kind of a work below its title, the number of a statement, who or on what
 * occasion above a title, and the title below; a lead that the text begins behind.
 */
function isSure({ role, line }: RuledLine, above: RuledLine | undefined, below: RuledLine | undefined): boolean {
  if (role === 'section') return line.kind === 'section' && !COMMA.test(line.text)
  if (role === 'subtitle') return isOfWork(line) || saysWork(line)
  if (role === 'title')
    return (
      isStatement(line) ||
      (above?.role === 'kicker' && isOccasion(above.line)) ||
      (below?.role === 'subtitle' && saysWork(below.line))
    )
  if (role === 'lead') return isParagraph(line) && datelineOf(below?.line.text ?? '') !== undefined
  return role === 'kicker' && isOccasion(line)
}

/** What no line is that the rules have not taken for one: a title with the name below it, a general name as section, a section with a colon, a lead with the place that a text begins with. */
function mayNotBe({ line, role }: RuledLine, told: Class, above: RuledLine | undefined): boolean {
  if (told === 'title') return role === 'authors' && above?.role === 'title' && isPersons(line.text)
  if (told === 'section')
    return (
      isGeneral(line.line.raw) ||
      line.text.split('|').length > MOST_STEPS ||
      DOTTED.test(line.text) ||
      (line.kind !== 'crumbs' && hasColon(line.text))
    )
  return told === 'lead' && datelineOf(line.text) !== undefined
}

function sureOf(ruled: Class, told: Class): number {
  if (ruled === 'section' || ruled === 'authors') return SURE_OF_NO_FIELD
  if (TEXT.has(told) && TEXT.has(ruled)) return SURE_OF_TYPE
  if (told === 'other' && (ruled === 'kicker' || ruled === 'subtitle' || ruled === 'lead')) return SURE_OF_NOTHING
  return TEXT.has(told) || told === 'section' || told === 'authors' ? SURE_OF_TEXT : SURE
}

/** How likely a line is of a class. */
function beliefIn({ lines }: Beliefs, index: number, wanted: Class): number {
  return lines[index * CLASSES.length + CLASSES.indexOf(wanted)] as number
}

/** The likeliest class of a line, or of those but `not`. */
function likeliestOf({ lines }: Beliefs, index: number, not?: Class): Class {
  const start = index * CLASSES.length
  let best = CLASSES[0] === not ? 1 : 0
  for (let other = best + 1; other < CLASSES.length; other++)
    if (CLASSES[other] !== not && (lines[start + other] as number) > (lines[start + best] as number)) best = other
  return CLASSES[best] as Class
}

/** A text has one title at most, and a likely one, or that of the rules, rather than none; other lines that are one say it again. */
function withOneTitle(told: readonly Class[], ruled: readonly RuledLine[], beliefs: Beliefs): readonly Class[] {
  const titles = flatMap(told, (own, index) => (own === 'title' && ruled[index]?.role !== 'repetition' ? [index] : []))
  const likely = (index: number): number => beliefIn(beliefs, index, 'title')
  const likeliest = (among: readonly number[]): number =>
    among.reduce((best, other) => (likely(other) > likely(best) ? other : best))
  if (titles.length === 0) {
    // Above short lines alone stands no title.
    const isAboveText = ruled.some(({ line }) => isParagraph(line)) && told.some((own) => TEXT.has(own))
    const may = [...told.keys()].filter((index) => !mayNotBe(ruled[index] as RuledLine, 'title', ruled[index - 1]))
    const title = isAboveText ? likeliest(may) : -1
    const own = ruled.findIndex(({ role }) => role === 'title')
    const chosen = title >= 0 && likely(title) > LIKELY ? title : own
    if (isAboveText && own >= 0 && chosen === own && likely(own) < UNLIKELY) return told
    return told.map((own, index) => (index === chosen ? 'title' : own))
  }
  const title = likeliest(titles)
  return told.map((own, index) =>
    index === title || own !== 'title' || ruled[index]?.role === 'repetition'
      ? own
      : likeliestOf(beliefs, index, 'title'),
  )
}
