import type { LanguageVerdict } from '../normalizer/language-gate.ts'
import type { PragmaRemark } from '../normalizer/pragma-remark.ts'
import type { Prepared } from '../normalizer/prepare.ts'
import type { DocumentResult } from './document-result.ts'
import type { Failed, Skipped } from './input.ts'

/** A file that was left alone for its language. */
export interface Left {
  readonly path: string
  readonly language: LanguageVerdict
}

/** What a batch did, in numbers; grows while it runs. */
export interface Summary {
  files: number
  /** Files that changed, or would. */
  changed: number
  /** Changes made, or to make. */
  changes: number
  /** The same by rule. */
  readonly byRule: Map<string, number>
  /** Words whose last letter was left undecided, the likelier one written. */
  undecided: number
  /** What rules said that write nothing. */
  suggestions: number
  /** What was wrong with pragmas. */
  readonly pragmas: { readonly path: string; readonly remark: PragmaRemark }[]
  /** Files that a rule would have changed and that were left alone, because they are not Arabic or may not be. */
  readonly left: Left[]
  /** Lines that were read in a wrong encoding and are restored. */
  mojibake: number
  /** The same where they are only counted. */
  misread: number
  /** Words with U+FFFD, which were left. */
  lost: number
  readonly skipped: Skipped[]
  readonly failed: Failed[]
}

export function emptySummary(): Summary {
  return {
    files: 0,
    changed: 0,
    changes: 0,
    byRule: new Map(),
    undecided: 0,
    suggestions: 0,
    pragmas: [],
    left: [],
    mojibake: 0,
    misread: 0,
    lost: 0,
    skipped: [],
    failed: [],
  }
}

export function countDocument(
  summary: Summary,
  path: string,
  { changed, counts, undecided, suggestions, pragmas, language, mojibake }: DocumentResult,
  how: Prepared['mojibake'],
): void {
  summary.files++
  if (changed) summary.changed++
  summary.undecided += undecided
  summary.suggestions += suggestions
  for (const remark of pragmas) summary.pragmas.push({ path, remark })
  if (language?.isLeft) summary.left.push({ path, language })
  summary[how === 'fix' ? 'mojibake' : 'misread'] += mojibake.lines
  summary.lost += mojibake.lost
  for (const [rule, count] of Object.entries(counts)) {
    summary.changes += count
    summary.byRule.set(rule, (summary.byRule.get(rule) ?? 0) + count)
  }
}
