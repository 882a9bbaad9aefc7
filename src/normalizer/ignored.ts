/** What pragmas take away: text from the rules, and changes of rules that they name. */
import { type Change, explain } from '../engine/explain.ts'
import type { Program } from '../engine/program.ts'
import type { Outcome } from '../engine/run.ts'
import type { Block } from '../format/format.ts'
import type { RuleId } from '../rule/rule.ts'
import { applyEdits } from '../text/edit.ts'
import { type Span, without } from '../text/span.ts'
import type { Region } from './pragmas.ts'

/** Sorted regions as sorted, disjoint spans. */
export function joined(regions: readonly Span[]): readonly Span[] {
  const spans: { start: number; end: number }[] = []
  for (const { start, end } of regions) {
    const last = spans.at(-1)
    if (last === undefined || start > last.end) spans.push({ start, end })
    else last.end = Math.max(last.end, end)
  }
  return spans
}

/** Blocks without some sorted, disjoint stretches; those of which nothing is left are gone. */
export function blocksWithout(blocks: readonly Block[], holes: readonly Span[]): readonly Block[] {
  if (holes.length === 0) return blocks
  return blocks
    .map((block) => block.flatMap((span) => without(span, holes).map((rest) => ({ ...span, ...rest }))))
    .filter((block) => block.length > 0)
}

/** What is in those stretches of blocks. */
export function blocksWithin(blocks: readonly Block[], stretches: readonly Span[]): readonly Block[] {
  return blocks
    .map((block) =>
      block.flatMap((span) => without(span, without(span, stretches)).map((rest) => ({ ...span, ...rest }))),
    )
    .filter((block) => block.length > 0)
}

/** Notes of regions for all rules that something would change in them. `outcome`: of a run that knew no pragmas. */
export function markUsed(program: Program, outcome: Outcome, regions: readonly Region[]): void {
  const seekers = new Seekers(regions)
  for (const place of [...explain(program, outcome)]) {
    for (const { directive } of seekers.at(place)) directive.isUsed = true
  }
  const others = new Seekers(regions)
  for (const place of outcome.suggestions) for (const { directive } of others.at(place)) directive.isUsed = true
}

/** An outcome without the changes that regions take from the rules they name; these regions are noted as used. */
export function withoutIgnored(program: Program, outcome: Outcome, regions: readonly Region[]): Outcome {
  const isIgnored = ignoring(regions)
  const idOf = ({ rule }: Change): RuleId => program.rules[rule]?.id ?? 'records/broken'
  const undone = [...explain(program, outcome)].filter((change) => isIgnored(change, idOf(change)))
  const isSuggestionIgnored = ignoring(regions)
  const isDroppedIgnored = ignoring(regions)
  const suggestions = outcome.suggestions.filter((one) => !isSuggestionIgnored(one, one.rule))
  const dropped = outcome.dropped
    .toSorted((a, b) => a.start - b.start)
    .filter((edit) => !isDroppedIgnored(edit, idOf(edit)))
  if (undone.length === 0) return { ...outcome, suggestions, dropped }
  const counts = outcome.counts.slice()
  for (const { rule } of undone) counts[rule] = (counts[rule] as number) - 1
  const gone = new Set<Change>(undone)
  const edits = outcome.edits.filter((edit) => !gone.has(edit))
  const patched = outcome.patched.slice()
  for (const { start, end } of undone) patched.set(outcome.source.subarray(start, end), start)
  const isChanged = counts.some((count) => count > 0)
  const target = isChanged ? applyEdits(patched, edits) : outcome.source
  return { ...outcome, suggestions, dropped, counts, edits, patched, target }
}

/** Asks, in rising order of places, whether a region takes a rule's change there away, and notes of it that it did. */
function ignoring(regions: readonly Region[]): (place: Span, rule: RuleId) => boolean {
  const seekers = new Seekers(regions)
  return (place, rule) => {
    const found = seekers.at(place).filter(({ directive }) => directive.rules?.has(rule))
    for (const { directive } of found) directive.isUsed = true
    return found.length > 0
  }
}

/** Finds the regions around places that are asked for in rising order. */
class Seekers {
  readonly #regions: readonly Region[]
  #next = 0
  #near: Region[] = []

  constructor(regions: readonly Region[]) {
    this.#regions = regions
  }

  /** Those that a place reaches into; one without width belongs to what it stands in or before. */
  at({ start, end }: Span): readonly Region[] {
    for (
      let region = this.#regions[this.#next];
      region !== undefined && region.start <= end;
      region = this.#regions[this.#next]
    ) {
      this.#near.push(region)
      this.#next++
    }
    this.#near = this.#near.filter((region) => region.end > start)
    return this.#near.filter((region) => region.start < Math.max(end, start + 1))
  }
}
