import { explain } from '../../engine/explain.ts'
import type { Program } from '../../engine/program.ts'
import type { Outcome } from '../../engine/run.ts'
import { undecidedOf } from '../../engine/undecided.ts'
import type { RuleId } from '../../rule/rule.ts'
import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'

/** Something to show of a stretch, in bytes of the outcome's source. */
export type Mark = ChangeMark | DoubtMark

export interface ChangeMark extends Span {
  readonly kind: 'change'
  readonly edit: Edit
  readonly rule: RuleId
  /** The letter that was not written, where it was not certain which of two. */
  readonly other: number | undefined
}

interface DoubtMark extends Span {
  readonly kind: 'doubt'
  readonly rule: RuleId
  readonly message: string
}

/** The changes and suggestions of an outcome, by where they begin. */
export function marksOf(program: Program, outcome: Outcome): readonly Mark[] {
  const others = otherLetters(program, outcome)
  const marks: Mark[] = []
  for (const edit of explain(program, outcome)) {
    const { start, end } = edit
    const rule = program.rules[edit.rule]?.id ?? 'letters/unknown'
    marks.push({ kind: 'change', start, end, edit, rule, other: others.get(start) })
  }
  for (const { start, end, rule, message } of outcome.suggestions) {
    marks.push({ kind: 'doubt', start, end, rule, message })
  }
  return marks.sort((a, b) => a.start - b.start)
}

function otherLetters(program: Program, outcome: Outcome): ReadonlyMap<number, number> {
  const { judged } = program
  if (judged === undefined) return new Map()
  const doubts = [...undecidedOf(program, outcome)]
  return new Map(doubts.map(({ start, score }) => [start, score > 0 ? judged.yeh : judged.maksura]))
}
