import type { Outcome } from '../engine/run.ts'
import type { Part, PartFacts, SharedDocument } from '../normalizer/part.ts'
import { openShared, type Prepared } from '../normalizer/prepare.ts'
import { nextTurn } from './next-turn.ts'

/** Who does parts of one document. */
export interface Helpers {
  /** How many of its parts may be done, or under way, ahead of what is handed out. */
  readonly ahead: number
  /** Bytes that are worth a part. */
  readonly least: number
  /** Rejects when nothing came of the part. */
  run(part: Part): Promise<DonePart>
  close(): void
}

/** What came of a part. */
export interface DonePart {
  readonly outcomes: readonly CountedOutcome[]
  readonly facts: PartFacts
  /** What ended it behind these outcomes. */
  readonly failure: Error | undefined
  /** To be called when nobody looks at the outcomes any more. */
  free(): void
}

/** An outcome for those who write and count: what came of single changes is not in it. */
export interface CountedOutcome extends Outcome {
  readonly undecided: number
}

/** Stands for a part among outcomes. An object, since a generator would wait for a promise. */
interface LentPart {
  readonly done: Promise<DonePart>
}

/** A document of which helpers, if there are any, do what stands behind its head. */
export function openWithHelpers(prepared: Prepared, helpers: Helpers | undefined): SharedDocument<LentPart> {
  const lend = (to: Helpers, part: Part): LentPart => {
    const done = to.run(part)
    // Whoever waits for an earlier part hears of that one alone.
    done.catch(() => {})
    return { done }
  }
  return openShared(prepared, helpers && { least: helpers.least, lend: (part) => lend(helpers, part) })
}

/** Waits for parts, and hands out all outcomes of their document in order. What was made here is good until the next is asked for. */
export async function* inOrder(
  document: SharedDocument<LentPart>,
  made: AsyncIterable<Outcome | LentPart> | Iterable<Outcome | LentPart>,
  ahead: number,
): AsyncGenerator<Outcome | CountedOutcome> {
  const waiting: LentPart[] = []
  try {
    for await (const next of made) {
      if ('done' in next) {
        waiting.push(next)
        await nextTurn()
        if (waiting.length === ahead) yield* first()
      } else {
        yield* all()
        yield next
      }
    }
  } catch (error) {
    // What stands before the place that cannot be read is worked on.
    yield* all()
    throw error
  }
  yield* all()

  async function* first(): AsyncGenerator<CountedOutcome> {
    const part = waiting.shift()
    if (part === undefined) return
    try {
      const { outcomes, facts, failure, free } = await part.done
      document.learn(facts)
      yield* outcomes
      free()
      if (failure !== undefined) throw failure
    } catch (error) {
      waiting.length = 0
      throw error
    }
  }

  async function* all(): AsyncGenerator<CountedOutcome> {
    while (waiting.length > 0) yield* first()
  }
}
