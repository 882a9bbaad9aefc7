/** What stands beside a bare number and says whether it may be a year. */
import { NUMBERED } from '../data/false-friends.ts'
import { withoutParticle } from './months.ts'
import { isLatinWord, isOneOf, type Token, touchesPrevious } from './tokens.ts'
import { words, YEAR_WORDS } from './words.ts'

const TEMPORAL = words(
  'في',
  'منذ',
  'بين',
  'حتى',
  'إبان',
  'خلال',
  'قبل',
  'بعد',
  'مطلع',
  'نهاية',
  'أواخر',
  'أوائل',
  'منتصف',
  'موسم',
  'صيف',
  'شتاء',
  'ربيع',
  'خريف',
)
const NUMBERED_BY: ReadonlySet<string> = new Set(NUMBERED)
const STOPS: ReadonlySet<string> = new Set(['.', ',', '\u060c', ';', '\u061b', ')', '!', '?', '\u061f'])

/** Whether the number at `first` goes on what stands before it, as in v2014 or 1/2014. */
export function isJoinedBefore(tokens: readonly Token[], first: number): boolean {
  if (!touchesPrevious(tokens, first)) return false
  const before = tokens[first - 1]
  return before?.kind !== 'word' || isLatinWord(before)
}

/** Whether what stands at `behind` goes on the number before it, as in 2014-x or 2014%. */
export function isJoinedBehind(tokens: readonly Token[], behind: number): boolean {
  if (!touchesPrevious(tokens, behind)) return false
  const sign = tokens[behind]
  return !STOPS.has(sign?.text ?? '') || (touchesPrevious(tokens, behind + 1) && tokens[behind + 1]?.kind !== 'sign')
}

/** Whether the number at `first` is a name or a count: القرار 1701, صفحة 2014. */
export function isNumbered(tokens: readonly Token[], first: number): boolean {
  return isOneOf(tokens, first - 1, NUMBERED_BY)
}

/** Whether a word of time or of years stands before the number. */
export function isIntroduced(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  return before !== undefined && (TEMPORAL.has(before.text) || YEAR_WORDS.has(withoutParticle(before.text)))
}

/** A bare number is a year behind a word of time, or where a sentence ends with it: anything else may count things. */
export function standsAlone(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  if (tokens[first]?.spaced !== true || before?.kind !== 'word' || isLatinWord(before)) return false
  return isIntroduced(tokens, first) || tokens[first + 1] === undefined || STOPS.has(tokens[first + 1]?.text ?? '')
}
