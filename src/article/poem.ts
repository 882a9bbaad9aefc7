import { flatMap } from '../text/flat-map.ts'
import { endsInColon } from './colon.ts'
import { bulletOf, isParagraph, type PageLine } from './page-line.ts'

/** What sites of poems print of metre and rhyme, and count: `البحر: البسيط`, `القافية الهاء`, `عدد الأبيات 5`. */
const METRE =
  /^(?:ال)?(?:بحر|قاف[يی]ة|وزن|عدد (?:الأب[يی]ات|الأسطر))(?:\s?[:\uff1a]\s?|\s)[\p{L}\p{Nd}]+(?:\s\p{L}+)?(?:\s?[|/].*)?$/u
/** `شعر: حر`, `قصيدة عمودية`, `على البحر الطويل`: no name of a poet. */
const FORM =
  /^(?:شعر|نوع القصيدة|قصيدة)\s?[:\uff1a]?\s?(?:شعر\s|قصيدة\s)?(?:ال)?(?:حر|عمودي|تفعيلة|نثر|فصيح|نبطي|عامي)[ةه]?$|^(?:على|من)\s(?:ال)?بحر\s\p{L}+$/u
const POEMS = /(?:^|\s)(?:ال)?(?:شعر|قصيدة|قصیدة|قصائد|دواوين|دواوین)$/u
const BARE_NUMBER = /^(?:\p{Nd}{1,2}|\(\p{Nd}{1,2}\)|-\s?\p{Nd}{1,2}\s?-)$/u
/** What a verse goes on with, and no title of a list begins with: `ولم يعد`, `كأنني أقف`. */
const GOES_ON =
  /^(?:و(?:أ|لم|لا|ما|م[رض]|[يیتن]\p{L}{3}|في|كل|كان|هو|هي)|ثم|إلا|ك[أا]ن|لكن|لم|لن|كي|كلما|حين|أو)\p{L}*\s/u
const LONGEST = 12
/** A page without the name of a poet that says two things of metre has a poem; of one without a sentence one is enough. */
const FEWEST = 2
const LONGEST_LINE = 8
const LONGEST_OF_PART = 6
const FEWEST_LINES = 8
/** How far down they stand. */
const LINES_OF_TOP = 40

/** Whether a page has a poem: it names the poet, or metre and rhyme. */
export function isOfPoem(page: readonly PageLine[]): boolean {
  if (page.some(({ kind }) => kind === 'poet')) return true
  if (page.slice(0, LINES_OF_TOP).some(isOfPoems) && !page.some((line) => line.isClosed && isParagraph(line)))
    return true
  if (isFreeVerse(page) || isInParts(page)) return true
  const said = page.slice(0, LINES_OF_TOP).filter(isMetre).length
  return said >= FEWEST || (said > 0 && !page.some((line) => line.isClosed && isParagraph(line)))
}

/**
 * Lines of a few words below each other, on a page without a longer one, of which some end in a comma or a full stop: free verse. Menus and lists have neither.
 */
function isFreeVerse(page: readonly PageLine[]): boolean {
  const first = page.findIndex(isParagraph)
  if (page.some((line, index) => line.isRow || (index > first && isParagraph(line)))) return false
  const lines = page.filter(({ kind, words }) => kind === 'text' && words <= LONGEST_LINE)
  if (lines.length >= LONGEST_OF_PART && lines.filter(({ text }) => GOES_ON.test(text)).length >= FEWEST)
    return lines.every((line) => bulletOf(line) === '')
  if (first >= 0) return false
  const closed = lines.filter(({ isClosed, text }) => isClosed && !endsInColon(text)).length
  return lines.length >= FEWEST_LINES && closed >= FEWEST && 2 * closed <= lines.length
}

/** Bare numbers, lines of a few words below each and more than one below some, on a page without a sentence but one on the poet. Lists of links are longer. */
function isInParts(page: readonly PageLine[]): boolean {
  const numbers = flatMap(page, (line, index) => (isNumberOfStanza(line, page[index + 1]) ? [index] : []))
  if (numbers.length < FEWEST) return false
  if (page.slice(0, numbers.at(-1)).some((line) => isParagraph(line) || line.isRow)) return false
  if (page.filter(isParagraph).length > 1) return false
  const parts = numbers.map((at, index) => page.slice(at + 1, numbers[index + 1] ?? at + 1 + FEWEST))
  const areShort = parts.every((part) => part.every(({ words }) => words <= LONGEST_OF_PART))
  return areShort && parts.slice(0, -1).some((part) => part.length >= FEWEST)
}

/** The section of a poem: `الملحق الثقافي » شعر`. */
function isOfPoems({ kind, text }: PageLine): boolean {
  return kind === 'crumbs' && POEMS.test(text)
}

/** The lines, with those that tell the metre as the page's own, and the numbers of its parts as text. */
export function withMetre(page: readonly PageLine[]): readonly PageLine[] {
  if (!isOfPoem(page)) return page
  return page.map((line, index) =>
    isMetre(line)
      ? { ...line, kind: 'furniture' }
      : isNumberOfStanza(line, page[index + 1])
        ? { ...line, kind: 'text' }
        : line,
  )
}

/** The bare number right above a part of a poem. */
function isNumberOfStanza({ kind, text, isBlankBehind }: PageLine, next: PageLine | undefined): boolean {
  return (
    !isBlankBehind &&
    (kind === 'symbols' || kind === 'text') &&
    (next?.kind === 'text' || next?.kind === 'furniture') &&
    BARE_NUMBER.test(text)
  )
}

function isMetre({ kind, text, words }: PageLine): boolean {
  return (
    (kind === 'text' || kind === 'furniture' || kind === 'poet') &&
    words <= LONGEST &&
    (METRE.test(text) || FORM.test(text))
  )
}
