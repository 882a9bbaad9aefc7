import { unitAt } from '../text/unit-at.ts'
import { kindsOf, SIGN, SPACE, SURROGATE } from './unit-kinds.ts'

const FRINGE = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu
const WITH_DIGITS = /^[\s\d\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu
const ZERO = 0x30
const NINE = 0x39

/** `text` without the signs and the white space around it. */
export function withoutFringe(text: string): string {
  return between(text, false) ?? text.replace(FRINGE, '')
}

/** The same without a count in ASCII digits before it, either. */
export function withoutCount(text: string): string {
  return between(text, true) ?? text.replace(WITH_DIGITS, '')
}

/** The same unit by unit, which spares looking for the end from each unit on; undefined where characters are more than one. */
function between(text: string, areDigits: boolean): string | undefined {
  let start = 0
  let end = text.length
  for (; start < end; start++) {
    const unit = unitAt(text, start)
    const kinds = kindsOf(unit)
    if ((kinds & SURROGATE) !== 0) return undefined
    if ((kinds & (SIGN | SPACE)) === 0 && !(areDigits && unit >= ZERO && unit <= NINE)) break
  }
  for (; end > start; end--) {
    const kinds = kindsOf(unitAt(text, end - 1))
    if ((kinds & SURROGATE) !== 0) return undefined
    if ((kinds & (SIGN | SPACE)) === 0) break
  }
  return text.slice(start, end)
}
