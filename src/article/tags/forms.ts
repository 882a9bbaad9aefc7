import { foldsUnitForUnit } from '../../calendar/fold-units.ts'
import { ending } from '../ending.ts'
import { folded } from '../folded.ts'
import type { PageLine } from '../page-line.ts'
import { idleWords } from '../shared-words.ts'
import { firstLettersIn } from '../word-units.ts'

const ENDS = ['.', '\u2026', ':', '?\u061f', '!', '\u060c,', '\u061b;', '|', '\u00bb"\u201d', ')]']
const END = /([.\u2026:?\u061f!\u060c,\u061b;|\u00bb"\u201d)\]])["'\u00bb\u201d)\]]*\s*$/u
/** A word that may be a verb of the present, with what may stand before it. */
const VERB = /^[\u0648\u064a\u062a\u0641\u0633]?[\u0648\u064a\u062a\u0646\u0633]\p{L}{3}/u
const ARTICLE = /^\u0627\u0644/u
const SEPARATORS = ['|', '/', '\u203a', '\u00bb', '>']
const DASHES = ['-', '\u2013', '\u2014']
const DASH_BETWEEN_SPACES = /\s[-\u2013\u2014]\s/u
const COLON_BEFORE_MORE = /:(?=.)/u
const SIGN_FIRST = /^[^\p{L}\p{N}]/u
const FUNCTION_WORDS = [0, 1, 2, 4]
const MOST_IDLE = 5
/** UTF-16 units by which a line's form is judged. */
const LONGEST = 300

/** How many values each answer of `formOf` has. */
export const FORMS = [ENDS.length + 1, 4, 4, FUNCTION_WORDS.length + 1, 2, 2, 2, 2, 2]

/** How a line is written, which says so many things: its end, digits, Latin letters, words that say nothing by themselves, first word, signs. */
export function formOf({ line, matched, digits, latin }: PageLine): readonly number[] {
  const text = line.raw.trim()
  const head = text.length <= LONGEST ? matched.folded : headOf(line.raw, text, matched.folded)
  const first = firstLettersIn(head)
  const idle = idleWords(head, MOST_IDLE)
  return [
    endOf(text),
    shareOf(digits, text, 0.3),
    shareOf(latin, text, 0.5),
    FUNCTION_WORDS.findIndex((most) => idle <= most) + 1,
    VERB.test(first) && !ARTICLE.test(first) ? 1 : 0,
    ARTICLE.test(first) ? 1 : 0,
    isSeparated(text) ? 1 : 0,
    text.includes(':') && COLON_BEFORE_MORE.test(text) ? 1 : 0,
    SIGN_FIRST.test(text) ? 1 : 0,
  ]
}

/** The beginning of a long line, folded: a part of the line folded, where that stands unit for unit for what was printed. */
function headOf(raw: string, text: string, whole: string): string {
  const start = raw.length - raw.trimStart().length
  const end = start + LONGEST
  return foldsUnitForUnit(raw, end) ? whole.slice(start, end) : folded(text.slice(0, LONGEST))
}

/** Whether signs stand in a line that part names. Looked for one by one: a pattern asks of each unit whether it is white space. */
function isSeparated(text: string): boolean {
  if (SEPARATORS.some((sign) => text.includes(sign))) return true
  return DASHES.some((sign) => text.includes(sign)) && DASH_BETWEEN_SPACES.test(text)
}

function endOf(text: string): number {
  const [, sign = ''] = END.exec(ending(text)) ?? []
  return sign === '' ? 0 : ENDS.findIndex((signs) => signs.includes(sign)) + 1
}

/** None, up to a tenth, up to `much`, more. */
function shareOf(count: number, text: string, much: number): number {
  const share = count / Math.max(1, text.length)
  return share === 0 ? 0 : share <= 0.1 ? 1 : share <= much ? 2 : 3
}
