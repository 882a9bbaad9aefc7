import type { Article } from '../article/article.ts'
import { readArticle } from '../article/read-article.ts'
import type { Outcome } from '../engine/run.ts'
import type { RuleId } from '../rule/rule.ts'
import { encode } from '../text/utf8.ts'
import { articleLanguage } from './article-language.ts'
import { CleanedLines } from './cleaned-lines.ts'
import type { Document } from './document.ts'
import { prepareNamed } from './normalizer.ts'
import type { NormalizeOptions } from './options.ts'
import { addCounts, openDocument } from './prepare.ts'

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
  const prepared = prepareNamed(options)
  const document = openDocument(prepared)
  const lines = new CleanedLines()
  const changes: Record<RuleId, number> = {}
  if (text.startsWith('\ufeff')) lines.mark()
  for (const outcome of outcomesOf(text, document)) {
    lines.take(outcome)
    addCounts(changes, prepared.program.rules, outcome.counts)
  }
  return readArticle(lines.lines, {
    language: articleLanguage(document.language, prepared, lines.lines),
    changes,
    dateOrder: options.dateOrder ?? 'dmy',
    explain: options.explain ?? false,
  })
}

/** Cut by the document itself: pieces make no difference. */
function* outcomesOf(text: string, document: Document): Generator<Outcome> {
  yield* document.push(encode(text.startsWith('\ufeff') ? text.slice(1) : text))
  yield* document.end()
}
