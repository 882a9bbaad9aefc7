/**
 * Null dates: what a content management system prints where its database holds no date. They are cut out of stamp
 * lines only, with one separator; what stands in prose, code or quotes is somebody's subject.
 */
import { attachTimes } from './attach-times.ts'
import { isFirstWord, isLastWord } from './glue.ts'
import { labelAtStart } from './labels.ts'
import type { PrintedDate } from './printed-date.ts'
import { printedDates } from './printed-dates.ts'
import {
  bracketed,
  isGlued,
  isMaterial,
  isNothing,
  isQuoted,
  SEPARATORS,
  STRONG_SEPARATORS,
  type Stretch,
} from './stretch.ts'
import { isSystemDate } from './system-dates.ts'
import type { PrintedTime } from './times.ts'
import { isOneOf, type Token } from './tokens.ts'
import { isUnseen } from './unseen.ts'
import { isDateFiller, PAIR_LINKS } from './words.ts'

/** Which dates count for none: those that no calendar has, or those that systems print for none too. */
export type Kind = 'null' | 'system'

/** What to cut out of a line, in UTF-16 units, or the whole line with its break. */
export type Cut = { readonly start: number; readonly end: number; readonly text: '' | ' ' } | 'line'

/**
 * The cut for the null date that the unit at `at` belongs to; undefined when there is none or it must stay. All units of
 * neighbouring null dates get the same cut. `canDropLine`: whether `line` is known to be a whole line.
 */
export function cutNullDate(line: string, at: number, canDropLine: boolean, kind: Kind = 'null'): Cut | undefined {
  const printed = printedDates(line)
  const times = attachTimes(printed)
  const { tokens } = printed
  const value = stampStart(line, tokens)
  if (kind === 'system' && value === undefined) return undefined
  const dates = printed.dates.map((date) =>
    kind === 'system' && isSystemDate(date, times.get(date)) ? { ...date, isNull: true } : date,
  )
  const hit = dates.find(({ isNull, first, behind }) => {
    return isNull && (tokens[first]?.start ?? 0) <= at && at < (tokens[behind - 1]?.end ?? 0)
  })
  if (hit === undefined) return undefined
  const stretches = stretchesOf(new Map(dates.map((date, index) => [date, timeOf(times, printed.dates[index])])))
  const group = bracketed(
    tokens,
    groupAround(tokens, dates.filter(({ isNull }) => isNull).map(stretches), stretches(hit)),
  )
  if (isQuoted(tokens, group) || isGlued(line, tokens, group)) return undefined
  const known = [...dates.map(stretches), ...printed.times]
  const good = dates.filter(({ isNull }) => !isNull)
  const isStamp =
    value !== undefined && value <= group.first && isMaterial(tokens, value, group.first, known, SEPARATORS)
  if (!isStamp && isBehindDateWord(tokens, group, known)) return undefined
  if (isStamp && canDropLine && isBare(tokens, value, group)) return 'line'
  return isStamp || isBesideDate(tokens, group, good, known) ? cut(line, tokens, group) : undefined
}

function timeOf(times: ReadonlyMap<PrintedDate, PrintedTime>, date: PrintedDate | undefined): PrintedTime | undefined {
  return date && times.get(date)
}

/** The tokens of each date with its own time: the midnight behind a null date goes with it. */
function stretchesOf(times: ReadonlyMap<PrintedDate, PrintedTime | undefined>): (date: PrintedDate) => Stretch {
  return (date) => {
    const time = date.isNull ? times.get(date) : undefined
    return { first: Math.min(date.first, time?.first ?? date.first), behind: Math.max(date.behind, time?.behind ?? 0) }
  }
}

/** `one` with the null dates around it that only separators part from it. */
function groupAround(tokens: readonly Token[], nulls: readonly Stretch[], one: Stretch): Stretch {
  let { first, behind } = one
  for (const next of nulls) {
    if (next.first >= behind && isMaterial(tokens, behind, next.first, [], SEPARATORS)) behind = next.behind
  }
  for (const previous of nulls.toReversed()) {
    if (previous.behind <= first && isMaterial(tokens, previous.behind, first, [], SEPARATORS)) first = previous.first
  }
  return { first, behind }
}

/** The first token of the value of a line that begins with the label of a date. */
function stampStart(line: string, tokens: readonly Token[]): number | undefined {
  const label = labelAtStart(line)
  if (label?.role !== 'published' && label?.role !== 'updated') return undefined
  const first = tokens.findIndex(({ start }) => start >= label.valueStart)
  return first < 0 ? undefined : first
}

/** Whether a word of another date stands before the group: without the group it would be read with what is behind. */
function isBehindDateWord(tokens: readonly Token[], { first }: Stretch, known: readonly Stretch[]): boolean {
  const before = tokens[first - 1]
  if (before?.kind !== 'word' || isDateFiller(tokens, first - 1)) return false
  if (known.some((stretch) => stretch.first < first && first <= stretch.behind)) return false
  return isFirstWord(before.text) || isLastWord(before.text)
}

/** Whether the stamp holds nothing but its null dates. */
function isBare(tokens: readonly Token[], value: number, group: Stretch): boolean {
  return tokens.every((token, index) => {
    return index < value || (group.first <= index && index < group.behind) || isNothing(token)
  })
}

/** Whether a good date stands beside the group, with nothing but strong separators, times and null dates between. */
function isBesideDate(
  tokens: readonly Token[],
  group: Stretch,
  good: readonly Stretch[],
  known: readonly Stretch[],
): boolean {
  const before = good.findLast(({ behind }) => behind <= group.first)
  const behind = good.find(({ first }) => first >= group.behind)
  return (
    (before !== undefined && isMaterial(tokens, before.behind, group.first, known, STRONG_SEPARATORS)) ||
    (behind !== undefined && isMaterial(tokens, group.behind, behind.first, known, STRONG_SEPARATORS))
  )
}

const PAUSES: ReadonlySet<string> = new Set([',', ';', '?'])

/** The group with the separator behind it; at the end of the line, with the one before it. */
function cut(line: string, tokens: readonly Token[], { first, behind }: Stretch): Cut | undefined {
  let next = behind
  if (SEPARATORS.has(tokens[next]?.text ?? '')) next++
  else while (isOneOf(tokens, next, PAIR_LINKS)) next++
  const rest = tokens.slice(next)
  const isLast = rest.every(({ text }) => SEPARATORS.has(text))
  const previous = SEPARATORS.has(tokens[first - 1]?.text ?? '') ? first - 2 : first - 1
  const start = isLast ? behindUnseen(line, tokens[previous]?.end ?? 0) : (tokens[first]?.start ?? 0)
  const end = isLast ? (tokens.at(-1)?.end ?? line.length) : (tokens[next]?.start ?? line.length)
  // Between two words, these are written in their Arabic shapes: no word must come to stand there only now, before or behind --dates iso.
  if (!isLast && tokens[next]?.kind !== 'sign' && PAUSES.has(tokens[first - 1]?.text ?? '')) return undefined
  const wouldGlue = start > 0 && end < line.length && /\S/.test(line.charAt(start - 1)) && /\S/.test(line.charAt(end))
  return { start, end, text: wouldGlue ? ' ' : '' }
}

/** The offset behind the invisible characters at `offset`: they are of the word before them. */
function behindUnseen(line: string, offset: number): number {
  let end = offset
  while (isUnseen(line.charCodeAt(end))) end++
  return end
}
