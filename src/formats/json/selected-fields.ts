import type { FormatOptions } from '../../format/format.ts'
import { elementOf, isUniform, memberOf, type Selection, selectionOf } from './selection.ts'

/** Follows a document through what the user says of its fields. */
export class SelectedFields {
  readonly #root: Selection
  /** Of what comes next. */
  #next: Selection
  /** Of the arrays and objects that are open, without those in which the same is said of everything: these are only counted. */
  readonly #open: Selection[] = []
  #uniform = 0

  /** @throws YakafError E_USAGE */
  constructor({ fields, skipFields }: FormatOptions) {
    this.#root = selectionOf(fields, skipFields)
    this.#next = this.#root
  }

  restart(): void {
    this.#next = this.#root
    if (this.#open.length > 0) this.#open.length = 0
    this.#uniform = 0
  }

  /** Whether the next string, if one comes next, is prose. */
  get isProse(): boolean {
    return this.#next.isProse
  }

  /** Whether it matters which key comes next. */
  get wantsKey(): boolean {
    return this.#uniform === 0 && this.#open.length > 0
  }

  key(key: string): void {
    const object = this.#open.at(-1)
    if (object !== undefined) this.#next = memberOf(object, key)
  }

  /** An array or an object begins. */
  open(): void {
    if (isUniform(this.#next)) this.#uniform++
    else {
      this.#open.push(this.#next)
      this.#next = elementOf(this.#next)
    }
  }

  close(): void {
    if (this.#uniform > 0) this.#uniform--
    else this.#open.pop()
    const around = this.#open.at(-1)
    if (this.#uniform === 0 && around !== undefined) this.#next = elementOf(around)
  }
}
