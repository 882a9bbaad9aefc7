import type { DateOrder } from '../calendar/decide.ts'
import { flatMap } from '../text/flat-map.ts'
import type { Article, ArticleDate } from './article.ts'
import { datesOfField, datesOfText, joined, type PlacedDate } from './article-dates.ts'
import type { PageLine } from './page-line.ts'
import type { Part } from './part.ts'

export interface Dates {
  readonly named: Pick<Article, 'published' | 'updated' | 'pageClock'>
  readonly others: readonly ArticleDate[]
  /** Whether the day of publication stands in a line without a label. */
  readonly isUnlabelled: boolean
}

type DateField = 'published' | 'updated' | 'pageClock'
const TEXTS: ReadonlySet<Part['role']> = new Set(['kicker', 'title', 'subtitle', 'lead', 'body'])

/** `تاريخ الاستلام: ..., تاريخ القبول: ...`: what a journal did when; none of it is when it was published. */
const OTHER_LABEL = /ت[اأ]ر[يی]خ\s[\p{L}\s]{2,24}[:\uff1a]/gu
const FEWEST_OTHERS = 2
/** What happens to a text besides its publication. */
const OTHER_EVENT = /استلام|قبول|مراجعة|تصد[يی]ق|در[یي]افت|پذ[یي]رش/u
/** A law is issued before it is published: `تاريخ الإصدار`. */
const ISSUED = /^\P{L}*(?:ت[اأ]ر[يی]خ\s)?(?:ال)?[إا]?صد(?:ار|ور|ر)/u
/** What stands around the day in a dateline; UTF-16 units. */
const LONGEST_PLACE = 40
const BEFORE_DAY =
  /^\s*[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+){0,2}(?:\u060c\s[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+){0,2})?\s?(?:[\u060c,(/\u2013-]|\s(?:في|ف[یى])\s|\s)\s?(?:\p{L}+\s)?$/u
const BEHIND_DAY =
  /^\s?\u0645?\s?(?:\([^()]{2,24}\)\s?|\/?\s?\p{L}{2,12}\s?(?=-))?(?:[:\uff1a)\u2013\u2014\u0640-]|\/\/)/u

/** The dates of an article. A line of nothing but a date says when it was published only where no label does. */
export function datesOf(parts: readonly Part[], order: DateOrder): Dates {
  const isLabelled = parts.some(({ role, line }) => role === 'published' && line.kind === 'published')
  const isOther = ({ line: { line } }: Part): boolean =>
    OTHER_EVENT.test(line.raw) || (line.raw.match(OTHER_LABEL) ?? []).length >= FEWEST_OTHERS
  const isAlone = ({ role, because }: Part): boolean => role === 'published' && because === 'dates and nothing else'
  const isElse = ({ because }: Part): boolean => because === 'a date of something else'
  // A page without a title and a text has no article that a day could be of.
  const fields = parts.some(({ role }) => role === 'title' || role === 'body') ? withNext(parts, order) : []
  const ofRole = (role: DateField): readonly PlacedDate[] =>
    flatMap(
      fields
        .filter(({ part }) => part.role === role && !isElse(part) && !(isAlone(part) && (isLabelled || isOther(part))))
        .toSorted((a, b) => Number(isIssue(a)) - Number(isIssue(b))),
      ({ part, next }) => datesOfField(part.line, role, order, next),
    )
  const found = { published: ofRole('published'), updated: ofRole('updated'), pageClock: ofRole('pageClock') }
  const texts = parts.filter(
    (part) => TEXTS.has(part.role) || isElse(part) || (isAlone(part) && (isLabelled || isOther(part))),
  )
  const all = [
    ...found.published,
    ...found.updated,
    ...found.pageClock,
    ...flatMap(texts, ({ line }) => datesOfText(line, order)),
  ]
  const named = new Map(Object.entries(found).map(([role, dates]) => [role, dates.find(isReal)]))
  if (found.published.length === 0) named.set('published', ofDateline(texts, all))
  const taken = new Set(named.values())
  return {
    named: Object.fromEntries(
      flatMap([...named], ([role, placed]) => (placed === undefined ? [] : [[role, placed.date]])),
    ),
    others: all
      .filter((placed) => !taken.has(placed))
      .sort((a, b) => a.at - b.at)
      .map(({ date }) => date),
    isUnlabelled: !isLabelled && named.get('published') !== undefined && parts.some(isAlone),
  }
}

/** The day between the place and the sign that a text begins with: `عدن، 14 يونيو 2022: أعلنت`. */
function ofDateline(texts: readonly Part[], dates: readonly PlacedDate[]): PlacedDate | undefined {
  const first = texts.find(({ role, line }) => (role === 'lead' || role === 'body') && line.kind === 'text')
  if (first === undefined) return undefined
  const { raw, start } = first.line.line
  return dates.find(({ date, at }) => {
    const [from, to] = date.span === null ? [0, 0] : [at - start, date.span[1] - start]
    const isDay = date.iso !== null && date.fields.day !== undefined && from > 0 && from <= LONGEST_PLACE
    return isDay && BEFORE_DAY.test(raw.slice(0, from)) && BEHIND_DAY.test(raw.slice(to))
  })
}

function isIssue({ part }: Field): boolean {
  return ISSUED.test(part.line.line.raw)
}

function isReal({ date }: PlacedDate): boolean {
  return date.iso !== null
}

interface Field {
  readonly part: Part
  /** The line below, when the date goes on there. */
  readonly next?: PageLine
}

/** The lines with dates; a line that only goes on with the date above is left out. */
function withNext(parts: readonly Part[], order: DateOrder): readonly Field[] {
  const fields: Field[] = []
  const isContinuation = new Set<Part>()
  for (const [index, part] of parts.entries()) {
    if (part.role !== 'published' && part.role !== 'updated' && part.role !== 'pageClock') continue
    if (isContinuation.has(part)) continue
    const below = parts[index + 1]
    const goesOn = below?.role === 'published' && below.line.kind === 'stamp' && !below.line.isBlankBefore
    const next = goesOn && joined(part.line.line.raw, below.line.line.raw, order) !== undefined ? below : undefined
    if (next !== undefined) isContinuation.add(next)
    fields.push(next === undefined ? { part } : { part, next: next.line })
  }
  return fields
}
