import type { Article } from '../article/article.ts'
import { articleOf } from './article-of.ts'
import { prepareNamed } from './normalizer.ts'
import type { NormalizeOptions } from './options.ts'

export interface ArticleOptions extends NormalizeOptions {
  /** Whether the article says why each of its fields is what it is. Default false. */
  readonly explain?: boolean
}

/**
 * Reads an article out of its text: normalised fields, with dates and spans from the original.
 *
 * @throws YakafError E_RULE_UNKNOWN, E_TYPE_UNKNOWN
 */
export function parseArticle(text: string, options: ArticleOptions = {}): Article {
  const { dateOrder = 'dmy', explain = false } = options
  return articleOf(text, prepareNamed(options), { dateOrder, explain })
}
