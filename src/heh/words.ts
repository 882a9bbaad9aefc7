/** Words of a segment as the judge of final hehs reads them. */
import { isArabicLetter, isTransparent, isWhiteSpace } from '../text/characters.ts'
import { LINE_FEED, NOT_SIGN, SOFT_HYPHEN, ZERO_WIDTH_NON_JOINER } from '../text/code-points.ts'
import { separation } from '../text/invisible.ts'
import { EDGE, type Segment } from '../text/segment.ts'
import { skip } from '../text/skip.ts'
import type { Span } from '../text/span.ts'
import { charKindOf } from '../yeh/kinds.ts'
import { foldedLetters } from './letters.ts'

/** Folded letters, and where they stand. */
export interface Word extends Span {
  readonly letters: Uint8Array
}

/** A word beside a word, or the kind of sign that stands there (src/yeh/kinds.ts). */
export type Neighbour = Word | number

/** Letters of the longest word that is judged; no word has more. */
const LONGEST = 24
/** Characters that are looked at for soft hyphens. */
const MOST_STEPS = 64
/** Spaces that are looked past on the way to a neighbour. */
const MOST_SPACES = 8

const NON_JOINERS: readonly number[] = [ZERO_WIDTH_NON_JOINER]
const SOFT: readonly number[] = [NOT_SIGN, SOFT_HYPHEN]

/**
 * The word that ends at `end`, before which a letter stands; undefined when it is too long. A non-joiner that
 * invisibles/zero-width-non-joiner removes without a trace does not end it.
 */
export function wordBefore(segment: Segment, end: number): Word | undefined {
  const letters: number[] = []
  let start = end
  for (let at = end; letters.length <= LONGEST; ) {
    const code = segment.codeBefore(at)
    if (isArabicLetter(code)) {
      letters.push(...foldedLetters(code).toReversed())
      at = segment.before(at)
      start = at
    } else if (isTransparent(code)) at = segment.before(at)
    else {
      const gap = gapBefore(segment, at)
      if (gap === undefined) return { letters: Uint8Array.from(letters.reverse()), start, end }
      at = gap.start
    }
  }
  return undefined
}

/** The same for the word that begins at `start`, of which no more is read than LONGEST letters. */
function wordAfter(segment: Segment, start: number): Word {
  const letters: number[] = []
  let end = start
  for (let at = start; letters.length <= LONGEST; ) {
    const code = segment.codeAt(at)
    if (isArabicLetter(code)) {
      letters.push(...foldedLetters(code))
      at = segment.after(at)
      end = at
    } else if (isTransparent(code)) at = segment.after(at)
    else {
      const gap = gapBehind(segment, at)
      if (gap === undefined) break
      at = gap.end
    }
  }
  return { letters: Uint8Array.from(letters), start, end }
}

/** What stands before the word that begins at `start`. */
export function neighbourBefore(segment: Segment, start: number): Neighbour {
  let at = start
  for (let steps = 0; steps < MOST_SPACES && isGap(segment.codeBefore(at)); steps++) at = segment.before(at)
  const code = segment.codeBefore(at)
  const word = isArabicLetter(code) ? wordBefore(segment, at) : undefined
  return word ?? signKindOf(code)
}

/** What stands behind the word that ends at `end`. */
export function neighbourBehind(segment: Segment, end: number): Neighbour {
  let at = end
  for (let steps = 0; steps < MOST_SPACES && isGap(segment.codeAt(at)); steps++) at = segment.after(at)
  const code = segment.codeAt(at)
  return isArabicLetter(code) ? wordAfter(segment, at) : signKindOf(code)
}

/** Whether the letter that ends at `end` ends its word. */
export function isFinal(segment: Segment, end: number): boolean {
  for (let at = end; ; ) {
    const code = segment.codeAt(at)
    if (isArabicLetter(code)) return false
    if (isTransparent(code)) at = segment.after(at)
    else {
      const gap = hasSoft(segment, end) ? undefined : gapBehind(segment, at)
      if (gap === undefined) return true
      at = gap.end
    }
  }
}

/** A run of non-joiners that ends at `end`, or begins at `start`, between letters that are one word without it. */
function gapBefore(segment: Segment, end: number): Span | undefined {
  let start = end
  while (segment.codeBefore(start) === ZERO_WIDTH_NON_JOINER) start = segment.before(start)
  return isJoined(segment, { start, end }) ? { start, end } : undefined
}

function gapBehind(segment: Segment, start: number): Span | undefined {
  let end = start
  while (segment.codeAt(end) === ZERO_WIDTH_NON_JOINER) end = segment.after(end)
  return isJoined(segment, { start, end }) ? { start, end } : undefined
}

function isJoined(segment: Segment, run: Span): boolean {
  return run.start < run.end && separation(segment, run, NON_JOINERS) === ''
}

function isGap(code: number): boolean {
  return isTransparent(code) || (isWhiteSpace(code) && code !== LINE_FEED)
}

/**
 * The words that may end at `end`: one, but where a soft hyphen or not sign stands in what is written together. Other rules
 * may remove those, and non-joiners beside them, or write a space; so each begins a word, and none does.
 */
export function readingsBefore(segment: Segment, end: number): readonly Word[] {
  const word = wordBefore(segment, end)
  if (!hasSoft(segment, end)) return word === undefined ? [] : [word]
  const words: Word[] = []
  let letters: readonly number[] = []
  let at = end
  for (let steps = 0; steps < MOST_STEPS && letters.length <= LONGEST; steps++) {
    const code = segment.codeBefore(at)
    if (isArabicLetter(code)) letters = [...foldedLetters(code), ...letters]
    else if (!isTransparent(code)) words.push({ letters: Uint8Array.from(letters), start: at, end })
    if (!isWritten(code)) break
    at = segment.before(at)
  }
  return words
}

/** Whether a soft hyphen or not sign stands in what is written together up to `end`, or behind it. */
function hasSoft(segment: Segment, end: number): boolean {
  if (isDoubtful(segment.codeAt(skip(segment, end, isSeparator)))) return true
  let at = end
  for (let steps = 0; steps < MOST_STEPS && isWritten(segment.codeBefore(at)); steps++) {
    if (isDoubtful(segment.codeBefore(at))) return true
    at = segment.before(at)
  }
  return false
}

/** Or one of the words of one character, beside which a non-joiner means something else than beside their letters. */
function isDoubtful(code: number): boolean {
  return SOFT.includes(code) || (code >= 0xfdf0 && code <= 0xfdfc)
}

function isWritten(code: number): boolean {
  return isArabicLetter(code) || isSeparator(code) || SOFT.includes(code)
}

function isSeparator(code: number): boolean {
  return isTransparent(code) || code === ZERO_WIDTH_NON_JOINER
}

/** The edge of a segment is one with the end of a line. */
function signKindOf(code: number): number {
  return charKindOf(code === EDGE ? LINE_FEED : code)
}
