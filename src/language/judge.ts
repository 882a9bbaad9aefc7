/**
 * What counts how much when a stretch of Arabic script is judged, and from where on it is an answer. Weights are trained
 * (scripts/train-language.ts) on evidence that no default rule touches: common words, the article, letters of one language.
 * Chosen on a dev part and measured by `npm run eval:language`: docs/evaluation.md, decisions/0011.
 */

export type Answer = 'arabic' | 'other' | 'undecided'

/** Quarters of a natural log-odd for Arabic; below 0 against it. */
export type Points = number

/** From here on, on either side of 0, a stretch is decided: odds of 7 to 1. */
export const SURE: Points = 8
/** A word that stands alone says less: most of them are names. */
export const SURE_OF_ONE: Points = 12
/** What is at least so much against Arabic is some evidence: odds of 3 to 1. */
const SLIGHT: Points = -4
/** A text is of one kind when it has so many times the words of the other. */
const MAJORITY = 2

/** What a stretch of so many words comes to. */
export function answerOf(points: Points, words: number): Answer {
  if (points >= SURE) return 'arabic'
  return points <= -(words === 1 ? SURE_OF_ONE : SURE) ? 'other' : 'undecided'
}

/** Whether there is any evidence of another language. */
export function isSlightlyForeign(points: Points): boolean {
  return points <= SLIGHT
}

/** What a text is as a whole, by how many words its Arabic and its other parts have. Undecided when it is both or neither. */
export function majorityOf(arabic: number, other: number): Answer {
  if (arabic > 0 && arabic >= MAJORITY * other) return 'arabic'
  return other > 0 && other >= MAJORITY * arabic ? 'other' : 'undecided'
}
