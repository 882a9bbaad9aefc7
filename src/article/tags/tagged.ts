import { isReferences } from '../below-state.ts'
import { isOfWork } from '../byline.ts'
import { endsInColon } from '../colon.ts'
import { isLatin } from '../latin.ts'
import type { Layout } from '../layout.ts'
import { isCaption, isInvocation, isLabelledCredit, isNamedPart } from '../line-forms.ts'
import { bulletOf, isAnnouncement, isParagraph } from '../page-line.ts'
import type { Because, Part, Role } from '../part.ts'
import { beliefsOf } from './chain.ts'
import { CLASSES, type Class, classOf } from './classes.ts'
import { featuresOf } from './features.ts'
import { trainedChain } from './model.ts'

/** From which probability on a line is something else than the rules say. */
const SURE = 0.6
/** `(2) دليل المربي` */
const NOTE = /^\s*[([]\p{Nd}{1,2}[)\]]/u
/** And the title of a text for which they have none. */
const LIKELY = 0.1
/** `ولم ترد تقارير عن خسائر.` */
const GOES_ON = /^و\p{L}{2,}(?:\s\S+){4,}/u
/** Lines of a page of which more can be said than the rules say; few of the training are shorter. */
const FEWEST_LINES = 12
/** Why a line is what it is beyond what a chain could tell. */
const SURELY: ReadonlySet<Because> = new Set([
  'whose page it is, below the text',
  'an entry of a list of articles',
  'below a label for other things',
  'one of numbered links',
])
/** What only rules may say of a line: what comes into the text, and fields whose values are read out of their lines. */
const BY_RULES: ReadonlySet<Class> = new Set(['body', 'section', 'authors'])

/**
 * The layout with the roles of lines that on the pages of the training are something else: no text, another title. No line comes
 * into the text by it. Lines of markup, of which more is known, are left.
 */
export function withLearned(layout: Layout): Layout {
  const { parts } = layout
  if (parts.length < FEWEST_LINES || parts.some(({ line }) => line.line.type !== undefined)) return layout
  const { lines } = beliefsOf(trainedChain(), featuresOf(parts))
  const told = parts.map(({ role, line }, index): Class => {
    const ruled = CLASSES[classOf(role)] as Class
    const likeliest = likeliestOf(lines, index)
    if (likeliest === 'title' && (isAnnouncement(line) || isCaption(line))) return ruled
    return believed(lines, index, likeliest) > SURE ? likeliest : ruled
  })
  const titles = [...withOneTitle(told, lines)]
  const title = parts.findIndex(({ role }) => role === 'title')
  // The title that the rules have is better than none.
  if (title >= 0 && !titles.includes('title')) titles[title] = 'title'
  const last = parts.findLastIndex(({ role, line }) => role === 'body' && isParagraph(line))
  const references = parts.findIndex(({ role, line }) => role === 'body' && isReferences(line))
  const isItem = ({ role, line }: Part, index: number): boolean =>
    role === 'body' &&
    (index < last || (references >= 0 && index > references)) &&
    (bulletOf(line) !== '' || NOTE.test(line.text))
  const first = parts.findIndex(({ role, line }) => role === 'body' && isParagraph(line))
  const isInside = ({ role, line }: Part, index: number): boolean =>
    (role === 'body' &&
      index > first &&
      index < last &&
      (isParagraph(line) || isCaption(line) || isAnnounced(parts[index - 1]))) ||
    (role === 'related' && parts[index - 1]?.line.kind === 'related')
  /** Below a paragraph a sentence that goes on with it is text. */
  const goesOn = ({ role, line }: Part, index: number): boolean => {
    const above = parts[index - 1]
    return (
      role === 'body' && line.isClosed && GOES_ON.test(line.text) && above?.role === 'body' && isParagraph(above.line)
    )
  }
  return {
    ...layout,
    parts: parts.map((part, index) =>
      isItem(part, index) || isInside(part, index) || goesOn(part, index) ? part : toldAs(part, titles[index] as Class),
    ),
  }
}

/** Behind a colon. */
function isAnnounced(above: Part | undefined): boolean {
  return above !== undefined && endsInColon(above.line.text)
}

function toldAs(part: Part, told: Class): Part {
  if (isSure(part) || told === CLASSES[classOf(part.role)] || BY_RULES.has(told)) return part
  // The headline in another language.
  if (told === 'kicker' && isLatin(part.line.text)) return part
  const role: Role = told === 'other' ? 'furniture' : told
  return { ...part, role, because: 'what such lines are on other pages' }
}

/** A field, and what neighbours or the form of a line tell better than a chain could. */
function isSure({ role, line, because }: Part): boolean {
  return (
    role === 'section' ||
    role === 'authors' ||
    line.kind === 'stamp' ||
    SURELY.has(because) ||
    (role === 'subtitle' && isOfWork(line)) ||
    (role === 'body' && (isInvocation(line) || isNamedPart(line) || isLabelledCredit(line)))
  )
}

/** How likely a line is of a class. */
function believed(lines: Float64Array, index: number, wanted: Class): number {
  return lines[index * CLASSES.length + CLASSES.indexOf(wanted)] as number
}

/** The likeliest class of a line, or of those but `not`. */
function likeliestOf(lines: Float64Array, index: number, not?: Class): Class {
  const start = index * CLASSES.length
  let best = CLASSES[0] === not ? 1 : 0
  for (let other = best + 1; other < CLASSES.length; other++)
    if (CLASSES[other] !== not && (lines[start + other] as number) > (lines[start + best] as number)) best = other
  return CLASSES[best] as Class
}

/** A text has one title at most, and a likely one rather than none. */
function withOneTitle(told: readonly Class[], lines: Float64Array): readonly Class[] {
  const candidates = told.flatMap((own, index) => (own === 'title' ? [index] : []))
  const isMissing = candidates.length === 0 && told.includes('body')
  const among = isMissing ? [...told.keys()] : candidates
  if (among.length === 0) return told
  const likely = (index: number): number => believed(lines, index, 'title')
  const title = among.reduce((best, other) => (likely(other) > likely(best) ? other : best))
  return told.map((own, index) => {
    if (index === title) return !isMissing || likely(index) > LIKELY ? 'title' : own
    return own === 'title' ? likeliestOf(lines, index, 'title') : own
  })
}
