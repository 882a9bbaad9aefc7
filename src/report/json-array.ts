import type { Out } from './report-writer.ts'

/** A JSON array that is written as it grows. */
export class JsonArray {
  readonly #out: Out
  #isOpen = false

  constructor(out: Out) {
    this.#out = out
  }

  add(element: string): void {
    this.#out(`${this.#isOpen ? ',\n' : '[\n'}${element}`)
    this.#isOpen = true
  }

  close(): void {
    this.#out(this.#isOpen ? '\n]\n' : '[]\n')
  }
}
