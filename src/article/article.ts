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
  /** What markup says of it; `start` and `end` are then those of its element, and `raw` is what is shown. */
  readonly type?: BodyType
}

/** Half-open, in UTF-16 units of the decoded original. */
export type TextSpan = readonly [start: number, end: number]

/** A repaired text and where it stands in the original. */
export interface Passage {
  readonly text: string
  readonly span: TextSpan
}

/** A date of an article; `raw` and `span` are of the decoded original. */
export interface ArticleDate extends Omit<DateValue, 'span'> {
  readonly role: 'published' | 'updated' | 'pageClock' | 'body'
  /** null for a date that stands nowhere as one stretch: on two lines, joined by a space in `raw`, or between tags. */
  readonly span: TextSpan | null
}

export type BodyType = 'heading' | 'paragraph' | 'quote' | 'list' | 'verse' | 'caption'

/** A line of the text: items of lists without their bullet, but with their number. */
export interface BodyPart extends Passage {
  readonly type: BodyType
}

/** Where a text says it comes from: `طهران ـ إكنا:`. */
export interface Dateline {
  readonly place?: string
  readonly agency?: string
}

/**
 * `title-guessed`: nothing but the place of the first line speaks for it. `no-title`: there are labels of an article but
 * no line that may be its title. `published-unlabelled`: a line of nothing but a date was taken for the day of
 * publication. `published-is-page-clock`: the day of publication is the moment at which the page was made; such pages
 * print it for an article that has none. `null-date`: a date field holds what a database prints for no date.
 */
export type ArticleIssueCode =
  | 'title-guessed'
  | 'no-title'
  | 'published-unlabelled'
  | 'published-is-page-clock'
  | 'null-date'

export interface ArticleIssue {
  readonly code: ArticleIssueCode
  readonly message: string
  readonly span?: TextSpan
}

/** The file an article was read from. */
export interface ArticleInput {
  readonly path: string
  readonly encoding: string
  /** Of the file's bytes, as they are. */
  readonly sha256: string
  readonly bytes: number
}

/** Why a line was taken for what it is. */
export interface Evidence {
  readonly because: string
  readonly span?: TextSpan
}

/** An article as read from a page; what was not found is absent. All texts are repaired ones. */
export interface Article {
  readonly schema: 'yakaf/article@1'
  /** Absent where the text came from no file. */
  readonly input?: ArticleInput
  /** BCP 47; absent where nothing tells. */
  readonly language?: string
  readonly direction?: 'rtl' | 'ltr'
  /** The line above the title. */
  readonly kicker?: string
  readonly title?: string
  /** The short line below the title. */
  readonly subtitle?: string
  /** The paragraph that stands between the title and the labels, or in one block with the title. */
  readonly lead?: string
  readonly authors?: readonly string[]
  readonly dateline?: Dateline
  readonly section?: string
  /** In ASCII digits. */
  readonly newsCode?: string
  readonly published?: ArticleDate
  readonly updated?: ArticleDate
  /** The time at which the page was made, printed as an update above everything else. Not a date of the article. */
  readonly pageClock?: ArticleDate
  /** Other dates in order: of the date fields (their role tells) and of the text (`body`). */
  readonly otherDates: readonly ArticleDate[]
  readonly body: readonly BodyPart[]
  /** Links to other articles. */
  readonly related?: readonly Passage[]
  readonly sourceCredit?: string
  readonly url?: string
  readonly disclaimer?: string
  /** Labels, buttons, comments, names of sites: what stands on the page and belongs to no article. */
  readonly furniture: readonly Passage[]
  /** How often each rule changed something; rules that did nothing are absent. */
  readonly changes: Readonly<Record<string, number>>
  readonly issues: readonly ArticleIssue[]
  /** When asked for: why each field is what it is. */
  readonly explain?: Readonly<Record<string, readonly Evidence[]>>
}
