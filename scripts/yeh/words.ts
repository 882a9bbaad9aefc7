/**
 * A stretch of text as the model sees it: the words, and between them what counts as a neighbour too. Marks, tatweel and
 * invisible characters are passed over; of a run of signs of one kind only the first counts.
 */
import { isArabicLetter, isDigit, isLatinLetter, isTransparent } from '../../src/text/characters.ts'
import { foldedLetter, writtenOf } from '../../src/yeh/letters.ts'

/** What a word is; EDGE is the neighbour of the first and of the last. */
export const EDGE = 0
const STOP = 1
const COMMA = 2
const QUOTE = 3
const NUMBER = 4
const LATIN = 5
export const WORD = 6

export interface Words {
  /** How many there are. */
  readonly count: number
  /** One of the kinds above, by index. */
  readonly kinds: Uint8Array
  /** Folded letters of all words, one behind the other. */
  readonly letters: Uint8Array
  /** The same as written: alefs with their hamza or madda. */
  readonly written: Uint8Array
  /** Where the letters of each begin, by index; one more than `count`. */
  readonly starts: Uint32Array
  /** Offset in the text, in code units, of the last letter of each word; of the sign, of the first digit. */
  readonly offsets: Uint32Array
}

const KINDS = new Map<number, number>()
for (const sign of '.!?؟…۔\n') KINDS.set(sign.charCodeAt(0), STOP)
for (const sign of ',،;؛:') KINDS.set(sign.charCodeAt(0), COMMA)
for (const sign of '"\'()[]{}«»‘’“”‹›﴾﴿') KINDS.set(sign.charCodeAt(0), QUOTE)

/** The kind of a character that is no Arabic letter; EDGE for one that is no neighbour. */
function kindOf(code: number): number {
  if (isDigit(code)) return NUMBER
  if (isLatinLetter(code)) return LATIN
  return KINDS.get(code) ?? EDGE
}

export function readWords(text: string): Words {
  const { length } = text
  const kinds = new Uint8Array(length)
  // A ligature of lam and alef is two letters.
  const letters = new Uint8Array(2 * length)
  const written = new Uint8Array(2 * length)
  const starts = new Uint32Array(length + 1)
  const offsets = new Uint32Array(length)
  let count = 0
  let filled = 0
  /** The kind of the run at hand, EDGE at its end. A space ends a run of digits or Latin letters, not one of signs. */
  let run = EDGE
  let at = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    if (isArabicLetter(code)) {
      kinds[count] = WORD
      for (; at < length; at++) {
        const found = writtenOf(text.charCodeAt(at))
        if (found.length === 0) {
          if (isTransparent(text.charCodeAt(at))) continue
          break
        }
        for (const letter of found) {
          written[filled] = letter
          letters[filled++] = foldedLetter(letter)
        }
        offsets[count] = at
      }
      starts[++count] = filled
      run = EDGE
      continue
    }
    const kind = kindOf(code)
    if (kind === EDGE) {
      if (run >= NUMBER) run = EDGE
    } else if (kind !== run) {
      kinds[count] = kind
      offsets[count] = at
      starts[++count] = filled
      run = kind
    }
    at++
  }
  return { count, kinds, letters, written, starts, offsets }
}
