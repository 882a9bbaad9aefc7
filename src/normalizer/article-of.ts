import type { Article } from '../article/article.ts'
import { readArticle } from '../article/read-article.ts'
import type { AboutDocument } from '../article/reading.ts'
import type { RuleId } from '../rule/rule.ts'
import { articleLanguage } from './article-language.ts'
import { arabicRepair } from './as-arabic.ts'
import { CleanedLines } from './cleaned-lines.ts'
import { addCounts, outcomesOf, type Prepared } from './prepare.ts'

/** The article in a text that is read as `prepared` says. */
export function articleOf(
  text: string,
  prepared: Prepared,
  about: Omit<AboutDocument, 'language' | 'changes' | 'asArabic'>,
): Article {
  const lines = new CleanedLines()
  const changes: Record<RuleId, number> = {}
  let language: string | undefined
  if (text.startsWith('\ufeff')) lines.mark()
  const outcomes = outcomesOf(text, prepared, (document) => {
    language = articleLanguage(document.language, prepared, lines.lines)
  })
  for (const outcome of outcomes) {
    lines.take(outcome)
    addCounts(changes, prepared.program.rules, outcome.counts)
  }
  return readArticle(lines.lines, { ...about, language, changes, asArabic: arabicRepair(prepared) })
}
