import { wordsAt } from './labels.ts'
import { keyOf, type PageLine } from './page-line.ts'
import { isQuestion } from './question.ts'

/** What stands on the button below what readers are asked. */
const VOTES = [...wordsAt('first', 'vote')]
const LONGEST_BUTTON = 3
const MOST_ANSWERS = 5
const LONGEST_ANSWER = 5

/** The lines with a question to readers, and the answers that it offers, as the page's own: a button to vote stands below. */
export function withVote(page: readonly PageLine[]): readonly PageLine[] {
  const button = page.findIndex(isVote)
  if (button < 0) return page
  const asked = page.findLastIndex(({ kind, text }, index) => index < button && kind === 'text' && isQuestion(text))
  const answers = asked < 0 ? [] : page.slice(asked + 1, button)
  if (asked < 0 || answers.length > MOST_ANSWERS || !answers.every(isAnswer)) return page
  return page.map((line, index) => (index >= asked && index < button ? { ...line, kind: 'furniture' } : line))
}

function isVote(line: PageLine): boolean {
  if (line.words > LONGEST_BUTTON || line.isClosed || (line.kind !== 'furniture' && line.kind !== 'text')) return false
  const key = keyOf(line)
  return VOTES.some((word) => key === word || key.startsWith(`${word} `))
}

function isAnswer({ words, isClosed }: PageLine): boolean {
  return words <= LONGEST_ANSWER && !isClosed
}
