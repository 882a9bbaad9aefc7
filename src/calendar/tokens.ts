import { digitValue, isArabicLetter, isLatinLetter } from '../text/characters.ts'
import { unitAt } from '../text/unit-at.ts'
import { type Folded, foldWithOffsets } from './fold.ts'

/** A run of digits, a run of letters of one script, or one other character. */
export interface Token {
  readonly kind: 'number' | 'word' | 'sign'
  /** As folded. */
  readonly text: string
  /** As printed, less what is invisible. */
  readonly bare: string
  /** Whether white space, or the start of the line, stands before it. */
  readonly spaced: boolean
  /** Where it stands in the original line, half-open, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

/** The tokens of one line; white space only shows as `spaced`. */
export function tokenize(line: string): readonly Token[] {
  const folded = foldWithOffsets(line)
  const { text } = folded
  const { length } = text
  const tokens: Token[] = []
  let spaced = true
  for (let index = 0; index < length; ) {
    const kind = kindOf(unitAt(text, index))
    if (kind === SPACE) {
      spaced = true
      index++
      continue
    }
    let behind = index + 1
    if (kind !== SIGN) while (behind < length && kindOf(unitAt(text, behind)) === kind) behind++
    tokens.push(new FoldedToken(folded, KINDS[kind] as Token['kind'], index, behind, spaced))
    spaced = false
    index = behind
  }
  return tokens
}

/** Whether nothing stands between the token at `index` and the one before it. */
export function touchesPrevious(tokens: readonly Token[], index: number): boolean {
  return index > 0 && tokens[index]?.spaced === false
}

/** Whether the token at `index` is one of the signs or words in `texts`. */
export function isOneOf(tokens: readonly Token[], index: number, texts: ReadonlySet<string>): boolean {
  const token = tokens[index]
  return token !== undefined && token.kind !== 'number' && texts.has(token.text)
}

/** Whether a token is a number of `least` to `most` digits. */
export function isNumber(token: Token | undefined, least: number, most: number): token is Token {
  return token?.kind === 'number' && token.text.length >= least && token.text.length <= most
}

/** Whether a token is a word of Latin letters. */
export function isLatinWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && isLatinLetter(token.text.charCodeAt(0))
}

const SPACE = 1
const SIGN = 2
const NUMBER = 3
const ARABIC = 4
const LATIN = 5
const KINDS: readonly (Token['kind'] | '')[] = ['', '', 'sign', 'number', 'word', 'word']

/** Of folded units, filled as they are met: most are never. */
const kinds = new Uint8Array(0x10000)

function kindOf(unit: number): number {
  return (kinds[unit] as number) || met(unit)
}

function met(unit: number): number {
  const kind = kindAsFolded(unit)
  kinds[unit] = kind
  return kind
}

function kindAsFolded(code: number): number {
  if (code === 0x20) return SPACE
  if (isArabicLetter(code)) return ARABIC
  if (digitValue(code) >= 0) return NUMBER
  return isLatinLetter(code) ? LATIN : SIGN
}

/** A stretch of a folded line. */
class FoldedToken implements Token {
  readonly kind: Token['kind']
  readonly spaced: boolean
  readonly start: number
  readonly end: number
  readonly #folded: Folded
  readonly #first: number
  readonly #behind: number
  #text: string | undefined

  constructor(folded: Folded, kind: Token['kind'], first: number, behind: number, spaced: boolean) {
    this.kind = kind
    this.spaced = spaced
    this.start = folded.starts[first] ?? 0
    this.end = folded.ends[behind - 1] ?? 0
    this.#folded = folded
    this.#first = first
    this.#behind = behind
  }

  /** Most tokens of a text are far from its numbers, and are not asked for it. */
  get text(): string {
    this.#text ??= this.#folded.text.slice(this.#first, this.#behind)
    return this.#text
  }

  /** Of few words is more asked than how they are folded. */
  get bare(): string {
    return this.#folded.bare.slice(this.#first, this.#behind)
  }
}
