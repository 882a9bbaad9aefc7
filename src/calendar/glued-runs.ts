/** The tests of glue.ts at a run of digits in a segment. */
import { isArabicLetter, isLatinLetter } from '../text/characters.ts'
import type { Segment } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { fold, isUnseen } from './fold.ts'
import { FIRST_WORDS, isLastWord, isNameThenNumber, isNumberThenName, isProse, REACH } from './glue.ts'
import { skipUnseen, skipUnseenBefore, textBefore, textBehind, wordBefore, wordBehind } from './line-window.ts'

/** A date has no longer number. */
const MOST_DIGITS = 4

/** How far identifiers and file names are looked for, in code points. */
const PROSE_REACH = 256

/** Whether a date word begins where the digits `run` end, so that a space belongs there. */
export function isGluedBehind(segment: Segment, run: Span): boolean {
  const end = skipUnseen(segment, run.end)
  if (!isLetter(segment.codeAt(end)) || !isShort(segment, run)) return false
  if (!mayBeWord(wordBehind(segment, end), (words) => FIRST_WORDS.has(words[0] ?? ''))) return false
  const [before, behind] = [textBefore(segment, run.start, REACH), textBehind(segment, end, REACH)]
  return isNumberThenName(before, digitsOf(segment, run), behind) && isInProse(segment, run.start, end)
}

/** Whether a date word ends where the digits `run` begin, so that a space belongs there. */
export function isGluedBefore(segment: Segment, run: Span): boolean {
  const start = skipUnseenBefore(segment, run.start)
  if (!isLetter(segment.codeBefore(start)) || !isShort(segment, run)) return false
  if (!endsInDateWord(wordBefore(segment, start))) return false
  const [before, behind] = [textBefore(segment, start, REACH), textBehind(segment, run.end, REACH)]
  return isNameThenNumber(before, digitsOf(segment, run), behind) && isInProse(segment, start, run.end)
}

/** A cheap first look at the word before a number or bracket. */
export function endsInDateWord(word: string): boolean {
  return mayBeWord(word, (words) => isLastWord(words.at(-1) ?? ''))
}

/** A word with a non-joiner in it needs its surroundings to be read: it gets the benefit of the doubt. */
function mayBeWord(word: string, test: (words: readonly string[]) => boolean): boolean {
  return word.includes('\u200c') || test(fold(word).split(' '))
}

function isInProse(segment: Segment, start: number, end: number): boolean {
  return isProse(textBefore(segment, start, PROSE_REACH).text, textBehind(segment, end, PROSE_REACH).text)
}

/** What may stand beside digits that a date word touches. */
export function isLetterOrUnseen(code: number): boolean {
  return isLetter(code) || isUnseen(code)
}

/** A letter of a date word. */
export function isLetter(code: number): boolean {
  return isArabicLetter(code) || isLatinLetter(code)
}

/** The digits of a run, in ASCII. */
export function digitsOf(segment: Segment, run: Span): string {
  return fold(segment.slice(run.start, run.end))
}

/** Whether a run has at most as many digits as a year; looks no further. */
export function isShort(segment: Segment, run: Span): boolean {
  let offset = run.start
  for (let count = 0; count < MOST_DIGITS && offset < run.end; count++) offset = segment.after(offset)
  return offset >= run.end
}
