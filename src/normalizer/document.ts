import type { Outcome } from '../engine/run.ts'
import type { LanguageVerdict } from './language-gate.ts'
import type { PragmaRemark } from './pragma-remark.ts'

/**
 * One document on its way through: bytes of well-formed UTF-8 in, outcomes out, which do not depend on the pieces. `Lent`: what stands for
 * parts that others work on, among the outcomes; nobody does where it is left out.
 */
export interface Document<Lent = never> {
  /** What the language judge made of it, as far as it was asked; undefined when it is not. */
  readonly language: LanguageVerdict | undefined
  /** What of it was read in a wrong encoding, as far as anybody looked. */
  readonly mojibake: Readonly<MojibakeCounts>
  /** What was wrong with its pragmas; complete when it is through. */
  readonly pragmas: readonly PragmaRemark[]
  push(bytes: Uint8Array): Iterable<Outcome | Lent>
  /** Hands out the blocks that are whole, without waiting for more. */
  flush(): Iterable<Outcome | Lent>
  /** Hands out the rest. */
  end(): Iterable<Outcome | Lent>
}

export interface MojibakeCounts {
  /** Lines of text that was read in a wrong encoding, repaired or only found. */
  lines: number
  /** Words with U+FFFD, which nothing brings back. */
  lost: number
}
