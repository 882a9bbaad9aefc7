import { type TypedLine, typedLines } from './body.ts'
import { linesOf, type Part } from './part.ts'
import { isOfPoem } from './poem.ts'

/** The lines of the text that are shown, with what the rules take each for. */
export function shownOf(parts: readonly Part[]): readonly TypedLine[] {
  return typedLines(linesOf(parts, 'body'), isOfPoem(parts.map(({ line }) => line)))
}
