import { buttonKind } from '../button-words.ts'
import { isParagraph, type PageLine } from '../page-line.ts'
import type { Part } from '../part.ts'
import { isPersons } from '../persons.ts'
import type { RuledLine } from './features.ts'

const IN_BRACKETS = /^\(\D*\)$/u
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

/** `طباعة الوصفة`, `(محدث)`, `سالم الخطيب - عدن` */
function isOther({ text, line: { raw } }: PageLine): boolean {
  return IN_BRACKETS.test(text) || PARTS.test(text) || isPersons(text) || buttonKind(raw, 1) !== undefined
}

function isSentence(part: Part | undefined): boolean {
  return part?.role === 'body' && part.line.isClosed && isParagraph(part.line)
}
