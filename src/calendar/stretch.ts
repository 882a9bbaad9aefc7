/** What stands around and between the dates of a stamp line, and what makes a date part of something else. */
import { isFirstWord, isLastWord, isProse } from './glue.ts'
import { type Token, touchesPrevious } from './tokens.ts'
import { isDateFiller } from './words.ts'

export const SEPARATORS: ReadonlySet<string> = new Set(['-', '\u2013', '\u2014', '\u2212', '\u060c', ',', '/', '|'])
/** Without a label a comma may be that of a list in a sentence. */
export const STRONG_SEPARATORS: ReadonlySet<string> = new Set(['-', '\u2013', '\u2014', '\u2212', '/', '|'])
const JOINTS: ReadonlySet<string> = new Set(['-', '\u2212', '\u2013', '/'])
const NUMBER_JOINTS: ReadonlySet<string> = new Set(['.', ',', ':'])
/** Signs that belong to what they touch: behind another character than a digit, # would begin a hashtag. */
const HOLDS: ReadonlySet<string> = new Set(['%', '#'])
const BRACKETS: ReadonlySet<string> = new Set(['(', ')', '[', ']'])
const FILLERS: ReadonlySet<string> = new Set([':', '.', '*', '\u2022', '\u00b7'])
const QUOTES: ReadonlySet<string> = new Set([...'"\'`=<>', '\u00ab', '\u00bb', '\u2018', '\u2019', '\u201c', '\u201d'])

/** A run of tokens. */
export interface Stretch {
  readonly first: number
  readonly behind: number
}

/** Whether the tokens [first, behind) are dates, times, separators and the small words between them, and nothing else. */
export function isMaterial(
  tokens: readonly Token[],
  first: number,
  behind: number,
  known: readonly Stretch[],
  separators: ReadonlySet<string>,
): boolean {
  for (let index = first; index < behind; index++) {
    const date = known.find((stretch) => stretch.first <= index && index < stretch.behind)
    if (date !== undefined) index = date.behind - 1
    else if (!isSmall(tokens, index, separators)) return false
  }
  return true
}

function isSmall(tokens: readonly Token[], index: number, separators: ReadonlySet<string>): boolean {
  const text = tokens[index]?.text ?? ''
  if (separators.has(text) || BRACKETS.has(text) || FILLERS.has(text)) return true
  return isDateFiller(tokens, index)
}

/** Whether a token is a sign that says nothing by itself. */
export function isNothing(token: Token | undefined): boolean {
  const text = token?.text ?? ''
  return SEPARATORS.has(text) || BRACKETS.has(text) || FILLERS.has(text)
}

/** `stretch` with the pair of brackets that holds it. */
export function bracketed(tokens: readonly Token[], { first, behind }: Stretch): Stretch {
  const isOpen = tokens[first - 1]?.text === '(' || tokens[first - 1]?.text === '['
  const isClosed = tokens[behind]?.text === ')' || tokens[behind]?.text === ']'
  return isOpen && isClosed ? { first: first - 1, behind: behind + 1 } : { first, behind }
}

export function isQuoted(tokens: readonly Token[], { first, behind }: Stretch): boolean {
  return QUOTES.has(tokens[first - 1]?.text ?? '') || QUOTES.has(tokens[behind]?.text ?? '')
}

/**
 * Whether a word, a number, % or # touches the group, or a word or number through one dash or slash, or a number through
 * another joiner: then it is part of something else.
 */
export function isGlued(line: string, tokens: readonly Token[], { first, behind }: Stretch): boolean {
  const maySplit = isProse(line.slice(0, tokens[first]?.start), line.slice(tokens[behind - 1]?.start))
  const isTightJoint = (index: number, outer: number): boolean =>
    isJoint(tokens, index, outer === index ? index - 1 : outer) && touchesPrevious(tokens, outer)
  const isJoined = (outer: number, border: number, inner: number, next: number): boolean => {
    if (!touchesPrevious(tokens, border)) return false
    if (HOLDS.has(tokens[outer]?.text ?? '')) return true
    if (tokens[outer]?.kind === 'sign') return isTightJoint(outer, next)
    return !maySplit || !isDateBorder(tokens[Math.min(outer, inner)], tokens[Math.max(outer, inner)])
  }
  return isJoined(first - 1, first, first, first - 1) || isJoined(behind, behind, behind - 1, behind + 1)
}

/** Whether the sign at `index` may join a date to the token `beyond`: some join numbers only. */
function isJoint(tokens: readonly Token[], index: number, beyond: number): boolean {
  const text = tokens[index]?.text ?? ''
  return JOINTS.has(text) || (NUMBER_JOINTS.has(text) && tokens[beyond]?.kind === 'number')
}

/** Whether one of two touching tokens is a number and the other a date word: dates/glued-* put a space there. */
function isDateBorder(left: Token | undefined, right: Token | undefined): boolean {
  if (left?.kind === 'number') return right?.kind === 'word' && isFirstWord(right.text)
  return left?.kind === 'word' && right?.kind === 'number' && isLastWord(left.text)
}
