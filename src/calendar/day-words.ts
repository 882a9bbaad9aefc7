/** Days of the month in words: الثاني والعشرين من يوليو, غرة رمضان. */
import { lazy } from '../text/lazy.ts'
import { fold } from './fold.ts'
import type { Token } from './tokens.ts'

const ONES = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع']
const COMPOUND_ONES = ['الحادي', ...ONES.slice(1)]
const TENS: readonly (readonly [number, readonly string[]])[] = [
  [10, ['عشر']],
  [20, ['والعشرين', 'والعشرون']],
  [30, ['والثلاثين', 'والثلاثون']],
]
const WHOLE: readonly (readonly [number, readonly string[]])[] = [
  [10, ['العاشر']],
  [20, ['العشرين', 'العشرون']],
  [30, ['الثلاثين', 'الثلاثون']],
]
const LAST = 31

const wordValues: () => ReadonlyMap<string, number> = lazy(
  () =>
    new Map<string, number>([
      ...ONES.map((word, index) => [fold(word), index + 1] as const),
      ...WHOLE.flatMap(([day, words]) => words.map((word) => [fold(word), day] as const)),
      ...TENS.flatMap(([ten, words]) =>
        COMPOUND_ONES.flatMap((one, index) =>
          ten + index + 1 > LAST ? [] : words.map((word) => [fold(`${one} ${word}`), ten + index + 1] as const),
        ),
      ),
    ]),
)
/** The words that these begin with. */
const firstWords = lazy(() => new Set([...wordValues().keys()].map((words) => words.split(' ', 1)[0] as string)))
/** Names of the first of a month. They need no من, and are no other word before a month. */
const firstNames: () => ReadonlySet<string> = lazy(() => new Set(['غرة', 'مستهل'].map(fold)))
const of = lazy(() => fold('من'))

/** The day in words that starts at the token `first`, and the index behind it; an ordinal only where من follows. */
export function dayWordAt(
  tokens: readonly Token[],
  first: number,
): { readonly value: number; readonly behind: number } | undefined {
  const one = tokens[first]?.text ?? ''
  if (firstNames().has(one)) return { value: 1, behind: first + 1 }
  // Most words begin none: they need not be put together with the next.
  if (!firstWords().has(one)) return undefined
  const pair = wordValues().get(`${one} ${tokens[first + 1]?.text ?? ''}`)
  const value = pair ?? wordValues().get(one)
  const behind = first + (pair === undefined ? 1 : 2)
  return value !== undefined && tokens[behind]?.text === of() ? { value, behind } : undefined
}
