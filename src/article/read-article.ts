import type { DateOrder } from '../calendar/decide.ts'
import { withArabicValues } from './arabic-values.ts'
import type { Article, ArticleInput, ArticleLine, Passage } from './article.ts'
import { bodyOf } from './body.ts'
import { linkStart } from './button-words.ts'
import { inContext } from './context.ts'
import { datesOf } from './dates.ts'
import { directionOf } from './direction.ts'
import { evidenceOf } from './evidence.ts'
import { issuesOf } from './issues.ts'
import { labelAtStart } from './labels.ts'
import { layoutOf } from './layout.ts'
import { datelineIn } from './page-dateline.ts'
import { keyOf, type PageLine, pageLines } from './page-line.ts'
import { linesOf, type Part, type Role } from './part.ts'
import { isOfPoem } from './poem.ts'
import { turnPage } from './remembered.ts'
import { withLearned } from './tags/tagged.ts'
import { authorsIn, authorsOf, newsCodeOf, sectionIn, sourceIn, urlOf } from './values.ts'

/** What is known of a document besides its lines. */
export interface AboutDocument {
  readonly input?: ArticleInput
  readonly language?: string | undefined
  readonly changes?: Readonly<Record<string, number>>
  readonly dateOrder?: DateOrder
  /** The title that the document's metadata gives: no other is looked for, and lines that repeat it are no text. */
  readonly title?: string | undefined
  /** Repairs a value as Arabic, whatever the line that it stands in was taken for. */
  readonly asArabic?: (line: string) => string
  /** Whether the article is to say why each field is what it is. */
  readonly explain?: boolean
}

/**
 * Reads the article that the lines of a page hold. Nothing is invented: a part that is not there, or not certain, is
 * absent, and what belongs to no part is in `body` when it is text and in `furniture` when it is not.
 */
export function readArticle(lines: readonly ArticleLine[], about: AboutDocument = {}): Article {
  turnPage()
  const ruled = layoutOf(inContext(pageLines(lines)), about.title)
  const layout = about.title === undefined ? withLearned(ruled) : ruled
  const isRepaired = about.language === 'ar' && about.asArabic !== undefined
  const parts = isRepaired ? withArabicValues(layout.parts, about.asArabic) : layout.parts
  const dates = datesOf(parts, about.dateOrder ?? 'dmy')
  const first = (role: Role): PageLine | undefined =>
    parts.find((part) => part.role === role && part.line.text !== '')?.line
  const body = bodyOf(linesOf(parts, 'body'), isOfPoem(parts.map(({ line }) => line)))
  const headline = first('title')
  const isOther = (line: PageLine): boolean => headline === undefined || keyOf(line) !== keyOf(headline)
  const related = linesOf(parts, 'related').filter(isOther).map(linkOf)
  return withoutAbsent({
    schema: 'yakaf/article@1',
    input: about.input,
    language: about.language,
    direction: directionOf(parts),
    kicker: first('kicker')?.text,
    title: about.title ?? first('title')?.text,
    subtitle: first('subtitle')?.text,
    lead: first('lead')?.text,
    authors: authorsOf(parts),
    dateline: datelineIn(parts),
    section: sectionIn(parts),
    newsCode: newsCodeOf(parts),
    ...dates.named,
    otherDates: dates.others,
    body,
    related: related.length === 0 ? undefined : related,
    sourceCredit: sourceIn(first('sourceCredit')),
    url: urlOf(parts),
    disclaimer: first('disclaimer')?.text,
    furniture: furnitureOf(parts),
    changes: about.changes ?? {},
    issues: issuesOf(layout, dates, (about.title ?? first('title')) !== undefined),
    explain: about.explain ? evidenceOf(parts) : undefined,
  })
}

type WithAbsent<T> = { readonly [key in keyof T]: T[key] | undefined }

/** Absent is absent: no member without a value. */
function withoutAbsent(article: WithAbsent<Article>): Article {
  return Object.fromEntries(Object.entries(article).filter(([, value]) => value !== undefined)) as unknown as Article
}

function passage({ text, line, span }: PageLine): Passage {
  return { text: text === '' ? line.raw.trim() : text, span }
}

/** The link of a line, behind the label that may stand before it. */
function linkOf(line: PageLine): Passage {
  const { text, span } = passage(line)
  if (line.kind !== 'headline') return { text, span }
  const inRaw = valueStart(line.line.raw.trimStart())
  return { text: text.slice(valueStart(text)).trim(), span: [span[0] + inRaw, span[1]] }
}

/** Where the link of a line begins; 0 when no label stands before it. */
function valueStart(text: string): number {
  const label = labelAtStart(text)
  return label?.hasColon || label?.hasSign ? label.valueStart : (linkStart(text) ?? 0)
}

/** What is neither a field nor text, with all credits and disclaimers but the first. */
function furnitureOf(parts: readonly Part[]): readonly Passage[] {
  const once: Role[] = ['sourceCredit', 'disclaimer', 'url', 'place', 'agency']
  const again = once.flatMap((role) => parts.filter((part) => part.role === role).slice(1))
  const offices = parts.filter(({ role, line }) => role === 'authors' && authorsIn(line).length === 0)
  const all = [...parts.filter(({ role }) => role === 'furniture'), ...again, ...offices]
  return all.map(({ line }) => passage(line)).sort((a, b) => a.span[0] - b.span[0])
}
