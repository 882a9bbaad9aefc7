import type { PageLine } from '../page-line.ts'

/** Words of the longest line of which every word is asked; of a longer one only how it begins and ends. */
const LONGEST = 14
/** Words of the shortest line that shows where the text is. */
const SENTENCE = 10
const TOKEN = /[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu
const NUMBER = /^\p{N}/u
const LETTERS = /^\p{L}/u

/**
 * What the words of each line say, as names of features: each word and sign, the same with the part of the page where it stands, two in a row, the
 * first and the last. A number is `0` whatever it is.
 */
export function wordsOf(lines: readonly PageLine[]): readonly (readonly string[])[] {
  const tokens = lines.map(tokensOf)
  const counts = tokens.map((own) => own.filter((token) => LETTERS.test(token)).length)
  const isSentence = (index: number): boolean => (counts[index] ?? 0) >= SENTENCE
  const closed = lines.flatMap(({ isClosed }, index) => (isClosed && isSentence(index) ? [index] : []))
  const sentences = closed.length > 0 ? closed : lines.flatMap((_, index) => (isSentence(index) ? [index] : []))
  const first = sentences[0] ?? -1
  const last = sentences.at(-1) ?? -1
  return tokens.map((own, index) => {
    const part = first < 0 ? 'n' : index < first ? 'u' : index > last ? 'd' : 'm'
    return (counts[index] ?? 0) <= LONGEST ? ofShort(own, part) : ofLong(own)
  })
}

function tokensOf({ matched }: PageLine): readonly string[] {
  return (matched.folded.match(TOKEN) ?? []).map((token) => (NUMBER.test(token) ? '0' : token))
}

function ofShort(tokens: readonly string[], part: string): readonly string[] {
  const all: string[] = []
  for (const token of new Set(tokens)) all.push(token, `${part} ${token}`)
  for (let index = 1; index < tokens.length; index++) all.push(`+${tokens[index - 1]} ${tokens[index]}`)
  all.push(`^${tokens[0] ?? ''}`, `$${tokens.at(-1) ?? ''}`)
  return all
}

function ofLong(tokens: readonly string[]): readonly string[] {
  const [first = '', second = ''] = tokens.filter((token) => LETTERS.test(token))
  return [`^${first}`, `+${first} ${second}`, `$${tokens.at(-1) ?? ''}`]
}
