import type { PageLine } from '../page-line.ts'

/** Words of the longest line of which every word is asked; of a longer one only how it begins and ends. */
const LONGEST = 14
/** Words of the shortest line that shows where the text is. */
const SENTENCE = 10
/** UTF-16 units of a long line in which its first two words, or its last, are looked for. */
const REACH = 60
const TOKEN = /[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu
const NUMBER = /^\p{N}/u
const LETTERS = /^\p{L}/u

/** Where a line stands: on a page without a sentence, above the first, below the last, or between. */
export type Place = 'n' | 'u' | 'd' | 'm'

/** Where each line stands. */
export function placesOf(lines: readonly PageLine[]): readonly Place[] {
  const isLong = ({ words }: PageLine): boolean => words >= SENTENCE
  const isSentence = lines.some((line) => line.isClosed && isLong(line))
    ? (line: PageLine): boolean => line.isClosed && isLong(line)
    : isLong
  const first = lines.findIndex(isSentence)
  const last = lines.findLastIndex(isSentence)
  return lines.map((_, index) => (first < 0 ? 'n' : index < first ? 'u' : index > last ? 'd' : 'm'))
}

/**
 * What the words of a line say, as names of features: each word and sign, the same with where the line stands, two in a row, the first and the last. A
 * number is `0` whatever it is.
 */
export function wordsOf({ matched, words }: PageLine, place: Place): readonly string[] {
  return words <= LONGEST ? ofShort(tokensIn(matched.folded), place) : ofLong(matched.folded)
}

function tokensIn(text: string): readonly string[] {
  return (text.match(TOKEN) ?? []).map((token) => (NUMBER.test(token) ? '0' : token))
}

function ofShort(tokens: readonly string[], place: Place): readonly string[] {
  const all: string[] = []
  for (const token of new Set(tokens)) all.push(token, `${place} ${token}`)
  for (let index = 1; index < tokens.length; index++) all.push(`+${tokens[index - 1]} ${tokens[index]}`)
  all.push(`^${tokens[0] ?? ''}`, `$${tokens.at(-1) ?? ''}`)
  return all
}

function ofLong(text: string): readonly string[] {
  const [first = '', second = ''] = tokensIn(text.trimStart().slice(0, REACH)).filter((token) => LETTERS.test(token))
  return [`^${first}`, `+${first} ${second}`, `$${tokensIn(text.trimEnd().slice(-REACH)).at(-1) ?? ''}`]
}
