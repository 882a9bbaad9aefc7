import type { Article } from '../article/article.ts'
import type { ArticleOptions } from '../normalizer/parse-article.ts'
import { prepare } from '../normalizer/prepare.ts'
import type { PageType } from './page.ts'
import { readPage } from './read-page.ts'

export interface PageOptions extends Omit<ArticleOptions, 'type'> {
  readonly type: PageType
}

/**
 * Reads an article out of an HTML or Markdown document: its text and what the document says of itself, normalised. The
 * parsers are loaded at the first call.
 *
 * @throws YakafError E_RULE_UNKNOWN, E_WORDS
 */
export async function parsePage(source: string, { type, ...options }: PageOptions): Promise<Article> {
  const { dateOrder = 'dmy', explain = false } = options
  const { article } = await readPage(source, type, prepare(options), { dateOrder, explain })
  return article
}
