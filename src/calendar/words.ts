/** The small words around dates: weekdays, halves of the day, and what may stand between the parts of a date. */
import { DAY_HALVES, type Half } from '../data/day-halves.ts'
import { WEEKDAYS } from '../data/weekdays.ts'
import { lazy } from '../text/lazy.ts'
import { fold } from './fold.ts'
import { isOneOf, type Token } from './tokens.ts'

const weekdays = lazy(() => new Map(WEEKDAYS.map(([name, weekday]) => [name, weekday] as const)))

/** The words that weekdays end with. */
const lastWords = lazy(() => new Set([...weekdays().keys()].map((name) => name.slice(name.lastIndexOf(' ') + 1))))

/** The folded forms of `list`. */
export function words(...list: readonly string[]): ReadonlySet<string> {
  return new Set(list.map(fold))
}

/** All names of weekdays, folded. */
export function weekdayNames(): Iterable<string> {
  return weekdays().keys()
}

/** Weekdays that are no other word: with the article, or Persian or English in full. */
export const plainWeekdays = lazy(
  () => new Set(WEEKDAYS.filter(([, , evidence]) => evidence === 'name').map(([name]) => name)),
)

export const DATE_SIGNS = words('/', '-', '.', ',', '،')
export const MONTH_LINKS = words('من', 'شهر', 'of')
export const YEAR_LINKS = words('من', 'عام', 'العام', 'لعام', 'للعام', 'سنة', 'لسنة')
/** Words that announce a year, so that a number which touches them is one. */
export const YEAR_WORDS = words('عام', 'العام', 'لعام', 'سنة', 'لسنة')
export const ZONE_WORDS = words('GMT', 'UTC')
export const ORDINALS = words('st', 'nd', 'rd', 'th')
export const TIME_LINKS = words('الساعة', 'ساعة', 'ساعت', 'على', 'في', 'عند', 'تمام', 'T', 'at', 'GMT')
/** Words that join two spellings of one day. */
export const PAIR_LINKS = words('الموافق', 'موافق', 'المصادف', 'لـ', 'ل', 'برابر', 'با', 'مطابق')

/** The weekday, from Sunday 0, that ends before the token at `behind`. */
export function weekdayBefore(
  tokens: readonly Token[],
  behind: number,
): { readonly weekday: number; readonly first: number } | undefined {
  if (!lastWords().has(tokens[behind - 1]?.text ?? '')) return undefined
  for (const length of [2, 1]) {
    const parts = behind >= length ? tokens.slice(behind - length, behind) : []
    const weekday = weekdays().get(parts.map((part) => part.text).join(' '))
    if (weekday !== undefined) return { weekday, first: behind - length }
  }
  return undefined
}

export function isPlainWeekday(token: Token | undefined): boolean {
  return token !== undefined && plainWeekdays().has(token.text)
}

const HALVES: ReadonlyMap<string, Half> = new Map(DAY_HALVES)

/** Tokens of the longest half of the day: ق . ظ */
const LONGEST_HALF = 3

/** The half of the day that the tokens from `index` name, and the index behind it. */
export function halfAt(
  tokens: readonly Token[],
  index: number,
): { readonly half: Half; readonly behind: number } | undefined {
  const half = HALVES.get(tokens[index]?.text ?? '')
  if (half !== undefined || tokens[index + 1]?.text !== '.') return half && { half, behind: index + 1 }
  const behind = index + LONGEST_HALF
  const spelled = tokens.slice(index, behind).map(({ text }) => text)
  const ofTwo = HALVES.get(spelled.join(' '))
  return ofTwo && { half: ofTwo, behind }
}

/** Whether the token at `index` is a word that only stands between and beside dates and times. */
export function isDateFiller(tokens: readonly Token[], index: number): boolean {
  return (
    isOneOf(tokens, index, TIME_LINKS) ||
    isOneOf(tokens, index, PAIR_LINKS) ||
    halfAt(tokens, index) !== undefined ||
    weekdayBefore(tokens, index + 1)?.first === index
  )
}
