import type { DateOrder } from '../calendar/decide.ts'
import type { Article, ArticleInput, ArticleLine, BodyPart, BodyType } from './article.ts'
import type { Dates } from './dates.ts'
import type { Layout } from './layout.ts'
import type { PageLine } from './page-line.ts'

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

/** A document whose article is to be read. */
export interface Page {
  readonly lines: readonly ArticleLine[]
  readonly about: AboutDocument
}

/** A page on its way through the steps of the reader: what those behind it have found. */
export class Reading {
  readonly page: Page
  lines: readonly PageLine[] = []
  layout: Layout = { parts: [], isTitleGuessed: false }
  /** What the chain takes each line of the text for; undefined where it was not asked. */
  types: ReadonlyMap<PageLine, BodyType> | undefined
  dates: Dates = { named: {}, others: [], isUnlabelled: false }
  body: readonly BodyPart[] = []
  article: Article | undefined
  /** What ended it before there was an article. */
  failure: unknown

  constructor(page: Page) {
    this.page = page
  }

  /** Goes through a step, unless it failed in one before. */
  take(step: (reading: Reading) => void): void {
    if (this.failure !== undefined) return
    try {
      step(this)
    } catch (error) {
      this.failure = error
    }
  }
}
