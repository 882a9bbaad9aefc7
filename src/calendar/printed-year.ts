import { type Era, eraAt } from './eras.ts'
import type { MonthName } from './months.ts'
import { isNullYear, type Minus } from './printed-date.ts'
import { isNumber, isOneOf, type Token, touchesPrevious } from './tokens.ts'
import { DATE_SIGNS, YEAR_LINKS } from './words.ts'

/** A year with the minus and the era mark that belong to it; `behind` is the token behind them. */
export interface Year {
  readonly digits: string
  readonly minus: Minus
  readonly behind: number
  readonly era?: Era
}

/** The year of the month `name` that the tokens from `first` hold, links looked past. */
export function yearAt(tokens: readonly Token[], first: number, name: MonthName | undefined): Year | undefined {
  if (name === undefined) return undefined
  const isLeading = isLeadingMinus(tokens, first)
  const index = isLeading ? first + 1 : skipLinks(tokens, first, YEAR_LINKS)
  const token = tokens[index]
  if (!isNumber(token, 1, 4)) return undefined
  const isTrailing =
    !isLeading &&
    isMinus(tokens[index + 1]) &&
    touchesPrevious(tokens, index + 1) &&
    !touchesPrevious(tokens, index + 2)
  const minus = isLeading ? 'leading' : isTrailing ? 'trailing' : 'none'
  const isNull = isNullYear(name.calendar, token.text, minus)
  const digitsEnd = isTrailing && isNull ? index + 2 : index + 1
  const era = eraAt(tokens, digitsEnd)
  if (!isNull && token.text.length < (era === undefined ? 3 : 1)) return undefined
  if (!isNull && tokens[digitsEnd]?.text === ':' && tokens[digitsEnd + 1]?.kind === 'number') return undefined
  return {
    digits: token.text,
    minus,
    behind: era?.behind ?? digitsEnd,
    ...(era === undefined ? {} : { era: era.era }),
  }
}

function isMinus(token: Token | undefined): boolean {
  return token?.text === '-' || token?.text === '\u2212'
}

/** A minus touches the digits and not the name before it; the mathematical minus may touch both. */
function isLeadingMinus(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  return isMinus(token) && touchesPrevious(tokens, index + 1) && (token?.spaced === true || token?.text === '\u2212')
}

/** The index behind one sign and up to two words that may link the parts of a date. */
export function skipLinks(tokens: readonly Token[], first: number, links: ReadonlySet<string>): number {
  let index = isOneOf(tokens, first, DATE_SIGNS) ? first + 1 : first
  for (let count = 0; count < 2 && isOneOf(tokens, index, links); count++) index++
  return index
}
