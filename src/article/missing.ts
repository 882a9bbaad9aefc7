import { isParagraph, type PageLine } from './page-line.ts'

/** What a server says of an address that has no page. */
const MISSING =
  /(?:الصفحه|المقال|الخبر|المحتوي|الرابط|صفحه).{0,40}(?:غير موجوده?|لم تعد موجوده|لا وجود ل|محذوفه?|يافت نشد|غير متوفره?|غير متاحه?)|(?:لم يتم العثور|لم نعثر|لم نجد|تعذر العثور) علي|page not found|^\s*(?:خطا |error )?404\s*$/u
const LONGEST = 100
const LONGEST_TEXT = 20
const FEWEST_SENTENCES = 2
const SHORTEST_SENTENCE = 4
const LISTS: ReadonlySet<PageLine['kind']> = new Set(['related', 'aside', 'comments'])

/** `عذرا، الصفحة التي طلبتها غير موجودة.` */
function isSentence({ words, text }: PageLine): boolean {
  return words >= SHORTEST_SENTENCE && text.endsWith('.')
}

/** The lines, none of them text but whole sentences where the page says that it is not there; links that it offers are kept. */
export function withMissing(page: readonly PageLine[]): readonly PageLine[] {
  const isLong = page.filter((line) => isParagraph(line) && (line.words > LONGEST_TEXT || line.isClosed))
  if (isLong.length >= FEWEST_SENTENCES) return page
  if (!page.some(({ line, matched }) => line.raw.length <= LONGEST && MISSING.test(matched.folded))) return page
  const list = page.findIndex(({ kind }) => LISTS.has(kind))
  return page.map((line, index) =>
    (list < 0 || index < list) && ((line.kind === 'text' && !isSentence(line)) || line.kind === 'crumbs')
      ? { ...line, kind: 'furniture' }
      : line,
  )
}
