import { unitAt } from '../../text/unit-at.ts'
import type { PageLine } from '../page-line.ts'
import { kindsOf, OF_NAME, OF_WORD, SPACE, SURROGATE } from '../unit-kinds.ts'
import { Stretch, type Taker } from '../word-units.ts'

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

/** As what a word or sign is asked for, and how the name of such a feature begins: by itself, with where its line stands, as the first or the last of it. */
export const ASKED = ['', 'n ', 'u ', 'd ', 'm ', '^', '$'] as const
const ALONE = 0
const FIRST = ASKED.indexOf('^')
const LAST = ASKED.indexOf('$')
const PAIR = '+'

/** Is told what the words of a line say, each word or sign as what it makes of it. */
export interface Listener<Token> {
  /** A number is `0` whatever it is; the first or last of a line without any is empty. */
  readonly tokenOf: (word: string) => Token
  /** Its number in ASKED. */
  readonly word: (asked: number, token: Token) => void
  /** Two in a row. */
  readonly pair: (first: Token, second: Token) => void
}

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

/** What the words of a line say, as names of features. */
export function wordsOf(line: PageLine, place: Place): readonly string[] {
  const names: string[] = []
  tellWords(line, place, {
    tokenOf: (word) => word,
    word: (asked, word) => names.push(`${ASKED[asked]}${word}`),
    pair: (first, second) => names.push(`${PAIR}${first} ${second}`),
  })
  return names
}

/** What a feature of this name is asked for, and its words; of two in a row undefined. No word has a space. */
export function partsOf(name: string): readonly [asked: number | undefined, ...words: string[]] {
  if (name.startsWith(PAIR) && name.includes(' ')) return [undefined, ...name.slice(PAIR.length).split(' ')]
  const asked = ASKED.findLastIndex((prefix) => name.startsWith(prefix) && name.length > prefix.length)
  return [asked, name.slice(ASKED[asked]?.length)]
}

/** Tells what the words of a line say: each word and sign, the same with where the line stands, two in a row, the first and the last. */
export function tellWords<Token>({ matched, words }: PageLine, place: Place, to: Listener<Token>): void {
  if (words <= LONGEST) tellShort(matched.folded, ASKED.indexOf(`${place} `), to)
  else tellLong(matched.folded, to)
}

function tellShort<Token>(text: string, place: number, to: Listener<Token>): void {
  const { tokens } = told(text, new Tokens(text, to))
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token
    if (tokens.indexOf(token) < index) continue
    to.word(ALONE, token)
    to.word(place, token)
  }
  for (let index = 1; index < tokens.length; index++) to.pair(tokens[index - 1] as Token, tokens[index] as Token)
  to.word(FIRST, tokens[0] ?? to.tokenOf(''))
  to.word(LAST, tokens.at(-1) ?? to.tokenOf(''))
}

function tellLong<Token>(text: string, to: Listener<Token>): void {
  const [first = '', second = ''] = firstWordsIn(text.trimStart().slice(0, REACH))
  to.word(FIRST, to.tokenOf(first))
  to.pair(to.tokenOf(first), to.tokenOf(second))
  to.word(LAST, to.tokenOf(lastIn(text.trimEnd().slice(-REACH))))
}

/** Of the runs of letters in a text the first two. */
function firstWordsIn(text: string): readonly string[] {
  return told(text, new FirstWords(text)).words
}

function lastIn(text: string): string {
  const { start, end } = told(text, new Stretch(false))
  return end === text.length ? wordAt(text, start, end) : ''
}

class Tokens<Token> implements Taker {
  readonly tokens: Token[] = []
  readonly #text: string
  readonly #to: Listener<Token>

  constructor(text: string, to: Listener<Token>) {
    this.#text = text
    this.#to = to
  }

  take(start: number, end: number): boolean {
    this.tokens.push(this.#to.tokenOf(wordAt(this.#text, start, end)))
    return false
  }
}

class FirstWords implements Taker {
  readonly words: string[] = []
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  take(start: number, end: number): boolean {
    const token = this.#text.slice(start, end)
    if (LETTERS.test(token)) this.words.push(token)
    return this.words.length === 2
  }
}

/** Gives back who is told. */
function told<Told extends Taker>(text: string, taker: Told): Told {
  forTokensIn(text, taker)
  return taker
}

function wordAt(text: string, start: number, end: number): string {
  const word = text.slice(start, end)
  return (kindsOf(unitAt(text, start)) & OF_NAME) === 0 && NUMBER.test(word) ? '0' : word
}

/** Tells where runs of letters, numbers and single signs begin and end, in order, until `taker` has seen enough. */
function forTokensIn(text: string, taker: Taker): void {
  const { length } = text
  let start = 0
  let own = SPACE
  for (let end = 0; end < length; end++) {
    const kinds = kindsOf(unitAt(text, end))
    if ((kinds & SURROGATE) !== 0) {
      forTokensByPattern(text, start, taker)
      return
    }
    const kind = kinds & (OF_NAME | OF_WORD | SPACE)
    if (kind !== 0 && kind === own) continue
    if (own !== SPACE && taker.take(start, end)) return
    start = end
    own = kind
  }
  if (own !== SPACE) taker.take(start, length)
}

function forTokensByPattern(text: string, from: number, taker: Taker): void {
  for (const { index, 0: token } of text.slice(from).matchAll(TOKEN))
    if (taker.take(from + index, from + index + token.length)) return
}
