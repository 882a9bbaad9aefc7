import type { Program } from '../engine/program.ts'
import { notesOf } from '../normalizer/diagnostics.ts'
import { jsonLine } from '../report/json-report.ts'
import { LineIndex } from '../text/line-index.ts'
import type { Consumer } from './consumer.ts'
import { SideFile } from './side-file.ts'

/** Takes what is to be reviewed of a document that did not fail. */
export interface ReviewNotes {
  write(text: string): void
}

/** The file of --review-file: one line of JSON for each word that was left undecided, in the documents that did not fail. */
export class ReviewFile implements ReviewNotes {
  readonly #file: SideFile

  /** @throws YakafError E_WRITE when no file can be made there. */
  constructor(path: string) {
    this.#file = new SideFile('--review-file', path)
  }

  write(text: string): void {
    this.#file.write(text)
  }

  /** @throws YakafError E_WRITE */
  close(): void {
    this.#file.close()
  }

  discard(): void {
    this.#file.discard()
  }
}

/** Gathers the words of one document. */
export function reviewConsumer(path: string, program: Program, notes: ReviewNotes): Consumer {
  const lines = new LineIndex({ withGraphemes: true })
  let text = ''
  return {
    mark: () => lines.mark(),
    take(outcome) {
      lines.enter(outcome.source)
      for (const note of notesOf(program, outcome, lines)) text += `${jsonLine({ path }, note)}\n`
      lines.leave()
    },
    finish: () => notes.write(text),
  }
}
