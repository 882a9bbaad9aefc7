import { folded } from './folded.ts'
import { contentOf, type Stem } from './shared-words.ts'

const SPACES = / {2,}/g

/** A folded text with one space for several. */
export function keyOf(folded: string): string {
  return (folded.includes('  ') ? folded.replace(SPACES, ' ') : folded).trim()
}

/** What is matched of a line, found when it is first asked for and kept, whatever kind the line turns out to be of. */
export class Matched {
  readonly #raw: string
  #folded: string | undefined
  #key: string | undefined
  #content: readonly Stem[] | undefined

  constructor(raw: string) {
    this.#raw = raw
  }

  /** The line as it was printed, folded. */
  get folded(): string {
    this.#folded ??= folded(this.#raw)
    return this.#folded
  }

  /** Equal for two lines that differ in keyboards, marks and white space only. */
  get key(): string {
    this.#key ??= keyOf(this.folded)
    return this.#key
  }

  /** The words that say what it is about. */
  get content(): readonly Stem[] {
    this.#content ??= contentOf(this.folded)
    return this.#content
  }
}
