import type { BodyType } from './article.ts'
import { typedLines } from './body.ts'
import type { PageLine } from './page-line.ts'
import { linesOf, type Part } from './part.ts'
import { isOfPoem } from './poem.ts'

/** What the rules take each line of the text for, of those that are shown. */
export function typesIn(parts: readonly Part[]): ReadonlyMap<PageLine, BodyType> {
  const typed = typedLines(linesOf(parts, 'body'), isOfPoem(parts.map(({ line }) => line)))
  return new Map(typed.map(({ line, type }) => [line, type]))
}
