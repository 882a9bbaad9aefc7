/** Measures the model on single words, with nothing from the rest of the document, and two lists beside it. */

import type { Document } from './corpus.ts'
import { finalYehsOf } from './final-yehs.ts'
import { type Learned, LISTED } from './learned.ts'
import { type Judged, macroAverage, type Row, rowOf } from './measure.ts'
import { MARGIN, scoreOf } from './model.ts'
import { readWords } from './words.ts'

export const MODEL = 'model'

export class SingleWords {
  readonly #learned: Learned
  readonly #judges: Readonly<Record<string, (form: string) => number>>
  /** By judge and source. */
  readonly rows: Record<string, Record<string, Row>> = {}
  readonly #pooled: Record<string, Judged[]> = {}
  #bytes = 0
  #milliseconds = 0

  constructor(learned: Learned) {
    this.#learned = learned
    this.#judges = {
      'always ي': () => -1,
      [`list of ${LISTED}`]: (form: string) => (learned.listed.has(form) ? 1 : -1),
    }
    for (const judge of [MODEL, ...Object.keys(this.#judges)]) {
      this.rows[judge] = {}
      this.#pooled[judge] = []
    }
  }

  measure(source: string, documents: readonly Document[]): void {
    const judged: Record<string, Judged[]> = Object.fromEntries(Object.keys(this.rows).map((judge) => [judge, []]))
    for (const { text } of documents) {
      const typed = text.replace(/[يى]/g, 'ی')
      this.#bytes += Buffer.byteLength(typed)
      const start = performance.now()
      const words = readWords(typed)
      const scores = new Int32Array(words.count)
      for (let index = 0; index < words.count; index++) scores[index] = scoreOf(words, index)
      this.#milliseconds += performance.now() - start
      for (const { form, isMaksura, index } of finalYehsOf(text, words)) {
        judged[MODEL]?.push({ form, isMaksura, score: scores[index] as number })
        for (const [judge, answer] of Object.entries(this.#judges))
          judged[judge]?.push({ form, isMaksura, score: answer(form) })
      }
    }
    for (const [judge, tokens] of Object.entries(judged)) {
      ;(this.rows[judge] as Record<string, Row>)[source] = this.#rowOf(judge, tokens)
      for (const token of tokens) this.#pooled[judge]?.push(token)
    }
  }

  /** Over all sources, by judge. */
  summary(): Record<string, { readonly macro: Row; readonly pooled: Row }> {
    return Object.fromEntries(
      Object.entries(this.rows).map(([judge, bySource]) => [
        judge,
        { macro: macroAverage(Object.values(bySource)), pooled: this.#rowOf(judge, this.#pooled[judge] as Judged[]) },
      ]),
    )
  }

  /** Every word the model judged. */
  get tokens(): readonly Judged[] {
    return this.#pooled[MODEL] as Judged[]
  }

  get megabytesPerSecond(): number {
    return this.#bytes / 1000 / this.#milliseconds
  }

  #rowOf(judge: string, tokens: readonly Judged[]): Row {
    return rowOf(tokens, this.#learned.known, judge === MODEL ? MARGIN : 0)
  }
}
