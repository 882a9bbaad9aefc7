/** Loaded only for runs with several workers. */
import type { Prepared } from '../../normalizer/prepare.ts'
import type { Input } from '../input.ts'
import type { FileSettings } from '../plan.ts'
import { type Desk, type InputOutcome, processInput, type Task } from '../process-input.ts'
import type { ProgressCounter } from '../progress.ts'
import type { Reporter } from '../reporter.ts'
import type { Helpers } from '../shared-document.ts'
import { Crew } from './crew.ts'
import type { LotItem, Recording } from './lot.ts'
import { type FileInput, lotsOf, type Step } from './lots-of.ts'
import { recipeOf } from './plan-recipe.ts'
import { Pool } from './pool.ts'
import { replay } from './replay.ts'

/** Lots that are given out before the first of them is told: one of them may be a large file. */
const AHEAD = 16
/** Bytes, about, of what is held back until its turn; beyond them no more lots are given out. */
const HELD = 1 << 25
/** What a finding takes. */
const FINDING = 400
/** Milliseconds between two looks at how far the workers are. */
const LOOK = 100

/** How a batch is shared out. */
export interface Workers {
  readonly count: number
  /** Their program. */
  readonly file: string
}

/** A batch that is shared out, and who is told what became of its inputs, one by one and in their order. */
export interface SharedBatch {
  readonly inputs: readonly Input[]
  readonly taskOf: (input: Input) => Task
  readonly desk: Desk & { readonly reports: Reporter | undefined }
  readonly progress: ProgressCounter
  tell(input: Input, outcome: InputOutcome): void
}

/**
 * Works on inputs in several threads. What is said, and written to standard output, comes in the order of the inputs, whoever did
 * them.
 *
 * @throws what writing to `streams.out` throws
 */
export async function runLots(batch: SharedBatch, { count, file }: Workers): Promise<void> {
  const { inputs, taskOf, desk, progress } = batch
  const steps = lotsOf(inputs, desk.plan, count)
  const lots = steps.filter(({ kind }) => kind === 'lot').length
  const crew = steps.some((step) => step.kind === 'turn' && step.isCut) ? count - 1 : 0
  const settings = [...new Set(inputs.map((input) => taskOf(input).settings))]
  const pool = await Pool.start(file, Math.max(crew, Math.min(count, lots)), {
    plan: recipeOf(desk.plan),
    settings: settings.map(({ recipe }) => recipe),
    style: desk.streams.style.kind,
    tellsEncodings: desk.streams.onEncoding !== undefined,
  })
  const look = setInterval(() => progress.look(pool), LOOK)
  const helpersOf = (own: FileSettings, prepared: Prepared): Helpers =>
    new Crew(prepared, count - 1, (task) =>
      pool.runParts({ ...task, settings: settings.indexOf(own), format: prepared.format.id }),
    )
  try {
    await inOrder(
      { ...batch, cutting: { ...desk, helpersOf } },
      steps,
      new Lots(pool, steps, (input) => itemOf(input, taskOf(input), settings)),
    )
  } finally {
    clearInterval(look)
    await pool.close()
  }
}

async function inOrder(
  batch: SharedBatch & { readonly cutting: Desk },
  steps: readonly Step[],
  lots: Lots,
): Promise<void> {
  const { taskOf, desk, cutting, progress, tell } = batch
  for (const [index, step] of steps.entries()) {
    lots.giveOut(index)
    if (step.kind === 'turn') {
      tell(step.input, await processInput(taskOf(step.input), step.isCut ? cutting : desk))
      progress.done(step.input)
      continue
    }
    const recordings = await lots.take(index)
    for (const [number, input] of step.inputs.entries()) {
      const recording = recordings[number] as Recording
      tell(input, replay(recording, taskOf(input).settings, desk.streams, desk.reports, desk.review))
    }
    // Lots that wait are no reason to hear no signal, and to show nothing.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Lots on their way to the workers and back. */
class Lots {
  readonly #pool: Pool
  readonly #steps: readonly Step[]
  readonly #itemOf: (input: FileInput) => LotItem
  /** By the index of their steps. */
  readonly #running = new Map<number, Promise<readonly Recording[]>>()
  #next = 0
  #held = 0

  constructor(pool: Pool, steps: readonly Step[], itemOf: (input: FileInput) => LotItem) {
    this.#pool = pool
    this.#steps = steps
    this.#itemOf = itemOf
  }

  /** Gives out the lot whose turn it is, and as many behind it as there is room for what comes of them. */
  giveOut(turn: number): void {
    while (this.#next <= turn || (this.#next < turn + AHEAD && this.#held < HELD)) {
      const step = this.#steps[this.#next]
      if (step === undefined) return
      if (step.kind === 'lot') this.#running.set(this.#next, this.#run(step.inputs.map(this.#itemOf)))
      this.#next++
    }
  }

  /** What came of the lot of a step; forgotten here. */
  async take(index: number): Promise<readonly Recording[]> {
    const recordings = (await this.#running.get(index)) ?? []
    this.#running.delete(index)
    this.#held -= weightOf(recordings)
    return recordings
  }

  async #run(items: readonly LotItem[]): Promise<readonly Recording[]> {
    const recordings = await this.#pool.run(items)
    this.#held += weightOf(recordings)
    return recordings
  }
}

function itemOf(
  { path, isNamed, real, stats }: FileInput,
  { target, settings }: Task,
  all: readonly FileSettings[],
): LotItem {
  const input = { kind: 'file', path, isNamed, ...(real === undefined ? {} : { real }) } as const
  return { input, target, settings: all.indexOf(settings), size: stats.size }
}

function weightOf(recordings: readonly Recording[]): number {
  let weight = 0
  for (const { out, review, report } of recordings) {
    weight +=
      review.length +
      (report?.lines.length ?? 0) +
      (report?.reviewed?.size ?? 0) +
      FINDING * (report?.findings?.length ?? 0)
    for (const data of out) weight += data.length
  }
  return weight
}
