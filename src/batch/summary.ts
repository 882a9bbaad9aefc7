import type { Failed, Skipped } from './input.ts'

/** What a batch did, in numbers; grows while it runs. */
export interface Summary {
  files: number
  /** Files that changed, or would. */
  changed: number
  /** Changes made, or to make. */
  changes: number
  /** Files with blocks that a rule would have changed and that are not Arabic, and no others. */
  notArabic: number
  readonly skipped: Skipped[]
  readonly failed: Failed[]
}

export function emptySummary(): Summary {
  return { files: 0, changed: 0, changes: 0, notArabic: 0, skipped: [], failed: [] }
}
