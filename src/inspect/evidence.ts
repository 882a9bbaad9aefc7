import { EVIDENCE } from '../language/evidence.ts'
import { knownWord } from '../language/names.ts'
import { hasArticle, isJoined, type LanguageWord, readLanguageWords, tellingLetters } from '../language/words.ts'

/** Something that speaks for Arabic or against it. */
export interface Evidence {
  readonly kind: 'word' | 'letter' | 'article' | 'joined'
  /** The word it is, or stands in. */
  readonly text: string
  /** How often. */
  readonly count: number
  /** Natural log-odds for Arabic, each time. */
  readonly points: number
}

/** Pieces of evidence that are told. */
const MOST = 12
const POINTS = 4

/** What weighs most in a text, the heaviest first, whether or not the judge needed to read so far. */
export function evidenceOf(text: string): readonly Evidence[] {
  const found = new Map<string, Evidence>()
  const words = readLanguageWords(text)
  for (const [index, word] of words.entries()) {
    for (const { kind, points } of ofWord(word, words[index - 1])) {
      const shown = text.slice(word.start, word.end)
      const key = `${kind} ${shown}`
      found.set(key, { kind, text: shown, count: (found.get(key)?.count ?? 0) + 1, points: points / POINTS })
    }
  }
  const weight = ({ count, points }: Evidence): number => count * Math.abs(points)
  return [...found.values()].sort((a, b) => weight(b) - weight(a)).slice(0, MOST)
}

/** Nothing for formulas, whose points take away what their letters and article would say. */
function ofWord(
  { letters }: LanguageWord,
  before: LanguageWord | undefined,
): readonly { readonly kind: Evidence['kind']; readonly points: number }[] {
  const own = tellingLetters(letters).map((letter) => EVIDENCE.letterPoints[letter] ?? 0)
  const worst = own.reduce((worst, points) => Math.min(worst, points), 0)
  const letter = worst < 0 ? worst : own.reduce((best, points) => Math.max(best, points), 0)
  const word = knownWord(letters, before?.letters)
  if (word !== undefined && word.language === '' && word.points < 0) return []
  return [
    { kind: 'word', points: word?.points ?? 0 } as const,
    { kind: 'letter', points: letter } as const,
    { kind: 'article', points: letter >= 0 && hasArticle(letters) ? EVIDENCE.article : 0 } as const,
    { kind: 'joined', points: letter >= 0 && word === undefined && isJoined(letters) ? EVIDENCE.joined : 0 } as const,
  ].filter(({ points }) => points !== 0)
}
