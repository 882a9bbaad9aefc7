import { explain } from '../engine/explain.ts'
import type { Program } from '../engine/program.ts'
import type { Outcome } from '../engine/run.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import type { Repair } from './repairs.ts'

/**
 * The outcome as one of the document itself: where a line was repaired, what stood there becomes what the rules made of the
 * repaired line, in one edit by `rule`; a lost word stays as it stands. `repairs` are in bytes of the outcome's source.
 */
export function withRepairs(program: Program, outcome: Outcome, repairs: readonly Repair[], rule: number): Outcome {
  const counts = outcome.counts.slice()
  const spans = widened(repairs, outcome)
  for (const change of explain(program, outcome)) {
    if (spans.some((span) => isIn(change, span))) counts[change.rule] = (counts[change.rule] as number) - 1
  }
  const moves = new Moves(spans)
  const edits = outcome.edits.filter((edit) => !spans.some((span) => isIn(edit, span))).map((edit) => moves.edit(edit))
  for (const span of spans) {
    const start = moves.offset(span.start)
    if (span.isLost) continue
    counts[rule] = (counts[rule] ?? 0) + 1
    edits.push({ start, end: start + span.original.length, text: resultIn(outcome, span), rule })
  }
  edits.sort((a, b) => a.start - b.start)
  const source = moves.replaced(outcome.source)
  const patched = moves.replaced(outcome.patched)
  const changed = counts.some((count) => count > 0)
  return {
    source,
    patched,
    edits,
    target: changed ? applyEdits(patched, edits) : source,
    dropped: outcome.dropped.filter((edit) => !spans.some((span) => isIn(edit, span))).map((edit) => moves.edit(edit)),
    letters: Int32Array.from(moves.pairs(Array.from(outcome.letters))),
    notes: moves.pairs(outcome.notes),
    counts,
  }
}

/** What the rules made of a span. */
function resultIn({ patched, edits }: Outcome, span: Span): Uint8Array {
  const inside = edits.filter((edit) => isIn(edit, span))
  const moved = inside.map((edit) => ({ ...edit, start: edit.start - span.start, end: edit.end - span.start }))
  return applyEdits(patched.slice(span.start, span.end), moved)
}

/**
 * The repairs, each with the edits that reach beyond it; those that an edit joins are one. A null date may go with its whole
 * line, and the line end with it.
 */
function widened(repairs: readonly Repair[], { source, edits }: Outcome): readonly Repair[] {
  const groups: Group[] = []
  for (const repair of repairs) {
    const across = edits.filter((edit) => edit.start < repair.end && edit.end > repair.start)
    const start = Math.min(repair.start, ...across.map((edit) => edit.start))
    const end = Math.max(repair.end, ...across.map((edit) => edit.end))
    const last = groups.at(-1)
    if (last === undefined || start >= last.end) groups.push({ start, end, members: [repair] })
    else {
      last.end = Math.max(last.end, end)
      last.members.push(repair)
    }
  }
  return groups.map(({ start, end, members }) => {
    const inside = members.map((repair) => ({
      start: repair.start - start,
      end: repair.end - start,
      text: repair.original,
      rule: 0,
    }))
    const original = applyEdits(source.subarray(start, end), inside)
    return { start, end, original, isLost: members.every(({ isLost }) => isLost) }
  })
}

interface Group {
  readonly start: number
  end: number
  readonly members: Repair[]
}

function isIn({ start, end }: Span, span: Span): boolean {
  return start >= span.start && end <= span.end && (start < span.end || end > span.start)
}

/** From what the rules saw to the document. */
class Moves {
  readonly #spans: readonly Repair[]

  constructor(spans: readonly Repair[]) {
    this.#spans = spans
  }

  offset(offset: number): number {
    let moved = offset
    for (const { start, end, original } of this.#spans) {
      if (start < offset) moved += original.length - (end - start)
    }
    return moved
  }

  edit(edit: Edit): Edit {
    return { ...edit, start: this.offset(edit.start), end: this.offset(edit.end) }
  }

  /** Pairs of which the first is an offset, without those inside. */
  pairs(pairs: readonly number[]): number[] {
    const kept: number[] = []
    for (let index = 0; index < pairs.length; index += 2) {
      const offset = pairs[index] as number
      if (this.#spans.some(({ start, end }) => offset >= start && offset < end)) continue
      kept.push(this.offset(offset), pairs[index + 1] as number)
    }
    return kept
  }

  replaced(bytes: Uint8Array): Uint8Array {
    const edits = this.#spans.map(({ start, end, original }) => ({ start, end, text: original, rule: 0 }))
    return applyEdits(bytes, edits)
  }
}
