import type { ProseSpan } from '../../format/format.ts'
import type { Declared } from '../language/declared.ts'

/** A string that is prose, as it is told in the end. */
export interface Text {
  readonly start: number
  readonly end: number
  language?: NonNullable<ProseSpan['language']>
}

/** An object that is open and declares a language. */
interface Declaration {
  /** How many objects were open. */
  readonly depth: number
  language: Declared
}

/**
 * Which language each string is declared to have: by the nearest object around it that declares one, wherever in the object it stands. Each
 * string is looked at once, when that object closes.
 */
export class DeclaredLanguages {
  /** Strings for which no object that is closed speaks. */
  #open: Text[] = []
  /** For each object that is open, how many of them stand before it. */
  readonly #objects: number[] = []
  readonly #declarations: Declaration[] = []

  restart(): void {
    this.#open = []
    if (this.#objects.length > 0) this.#objects.length = 0
    if (this.#declarations.length > 0) this.#declarations.length = 0
  }

  add(text: Text): void {
    this.#open.push(text)
  }

  openObject(): void {
    this.#objects.push(this.#open.length)
  }

  /** The object at hand declares a language; what it declares last counts, as its last of two equal keys does. */
  declare(language: Declared): void {
    const depth = this.#objects.length
    const last = this.#declarations.at(-1)
    if (last?.depth === depth) last.language = language
    else this.#declarations.push({ depth, language })
  }

  closeObject(): void {
    const depth = this.#objects.length
    const first = this.#objects.pop() ?? 0
    if (this.#declarations.at(-1)?.depth === depth) this.#settle(first)
  }

  #settle(first: number): void {
    const language = this.#declarations.pop()?.language
    if (language === 'arabic' || language === 'other') {
      for (let index = first; index < this.#open.length; index++) (this.#open[index] as Text).language = language
    }
    this.#open.length = first
  }
}
