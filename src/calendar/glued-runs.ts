/** The tests of glue.ts at a run of digits in a segment. */

import type { Size } from '../text/beside.ts'
import { isArabicLetter, isArabicMark, isDigit, isLatinLetter } from '../text/characters.ts'
import type { Segment } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { fold } from './fold.ts'
import { isFirstWord, isLastWord, isNameThenNumber, isNumberThenName, isProse, REACH } from './glue.ts'
import {
  skipUnseen,
  skipUnseenBefore,
  textBefore,
  textBehind,
  twoWords,
  wordBefore,
  wordBehind,
} from './line-window.ts'
import { isUnseen, SEPARATOR } from './unseen.ts'
import { mayBeginDateWord, mayBeginDateWordIn, mayEndDateWord, mayEndDateWordIn } from './word-ends.ts'

/** A date has no longer number. */
const MOST_DIGITS = 4

/** How far identifiers and file names are looked for, in code points. */
const PROSE_REACH = 256

/** Whether a date word begins where the digits `run` end, so that a space belongs there. */
export function isGluedBehind(segment: Segment, run: Span): boolean {
  const end = skipUnseen(segment, run.end)
  if (!isLetter(segment.codeAt(end)) || !mayBeginDateWord(segment, end)) return false
  const number = wholeRun(segment, run)
  if (number === undefined) return false
  if (!mayBeWord(wordBehind(segment, end), (words) => isFirstWord(words[0] ?? ''))) return false
  const [before, behind] = [textBefore(segment, number.start, REACH), textBehind(segment, end, REACH)]
  return isNumberThenName(before, digitsOf(segment, number), behind) && isInProse(segment, number.start, number.start)
}

/** Whether a date word ends where the digits `run` begin, so that a space belongs there. */
export function isGluedBefore(segment: Segment, run: Span): boolean {
  const start = skipUnseenBefore(segment, run.start)
  if (!mayEndWord(segment.codeBefore(start)) || !endsInDateWord(segment, start)) return false
  const number = wholeRun(segment, run)
  if (number === undefined) return false
  const [before, behind] = [textBefore(segment, start, REACH), textBehind(segment, number.end, REACH)]
  return isNameThenNumber(before, digitsOf(segment, number), behind) && isInProse(segment, start, number.start)
}

/** A cheap look at the word that ends at `end`, before a number or bracket. */
export function endsInDateWord(segment: Segment, end: number): boolean {
  if (!mayEndDateWord(segment, end)) return false
  return mayBeWord(wordBefore(segment, end), (words) => isLastWord(words.at(-1) ?? ''))
}

/** A word with a separator in it needs its surroundings to be read: it gets the benefit of the doubt. */
function mayBeWord(word: string, test: (words: readonly string[]) => boolean): boolean {
  return SEPARATOR.test(word) || test(fold(word).split(' '))
}

/** From the number on: a heh behind it may be the Hijri mark, and then a non-joiner behind that ends a word. */
function isInProse(segment: Segment, start: number, end: number): boolean {
  return isProse(twoWords(segment, start, PROSE_REACH, false), twoWords(segment, end, PROSE_REACH, true))
}

/** What may stand before digits or a bracket that a date word touches. */
export function mayEndDateWordHere(code: number, size: Size, ...further: readonly (number | undefined)[]): boolean {
  return mayEndWord(code) ? mayEndDateWordIn(size, code, ...further) : isUnseen(code)
}

/** What may stand behind digits that a date word touches. */
export function mayBeginDateWordHere(code: number, beyond?: number, further: readonly number[] = []): boolean {
  if (!isLetter(code)) return isUnseen(code)
  return beyond === undefined || mayBeginDateWordIn(code, beyond, ...further)
}

/** A letter of a date word. */
export function isLetter(code: number): boolean {
  return isArabicLetter(code) || isLatinLetter(code)
}

/** A letter, or a mark on one, which another rule may write as one letter with it. */
export function mayEndWord(code: number): boolean {
  return isLetter(code) || isArabicMark(code)
}

/** The digits of a run, in ASCII. */
export function digitsOf(segment: Segment, run: Span): string {
  return fold(segment.slice(run.start, run.end))
}

/**
 * The digits of `run` with those that only invisible characters part from it; undefined when they are more than a year
 * has. Looks no further.
 */
export function wholeRun(segment: Segment, run: Span): Span | undefined {
  let { start, end } = { start: run.start, end: run.start }
  let left = MOST_DIGITS
  for (let at = end; isDigit(segment.codeAt(at)); at = skipUnseen(segment, end)) {
    if (left-- === 0) return undefined
    end = segment.after(at)
  }
  for (
    let at = skipUnseenBefore(segment, start);
    isDigit(segment.codeBefore(at));
    at = skipUnseenBefore(segment, start)
  ) {
    if (left-- === 0) return undefined
    start = segment.before(at)
  }
  return { start, end }
}
