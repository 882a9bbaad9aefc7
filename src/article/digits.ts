import { unitAt } from '../text/unit-at.ts'
import { DIGIT, kindsOf, OF_NAME, SURROGATE } from './unit-kinds.ts'

const PATTERN = /\p{Nd}/u

/** Whether a text has a decimal digit of any script. The pattern for it has seventy ranges, which take five times as long where there is none. */
export function hasDigit(text: string): boolean {
  const { length } = text
  for (let index = 0; index < length; index++) {
    const kinds = kindsOf(unitAt(text, index))
    if ((kinds & DIGIT) !== 0) return true
    if ((kinds & SURROGATE) !== 0) return PATTERN.test(text)
  }
  return false
}

/** Whether a digit stands beside a letter, or so many in a row; patterns for it would look behind each unit. */
export function hasStuckDigit(text: string, inRow: number): boolean {
  let row = 0
  let isBehindLetter = false
  for (let index = 0; index < text.length; index++) {
    const kinds = kindsOf(unitAt(text, index))
    const isDigit = (kinds & DIGIT) !== 0
    const isLetter = (kinds & OF_NAME) !== 0
    if ((isDigit && isBehindLetter) || (isLetter && row > 0) || (kinds & SURROGATE) !== 0) return true
    row = isDigit ? row + 1 : 0
    if (row === inRow) return true
    isBehindLetter = isLetter
  }
  return false
}
