import { unitAt } from '../text/unit-at.ts'
import { DIGIT, kindsOf, SURROGATE } from './unit-kinds.ts'

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
