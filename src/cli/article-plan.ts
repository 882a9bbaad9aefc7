import { ARTICLE_FIELDS, type ArticleField } from '../article/fields.ts'
import type { ArticlePlan } from '../batch/plan.ts'
import { hintOf } from '../text/nearest.ts'
import { usage } from './usage.ts'
import type { Values } from './values.ts'

/**
 * How the flags want articles to be written; undefined where they want texts.
 *
 * @throws YakafError E_USAGE for flags that contradict each other, and for a field that articles have not.
 */
export function articlePlanOf({ format, article, pick, explain }: Values): ArticlePlan | undefined {
  if (article && format !== 'text') throw usage(`--format ${format} writes the article anyway; leave out --article`)
  if (explain && format !== 'json' && format !== 'jsonl') throw usage('--explain goes with --format json and jsonl')
  const isArticle = format !== 'text' || article === true
  if (pick !== undefined && !isArticle)
    throw usage('--pick goes with --format json, jsonl and markdown, and with --article')
  if (!isArticle) return undefined
  return { form: format, pick: pick?.map(fieldNamed), explain: explain ?? false }
}

function fieldNamed(name: string): ArticleField {
  const field = ARTICLE_FIELDS.find((candidate) => candidate === name)
  if (field !== undefined) return field
  const hint = hintOf(name, ARTICLE_FIELDS, `known are ${ARTICLE_FIELDS.join(', ')}`)
  throw usage(`--pick: an article has no field ${JSON.stringify(name)}; ${hint}`)
}
