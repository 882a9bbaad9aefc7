/** Loaded only for --format json and jsonl: the calendars behind the article reader cost start-up time. */
import { readArticle } from '../article/read-article.ts'
import { writeFileWhole } from '../io/atomic-file.ts'
import type { Encoding } from '../io/encodings.ts'
import { CleanedLines } from '../normalizer/cleaned-lines.ts'
import type { Consumer } from './consumer.ts'
import type { Plan, Streams } from './plan.ts'

/** Reads the article in a document and writes it as JSON to `target`, or to standard output. */
export function articleWriter(
  path: string,
  target: string | undefined,
  format: Plan['format'],
  { name }: Encoding,
  output: Encoding,
  streams: Streams,
): Consumer {
  const lines = new CleanedLines()
  const indent = format === 'json' ? 2 : 0
  return {
    mark: () => lines.mark(),
    take: (outcome) => lines.take(outcome),
    finish() {
      const article = { ...readArticle(lines.lines), input: { path, encoding: name } }
      const text = Buffer.from(`${JSON.stringify(article, undefined, indent)}\n`)
      const bytes = output.encoder().encode(text)
      if (target === undefined) streams.out(bytes)
      else writeFileWhole(target, bytes)
    },
  }
}
