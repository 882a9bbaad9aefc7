import type { Article, ArticleDate, ArticleLine, Evidence } from '../article/article.ts'
import { ARTICLE_FIELDS } from '../article/fields.ts'
import { datesOfMetadata } from '../article/metadata-date.ts'
import { readArticle } from '../article/read-article.ts'
import type { AboutDocument } from '../article/reading.ts'
import type { Outcome } from '../engine/run.ts'
import { articleLanguage } from '../normalizer/article-language.ts'
import { arabicRepair } from '../normalizer/as-arabic.ts'
import { CleanedLines } from '../normalizer/cleaned-lines.ts'
import type { Document } from '../normalizer/document.ts'
import { addCounts, openDocument, type Prepared } from '../normalizer/prepare.ts'
import type { RuleId } from '../rule/rule.ts'
import { encode } from '../text/utf8.ts'
import { htmlPage } from './html-page.ts'
import { markdownPage } from './markdown-page.ts'
import type { Metadata, Page, PageBlock, PageType } from './page.ts'

/** An article that was read out of a page, and what became of the page's text. */
export interface ReadPage {
  readonly article: Article
  readonly counts: Readonly<Record<RuleId, number>>
  readonly language: Document['language']
}

/** Members that metadata gives as they are, once they are repaired. */
const TEXTS = ['kicker', 'title', 'subtitle', 'lead', 'section', 'newsCode', 'sourceCredit', 'url'] as const
const CODE = /^\d+$/

/**
 * Reads the article in the text of an HTML or Markdown document. What the page says of itself comes first, what its lines
 * say second; each value is repaired by the same rules, as a part of the document.
 */
export async function readPage(
  source: string,
  type: PageType,
  prepared: Prepared,
  about: Omit<AboutDocument, 'language' | 'changes' | 'asArabic'>,
): Promise<ReadPage> {
  const page = type === 'html' ? await htmlPage(source) : await markdownPage(source)
  const values = valuesOf(page.metadata)
  const blocks = [...page.labels, ...page.blocks]
  const document = openDocument(prepared)
  const counts: Record<RuleId, number> = {}
  const texts = cleaned([...blocks.map(({ text }) => text), ...values.map(({ text }) => text)], document, (outcome) =>
    addCounts(counts, prepared.program.rules, outcome.counts),
  )
  const lines = blocks.map((block, index) => lineOf(block, texts[index] ?? ''))
  const repaired = values.map(({ field }, index) => ({ field, text: texts[blocks.length + index] ?? '' }))
  const title = repaired.find(({ field }) => field === 'title')?.text
  const read = readArticle(spaced(lines), {
    ...about,
    title,
    language: page.metadata.language ?? articleLanguage(document.language, prepared, lines),
    changes: counts,
    asArabic: arabicRepair(prepared),
  })
  return { article: withMetadata(read, page, repaired), counts, language: document.language }
}

interface Value {
  readonly field: keyof Metadata
  readonly text: string
}

function valuesOf(metadata: Metadata): readonly Value[] {
  const texts = TEXTS.flatMap((field) => ({ field, text: metadata[field] ?? '' }))
  const authors = (metadata.authors ?? []).map((text) => ({ field: 'authors' as const, text }))
  return [...texts, ...authors].filter(({ text }) => text !== '')
}

/** The texts as blocks of one document, each of one line, so that the judges of letters see all of them. */
function cleaned(
  texts: readonly string[],
  document: Document,
  onOutcome: (outcome: Outcome) => void,
): readonly string[] {
  const lines = new CleanedLines()
  const take = (outcomes: Iterable<Outcome>): void => {
    for (const outcome of outcomes) {
      lines.take(outcome)
      onOutcome(outcome)
    }
  }
  take(document.push(encode(texts.join('\n\n'))))
  take(document.end())
  return lines.lines.filter((_, index) => index % 2 === 0).map(({ text }) => text)
}

function lineOf({ text: raw, span: [start, end], type }: PageBlock, text: string): ArticleLine {
  return { raw, text, start, end, type }
}

const BLANK: ArticleLine = { raw: '', text: '', start: 0, end: 0 }

function spaced(lines: readonly ArticleLine[]): readonly ArticleLine[] {
  return lines.flatMap((line) => [line, BLANK])
}

function withMetadata(article: Article, { metadata, origins }: Page, values: readonly Value[]): Article {
  const given: Record<string, unknown> = {}
  for (const field of TEXTS) {
    const text = values.find((value) => value.field === field)?.text
    if (text !== undefined && text !== '' && (field !== 'newsCode' || CODE.test(text))) given[field] = text
  }
  const authors = values.filter(({ field }) => field === 'authors').map(({ text }) => text)
  if (authors.length > 0) given['authors'] = authors
  if (metadata.direction === 'rtl' || metadata.direction === 'ltr') given['direction'] = metadata.direction
  const dates: ArticleDate[] = []
  for (const role of ['published', 'updated'] as const) {
    const [first, ...others] = datesOfMetadata(metadata[role], role)
    if (first?.iso != null) given[role] = first
    dates.push(...(first?.iso == null && first !== undefined ? [first] : []), ...others)
  }
  const why = explained(article, given, origins)
  return inOrder({ ...article, ...given, ...why, otherDates: [...dates, ...article.otherDates] })
}

function explained(article: Article, given: object, origins: Page['origins']): Pick<Article, 'explain'> {
  if (article.explain === undefined) return {}
  const metadata = Object.keys(given).map((field): readonly [string, readonly Evidence[]] => [
    field,
    [{ because: `metadata: ${origins[field] ?? field}` }],
  ])
  return { explain: { ...article.explain, ...Object.fromEntries(metadata) } }
}

/** Members as the schema has them; the lead that metadata gives is not text as well. */
function inOrder(article: Article): Article {
  const body = article.body.filter(({ text }) => ![article.lead, article.kicker, article.subtitle].includes(text))
  const whole: Article = { ...article, body }
  const members = ARTICLE_FIELDS.flatMap((field) => (whole[field] === undefined ? [] : [[field, whole[field]]]))
  return Object.fromEntries(members) as unknown as Article
}
