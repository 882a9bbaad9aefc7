import { explain } from '../engine/explain.ts'
import type { Program } from '../engine/program.ts'
import type { Outcome } from '../engine/run.ts'
import type { RuleId } from '../rule/rule.ts'
import { LineIndex } from '../text/line-index.ts'
import type { Span } from '../text/span.ts'
import { decode } from '../text/utf8.ts'
import { Utf8Segment } from '../text/utf8-segment.ts'
import { wordAround } from '../text/word.ts'

/** Where a rule first changed something in a document, and what. */
export interface FirstChange {
  readonly rule: RuleId
  readonly line: number
  readonly column: number
  readonly before: string
  readonly after: string
  /** The word it happened in, as it stood. */
  readonly word: string
}

/** Gathers the first change of every rule; looks at single changes only where a rule appears for the first time. */
export class FirstChanges {
  readonly #program: Program
  readonly #lines = new LineIndex({ withGraphemes: false })
  readonly #found = new Map<number, FirstChange>()

  constructor(program: Program) {
    this.#program = program
  }

  take(outcome: Outcome): void {
    this.#lines.enter(outcome.source)
    let missing = 0
    outcome.counts.forEach((count, rule) => {
      if (count > 0 && !this.#found.has(rule)) missing++
    })
    if (missing > 0) this.#search(outcome, missing)
    this.#lines.leave()
  }

  /** In rule order. */
  all(): readonly FirstChange[] {
    return [...this.#found].sort(([a], [b]) => a - b).map(([, change]) => change)
  }

  #search(outcome: Outcome, missing: number): void {
    let left = missing
    for (const change of explain(this.#program, outcome)) {
      const rule = this.#program.rules[change.rule]
      if (rule === undefined || this.#found.has(change.rule)) continue
      this.#found.set(change.rule, {
        rule: rule.id,
        ...this.#lines.lineAndColumn(change.start),
        before: decode(outcome.source.subarray(change.start, change.end)),
        after: decode(change.text),
        word: wordOf(outcome.source, change),
      })
      left--
      if (left === 0) return
    }
  }
}

function wordOf(source: Uint8Array, stretch: Span): string {
  const segment = new Utf8Segment(source)
  const { start, end } = wordAround(segment, stretch)
  return segment.slice(start, end)
}
