import { countUndecided } from '../engine/undecided.ts'
import type { MojibakeCounts } from '../normalizer/document.ts'
import type { LanguageVerdict } from '../normalizer/language-gate.ts'
import { outcomesOfPieces } from '../normalizer/pieces.ts'
import { addCounts, openDocument, type Prepared } from '../normalizer/prepare.ts'
import type { RuleId } from '../rule/rule.ts'
import type { Consumer } from './consumer.ts'

/** What became of one document. */
export interface DocumentResult {
  readonly changed: boolean
  readonly counts: Readonly<Record<RuleId, number>>
  /** Words whose last letter was left undecided, the likelier one written. */
  readonly undecided: number
  /** Undefined when all was taken for Arabic. */
  readonly language: LanguageVerdict | undefined
  readonly mojibake: Readonly<MojibakeCounts>
  /** Bytes of UTF-8 that were read. */
  readonly bytes: number
}

/** Signals are only heard between turns of the event loop: one for each of these many bytes, and one before the end. */
const TURN = 1 << 24

/**
 * Sends the UTF-8 of a text through the rules and to its consumers.
 *
 * @throws YakafError of reading, decoding or a consumer, after `abort` was called on all of them.
 */
export async function processDocument(
  pieces: Iterable<Uint8Array>,
  prepared: Prepared,
  consumers: readonly Consumer[],
): Promise<DocumentResult> {
  const document = openDocument(prepared)
  const { rules } = prepared.program
  const totals = new Float64Array(rules.length)
  let undecided = 0
  let length = 0
  let turn = TURN
  try {
    const onMark = (): void => {
      for (const consumer of consumers) consumer.mark?.()
    }
    for (const outcome of outcomesOfPieces(document, pieces, onMark)) {
      for (let rule = 0; rule < totals.length; rule++)
        totals[rule] = (totals[rule] as number) + (outcome.counts[rule] as number)
      undecided += countUndecided(prepared.program, outcome)
      for (const consumer of consumers) consumer.take(outcome)
      length += outcome.source.length
      if (length < turn) continue
      turn = length + TURN
      await nextTurn()
    }
    // Twice: the first turn of a process hears nothing yet.
    await nextTurn()
    await nextTurn()
    for (const consumer of consumers) consumer.finish()
  } catch (error) {
    for (const consumer of consumers) consumer.abort?.()
    throw error
  }
  const counts: Record<RuleId, number> = {}
  addCounts(counts, rules, totals)
  return {
    changed: Object.keys(counts).length > 0,
    counts,
    undecided,
    language: document.language,
    mojibake: document.mojibake,
    bytes: length,
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
