import { unitAt } from '../text/unit-at.ts'
import { kindsOf, SPACE } from './unit-kinds.ts'

/** Whether a text ends with a question mark; a pattern would look for one from its first unit on. */
export function isQuestion(text: string): boolean {
  let last = text.length - 1
  while (last >= 0 && (kindsOf(unitAt(text, last)) & SPACE) !== 0) last--
  return last >= 0 && '?\u061f'.includes(text.charAt(last))
}
