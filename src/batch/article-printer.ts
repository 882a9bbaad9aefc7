import type { Article } from '../article/article.ts'
import { asText } from '../article/as-text.ts'
import { type PickedArticle, picked } from '../article/fields.ts'
import { writeFileWhole } from '../io/atomic-file.ts'
import { packingOf } from '../io/packing.ts'
import type { ArticleJob } from './article-writer.ts'
import type { ArticlePlan, Streams } from './plan.ts'

/** Writes an article in the form that the plan wants to the job's target. */
export async function articlePrinter(
  { target, output }: ArticleJob,
  { form, pick }: ArticlePlan,
  streams: Streams,
): Promise<(article: Article) => void> {
  const print = await printer(form)
  const packing = await packingOf(target)
  return (article) => {
    const text = print(picked(article, pick))
    // A text is less to carry between threads than its bytes, which the engine lets go of late.
    if (target === undefined && output.name === 'utf-8') return streams.out(text)
    const bytes = output.encoder().encode(Buffer.from(text))
    if (target === undefined) streams.out(bytes)
    else writeFileWhole(target, bytes, packing, streams.onPlaced)
  }
}

async function printer(form: ArticlePlan['form']): Promise<(article: PickedArticle) => string> {
  switch (form) {
    case 'text':
      return asText
    case 'markdown':
      return (await import('../article/as-markdown.ts')).asMarkdown
    case 'json':
      return (article) => `${JSON.stringify(article, undefined, 2)}\n`
    case 'jsonl':
      return (article) => `${JSON.stringify(article)}\n`
  }
}
