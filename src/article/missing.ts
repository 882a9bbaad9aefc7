import { isParagraph, type PageLine } from './page-line.ts'

/** What a server says of an address that has no page. */
const GONE =
  /(?:الصفحه|المقال|الخبر|المحتوي|الرابط|صفحه).{0,40}(?:غير موجوده?|لم تعد موجوده|لا وجود ل|محذوفه?|يافت نشد|غير متوفره?|غير متاحه?)|page not found|^\s*(?:خطا |error )?(?:404|403|500|502|503)\s*$/u
/** And of a search that found nothing. */
const NOT_FOUND = /(?:لم يتم العثور|لم نعثر|لم نجد|تعذر العثور) علي/u
const LONGEST = 100
const LONGEST_TEXT = 20
const FEWEST_SENTENCES = 2
const SHORTEST_SENTENCE = 4
const LISTS: ReadonlySet<PageLine['kind']> = new Set(['related', 'aside', 'comments'])
/** What only an article has. */
const FIELDS: ReadonlySet<PageLine['kind']> = new Set(['published', 'stamp', 'author', 'newsCode'])

/** `عذرا، الصفحة التي طلبتها غير موجودة.` */
function isSentence({ words, text }: PageLine): boolean {
  return words >= SHORTEST_SENTENCE && text.endsWith('.')
}

/**
 * The lines, none of them text where the page says that it is not there; whole sentences are only where a field says that it is an article. Links that
 * it offers are kept.
 */
export function withMissing(page: readonly PageLine[]): readonly PageLine[] {
  const isLong = page.filter((line) => isParagraph(line) && (line.words > LONGEST_TEXT || line.isClosed))
  if (isLong.length >= FEWEST_SENTENCES) return page
  const says = (what: RegExp): boolean =>
    page.some(({ line, matched }) => line.raw.length <= LONGEST && what.test(matched.folded))
  const isGone = says(GONE)
  if (!isGone && !says(NOT_FOUND)) return page
  const isError = isGone && !page.some(({ kind }) => FIELDS.has(kind))
  const list = page.findIndex(({ kind }) => LISTS.has(kind))
  return page.map((line, index) =>
    (list < 0 || index < list) && ((line.kind === 'text' && (isError || !isSentence(line))) || line.kind === 'crumbs')
      ? { ...line, kind: 'furniture', ...(isError && { isOwn: true }) }
      : line,
  )
}
