/** Loaded only for articles: the calendars behind the article reader cost start-up time. */
import type { Article } from '../article/article.ts'
import { readArticle } from '../article/read-article.ts'
import type { Page } from '../article/reading.ts'
import type { DateOrder } from '../calendar/decide.ts'
import type { Encoding } from '../io/encodings.ts'
import { articleLanguage } from '../normalizer/article-language.ts'
import { arabicRepair } from '../normalizer/as-arabic.ts'
import { CleanedLines } from '../normalizer/cleaned-lines.ts'
import type { Prepared } from '../normalizer/prepare.ts'
import { articlePrinter } from './article-printer.ts'
import type { Consumer } from './consumer.ts'
import type { DocumentResult } from './document-result.ts'
import type { PageLot } from './page-lot.ts'
import type { ArticlePlan, Streams } from './plan.ts'

/** Where an article comes from and goes to. */
export interface ArticleJob {
  readonly path: string
  /** Standard output when undefined. */
  readonly target: string | undefined
  readonly encoding: Encoding
  readonly output: Encoding
  readonly dateOrder: DateOrder
  /** Of the bytes that were read; asked for when all are. */
  readonly fingerprint: () => { readonly sha256: string; readonly bytes: number }
}

/** Reads the article in a plain text and writes it to the job's target. `lot`: where it waits for others to be read with; undefined for nowhere. */
export async function articleWriter(
  job: ArticleJob,
  plan: ArticlePlan,
  prepared: Prepared,
  streams: Streams,
  lot: PageLot | undefined,
): Promise<Consumer> {
  const write = await articlePrinter(job, plan, streams)
  const lines = new CleanedLines()
  const pageOf = (result: DocumentResult): Page => ({
    lines: lines.lines,
    about: {
      input: { path: job.path, encoding: job.encoding.name, ...job.fingerprint() },
      language: articleLanguage(result.language, prepared, lines.lines),
      changes: result.counts,
      dateOrder: job.dateOrder,
      asArabic: arabicRepair(prepared),
      explain: plan.explain,
    },
  })
  let article: Article | undefined
  const readWithOthers = async (waiting: PageLot, result: DocumentResult): Promise<void> => {
    article = await waiting.read(pageOf(result), result.bytes)
  }
  const readAlone = (result: DocumentResult): Article => {
    const { lines: own, about } = pageOf(result)
    return readArticle(own, about)
  }
  return {
    mark: () => lines.mark(),
    take: (outcome) => lines.take(outcome),
    wait: (result) => lot && readWithOthers(lot, result),
    finish: (result) => write(article ?? readAlone(result)),
  }
}
