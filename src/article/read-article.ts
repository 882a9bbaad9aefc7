import type { Article, ArticleLine } from './article.ts'
import { type AboutDocument, type Page, Reading } from './reading.ts'
import { turnPages } from './remembered.ts'
import { STEPS } from './steps.ts'

/**
 * Reads the article that the lines of a page hold. Nothing is invented: a part that is not there, or not certain, is
 * absent, and what belongs to no part is in `body` when it is text and in `furniture` when it is not.
 */
export function readArticle(lines: readonly ArticleLine[], about: AboutDocument = {}): Article {
  const [reading] = readArticles([{ lines, about }])
  if (reading?.article === undefined) throw reading?.failure
  return reading.article
}

/**
 * The same of several pages, each of which has its article or what its reading failed of. All take a step before any takes the next: the code of all steps is
 * more than a processor keeps at hand (docs/decisions/0047).
 */
export function readArticles(pages: readonly Page[]): readonly Pick<Reading, 'article' | 'failure'>[] {
  turnPages()
  const readings = pages.map((page) => new Reading(page))
  for (const step of STEPS) for (const reading of readings) reading.take(step)
  return readings
}
