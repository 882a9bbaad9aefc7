import type { Failed, Skipped } from './input.ts'
import type { DocumentResult } from './process-document.ts'

/** What a batch did, in numbers; grows while it runs. */
export interface Summary {
  files: number
  /** Files that changed, or would. */
  changed: number
  /** Changes made, or to make. */
  changes: number
  /** Words whose last letter was left undecided, the likelier one written. */
  undecided: number
  /** Files with blocks that a rule would have changed and that are not Arabic, and no others. */
  notArabic: number
  readonly skipped: Skipped[]
  readonly failed: Failed[]
}

export function emptySummary(): Summary {
  return { files: 0, changed: 0, changes: 0, undecided: 0, notArabic: 0, skipped: [], failed: [] }
}

export function countDocument(summary: Summary, { changed, counts, undecided, verdicts }: DocumentResult): void {
  summary.files++
  if (changed) summary.changed++
  summary.undecided += undecided
  if (verdicts.refused > 0 && verdicts.admitted === 0) summary.notArabic++
  for (const count of Object.values(counts)) summary.changes += count
}
