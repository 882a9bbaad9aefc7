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

/** Is told where the runs of letters in a text, marks included, begin and end; no string is made of them, since a page has hundreds. */
export function forLettersIn(text: string, take: (start: number, end: number) => void): void {
  let start = 0
  const { length } = text
  for (let end = 0; end < length; end++) {
    const kinds = kindsOf(unitAt(text, end))
    if ((kinds & OF_NAME) !== 0) continue
    if ((kinds & SURROGATE) !== 0) {
      forLettersByPattern(text, start, take)
      return
    }
    if (end > start) take(start, end)
    start = end + 1
  }
  if (length > start) take(start, length)
}

function forLettersByPattern(text: string, from: number, take: (start: number, end: number) => void): void {
  for (const { index, 0: run } of text.slice(from).matchAll(NAME)) take(from + index, from + index + run.length)
}
