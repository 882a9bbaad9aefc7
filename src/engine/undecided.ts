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
export function* undecidedOf(program: Program, outcome: Outcome): Generator<Undecided> {
  const { source, patched, notes } = outcome
  // Those of ي and ى come behind those of U+06CC of the same block.
  const pairs = notes.flatMap((_, index) => (index % 2 === 0 ? [notes.slice(index, index + 2)] : []))
  for (const [start = 0, score = 0] of pairs.sort(([a = 0], [b = 0]) => a - b)) {
    if (!isPatched(source, patched, start) && !isEdited(program, outcome, start)) continue
    const end = start + widthOf(source[start] as number)
    yield { start, end, score: score / SIXTEENTHS }
  }
}

/** How many `undecidedOf` has: every run asks. */
export function countUndecided(program: Program, outcome: Outcome): number {
  const { seen = outcome } = outcome
  const { notes, source, patched } = seen
  let count = 0
  for (let index = 0; index < notes.length; index += 2) {
    const at = notes[index] as number
    if (isPatched(source, patched, at) || isEdited(program, seen, at)) count++
  }
  return count
}

/** Whether the judge's answer for the letter at `at` was written in place. */
function isPatched(source: Uint8Array, patched: Uint8Array, at: number): boolean {
  return source[at] !== patched[at] || source[at + 1] !== patched[at + 1]
}

/** Whether it was by an edit. */
function isEdited({ judged }: Program, outcome: Outcome, at: number): boolean {
  // The edits of most texts are asked for here alone, and of most of these for no word.
  const { edits } = outcome
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edits[middle]?.start ?? at) < at) low = middle + 1
    else high = middle
  }
  return edits[low]?.start === at && edits[low]?.rule === judged?.rule
}
