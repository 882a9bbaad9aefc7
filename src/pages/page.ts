import type { BodyType, TextSpan } from '../article/article.ts'

/** The formats of documents that are more than their text. */
export type PageType = 'html' | 'markdown'

/** A piece of a page's text, without line ends, and where it stands in the source. */
export interface PageBlock {
  readonly text: string
  readonly span: TextSpan
  /** What its markup says it is. */
  readonly type: BodyType
}

/** What a page says of itself, by the names of the article's members; dates as printed. */
export interface Metadata {
  readonly kicker?: string
  readonly title?: string
  readonly subtitle?: string
  readonly lead?: string
  readonly authors?: readonly string[]
  readonly section?: string
  readonly newsCode?: string
  readonly published?: string
  readonly updated?: string
  readonly sourceCredit?: string
  readonly url?: string
  readonly language?: string
  readonly direction?: string
}

/** What was extracted of a document. */
export interface Page {
  readonly blocks: readonly PageBlock[]
  /** Labels with dates and codes that stand on the page outside what was taken for the article. */
  readonly labels: readonly PageBlock[]
  readonly metadata: Metadata
  /** For each of its members, where it was found: `og:title`. */
  readonly origins: Readonly<Record<string, string>>
}
