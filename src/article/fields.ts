import type { Article } from './article.ts'

/** The members of an article, in the order in which they are written. */
export const ARTICLE_FIELDS = [
  'schema',
  'input',
  'language',
  'direction',
  'kicker',
  'title',
  'subtitle',
  'lead',
  'authors',
  'dateline',
  'section',
  'newsCode',
  'published',
  'updated',
  'pageClock',
  'otherDates',
  'body',
  'related',
  'sourceCredit',
  'url',
  'disclaimer',
  'furniture',
  'changes',
  'issues',
  'explain',
] as const satisfies readonly (keyof Article)[]

export type ArticleField = (typeof ARTICLE_FIELDS)[number]

/** An article of which only some members were asked for. */
export type PickedArticle = Partial<Article>

/** Only these members, in the order of the schema, and of `explain` only what belongs to them. */
export function picked(article: Article, fields: readonly ArticleField[] | undefined): PickedArticle {
  if (fields === undefined) return article
  const wanted = new Set<string>(article.explain === undefined ? fields : [...fields, 'explain'])
  const kept = Object.entries(article).filter(([name]) => wanted.has(name))
  const why = Object.entries(article.explain ?? {}).filter(([name]) => wanted.has(name))
  return Object.fromEntries(
    kept.map(([name, value]) => (name === 'explain' ? [name, Object.fromEntries(why)] : [name, value])),
  )
}
