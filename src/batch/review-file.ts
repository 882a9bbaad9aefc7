import type { Program } from '../engine/program.ts'
import { type AtomicFile, atomicFileAt } from '../io/atomic-file.ts'
import { notesOf } from '../normalizer/diagnostics.ts'
import { jsonLine } from '../report/report-lines.ts'
import { YakafError } from '../text/error.ts'
import { LineIndex } from '../text/line-index.ts'
import type { Consumer } from './consumer.ts'

/**
 * The file of --review-file: one line of JSON for each word that was left undecided, in the documents that did not fail.
 * Written whole or not at all. What goes wrong with it is no document's failure, and is thrown by `close`.
 */
export class ReviewFile {
  readonly #path: string
  readonly #file: AtomicFile
  #failure: unknown

  /** @throws YakafError E_WRITE when no file can be made there. */
  constructor(path: string) {
    this.#path = path
    this.#file = this.#named(() => atomicFileAt(path))
  }

  /** Gathers the words of one document. */
  consumer(path: string, program: Program): Consumer {
    const lines = new LineIndex({ withGraphemes: true })
    let text = ''
    return {
      mark: () => lines.mark(),
      take(outcome) {
        lines.enter(outcome.source)
        for (const note of notesOf(program, outcome, lines)) text += `${jsonLine({ path }, note)}\n`
        lines.leave()
      },
      finish: () => this.#write(text),
    }
  }

  /** @throws YakafError E_WRITE */
  close(): void {
    if (this.#failure === undefined) this.#named(() => this.#file.commit())
    else {
      this.discard()
      throw this.#failure
    }
  }

  discard(): void {
    this.#file.discard()
  }

  #write(text: string): void {
    if (text === '' || this.#failure !== undefined) return
    try {
      this.#named(() => this.#file.write(Buffer.from(text)))
    } catch (error) {
      this.#failure = error
    }
  }

  #named<T>(action: () => T): T {
    try {
      return action()
    } catch (error) {
      if (!(error instanceof YakafError)) throw error
      throw new YakafError(error.code, `--review-file ${this.#path}: ${error.message}`, { cause: error })
    }
  }
}
