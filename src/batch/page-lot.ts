import type { Article } from '../article/article.ts'
import type { Page, Reading } from '../article/reading.ts'
import { clock } from '../io/clock.ts'
import type { Plan } from './plan.ts'

/** Pages that are read together, and bytes of their text: with more each costs the same, and memory (docs/decisions/0047). */
export const PAGES_AT_ONCE = 48
const MOST_BYTES = 1 << 18
/** Milliseconds that a page waits, as long as others come: where files come slowly nothing is gained, and all that wait are lost to a signal. */
const PATIENCE = 100
/** Bytes of a file for which those before it do not wait. */
const LARGE = 1 << 16

type ReadAll = (pages: readonly Page[]) => readonly Pick<Reading, 'article' | 'failure'>[]

/** Pages that wait to be read together. */
export class PageLot {
  readonly room = PAGES_AT_ONCE
  readonly #readAll: ReadAll
  readonly #now: () => number
  #waiting: { readonly page: Page; tell(article: Article): void; fail(error: unknown): void }[] = []
  #bytes = 0
  /** When the first of them came. */
  #since = 0

  constructor(readAll: ReadAll, now = clock) {
    this.#readAll = readAll
    this.#now = now
  }

  /** The article of a page of so many bytes: with those that come, until there are enough of them. */
  read(page: Page, bytes: number): Promise<Article> {
    return new Promise((tell, fail) => {
      const now = this.#now()
      if (this.#waiting.length === 0) this.#since = now
      this.#waiting.push({ page, tell, fail })
      this.#bytes += bytes
      const isFull = this.#waiting.length === this.room || this.#bytes > MOST_BYTES
      if (isFull || now - this.#since > PATIENCE) this.readNow()
    })
  }

  /** Whether those that wait are read before a file of so many bytes is begun. */
  isLarge(bytes: number): boolean {
    return bytes > LARGE
  }

  /** Reads those that wait: no others come. */
  readNow(): void {
    const waiting = this.#waiting
    if (waiting.length === 0) return
    this.#waiting = []
    this.#bytes = 0
    const readings = this.#readAll(waiting.map(({ page }) => page))
    for (const [index, { article, failure }] of readings.entries()) {
      if (article === undefined) waiting[index]?.fail(failure)
      else waiting[index]?.tell(article)
    }
  }
}

/** Where the pages of a batch wait; undefined where each is read by itself: it is no batch of articles, or something else follows each document. */
export async function pageLotOf({ article, report, statistics, reviewFile }: Plan): Promise<PageLot | undefined> {
  if (article === undefined || report !== undefined || statistics || reviewFile !== undefined) return undefined
  return new PageLot((await import('../article/read-article.ts')).readArticles)
}
