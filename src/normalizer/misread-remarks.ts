/** What reports say of text that was read in a wrong encoding, besides the changes. */
import type { Outcome } from '../engine/run.ts'
import type { Suggestion } from '../engine/suggestions.ts'
import type { Span } from '../text/span.ts'
import { decode } from '../text/utf8.ts'
import type { Misread } from './misread.ts'
import { LOST_LETTER, MISREAD_BYTES } from './own-changes.ts'
import type { Piece } from './rewriting.ts'

/** The same outcome, which also says where letters are lost and, where lines were not repaired, what they read. */
export function withRemarks(outcome: Outcome, { lines, lost }: Misread, isRepaired: boolean): Outcome {
  const unrepaired = isRepaired ? [] : lines.map(remarkOnLine)
  const words = (isRepaired ? behindRepairs(lost, lines) : lost).map(remarkOnWord)
  const remarks = [...unrepaired, ...words]
  if (remarks.length === 0) return outcome
  return { ...outcome, suggestions: [...outcome.suggestions, ...remarks].sort((a, b) => a.start - b.start) }
}

function remarkOnLine({ start, end, text }: Piece): Suggestion {
  return { start, end, rule: MISREAD_BYTES, message: `it was read in a wrong encoding, and was ${decode(text)}` }
}

function remarkOnWord({ start, end }: Span): Suggestion {
  return { start, end, rule: LOST_LETTER, message: 'a letter is lost, and only the source has it' }
}

/** Where words stand once the lines before them are repaired. */
function behindRepairs(words: readonly Span[], repairs: readonly Piece[]): readonly Span[] {
  let next = 0
  let shift = 0
  return words.map(({ start, end }) => {
    for (let one = repairs[next]; one !== undefined && one.start < start; one = repairs[++next])
      shift += one.text.length - (one.end - one.start)
    return { start: start + shift, end: end + shift }
  })
}
