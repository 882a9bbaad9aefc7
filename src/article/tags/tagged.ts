import type { BodyType } from '../article.ts'
import { isOfWork } from '../byline.ts'
import type { Layout } from '../layout.ts'
import type { PageLine } from '../page-line.ts'
import type { Part, Role } from '../part.ts'
import { type Beliefs, beliefsOf } from './chain.ts'
import { CLASSES, type Class, classOf, TEXT } from './classes.ts'
import { featuresOf, type RuledLine } from './features.ts'
import { trainedModel } from './model.ts'
import { wordsOf } from './words.ts'

/** From which probability on a line is something else than the rules say. */
const SURE = 0.5
/** That a line of the text is of another type. */
const SURE_OF_TYPE = 0.8
/** That it belongs into the text, or is a name or a section that they have not. */
const SURE_OF_TEXT = 0.6
/** That it is no value where they have read one. */
const SURE_OF_NO_FIELD = 0.7
/** And the title of a text for which they have none. */
const LIKELY = 0.1

/** The layout as the chain has it, and of lines of the text their types. */
export interface Tagged {
  readonly layout: Layout
  readonly types: ReadonlyMap<PageLine, BodyType>
}

/**
 * The layout with the roles of lines that on the pages of the training are something else. Lines of markup, of which more is known, are left.
 */
export function withLearned(layout: Layout, typeOf: (line: PageLine) => BodyType | undefined): Tagged {
  const { parts } = layout
  if (parts.some(({ line }) => line.line.type !== undefined)) return { layout, types: new Map() }
  const ruled = parts.map(
    (part): RuledLine => ({ ...part, type: part.role === 'body' ? typeOf(part.line) : undefined }),
  )
  const beliefs = believed(ruled)
  const told = withOneTitle(
    ruled.map((line, index) => toldOf(line, index, beliefs)),
    ruled,
    beliefs,
  )
  const types = new Map<PageLine, BodyType>()
  const changed = parts.map((part, index): Part => {
    const own = told[index] as Class
    if (TEXT.has(own)) types.set(part.line, own as BodyType)
    if (own === classOf(ruled[index] as RuledLine) || (part.role === 'body' && TEXT.has(own))) return part
    return { ...part, role: roleOf(own), because: 'what such lines are on other pages' }
  })
  return { layout: { ...layout, parts: changed }, types }
}

function believed(ruled: readonly RuledLine[]): Beliefs {
  const { chain, words } = trainedModel()
  const ofWords = wordsOf(ruled.map(({ line }) => line))
  const features = featuresOf(ruled).map((own, index) => [
    ...own,
    ...(ofWords[index] ?? []).flatMap((word) => words.get(word) ?? []),
  ])
  return beliefsOf(chain, features)
}

function roleOf(told: Class): Role {
  if (TEXT.has(told)) return 'body'
  return told === 'other' || told === 'field' ? 'furniture' : (told as Role)
}

/** What a line is: what the rules say, unless the chain is sure of something else. */
function toldOf(line: RuledLine, index: number, beliefs: Beliefs): Class {
  const ruled = classOf(line)
  const likeliest = likeliestOf(beliefs, index)
  const probability = beliefIn(beliefs, index, likeliest)
  if (likeliest === ruled || likeliest === 'field' || ruled === 'field') return ruled
  if (line.role === 'subtitle' && isOfWork(line.line)) return ruled
  if (line.role === 'disclaimer' && likeliest === 'other') return ruled
  return probability > sureOf(ruled, likeliest) ? likeliest : ruled
}

function sureOf(ruled: Class, told: Class): number {
  if (ruled === 'section' || ruled === 'authors') return SURE_OF_NO_FIELD
  if (TEXT.has(told) && TEXT.has(ruled)) return SURE_OF_TYPE
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

/** A text has one title at most, and a likely one rather than none; other lines that are one say it again. */
function withOneTitle(told: readonly Class[], ruled: readonly RuledLine[], beliefs: Beliefs): readonly Class[] {
  const titles = told.flatMap((own, index) => (own === 'title' && ruled[index]?.role !== 'repetition' ? [index] : []))
  const isMissing = titles.length === 0 && told.some((own) => TEXT.has(own))
  const among = isMissing ? [...told.keys()] : titles
  if (among.length === 0) return told
  const likely = (index: number): number => beliefIn(beliefs, index, 'title')
  const title = among.reduce((best, other) => (likely(other) > likely(best) ? other : best))
  if (isMissing) {
    const own = ruled.findIndex(({ role }) => role === 'title')
    const chosen = likely(title) > LIKELY ? title : own
    return told.map((other, index) => (index === chosen ? 'title' : other))
  }
  return told.map((own, index) => {
    if (index === title || own !== 'title' || ruled[index]?.role === 'repetition') return own
    return likeliestOf(beliefs, index, 'title')
  })
}
