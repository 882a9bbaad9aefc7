import { typesIn } from '../line-types.ts'
import type { Part } from '../part.ts'
import type { RuledLine } from './features.ts'

/** The lines of a page as the rules leave them: what the chain is asked about, and what it learns from. */
export function ruledLines(parts: readonly Part[]): readonly RuledLine[] {
  const types = typesIn(parts)
  return parts.map(({ role, line, because }) => ({ role, line, because, type: types.get(line) }))
}
