import type { Outcome } from '../engine/run.ts'
import { countUndecided } from '../engine/undecided.ts'
import type { Document } from '../normalizer/document.ts'
import { markStripper, outcomesOfPieces } from '../normalizer/pieces.ts'
import { addCounts, type Prepared } from '../normalizer/prepare.ts'
import type { RuleId } from '../rule/rule.ts'
import type { Consumer } from './consumer.ts'
import type { DocumentResult } from './document-result.ts'
import { optimizeLess } from './engine-flags.ts'
import { nextTurn, turnsWhenDue } from './next-turn.ts'
import { type Helpers, inOrder, openWithHelpers } from './shared-document.ts'
import type { OnWait } from './while-waiting.ts'

/** Signals are only heard between turns of the event loop: one for each of these many bytes, and before the end. */
const TURN = 1 << 24

/** Bytes behind which a document is long: fewer than its head, so that V8 is told before the first of it is run. */
const LONG = 1 << 20

/**
 * Sends the UTF-8 of a text through the rules and to its consumers. `untilReadable` waits for the next piece; `helpers`: who does parts
 * of it elsewhere. `onWait` is told when nothing is left to do but to wait.
 *
 * @throws YakafError of reading, decoding or a consumer, after `abort` was called on all of them.
 */
export async function processDocument(
  pieces: Iterable<Uint8Array>,
  prepared: Prepared,
  consumers: readonly Consumer[],
  untilReadable?: () => Promise<void>,
  helpers?: Helpers,
  onWait?: OnWait,
): Promise<DocumentResult> {
  const document = openWithHelpers(prepared, helpers)
  const { rules } = prepared.program
  const totals = new Float64Array(rules.length)
  let undecided = 0
  let suggestions = 0
  let length = 0
  let turn = TURN
  const watched = isForKernel(prepared) ? optimizingLess(pieces) : pieces
  try {
    const onMark = (): void => {
      for (const consumer of consumers) consumer.mark?.()
    }
    const made = untilReadable
      ? outcomesOf(document, watched, onMark, untilReadable)
      : outcomesOfPieces(document, watched, onMark)
    for await (const outcome of inOrder(document, made, helpers?.ahead ?? 0)) {
      for (let rule = 0; rule < totals.length; rule++)
        totals[rule] = (totals[rule] as number) + (outcome.counts[rule] as number)
      undecided += 'undecided' in outcome ? outcome.undecided : countUndecided(prepared.program, outcome)
      suggestions += outcome.suggestions.length
      for (const consumer of consumers) consumer.take(outcome)
      length += outcome.source.length
      if (length < turn) continue
      turn = length + TURN
      await nextTurn()
    }
    await turnsWhenDue()
    const counts: Record<RuleId, number> = {}
    addCounts(counts, rules, totals)
    const result = {
      changed: Object.keys(counts).length > 0,
      counts,
      undecided,
      suggestions,
      pragmas: document.pragmas,
      language: document.language,
      mojibake: document.mojibake,
      bytes: length,
    }
    if (onWait !== undefined) await waited(consumers, result, onWait)
    for (const consumer of consumers) consumer.finish(result)
    return result
  } catch (error) {
    for (const consumer of consumers) consumer.abort?.()
    throw error
  }
}

/** Only where all that is left is to write it or to put it in its place: others who finish may look at what the next document changes. */
async function waited([writer, ...others]: readonly Consumer[], result: DocumentResult, onWait: OnWait): Promise<void> {
  const wait = others.length === 0 ? writer?.wait?.(result) : undefined
  if (wait === undefined) return
  const turn = onWait()
  await wait
  await turn
}

/** The pieces; V8 is told when they come to a long document. */
function* optimizingLess(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let length = 0
  for (const piece of pieces) {
    length += piece.length
    if (length > LONG) optimizeLess()
    yield piece
  }
}

/** Whether the kernel does nearly all that is done: markup is read in JavaScript, and so is what makes reports. */
function isForKernel({ format, audience }: Prepared): boolean {
  return format.limit === undefined && audience === 'none'
}

/** As `outcomesOfPieces`, and waits before each piece. */
async function* outcomesOf<Lent>(
  document: Document<Lent>,
  pieces: Iterable<Uint8Array>,
  onMark: () => void,
  untilReadable: () => Promise<void>,
): AsyncGenerator<Outcome | Lent> {
  const strip = markStripper(onMark)
  const iterator = pieces[Symbol.iterator]()
  try {
    for (;;) {
      await untilReadable()
      const next = iterator.next()
      if (next.done === true) break
      yield* document.push(strip(next.value))
    }
  } catch (error) {
    yield* document.flush()
    throw error
  }
  yield* document.end()
}
