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
    const kind = kindAt(text, index)
    if (kind === 'space') {
      spaced = true
      index++
      continue
    }
    let behind = index + 1
    if (kind !== 'sign') while (behind < length && kindAt(text, behind) === kind) behind++
    tokens.push(token(folded, kind, index, behind, spaced))
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

type Kind = 'number' | 'arabic' | 'latin' | 'space' | 'sign'

function kindAt(text: string, index: number): Kind {
  const code = unitAt(text, index)
  if (code === 0x20) return 'space'
  if (isArabicLetter(code)) return 'arabic'
  if (digitValue(code) >= 0) return 'number'
  return isLatinLetter(code) ? 'latin' : 'sign'
}

function token(folded: Folded, kind: Exclude<Kind, 'space'>, first: number, behind: number, spaced: boolean): Token {
  return {
    kind: kind === 'arabic' || kind === 'latin' ? 'word' : kind,
    text: folded.text.slice(first, behind),
    bare: folded.bare.slice(first, behind),
    spaced,
    start: folded.starts[first] ?? 0,
    end: folded.ends[behind - 1] ?? 0,
  }
}
