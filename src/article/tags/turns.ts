import { isNeighbour } from '../below-roles.ts'
import { folded } from '../folded.ts'
import type { Part } from '../part.ts'

/** `السابق`, `التدوينة التالية`: the label of the one article before or behind, folded. */
const TURN = /(?:^|\s)ال(?:سابق|تالي|لاحق)ه?\s?:?$/u
const LONGEST_LABEL = 3

/**
 * The parts, with what stands below the links to the two neighbours of an article as furniture: below a label for each of them stands one link, and no other
 * below two with arrows.
 */
export function withOneTurn(parts: readonly Part[]): readonly Part[] {
  let isBelow = false
  return parts.map((part, index): Part => {
    const isLink = part.role === 'related' && part.line.kind === 'text' && !isArrowed(part)
    isBelow = isLink && (isBelow || isBelowNeighbours(parts, index))
    return isBelow ? { ...part, role: 'furniture', because: 'beside links to other articles' } : part
  })
}

function isBelowNeighbours(parts: readonly Part[], index: number): boolean {
  const [first, second, third, fourth] = parts.slice(Math.max(0, index - 4), index)
  if (third === undefined || fourth === undefined || fourth.role !== 'related') return false
  if (isArrowed(third) && isArrowed(fourth)) return true
  return isTurn(first) && second?.role === 'related' && isTurn(third)
}

/** An arrow goes when the link is read: what it is from says that there was one. */
function isArrowed({ role, because, line }: Part): boolean {
  return role === 'related' && (because === 'a link of its own' || isNeighbour(line)) && line.kind === 'text'
}

function isTurn(part: Part | undefined): boolean {
  return (
    part?.role === 'furniture' &&
    part.line.kind === 'related' &&
    part.line.words <= LONGEST_LABEL &&
    TURN.test(folded(part.line.text).trim())
  )
}
