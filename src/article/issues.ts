import type { ArticleDate, ArticleIssue, ArticleIssueCode, TextSpan } from './article.ts'
import type { Dates } from './dates.ts'
import { isField } from './head.ts'
import type { Layout } from './layout.ts'

const MESSAGES: { readonly [code in ArticleIssueCode]: string } = {
  'title-guessed': 'nothing but the place of this line says that it is the title',
  'no-title': 'the page has the labels of an article, but no line that may be its title',
  'published-unlabelled': 'no label says that this is the day of publication',
  'published-is-page-clock': 'the day of publication is the moment at which the page was made',
  'null-date': 'a date field holds what a database prints for no date',
}

/** What is doubtful about an article. */
export function issuesOf(
  { parts, isTitleGuessed }: Layout,
  { named, others, isUnlabelled }: Dates,
  hasTitle: boolean,
): readonly ArticleIssue[] {
  const title = parts.find(({ role }) => role === 'title')?.line
  const { published, pageClock } = named
  const nulls = others.filter(({ role, issues }) => role !== 'body' && issues.includes('null-date'))
  return [
    ...(isTitleGuessed && title !== undefined ? [issue('title-guessed', title.span)] : []),
    ...(!hasTitle && parts.some(({ line }) => isField(line)) ? [issue('no-title')] : []),
    ...(isUnlabelled ? [issue('published-unlabelled', published?.span)] : []),
    ...(isSameMoment(published, pageClock) ? [issue('published-is-page-clock', published?.span)] : []),
    ...(nulls[0] === undefined ? [] : [issue('null-date', nulls[0].span)]),
  ]
}

function isSameMoment(a: ArticleDate | undefined, b: ArticleDate | undefined): boolean {
  return a?.iso != null && a.iso === b?.iso
}

function issue(code: ArticleIssueCode, span?: TextSpan | null): ArticleIssue {
  return { code, message: MESSAGES[code], ...(span == null ? {} : { span }) }
}
