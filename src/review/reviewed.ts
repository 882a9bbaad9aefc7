/** What a review says of one file: plain data, made where the file is read and kept until the page is written. */
import type { StatisticsCounts } from '../report/statistics.ts'
import type { RuleId, Safety } from '../rule/rule.ts'
import type { FileDetail } from './page-data.ts'

export interface ReviewedFile {
  readonly path: string
  /** The name of its encoding. */
  readonly encoding: string
  /** The user's list of words for it, where there is one. */
  readonly words: Readonly<Record<string, string>> | undefined
  /** What it seems to be in, where it was left alone for its language; `und` when nothing tells. */
  readonly left: string | undefined
  readonly counts: StatisticsCounts
  readonly safeties: ReadonlyMap<RuleId, Safety>
  readonly notes: readonly ReviewedNote[]
  readonly remarks: readonly ReviewedRemark[]
  readonly detail: FileDetail
  /** UTF-16 units of the detail, about. */
  readonly size: number
}

/** A word whose last letter was left undecided. */
export interface ReviewedNote {
  readonly word: string
  /** What it may be; the first was written. */
  readonly readings: readonly [string, string]
  readonly line: number
  readonly context: string
}

/** What only a person can put right: a suggestion, or a pragma that is wrong. */
export interface ReviewedRemark {
  readonly rule: RuleId
  readonly line: number
  readonly text: string
  readonly message: string
}
