import { unitAt } from '../text/unit-at.ts'
import { DIGIT, kindsOf, LATIN, OF_NAME, OF_WORD, SURROGATE } from './unit-kinds.ts'

const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Words without numbers. */
const NAME = /[\p{L}\p{M}]+/gu

export function wordCount(text: string): number {
  let count = 0
  let before = 0
  const end = text.length
  for (let index = 0; index < end; index++) {
    const kinds = kindsOf(unitAt(text, index))
    if ((kinds & SURROGATE) !== 0) return text.match(WORD)?.length ?? 0
    const isOfWord = kinds & OF_WORD
    count += isOfWord & ~before
    before = isOfWord
  }
  return count
}

/** What stands in a line: words, numbers among them; decimal digits; Latin letters. */
export interface Units {
  readonly words: number
  readonly digits: number
  readonly latin: number
}

/** All that is counted of a line, in one pass. */
export function unitsOf(text: string): Units {
  let words = 0
  let digits = 0
  let latin = 0
  let before = 0
  let all = 0
  const end = text.length
  for (let index = 0; index < end; index++) {
    const kinds = kindsOf(unitAt(text, index))
    all |= kinds
    const isOfWord = kinds & OF_WORD
    words += isOfWord & ~before
    before = isOfWord
    if ((kinds & (DIGIT | LATIN)) === 0) continue
    if ((kinds & DIGIT) !== 0) digits++
    else latin++
  }
  return { words: (all & SURROGATE) === 0 ? words : wordCount(text), digits, latin }
}

/** Is told where stretches of a text begin and end. No function: what V8 compiles of one that is made for each text is lost when that is through. */
export interface Taker {
  /** Says whether it has seen enough. */
  take(start: number, end: number): boolean
}

/**
 * Tells where the runs of letters in a text, marks included, begin and end, until `taker` has seen enough; no string is made of them, since a page has
 * hundreds.
 */
export function forLettersIn(text: string, taker: Taker): void {
  let start = 0
  const { length } = text
  for (let end = 0; end < length; end++) {
    const kinds = kindsOf(unitAt(text, end))
    if ((kinds & OF_NAME) !== 0) continue
    if ((kinds & SURROGATE) !== 0) {
      forLettersByPattern(text, start, taker)
      return
    }
    if (end > start && taker.take(start, end)) return
    start = end + 1
  }
  if (length > start) taker.take(start, length)
}

const MARK = /^\p{M}/u

/** Where the words of a text begin, numbers and what begins with a mark left out. */
export function wordStarts(text: string): readonly number[] {
  const starts: number[] = []
  const take = (start: number): boolean => {
    if (!MARK.test(text.slice(start, start + 2))) starts.push(start)
    return false
  }
  forLettersIn(text, { take })
  return starts
}

/** The first run of letters in a text; empty when there is none. */
export function firstLettersIn(text: string): string {
  const first = new Stretch(true)
  forLettersIn(text, first)
  return text.slice(first.start, first.end)
}

/** The first stretch of a text, or the last; an empty one when there is none. */
export class Stretch implements Taker {
  start = 0
  end = 0
  readonly #isFirst: boolean

  constructor(isFirst: boolean) {
    this.#isFirst = isFirst
  }

  take(start: number, end: number): boolean {
    this.start = start
    this.end = end
    return this.#isFirst
  }
}

function forLettersByPattern(text: string, from: number, taker: Taker): void {
  for (const { index, 0: run } of text.slice(from).matchAll(NAME))
    if (taker.take(from + index, from + index + run.length)) return
}
