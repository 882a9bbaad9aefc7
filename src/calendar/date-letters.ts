/** Persian letters in the words of a date, and what is written for them. */
import { PERSIAN_MONTHS, WRITTEN_MONTHS } from '../data/month-names.ts'
import { isArabicMark } from '../text/characters.ts'
import { HEH, TEH_MARBUTA } from '../text/code-points.ts'
import { lazy } from '../text/lazy.ts'
import { foldWithOffsets } from './fold.ts'
import type { Token } from './tokens.ts'

const writtenMonths = lazy(() => new Map(WRITTEN_MONTHS))
const persianMonths = lazy(() => new Map(PERSIAN_MONTHS))
const FIRST_LETTER = 0x0621
const LAST_LETTER = 0x064a
const FIRST_FORM = 0xfb50
const YEH = 'ي'

/** The Arabic name for the Persian one of a month that these tokens are. */
export function arabicMonth(tokens: readonly Token[]): string | undefined {
  return persianMonths().get(nameOf(tokens))
}

/** The name of a month that the tokens of `line` are, in Arabic letters; undefined when it needs nothing, or is not sure. */
export function monthInArabicLetters(line: string, tokens: readonly Token[]): string | undefined {
  const written = writtenMonths().get(nameOf(tokens))
  return written === undefined ? undefined : inArabicLetters(line, tokens, written)
}

/** The words of `tokens` as `written`, letter for letter, with the hamzas of the page; undefined when they are so. */
function inArabicLetters(line: string, tokens: readonly Token[], written: string): string | undefined {
  const words = written.split(' ')
  if (words.length !== tokens.length) return undefined
  let result = ''
  let isRepaired = false
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1]
    if (previous !== undefined) result += gap(line.slice(previous.end, token.start))
    const repaired = wordInArabicLetters(line.slice(token.start, token.end), words[index] ?? '')
    isRepaired ||= repaired.isRepaired
    result += repaired.text
  })
  return isRepaired ? result : undefined
}

function nameOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ')
}

/** Spaces as they are; for everything else that parts two words, a space: other rules would write one there. */
function gap(between: string): string {
  return /^ +$/.test(between) ? between : ' '
}

function wordInArabicLetters(word: string, written: string): { readonly text: string; readonly isRepaired: boolean } {
  const { text, starts, ends } = foldWithOffsets(word)
  let result = ''
  let isRepaired = false
  for (let unit = 0; unit < text.length; unit++) {
    const start = starts[unit] ?? 0
    const printed = word.codePointAt(start) ?? 0
    const standard = written.charCodeAt(unit)
    const isWrong = !isLetter(printed) || (printed === HEH && standard === TEH_MARBUTA)
    isRepaired ||= isWrong && isLetterOfPage(printed)
    result += String.fromCharCode(isWrong ? standard : printed)
    if (starts[unit + 1] !== start) result += marksOf(word.slice(start + 1, ends[unit]), text[unit] === YEH)
  }
  return { text: result, isRepaired }
}

/** A letter that standard Arabic has. */
function isLetter(code: number): boolean {
  return code >= FIRST_LETTER && code <= LAST_LETTER
}

/** A presentation form is a right letter in a wrong shape: no work of a date rule, unless another letter is. */
function isLetterOfPage(code: number): boolean {
  return code < FIRST_FORM
}

/**
 * The marks of a letter as they are, presentation forms of marks as what they are. U+0654 and U+0670 on a yeh make another
 * letter of it, which no month has.
 */
function marksOf(text: string, isYeh: boolean): string {
  return [...text]
    .map((character) => (character.charCodeAt(0) < FIRST_FORM ? character : character.normalize('NFKC')))
    .flatMap((characters) => [...characters])
    .filter((character) => isArabicMark(character.charCodeAt(0)))
    .filter((character) => !isYeh || (character !== '\u0654' && character !== '\u0670'))
    .join('')
}
