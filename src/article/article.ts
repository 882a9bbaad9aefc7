import type { DateValue } from '../calendar/date-value.ts'

/** A line of a document, before and behind the repair. */
export interface ArticleLine {
  /** As in the decoded original, without its line end. */
  readonly raw: string
  /** The repaired line; empty when it was blank or dropped. */
  readonly text: string
  /** Where `raw` stands in the decoded original, half-open, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

/** Half-open, in UTF-16 units of the decoded original. */
export type TextSpan = readonly [start: number, end: number]

/** A date of an article; `raw` and `span` are of the decoded original. */
export interface ArticleDate extends DateValue {
  readonly role: 'published' | 'updated' | 'pageClock' | 'body'
}

export interface BodyPart {
  readonly type: 'heading' | 'paragraph'
  readonly text: string
  readonly span: TextSpan
}

/**
 * `title-guessed`: nothing but the place of the first line speaks for it. `no-title`: there are labels of an article but
 * no line that may be its title. `published-unlabelled`: a line of nothing but a date was taken for the day of
 * publication. `null-date`: a date field holds what a database prints for no date.
 */
export type ArticleIssue = 'title-guessed' | 'no-title' | 'published-unlabelled' | 'null-date'

/** An article as read from a page; what was not found is absent. All texts are repaired ones. */
export interface Article {
  readonly schema: 'yakaf/article@1'
  /** The line above the title. */
  readonly kicker?: string
  readonly title?: string
  /** The paragraph between the title and the labels. */
  readonly lead?: string
  /** In ASCII digits. */
  readonly newsCode?: string
  readonly published?: ArticleDate
  readonly updated?: ArticleDate
  /** The time at which the page was made, printed as an update above everything else. Not a date of the article. */
  readonly pageClock?: ArticleDate
  /** Other dates in order: of the date fields (their role tells) and of the text (`body`). */
  readonly otherDates: readonly ArticleDate[]
  readonly body: readonly BodyPart[]
  readonly sourceCredit?: string
  readonly disclaimer?: string
  /** Labels, buttons, names of sites: what stands on the page and belongs to no article. */
  readonly furniture: readonly { readonly text: string; readonly span: TextSpan }[]
  readonly issues: readonly ArticleIssue[]
}
