import type { Position } from '../text/line-index.ts'

/** What is wrong with a pragma: it does not exist, or nothing would change without it. */
export interface PragmaRemark {
  readonly kind: 'unknown' | 'unused'
  readonly position: Position
  /** The pragma, as it is written. */
  readonly text: string
  readonly message: string
}
