/** What a date rule sees of a segment: the line around a run of digits, as a string whose units know their offsets. */
import { isArabicLetter, isArabicMark, isLatinLetter } from '../text/characters.ts'
import {
  CARRIAGE_RETURN,
  LINE_FEED,
  LINE_SEPARATOR,
  NEXT_LINE,
  NOT_SIGN,
  PARAGRAPH_SEPARATOR,
  SPACE,
  TATWEEL,
} from '../text/code-points.ts'
import { EDGE, type Segment } from '../text/segment.ts'
import { skip, skipBefore } from '../text/skip.ts'
import type { Span } from '../text/span.ts'
import { isUnseen } from './unseen.ts'

/** A whole line of a segment. */
export interface LineWindow {
  /** Without its line break. */
  readonly text: string
  /** The segment's offset of each UTF-16 unit of `text`, and of its end. */
  readonly offsets: readonly number[]
  /** Where the first unit of the run stands in `text`. */
  readonly at: number
  /** The offset behind the line break, or the segment's end. */
  readonly behindBreak: number
  /** Whether the segment, not a line break, ends it at this side: the line may go on behind a mask. */
  readonly isOpenBefore: boolean
  readonly isOpenBehind: boolean
}

/** Code points; no line with a date label is longer. */
export const LONGEST_STAMP = 256

/** The line around `run`, undefined when it is longer than `limit` code points. */
export function lineAround(segment: Segment, run: Span, limit: number): LineWindow | undefined {
  let start = run.start
  let left = limit
  for (let code = segment.codeBefore(start); isInLine(code); code = segment.codeBefore(start)) {
    if (left-- === 0) return undefined
    start = segment.before(start)
  }
  const offsets: number[] = []
  let text = ''
  let at = 0
  let offset = start
  for (let code = segment.codeAt(offset); isInLine(code); code = segment.codeAt(offset)) {
    if (offset === run.start) at = text.length
    if (offset >= run.start && left-- === 0) return undefined
    const character = String.fromCodePoint(code)
    for (let unit = 0; unit < character.length; unit++) offsets.push(offset)
    text += character
    offset = segment.after(offset)
  }
  const isOpenBehind = segment.codeAt(offset) === EDGE
  const behindBreak = isOpenBehind ? offset : segment.after(offset)
  if (text.charCodeAt(text.length - 1) === CARRIAGE_RETURN) {
    text = text.slice(0, -1)
    offset = offsets.pop() ?? offset
  }
  offsets.push(offset)
  return { text, offsets, at, behindBreak, isOpenBefore: segment.codeBefore(start) === EDGE, isOpenBehind }
}

/** The offset behind the invisible characters at `offset`. */
export function skipUnseen(segment: Segment, offset: number): number {
  return skip(segment, offset, isUnseen)
}

/** The offset before the invisible characters that end at `offset`. */
export function skipUnseenBefore(segment: Segment, offset: number): number {
  return skipBefore(segment, offset, isUnseen)
}

/** Up to `limit` code points of the line before `offset`. `isCut`: the line goes on further left. */
export function textBefore(
  segment: Segment,
  offset: number,
  limit: number,
): { readonly text: string; readonly isCut: boolean } {
  let start = offset
  for (let left = limit; left > 0 && isInLine(segment.codeBefore(start)); left--) start = segment.before(start)
  return { text: segment.slice(start, offset), isCut: isInLine(segment.codeBefore(start)) }
}

/** Up to `limit` code points of the line behind `offset`. `isCut`: the line goes on further right. */
export function textBehind(
  segment: Segment,
  offset: number,
  limit: number,
): { readonly text: string; readonly isCut: boolean } {
  let end = offset
  for (let left = limit; left > 0 && isInLine(segment.codeAt(end)); left--) end = segment.after(end)
  return { text: segment.slice(offset, end), isCut: isInLine(segment.codeAt(end)) }
}

/**
 * Of the line before `offset`, or behind it, what spaces alone make two words of it, or one that touches and another: up to `limit` code points. Whoever wants no more, by
 * whatever parts words, need not read the line.
 */
export function twoWords(segment: Segment, offset: number, limit: number, isForward: boolean): string {
  let at = offset
  let turns = 0
  for (let left = limit; left > 0; left--) {
    const code = isForward ? segment.codeAt(at) : segment.codeBefore(at)
    if (!isInLine(code)) break
    if ((code === SPACE) !== (turns === 1)) turns++
    if (turns === 3) break
    at = isForward ? segment.after(at) : segment.before(at)
  }
  return isForward ? segment.slice(offset, at) : segment.slice(at, offset)
}

/** No date word is longer, in code points, marks included. */
const LONGEST_WORD = 24

/** The word that starts at `offset`, as much of it as a date word may have. */
export function wordBehind(segment: Segment, offset: number): string {
  let end = offset
  for (let left = LONGEST_WORD; left > 0 && isInWord(segment.codeAt(end)); left--) end = segment.after(end)
  return segment.slice(offset, end)
}

/** The same for the word that ends at `offset`. */
export function wordBefore(segment: Segment, offset: number): string {
  let start = offset
  for (let left = LONGEST_WORD; left > 0 && isInWord(segment.codeBefore(start)); left--) start = segment.before(start)
  return segment.slice(start, offset)
}

/** Whether a code point may stand in a word, seen or not. */
function isInWord(code: number): boolean {
  return isLetter(code) || isArabicMark(code) || code === TATWEEL || code === NOT_SIGN || isUnseen(code)
}

function isLetter(code: number): boolean {
  return isArabicLetter(code) || isLatinLetter(code)
}

/** Not at an end of the segment or line; invisibles/line-separators makes line feeds of the last three. */
function isInLine(code: number): boolean {
  if (code === EDGE || code === LINE_FEED) return false
  return code < NEXT_LINE || (code !== NEXT_LINE && code !== LINE_SEPARATOR && code !== PARAGRAPH_SEPARATOR)
}
