/** Loaded only for articles: the calendars behind the article reader cost start-up time. */
import type { Article } from '../article/article.ts'
import { asText } from '../article/as-text.ts'
import { type PickedArticle, picked } from '../article/fields.ts'
import { readArticle } from '../article/read-article.ts'
import { writeFileWhole } from '../io/atomic-file.ts'
import type { Encoding } from '../io/encodings.ts'
import { articleLanguage } from '../normalizer/article-language.ts'
import { CleanedLines } from '../normalizer/cleaned-lines.ts'
import type { Prepared } from '../normalizer/prepare.ts'
import type { Consumer } from './consumer.ts'
import type { DocumentResult } from './document-result.ts'
import type { ArticlePlan, Streams } from './plan.ts'

/** Where an article comes from and goes to. */
export interface ArticleJob {
  readonly path: string
  /** Standard output when undefined. */
  readonly target: string | undefined
  readonly encoding: Encoding
  readonly output: Encoding
  /** Of the bytes that were read; asked for when all are. */
  readonly fingerprint: () => { readonly sha256: string; readonly bytes: number }
}

type Print = (article: PickedArticle) => string

/** Reads the article in a document and writes it to the job's target. */
export async function articleWriter(
  job: ArticleJob,
  { form, pick, explain, dateOrder }: ArticlePlan,
  prepared: Prepared,
  streams: Streams,
): Promise<Consumer> {
  const print = await printer(form)
  const lines = new CleanedLines()
  const read = (result: DocumentResult): Article =>
    readArticle(lines.lines, {
      input: { path: job.path, encoding: job.encoding.name, ...job.fingerprint() },
      language: articleLanguage(result.language, prepared, lines.lines),
      changes: result.counts,
      dateOrder,
      explain,
    })
  return {
    mark: () => lines.mark(),
    take: (outcome) => lines.take(outcome),
    finish(result) {
      const bytes = job.output.encoder().encode(Buffer.from(print(picked(read(result), pick))))
      if (job.target === undefined) streams.out(bytes)
      else writeFileWhole(job.target, bytes)
    },
  }
}

async function printer(form: ArticlePlan['form']): Promise<Print> {
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
