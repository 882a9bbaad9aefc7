import { flatMap } from '../text/flat-map.ts'
import { folded } from './folded.ts'
import { isParagraph, keyOf, type PageLine } from './page-line.ts'
import { isOfPoem } from './poem.ts'
import { printedIn } from './printed.ts'

/** Words of the longest name of who comments, with the date behind it, and of a button below each comment. */
const LONGEST_NAME = 3
const LONGEST_DATED = 12
const LONGEST_BUTTON = 4
const LONGEST_LABEL = 6
const FEWEST = 2
const TIMED = /\p{Nd}{1,2}:\p{Nd}\p{Nd}/u
/** `قبل 3 ساعات`, `منذ يومين` */
const AGO =
  /(?:^|\s)(?:قبل|منذ|پيش)\s+(?:\d+\s+)?(?:ثانيه|ثوان|دقيقه|دقايق|دقيقتين|ساعه|ساعات|ساعتين|يوم|ايام|يومين|اسبوع|اسابيع|اسبوعين|شهر|اشهر|شهرين|سنه|سنتين|سنوات)|\d+\s+(?:ساعت|روز|دقيقه|ماه|سال) پيش/u
/** `هناك تعليقان (2):`, `3 تعليقات`, `التعليقات المنشورة: 3` */
const COUNTS = /(?:^|\s)(?:ال)?(?:تعليق|تعليقات|تعليقان|تعليقا|ردود|ردا|رد|راي|اراء|نظرات|ديدگاه|نظر)(?:\s|$|[:(])/u
const NUMBER = /\d/u
/** `لبنى يقول...`, above what she says; a story goes on so, too: `وكان جدي يقول...`. */
const SAYS = /^(?!و|ثم\s)(?:\S+\s+){1,3}[يی]قول\s?(?:\.{3}|\u2026)$/u

/**
 * Where the comments of readers begin below a text, told by what repeats in them: names with a date each, or a button below
 * each of them; the length of the page when nothing does. A label above them that counts them belongs to them.
 */
export function threadStart(page: readonly PageLine[]): number {
  const first = page.findIndex(isParagraph)
  if (first < 0 || page.some(({ line }) => line.type !== undefined)) return page.length
  const tail = flatMap(page, (line, index) =>
    index > first &&
    (isHeadOfComment(line, page[index + 1], page[index - 1]) || (SAYS.test(line.text) && isBelowText(page, index)))
      ? [index]
      : [],
  )
  const [head] = tail
  const starts = [
    // Whoever speaks in a story has no blank line above.
    ...(head !== undefined && tail.length >= FEWEST && (page[head]?.isBlankBefore || !SAYS.test(page[head]?.text ?? ''))
      ? [head]
      : []),
    ...flatMap(page, (line, index) => (index > first && isCount(line) && isBelowText(page, index) ? [index] : [])),
  ]
  const start = Math.min(page.length, ...starts)
  const above = page[start - 1]
  return above !== undefined && isCount(above) ? start - 1 : start
}

/** A name with a date behind or below it. */
function isHeadOfComment(line: PageLine, next: PageLine | undefined, above: PageLine | undefined): boolean {
  if (line.kind !== 'text' || line.isClosed) return false
  if (line.words <= LONGEST_NAME && next !== undefined && isMoment(next) && above?.kind !== 'related') return true
  const { raw } = line.line
  return line.words <= LONGEST_DATED && (AGO.test(folded(raw)) || (TIMED.test(raw) && printedIn(raw).dates.length > 0))
}

/** A date with a time, or how long ago. */
export function isMoment({ kind, words, line: { raw } }: PageLine): boolean {
  if (kind === 'stamp') return TIMED.test(raw)
  return kind === 'text' && words <= LONGEST_BUTTON && AGO.test(folded(raw))
}

function isCount({ kind, words, line: { raw } }: PageLine): boolean {
  if ((kind !== 'text' && kind !== 'furniture' && kind !== 'comments') || words > LONGEST_LABEL) return false
  const text = folded(raw)
  return NUMBER.test(text) && COUNTS.test(text)
}

/** Whether no long sentence stands below, as in the middle of a text. */
function isBelowText(page: readonly PageLine[], index: number): boolean {
  const text = page.slice(0, index).filter(isParagraph).length
  return page.slice(index).filter(isParagraph).length < text
}

/** Short lines that stand several times below the text are buttons. */
export function repeatedButtons(page: readonly PageLine[]): ReadonlySet<PageLine> {
  const first = page.findIndex(isParagraph)
  if (first < 0 || page.some(({ line }) => line.type !== undefined) || isOfPoem(page)) return new Set()
  const counts = new Map<string, number>()
  for (const line of page.slice(first)) if (isShort(line)) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1)
  return new Set(
    page.filter((line, index) => index > first && isShort(line) && (counts.get(keyOf(line)) ?? 0) >= FEWEST),
  )
}

function isShort({ kind, words, isClosed, isRow }: PageLine): boolean {
  return kind === 'text' && words <= LONGEST_BUTTON && !isClosed && !isRow
}
