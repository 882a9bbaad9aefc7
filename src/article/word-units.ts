import { unitAt } from '../text/unit-at.ts'
import { kindsOf, OF_NAME, OF_WORD, SURROGATE } from './unit-kinds.ts'

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

/**
 * Where the runs of letters in a text, marks included, of so many UTF-16 units at least begin and end, one after the other: two numbers for
 * each, and no string, since a page has hundreds.
 */
export function lettersIn(text: string, least: number): readonly number[] {
  const found: number[] = []
  let start = 0
  const { length } = text
  for (let end = 0; end < length; end++) {
    const kinds = kindsOf(unitAt(text, end))
    if ((kinds & OF_NAME) !== 0) continue
    if ((kinds & SURROGATE) !== 0) return lettersByPattern(text, least)
    if (end - start >= least) found.push(start, end)
    start = end + 1
  }
  if (length - start >= least) found.push(start, length)
  return found
}

function lettersByPattern(text: string, least: number): readonly number[] {
  return [...text.matchAll(NAME)].flatMap(({ index, 0: { length } }) =>
    length >= least ? [index, index + length] : [],
  )
}
