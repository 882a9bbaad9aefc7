import { countUndecided } from '../../engine/undecided.ts'
import type { Part } from '../../normalizer/part.ts'
import { openPart, type Prepared } from '../../normalizer/prepare.ts'
import { YakafError } from '../../text/error.ts'
import type { PartOutcome, PartResult } from './part-result.ts'

/** Does a part, as far as it can be done. What becomes of it is put into `room`. */
export function doPart(prepared: Prepared, part: Part, room: Uint8Array): PartResult {
  const document = openPart(prepared, part)
  const outcomes: PartOutcome[] = []
  let used = 0
  const put = (target: Uint8Array): number | Uint8Array => {
    if (used + target.length > room.length) return target.slice()
    room.set(target, used)
    used += target.length
    return target.length
  }
  let failure: PartResult['failure']
  try {
    for (const outcome of document.whole(part.bytes)) {
      const { source, target, counts } = outcome
      outcomes.push({
        length: source.length,
        target: target === source ? undefined : put(target),
        counts: counts.slice(),
        undecided: countUndecided(prepared.program, outcome),
      })
    }
  } catch (error) {
    if (!(error instanceof YakafError)) throw error
    failure = { code: error.code, message: error.message }
  }
  return { outcomes, facts: document.facts, failure }
}
