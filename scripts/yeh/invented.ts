/** The articles that were invented for the reader's fixtures, as a source of correctly spelled text: what their truths say a reader sees. */
import { createHash } from 'node:crypto'
import { GROUPS, type Group, type Truth } from '../article/cases.ts'
import type { Source } from './corpus.ts'

export const INVENTED = 'invented-articles'
/** Groups of one article in many forms, whose texts are not in this repository. */
const OF_ONE_ARTICLE: ReadonlySet<string> = new Set(['policies', 'headers'])

/** One document an article, in the order of the groups, so that further ones change neither number nor part of those before. Shut groups are not read. */
export function inventedArticles(groups: readonly Group[] = GROUPS): Source {
  const texts = groups
    .filter(({ name, isHeldOut }) => isHeldOut !== true && !OF_ONE_ARTICLE.has(name))
    .flatMap(({ casesOf }) => casesOf())
    .filter(({ truth: { language } }) => language === undefined || language === 'ar')
    .map(({ truth }) => textOf(truth))
  return {
    name: INVENTED,
    path: 'fixtures/article',
    sha256: createHash('sha256').update(texts.join('\n')).digest('hex'),
    documents: texts.map((text, index) => ({ text, index })).filter(({ text }) => text !== ''),
  }
}

function textOf({ kicker, title, subtitle, lead, authors = [], body = [], related = [], disclaimer }: Truth): string {
  const parts = [kicker, title, subtitle, lead, ...authors, ...body.map(({ text }) => text), ...related, disclaimer]
  return parts.filter((part) => part !== undefined && part !== '').join(' . ')
}
