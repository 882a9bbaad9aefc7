import { flatMap } from '../../text/flat-map.ts'
import { buttonKind } from '../button-words.ts'
import { isSeason } from '../line-forms.ts'
import { isParagraph, type PageLine } from '../page-line.ts'
import type { Part } from '../part.ts'
import { isPersons } from '../persons.ts'
import { type Class, TEXT } from './classes.ts'
import type { RuledLine } from './features.ts'

const IN_BRACKETS = /^\(\D*\)$/u
const STARS = /^[*\u2022~\u2013\u2014-]{1,5}$/u
const FEWEST_SIGNS = 2
const SHORTEST_SENTENCE = 6
const PARTS = /\s[-\u2013|/]\s/u

/**
 * The parts as a chain tells them, but where the rules are surer: an error page has none that is text, and a heading directly above the first sentence of
 * a text is one where the text has more of them, with sentences below.
 */
export function withKept(ruled: readonly RuledLine[], told: readonly Part[]): readonly Part[] {
  if (ruled.some(({ line }) => line.isOwn))
    return told.map((part, at) => (part.role === 'body' ? (ruled[at] ?? part) : part))
  const first = ruled.findIndex(isSentence)
  const isHeading = (at: number): boolean =>
    ruled[at]?.role === 'body' && ruled[at].type === 'heading' && isSentence(ruled[at + 1])
  const hasMore = ruled.some((_, at) => at > first && isHeading(at) && told[at]?.role === 'body')
  const above = first - 1
  const opening = ruled[above]
  const own = told[above]?.role
  if (opening === undefined || !hasMore || (own !== 'furniture' && own !== 'related') || isOther(opening.line))
    return told
  // The rules take the heading for the title where that stands further above.
  const isTitle = opening.role === 'title' && told.slice(0, above).some(({ role }) => role === 'title')
  if (!isTitle && !isHeading(above)) return told
  return told.with(above, isTitle ? { ...opening, role: 'body', because: 'a text' } : opening)
}

/**
 * The classes, with what is text by where it stands: signs between the halves of verses, a season below what is signed, and what the owner of a page
 * that has no article says below its form.
 */
export function withPlaced(ruled: readonly RuledLine[], told: readonly Class[]): readonly Class[] {
  const signs = betweenHalves(ruled, told)
  const isOfOwner =
    !told.some((own) => TEXT.has(own) || own === 'title' || own === 'authors') &&
    ruled.some(({ line }) => line.kind === 'footer') &&
    !ruled.some(({ line }) => line.kind === 'stamp' || line.kind === 'published')
  return told.map((own, at) => {
    const { line, because } = ruled[at] as RuledLine
    if (signs.has(at)) return 'verse'
    if (own !== 'other') return own
    const isBelowText = !line.isBlankBefore && TEXT.has(told[at - 1] ?? 'other')
    const isSaid = isOfOwner && because === 'below a label for comments' && line.kind === 'text' && isWhole(line)
    return isSaid || (isBelowText && isSeason(line.text)) ? 'paragraph' : own
  })
}

/** Where signs stand alone between verses, two lines from each to the next: those between stanzas stand below two halves, too. */
function betweenHalves(ruled: readonly RuledLine[], told: readonly Class[]): ReadonlySet<number> {
  const signs = flatMap(ruled, ({ line }, at) => (line.kind === 'symbols' && STARS.test(line.text) ? [at] : []))
  const [first = 0] = signs
  const isVerse = (at: number): boolean => told[at] === 'verse'
  const areHalves = signs.every((at, index) => at === first + 3 * index && isVerse(at - 1) && isVerse(at + 1))
  return new Set(signs.length >= FEWEST_SIGNS && areHalves && !isVerse(first - 2) ? signs : [])
}

function isWhole({ text, words }: PageLine): boolean {
  return words >= SHORTEST_SENTENCE && text.endsWith('.')
}

/** `طباعة الوصفة`, `(محدث)`, `سالم الخطيب - عدن` */
function isOther({ text, line: { raw } }: PageLine): boolean {
  return IN_BRACKETS.test(text) || PARTS.test(text) || isPersons(text) || buttonKind(raw, 1) !== undefined
}

function isSentence(part: Part | undefined): boolean {
  return part?.role === 'body' && part.line.isClosed && isParagraph(part.line)
}
