import type { MojibakeCounts } from '../normalizer/document.ts'
import type { LanguageVerdict } from '../normalizer/language-gate.ts'
import type { PragmaRemark } from '../normalizer/pragma-remark.ts'
import type { RuleId } from '../rule/rule.ts'

/** What became of one document. */
export interface DocumentResult {
  readonly changed: boolean
  readonly counts: Readonly<Record<RuleId, number>>
  /** Words whose last letter was left undecided, the likelier one written. */
  readonly undecided: number
  /** What rules say that write nothing; 0 where nobody asked them. */
  readonly suggestions: number
  /** What was wrong with its pragmas. */
  readonly pragmas: readonly PragmaRemark[]
  /** Undefined when all was taken for Arabic. */
  readonly language: LanguageVerdict | undefined
  readonly mojibake: Readonly<MojibakeCounts>
  /** Bytes of UTF-8 that were read. */
  readonly bytes: number
}
