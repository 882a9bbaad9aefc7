import type { BodyType } from './article.ts'
import { buttonKind } from './button-words.ts'
import { isParagraph, type PageLine } from './page-line.ts'
import type { Part } from './part.ts'
import { isPersons } from './persons.ts'

const IN_BRACKETS = /^\(\D*\)$/u
const PARTS = /\s[-\u2013|/]\s/u

/**
 * The parts as a chain tells them, but where the rules are surer: an error page has none that is text, and a heading directly above the first sentence of
 * a text is one where the text has more of them, with sentences below.
 */
export function withKept(
  ruled: readonly Part[],
  told: readonly Part[],
  typeOf: (line: PageLine) => BodyType | undefined,
): readonly Part[] {
  if (ruled.some(({ line }) => line.isOwn))
    return told.map((part, at) => (part.role === 'body' ? (ruled[at] ?? part) : part))
  const first = ruled.findIndex(isSentence)
  const isHeading = (at: number): boolean =>
    ruled[at]?.role === 'body' && typeOf(ruled[at].line) === 'heading' && isSentence(ruled[at + 1])
  const hasMore = ruled.some((_, at) => at > first && isHeading(at) && told[at]?.role === 'body')
  return told.map((part, at) => {
    const own = ruled[at] ?? part
    return at === first - 1 &&
      hasMore &&
      (part.role === 'furniture' || part.role === 'related') &&
      isHeading(at) &&
      !isOther(own.line)
      ? own
      : part
  })
}

/** `طباعة الوصفة`, `(محدث)`, `سالم الخطيب - عدن` */
function isOther({ text, line: { raw } }: PageLine): boolean {
  return IN_BRACKETS.test(text) || PARTS.test(text) || isPersons(text) || buttonKind(raw, 1) !== undefined
}

function isSentence(part: Part | undefined): boolean {
  return part?.role === 'body' && part.line.isClosed && isParagraph(part.line)
}
