import { flatMap } from '../text/flat-map.ts'
import type { Article, Passage } from './article.ts'
import { linkStart } from './button-words.ts'
import { directionOf } from './direction.ts'
import { evidenceOf } from './evidence.ts'
import { issuesOf } from './issues.ts'
import { labelAtStart } from './labels.ts'
import { datelineIn } from './page-dateline.ts'
import { keyOf, type PageLine } from './page-line.ts'
import { linesOf, type Part, type Role } from './part.ts'
import type { Reading } from './reading.ts'
import { authorsIn, authorsOf, newsCodeOf, sectionIn, sourceIn, urlOf } from './values.ts'

/** The article of a page of which all else is read. */
export function articleOf({ page: { about }, layout, dates, body }: Reading): Article {
  const { parts } = layout
  const first = (role: Role): PageLine | undefined =>
    parts.find((part) => part.role === role && part.line.text !== '')?.line
  const headline = first('title')
  const isNamed = (about.title ?? headline) !== undefined
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
    // A page without an article has menus, and no section.
    section: isNamed || (body.length > 0 && dates.named.published !== undefined) ? sectionIn(parts) : undefined,
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
    issues: issuesOf(layout, dates, isNamed),
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
  const again = flatMap(once, (role) => parts.filter((part) => part.role === role).slice(1))
  const offices = parts.filter(({ role, line }) => role === 'authors' && authorsIn(line).length === 0)
  const all = [...parts.filter(({ role }) => role === 'furniture'), ...again, ...offices]
  return all.map(({ line }) => passage(line)).sort((a, b) => a.span[0] - b.span[0])
}
