import type { Article } from '../article/article.ts'
import { readArticle } from '../article/read-article.ts'
import { CleanedLines } from './cleaned-lines.ts'
import { prepareNamed } from './normalizer.ts'
import type { NormalizeOptions } from './options.ts'
import { outcomesOf } from './prepare.ts'

/**
 * Reads an article out of its text: normalised fields, with dates and spans from the original.
 *
 * @throws YakafError E_RULE_UNKNOWN, E_TYPE_UNKNOWN
 */
export function parseArticle(text: string, options: NormalizeOptions = {}): Article {
  const lines = new CleanedLines()
  if (text.startsWith('\ufeff')) lines.mark()
  for (const outcome of outcomesOf(text, prepareNamed(options))) lines.take(outcome)
  return readArticle(lines.lines)
}
