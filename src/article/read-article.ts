import { fold } from '../calendar/fold.ts'
import { labelAtStart } from '../calendar/labels.ts'
import type { Article, ArticleDate, ArticleIssue, ArticleLine, BodyPart } from './article.ts'
import { datesOfField, datesOfText } from './article-dates.ts'
import { type Layout, layoutOf } from './layout.ts'
import { isHeading, type PageLine, pageLines } from './page-line.ts'

/**
 * Reads the article that the lines of a page hold. Nothing is invented: a part that is not there, or not certain, is
 * absent, and what belongs to no part is in `body` when it is text and in `furniture` when it is not.
 */
export function readArticle(lines: readonly ArticleLine[]): Article {
  const layout = layoutOf(pageLines(lines))
  const { kicker, title, lead, credits, disclaimers } = layout
  const newsCode = newsCodeOf(layout)
  const dates = datesOf(layout)
  return {
    schema: 'yakaf/article@1',
    ...(kicker === undefined ? {} : { kicker: kicker.text }),
    ...(title === undefined ? {} : { title: title.text }),
    ...(lead === undefined ? {} : { lead: lead.text }),
    ...(newsCode === undefined ? {} : { newsCode }),
    ...dates.named,
    otherDates: dates.others,
    body: bodyOf(layout.body),
    ...(credits[0] === undefined ? {} : { sourceCredit: labelledValue(credits[0]) }),
    ...(disclaimers[0] === undefined ? {} : { disclaimer: disclaimers[0].text }),
    furniture: furnitureOf(layout),
    issues: issuesOf(layout, dates),
  }
}

interface Dates {
  readonly named: Pick<Article, 'published' | 'updated' | 'pageClock'>
  readonly others: readonly ArticleDate[]
  readonly isUnlabelled: boolean
}

function datesOf({ clock, kicker, title, lead, fields, body }: Layout): Dates {
  const ofKind = (kind: PageLine['kind']): readonly PageLine[] => fields.filter((line) => line.kind === kind)
  const isLabelled = ofKind('published').length > 0
  const publication = ofKind(isLabelled ? 'published' : 'stamp').flatMap((line) => datesOfField(line, 'published'))
  const updates = ofKind('updated').flatMap((line) => datesOfField(line, 'updated'))
  const clocks = clock === undefined ? [] : datesOfField(clock, 'pageClock')
  const [published, updated, pageClock] = [publication, updates, clocks].map((dates) => dates.find(isReal))
  const texts = [kicker, title, lead, ...(isLabelled ? ofKind('stamp') : []), ...body]
  const inText = texts.flatMap((line) => (line === undefined ? [] : datesOfText(line)))
  return {
    named: {
      ...(published === undefined ? {} : { published }),
      ...(updated === undefined ? {} : { updated }),
      ...(pageClock === undefined ? {} : { pageClock }),
    },
    others: [...publication, ...updates, ...clocks, ...inText]
      .filter((date) => date !== published && date !== updated && date !== pageClock)
      .sort((a, b) => a.span[0] - b.span[0]),
    isUnlabelled: !isLabelled && published !== undefined,
  }
}

function isReal({ iso }: ArticleDate): boolean {
  return iso !== null
}

function bodyOf(lines: readonly PageLine[]): readonly BodyPart[] {
  const shown = lines.filter(({ text }) => text !== '')
  return shown.map((line, index) => ({
    type: isHeading(line, shown[index + 1]) ? 'heading' : 'paragraph',
    text: line.text,
    span: line.span,
  }))
}

function furnitureOf({ furniture, credits, disclaimers }: Layout): Article['furniture'] {
  return [...furniture, ...credits.slice(1), ...disclaimers.slice(1)]
    .sort((a, b) => a.line.start - b.line.start)
    .map(({ text, line, span }) => ({ text: text === '' ? line.raw.trim() : text, span }))
}

function newsCodeOf({ fields }: Layout): string | undefined {
  for (const { line } of fields) {
    const label = labelAtStart(line.raw)
    if (label?.role === 'newsCode') return /\d+/.exec(fold(line.raw.slice(label.valueStart)))?.[0]
  }
  return undefined
}

/** The repaired value behind a label. */
function labelledValue({ text, line }: PageLine): string {
  const source = text === '' ? line.raw : text
  return source.slice(labelAtStart(source)?.valueStart ?? 0).trim()
}

function issuesOf({ title, isTitleGuessed, fields }: Layout, dates: Dates): readonly ArticleIssue[] {
  const issues: ArticleIssue[] = []
  if (isTitleGuessed) issues.push('title-guessed')
  if (title === undefined && fields.length > 0) issues.push('no-title')
  if (dates.isUnlabelled) issues.push('published-unlabelled')
  if (dates.others.some((date) => date.role !== 'body' && date.issues.includes('null-date'))) issues.push('null-date')
  return issues
}
