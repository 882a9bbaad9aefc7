/** What the texts of training hold: their forms, how each ends for the most part, and their shingles. */

import type { Source } from './corpus.ts'
import { finalYehsOf } from './final-yehs.ts'
import { shinglesOf } from './overlap.ts'
import { readWords } from './words.ts'

/** How many words a list has that is measured beside the model. */
export const LISTED = 500

export interface Learned {
  readonly known: ReadonlySet<string>
  /** The LISTED commonest of those that mostly end in ى. */
  readonly listed: ReadonlySet<string>
  readonly shingles: ReadonlySet<number>
}

export function learnedFrom(sources: Iterable<Source>): Learned {
  const counts = new Map<string, { maksura: number; yeh: number }>()
  const shingles = new Set<number>()
  for (const { documents } of sources) {
    for (const { text } of documents) {
      for (const shingle of shinglesOf(text)) shingles.add(shingle)
      for (const { form, isMaksura } of finalYehsOf(text, readWords(text))) {
        const count = counts.get(form) ?? { maksura: 0, yeh: 0 }
        count[isMaksura ? 'maksura' : 'yeh']++
        counts.set(form, count)
      }
    }
  }
  const listed = [...counts]
    .filter(([, { maksura, yeh }]) => maksura > yeh)
    .sort(([a, { maksura: x }], [b, { maksura: y }]) => y - x || (a < b ? -1 : 1))
    .slice(0, LISTED)
    .map(([form]) => form)
  return { known: new Set(counts.keys()), listed: new Set(listed), shingles }
}
