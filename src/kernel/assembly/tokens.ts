// Words and signs on either side of a word, as scripts/yeh/words.ts reads them.
import { FIRST_LETTER, MOST_LETTERS, NEUTRAL, NUMBER, TRANSPARENT, WORD } from '../layout'
import { kindAt, startBefore } from './characters'
import { alefIn, foldedLetter, isLamAlef, LAM } from './letters'
import { PLAIN_LETTERS, readPlain, readPlainAsWritten } from './plain-words'
import { widthOf } from './text'

/** The kind of a token that is a word. */
export const IS_WORD: u32 = 6
/** The kind of the edge of a block. */
export const IS_EDGE: u32 = 0

/** Where the letters of the word that was read last begin and end in memory. */
export let firstLetter: usize = 0
export let lastLetter: usize = 0

/** Where the token that was read last starts in the text, or ends. */
export let tokenEdge: usize = 0

/** What stands between most words. */
const SPACE: u32 = 0x20

/** Reads the letters of the word that ends at `end` into `room` and returns where it starts: into WORD as written too. */
export function readWordBefore(end: usize, start: usize, room: usize): usize {
  if (room == WORD) readPlainAsWritten(end - 2 * PLAIN_LETTERS, room + MOST_LETTERS - PLAIN_LETTERS)
  const before = readPlainBefore(end, start, room)
  if (before != 0) return before
  let at = end
  let first = end
  let place = room + MOST_LETTERS
  lastLetter = place
  while (at > start && place > room + 1) {
    const previous = startBefore(at)
    const kind = kindAt(previous)
    if (kind >= <u32>FIRST_LETTER) {
      if (isLamAlef(kind)) {
        put(--place, alefIn(kind))
        put(--place, LAM)
      } else put(--place, kind)
      first = previous
    } else if (kind != TRANSPARENT) break
    at = previous
  }
  firstLetter = place
  return first
}

/** The same where all its letters are plain; 0 for other words, and where no word is. */
function readPlainBefore(end: usize, start: usize, room: usize): usize {
  const isPlain = readPlain(end - 2 * PLAIN_LETTERS, room + MOST_LETTERS - PLAIN_LETTERS)
  const letters = min(<usize>clz(~(isPlain << (32 - PLAIN_LETTERS))), (end - start) >> 1)
  const before = end - 2 * letters
  if (letters - 1 >= PLAIN_LETTERS || !(before == start || load<u8>(before - 1) == SPACE || isWordEnd(startBefore(before)))) return 0
  lastLetter = room + MOST_LETTERS
  firstLetter = lastLetter - letters
  return before
}

/** Whether what begins at `at` is neither a letter nor transparent. */
// @ts-ignore: decorator
@inline
function isWordEnd(at: usize): bool {
  const kind = kindAt(at)
  return kind < <u32>FIRST_LETTER && kind != TRANSPARENT
}

/** A letter, folded and as written. */
// @ts-ignore: decorator
@inline
function put(place: usize, letter: u32): void {
  store<u8>(place, foldedLetter(letter))
  store<u8>(place, letter, MOST_LETTERS)
}

/** Reads the word that starts at `start`, and returns where it ends, when all its letters are plain; 0 for other words, and where no word is. */
function readPlainBehind(start: usize, end: usize, room: usize): usize {
  const letters = min(<usize>ctz(~readPlain(start, room)), (end - start) >> 1)
  const behind = start + 2 * letters
  if (letters - 1 >= PLAIN_LETTERS || !(behind == end || load<u8>(behind) == SPACE || isWordEnd(behind))) return 0
  firstLetter = room
  lastLetter = room + letters
  return behind
}

/** The same of any word. */
function readWordBehind(start: usize, end: usize, room: usize): usize {
  let at = start
  let last = start
  let place = room
  firstLetter = room
  while (at < end && place < room + MOST_LETTERS - 1) {
    const kind = kindAt(at)
    const width = <usize>widthOf(load<u8>(at))
    if (kind >= <u32>FIRST_LETTER) {
      if (isLamAlef(kind)) {
        put(place++, LAM)
        put(place++, alefIn(kind))
      } else put(place++, kind)
      last = at + width
    } else if (kind != TRANSPARENT) break
    at += width
  }
  lastLetter = place
  return last
}

/** The kind of the last word or run of signs that ends at or before `end`; its letters are in `room` when it is a word. */
export function tokenBefore(end: usize, start: usize, room: usize): u32 {
  let at = end
  if (at > start && load<u8>(at - 1) == SPACE) at--
  // Nearly always.
  const plain = readPlainBefore(at, start, room)
  if (plain != 0) {
    tokenEdge = plain
    return IS_WORD
  }
  while (at > start) {
    const previous = startBefore(at)
    const kind = kindAt(previous)
    if (kind >= <u32>FIRST_LETTER) {
      tokenEdge = readWordBefore(at, start, room)
      return IS_WORD
    }
    at = previous
    if (kind == NEUTRAL || kind == TRANSPARENT) continue
    tokenEdge = runStart(at, start, kind)
    return kind
  }
  tokenEdge = start
  return IS_EDGE
}

/** The kind of the first word or run of signs at or behind `start`. */
export function tokenBehind(start: usize, end: usize, room: usize): u32 {
  let at = start
  if (at < end && load<u8>(at) == SPACE) at++
  const plain = readPlainBehind(at, end, room)
  if (plain != 0) {
    tokenEdge = plain
    return IS_WORD
  }
  while (at < end) {
    const kind = kindAt(at)
    if (kind >= <u32>FIRST_LETTER) {
      tokenEdge = readWordBehind(at, end, room)
      return IS_WORD
    }
    at += <usize>widthOf(load<u8>(at))
    if (kind == NEUTRAL || kind == TRANSPARENT) continue
    tokenEdge = runEnd(at, end, kind)
    return kind
  }
  tokenEdge = end
  return IS_EDGE
}

/** Where a run of signs of one kind starts that the sign at `from` belongs to. */
function runStart(from: usize, start: usize, kind: u32): usize {
  let first = from
  let at = from
  while (at > start) {
    const previous = startBefore(at)
    const other = kindAt(previous)
    if (other == kind) first = previous
    else if (kind >= <u32>NUMBER || (other != NEUTRAL && other != TRANSPARENT)) break
    at = previous
  }
  return first
}

/** Where the run ends that the sign before `from` belongs to. */
function runEnd(from: usize, end: usize, kind: u32): usize {
  let last = from
  let at = from
  while (at < end) {
    const other = kindAt(at)
    at += <usize>widthOf(load<u8>(at))
    if (other == kind) last = at
    else if (kind >= <u32>NUMBER || (other != NEUTRAL && other != TRANSPARENT)) break
  }
  return last
}
