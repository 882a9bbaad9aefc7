/** What is looked at while choosing: the documents of dev. */
import { examplesOf, type Lesson, type Lists, stemAt } from './lesson.ts'

/** The share of words that may be left undecided. */
const UNDECIDED = 0.046

export interface Scored {
  readonly source: string
  readonly stem: number
  readonly isMaksura: boolean
  readonly score: number
}

export function scoresOf(lessons: readonly Lesson[], lists: Lists, weights: Int8Array): readonly Scored[] {
  const { features, starts, labels } = examplesOf(lessons, lists)
  const scored: Scored[] = []
  for (const { source, words, indices } of lessons) {
    for (const index of indices) {
      const example = scored.length
      let score = 0
      for (let at = starts[example] as number; at < (starts[example + 1] as number); at++)
        score += weights[features[at] as number] as number
      scored.push({ source, stem: stemAt(words, index), isMaksura: labels[example] === 1, score })
    }
  }
  return scored
}

/** The largest margin that leaves no more than UNDECIDED. */
export function marginOf(scores: readonly Scored[]): number {
  let margin = 1
  while (undecided(scores, margin + 1) <= UNDECIDED) margin++
  return margin
}

export function report(scores: readonly Scored[], margin: number): void {
  for (const [source, own] of bySource(scores)) {
    const right = own.filter(isRight).length / own.length
    console.log(`dev ${source}: ${own.length}, ${(100 * right).toFixed(2)} % right`)
  }
  const parts = [...bySource(scores).values()]
  const macro = parts.reduce((sum, own) => sum + own.filter(isRight).length / own.length, 0) / parts.length
  const decided = scores.filter(({ score }) => Math.abs(score) >= margin)
  console.log(
    `dev: ${(100 * macro).toFixed(2)} % macro-average, ${((100 * scores.filter(isRight).length) / scores.length).toFixed(2)} % of all; ` +
      `margin ${margin}: ${((100 * decided.filter(isRight).length) / decided.length).toFixed(2)} % of ${decided.length} right`,
  )
}

function isRight({ score, isMaksura }: Scored): boolean {
  return score > 0 === isMaksura
}

function undecided(scores: readonly Scored[], margin: number): number {
  return scores.filter(({ score }) => Math.abs(score) < margin).length / scores.length
}

function bySource(scores: readonly Scored[]): ReadonlyMap<string, readonly Scored[]> {
  const parts = new Map<string, Scored[]>()
  for (const scored of scores) {
    const own = parts.get(scored.source)
    if (own === undefined) parts.set(scored.source, [scored])
    else own.push(scored)
  }
  return parts
}
