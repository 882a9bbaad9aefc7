import { folded } from './folded.ts'
import { contentOf, type Stem } from './shared-words.ts'

/** What is matched of a line, found when it is first asked for and kept, whatever kind the line turns out to be of. */
export class Matched {
  readonly #raw: string
  #folded: string | undefined
  #content: ReadonlySet<Stem> | undefined

  constructor(raw: string) {
    this.#raw = raw
  }

  /** The line as it was printed, folded. */
  get folded(): string {
    this.#folded ??= folded(this.#raw)
    return this.#folded
  }

  /** The words that say what it is about. */
  get content(): ReadonlySet<Stem> {
    this.#content ??= contentOf(this.folded)
    return this.#content
  }
}
