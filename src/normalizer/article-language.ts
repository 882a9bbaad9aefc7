import { ARTICLE_POINTS } from '../data/language-evidence.ts'
import { answerOf } from '../language/judge.ts'
import { knownWord, languageOf } from '../language/names.ts'
import { hasArticle, readLanguageWords } from '../language/words.ts'
import type { CleanedLine } from './cleaned-lines.ts'
import type { Document } from './document.ts'
import type { Prepared } from './prepare.ts'

/** UTF-16 units by which a language is told. */
const SAMPLE = 2000

/**
 * The language of a document as BCP 47 names it; undefined when nothing tells. Where no rule had to change anything nobody
 * asked the judge, and a sample of the words is looked at here.
 */
export function articleLanguage(
  verdict: Document['language'],
  { language }: Pick<Prepared, 'language'>,
  lines: readonly CleanedLine[],
): string | undefined {
  if (language === 'ar' || verdict?.answer === 'arabic') return 'ar'
  if (verdict?.answer === 'other') return verdict.language
  const sample = sampleOf(lines)
  const words = readLanguageWords(sample)
  const points = words.reduce((sum, { letters }, index) => sum + pointsOf(letters, words[index - 1]?.letters), 0)
  const answer = answerOf(points, words.length)
  if (answer === 'arabic') return 'ar'
  return answer === 'other' ? languageOf(sample) : undefined
}

function pointsOf(letters: readonly number[], before: readonly number[] | undefined): number {
  return knownWord(letters, before)?.points ?? (hasArticle(letters) ? ARTICLE_POINTS : 0)
}

function sampleOf(lines: readonly CleanedLine[]): string {
  let sample = ''
  for (const { text } of lines) {
    if (sample.length >= SAMPLE) break
    sample += `${text}\n`
  }
  return sample.slice(0, SAMPLE)
}
