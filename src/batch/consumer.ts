import type { Outcome } from '../engine/run.ts'
import type { DocumentResult } from './document-result.ts'

/** Something that follows a document on its way through: a writer, a report. Calls come in this order. */
export interface Consumer {
  /** The document begins with a byte order mark. */
  mark?(): void
  /** The next piece. It is used again afterwards: what is to be kept must be copied. */
  take(outcome: Outcome): void
  /**
   * Before that, where others may be begun meanwhile: waits for the disk to have what was written, or for others to be read with. Undefined
   * when there is nothing to wait for.
   */
  wait?(result: DocumentResult): Promise<void> | undefined
  /** The whole document is through, and this became of it. */
  finish(result: DocumentResult): void
  /** An error ended the document; nothing may be left half written. */
  abort?(): void
}
