/** Loaded only for articles in HTML and Markdown. */
import type { Prepared } from '../normalizer/prepare.ts'
import type { PageType } from '../pages/page.ts'
import { readPage } from '../pages/read-page.ts'
import { articlePrinter } from './article-printer.ts'
import type { ArticleJob } from './article-writer.ts'
import type { DocumentResult } from './document-result.ts'
import type { ArticlePlan, Streams } from './plan.ts'

/**
 * Reads the article in a page of markup, which is held in memory, and writes it to the job's target.
 *
 * @throws YakafError of reading, decoding or writing.
 */
export async function processPage(
  pieces: Iterable<Uint8Array>,
  type: PageType,
  job: ArticleJob,
  plan: ArticlePlan,
  prepared: Prepared,
  streams: Streams,
): Promise<DocumentResult> {
  const write = await articlePrinter(job, plan, streams)
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let source = ''
  let bytes = 0
  for (const piece of pieces) {
    source += decoder.decode(piece, { stream: true })
    bytes += piece.length
  }
  const input = { path: job.path, encoding: job.encoding.name, ...job.fingerprint() }
  const { explain } = plan
  const { article, counts, language } = await readPage(source, type, prepared, {
    input,
    explain,
    dateOrder: job.dateOrder,
  })
  write(article)
  const changed = Object.keys(counts).length > 0
  return {
    changed,
    counts,
    undecided: 0,
    suggestions: 0,
    pragmas: [],
    language,
    mojibake: { lines: 0, lost: 0 },
    bytes,
  }
}
