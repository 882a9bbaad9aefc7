import type { Span } from '../text/span.ts'
import { widthOf } from '../text/utf8.ts'
import type { Program } from './program.ts'
import type { Outcome } from './run.ts'

/** The last letter of a word that the judge of final yehs was not sure of. Offsets are bytes of the outcome's source. */
export interface Undecided extends Span {
  /** Natural log-odds that the letter is alef maksura. */
  readonly score: number
}

/** Units of a score in a kernel's note. */
const SIXTEENTHS = 16

/** In order; without those whose stretch a pattern rule has written anew. */
export function* undecidedOf({ tables }: Program, outcome: Outcome): Generator<Undecided> {
  const { source, patched, notes } = outcome
  let next = 0
  // Those of ي and ى come behind those of U+06CC of the same block.
  const pairs = notes.flatMap((_, index) => (index % 2 === 0 ? [notes.slice(index, index + 2)] : []))
  for (const [start = 0, score = 0] of pairs.sort(([a = 0], [b = 0]) => a - b)) {
    const isPatched = source[start] !== patched[start] || source[start + 1] !== patched[start + 1]
    if (!isPatched && !isEdited(start)) continue
    const end = start + widthOf(source[start] as number)
    yield { start, end, score: score / SIXTEENTHS }
  }

  // The edits of most texts are asked for here alone, and of most of these for no word.
  function isEdited(at: number): boolean {
    const { edits } = outcome
    while (next < edits.length && (edits[next]?.start ?? 0) < at) next++
    return edits[next]?.start === at && edits[next]?.rule === tables.judged?.rule
  }
}

export function countUndecided(program: Program, outcome: Outcome): number {
  return outcome.notes.length === 0 ? 0 : [...undecidedOf(program, outcome)].length
}
