/** Which of the units of a block rules may enter, and what they come to. */
import type { Span } from '../text/span.ts'
import { type Answer, answerOf, isSlightlyForeign, majorityOf } from './judge.ts'
import type { Unit, Units } from './units.ts'

/** How many words of Arabic units, and of others, speak for the text that the units are of. */
export function countWords(units: readonly Unit[]): { readonly arabic: number; readonly other: number } {
  const speaking = units.filter((unit) => !isQuoted(unit))
  const count = (answer: Answer): number =>
    speaking.reduce((sum, { points, words }) => (answerOf(points, words) === answer ? sum + words : sum), 0)
  return { arabic: count('arabic'), other: count('other') }
}

/** Whether a unit stands among the words of somebody else, who may have another language; a line that is all quotation is its own. */
function isQuoted({ parent }: Unit): boolean {
  return parent !== undefined && (parent.words > 0 || isQuoted(parent))
}

export function hasSlightEvidence(units: readonly Unit[]): boolean {
  return units.some(({ points }) => isSlightlyForeign(points))
}

/** How a unit that is not Arabic itself treats what is quoted in it. */
export type Quotations = 'left' | 'judged'

/**
 * The stretches of a block that rules may not enter, sorted: units that are not Arabic, with all that is in them, and undecided ones
 * in such a unit or block. `foldsUndecided` is the answer for a block that gives none. Undefined when rules may enter no part.
 */
export function foreignStretches(
  { units, leaves }: Units,
  foldsUndecided: boolean,
  quotations: Quotations,
): readonly Span[] | undefined {
  const open = openUnits(units, foldsUndecided, quotations)
  if (open.size === 0) return undefined
  const stretches: Span[] = []
  let start = -1
  let end = -1
  let hasOpen = false
  for (const leaf of leaves) {
    const isOpen = open.has(leaf.unit)
    if (!isOpen && start < 0) start = leaf.start
    if (isOpen && start >= 0) {
      stretches.push({ start, end })
      start = -1
    }
    hasOpen ||= isOpen
    end = leaf.end
  }
  if (start >= 0) stretches.push({ start, end })
  return hasOpen ? stretches : undefined
}

function openUnits(units: readonly Unit[], foldsUndecided: boolean, quotations: Quotations): ReadonlySet<Unit> {
  const { arabic, other } = countWords(units)
  const majority = majorityOf(arabic, other)
  const isBlockOpen = majority === 'undecided' ? foldsUndecided : majority === 'arabic'
  const open = new Set<Unit>()
  const foreign = new Set<Unit>()
  for (const unit of units) {
    const { parent, points, words } = unit
    const answer = answerOf(points, words)
    const isInForeign = parent !== undefined && foreign.has(parent)
    if (answer === 'other' || (isInForeign && quotations === 'left')) foreign.add(unit)
    const isParentOpen = parent === undefined ? isBlockOpen : open.has(parent)
    if (!foreign.has(unit) && (answer === 'arabic' || (answer === 'undecided' && isParentOpen))) open.add(unit)
  }
  return open
}
