/** Brackets that hold the second name of a month: مارس(آذار)2012. */
import { isDigit } from '../text/characters.ts'
import { LEFT_PARENTHESIS, RIGHT_PARENTHESIS } from '../text/code-points.ts'
import type { Segment } from '../text/segment.ts'
import { digitsOf, endsInDateWord, mayEndWord, wholeRun } from './glued-runs.ts'
import { skipUnseen, skipUnseenBefore, textBefore, textBehind } from './line-window.ts'
import { monthAt, monthBefore } from './months.ts'
import { isNumber, isOneOf, type Token, tokenize } from './tokens.ts'
import { DATE_SIGNS } from './words.ts'

/** Two names of a month and their signs are never longer, in code points. */
const REACH = 64
const YEAR_DIGITS = 4

/** Whether the bracket at `offset` touches the name of a month before it and holds another. */
export function isBracketAfterMonth(segment: Segment, offset: number): boolean {
  const start = skipUnseenBefore(segment, offset)
  if (segment.codeAt(offset) !== LEFT_PARENTHESIS || !mayEndWord(segment.codeBefore(start))) return false
  if (!endsInDateWord(segment, start)) return false
  const before = textBefore(segment, start, REACH)
  const tokens = tokenize(before.text)
  if (tokens.at(-1)?.end !== before.text.length) return false
  const month = monthBefore(tokens, tokens.length)
  if (month === undefined || (before.isCut && month.first === 0)) return false
  const inner = tokenize(textBehind(segment, segment.after(offset), REACH).text)
  return holdsMonth(
    inner,
    0,
    inner.findIndex(({ text }) => text === ')'),
  )
}

/** Whether the bracket that ends at `offset` holds the name of a month and touches the digits of a year. */
export function isBracketBeforeYear(segment: Segment, offset: number): boolean {
  if (segment.codeBefore(offset) !== RIGHT_PARENTHESIS) return false
  const start = skipUnseen(segment, offset)
  const number = isDigit(segment.codeAt(start)) ? wholeRun(segment, { start, end: start }) : undefined
  if (number === undefined || digitsOf(segment, number).length !== YEAR_DIGITS) return false
  const tokens = tokenize(textBefore(segment, segment.before(offset), REACH).text)
  const open = tokens.findLastIndex(({ text }) => text === '(')
  return open >= 0 && holdsMonth(tokens, open + 1, tokens.length)
}

/** Whether the tokens [first, behind) are names of months, with signs and years between, and nothing else. */
function holdsMonth(tokens: readonly Token[], first: number, behind: number): boolean {
  let names = 0
  let index = first
  while (index < behind) {
    const month = monthAt(tokens, index)
    if (month !== undefined && month.behind <= behind) {
      names++
      index = month.behind
    } else if (isOneOf(tokens, index, DATE_SIGNS) || isNumber(tokens[index], YEAR_DIGITS, YEAR_DIGITS)) index++
    else return false
  }
  return names > 0
}
