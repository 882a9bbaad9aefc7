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
export function* undecidedOf({ tables }: Program, { source, patched, edits, notes }: Outcome): Generator<Undecided> {
  let next = 0
  // Those of ي and ى come behind those of U+06CC of the same block.
  const pairs = notes.flatMap((_, index) => (index % 2 === 0 ? [notes.slice(index, index + 2)] : []))
  for (const [start = 0, score = 0] of pairs.sort(([a = 0], [b = 0]) => a - b)) {
    while (next < edits.length && (edits[next]?.start ?? 0) < start) next++
    const isPatched = source[start] !== patched[start] || source[start + 1] !== patched[start + 1]
    if (!isPatched && (edits[next]?.start !== start || edits[next]?.rule !== tables.judged?.rule)) continue
    const end = start + widthOf(source[start] as number)
    yield { start, end, score: score / SIXTEENTHS }
  }
}

export function countUndecided(program: Program, outcome: Outcome): number {
  return outcome.notes.length === 0 ? 0 : [...undecidedOf(program, outcome)].length
}
