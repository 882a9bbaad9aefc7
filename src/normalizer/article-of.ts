import type { Article } from '../article/article.ts'
import { readArticle } from '../article/read-article.ts'
import type { AboutDocument, Page } from '../article/reading.ts'
import type { RuleId } from '../rule/rule.ts'
import { articleLanguage } from './article-language.ts'
import { arabicRepair } from './as-arabic.ts'
import { CleanedLines } from './cleaned-lines.ts'
import { addCounts, outcomesOf, type Prepared } from './prepare.ts'

/** What is known of a text that its repair does not tell. */
type AboutText = Omit<AboutDocument, 'language' | 'changes' | 'asArabic'>

/** The article in a text that is read as `prepared` says. */
export function articleOf(text: string, prepared: Prepared, about: AboutText): Article {
  const page = pageOf(text, prepared, about)
  return readArticle(page.lines, page.about)
}

/** The page that a text is, repaired, before its article is read. */
export function pageOf(text: string, prepared: Prepared, about: AboutText): Page {
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
  return { lines: lines.lines, about: { ...about, language, changes, asArabic: arabicRepair(prepared) } }
}
