import { type MonthName, monthAt } from './months.ts'
import type { Token } from './tokens.ts'

const SEPARATORS_OF_TWO_NAMES: ReadonlySet<string> = new Set(['/', '-'])

/** One or two names of one month, as in آذار/مارس, مارس(آذار), شباط فبراير; the brackets are part of it. */
export function monthsAt(
  tokens: readonly Token[],
  first: number,
): { readonly names: readonly MonthName[]; readonly behind: number } | undefined {
  const isBracketed = tokens[first]?.text === '('
  const one = monthAt(tokens, isBracketed ? first + 1 : first)
  if (one === undefined) return undefined
  const sign = tokens[one.behind]?.text ?? ''
  const start = sign === '(' || SEPARATORS_OF_TWO_NAMES.has(sign) ? one.behind + 1 : one.behind
  const two = monthAt(tokens, start)
  const isPair = two?.name.calendar === one.name.calendar
  const names = isPair ? [one.name, two.name] : [one.name]
  const behind = isPair ? two.behind : one.behind
  const needsClosing = isBracketed || (isPair && sign === '(')
  if (needsClosing && tokens[behind]?.text !== ')')
    return isBracketed ? undefined : { names: [one.name], behind: one.behind }
  return { names, behind: needsClosing ? behind + 1 : behind }
}
