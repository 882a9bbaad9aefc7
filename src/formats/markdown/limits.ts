import type { Event, Token } from 'micromark-util-types'
import { YakafError } from '../../text/error.ts'

/**
 * Signs that micromark looks into in the text of one paragraph, heading or cell. Its work grows with the square of their number: so many
 * take up to three seconds. A thousand lines without a blank one, each with a name in bold type, have four thousand.
 */
const MOST_SIGNS = 10_000
const SIGN = /[!&*:<@[\\\]_`~]/g

/** A line that opens more than 500 quotations and lists; the work grows with the cube of their number. */
const NESTED = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){501}/gm
/** A line across the page opens none, however many signs it has. */
const RULE = /^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/my

/** What is too large to be parsed, and where, in code units. */
interface Excess {
  readonly offset: number
  readonly what: string
}

/** Of a text that is about to be parsed. */
export function nestingIn(text: string): Excess | undefined {
  for (const { index } of text.matchAll(NESTED)) {
    RULE.lastIndex = index
    if (!RULE.test(text)) return { offset: index, what: 'more than 500 quotations and lists in each other' }
  }
  return undefined
}

/** Of a text whose blocks are known, and their text is about to be parsed. */
export function excessIn(events: readonly Event[], text: string): Excess | undefined {
  if (text.length <= MOST_SIGNS) return undefined
  for (const [kind, token] of events) {
    if (kind === 'exit' || token.previous !== undefined) continue
    if (token.contentType === 'text' && signsOf(token, text) > MOST_SIGNS) {
      return { offset: token.start.offset, what: `a paragraph with more than ${MOST_SIGNS} signs of Markdown` }
    }
    // What stands at the top level, or in one container, has events of its own until the text is parsed.
    const inner = token._tokenizer && excessIn(token._tokenizer.events, text)
    if (inner !== undefined) return inner
  }
  return undefined
}

/** Signs of a text whose lines are linked. */
function signsOf(first: Token, text: string): number {
  let signs = 0
  for (let line: Token | undefined = first; line !== undefined; line = line.next) {
    signs += text.slice(line.start.offset, line.end.offset).match(SIGN)?.length ?? 0
  }
  return signs
}

/** `start`: where the text that was parsed stands in the document. */
export function tooIntricate(document: string, start: number, { offset, what }: Excess): YakafError {
  const line = document.slice(0, start + offset).split('\n').length
  return new YakafError('E_TOO_LARGE', `line ${line}: ${what}; part it, or read it with --type plain`)
}
