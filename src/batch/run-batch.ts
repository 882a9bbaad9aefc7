import { syncFolder } from '../io/atomic-file.ts'
import { holding } from './held.ts'
import type { Found, Input } from './input.ts'
import type { SharedBatch, Workers } from './lots/run-lots.ts'
import { pageLotOf } from './page-lot.ts'
import type { FileSettings, Plan, Streams } from './plan.ts'
import { type InputOutcome, processInput, type Task } from './process-input.ts'
import { ProgressCounter } from './progress.ts'
import { reporterOf } from './reporter.ts'
import { ReviewFile } from './review-file.ts'
import { countDocument, emptySummary, type Summary } from './summary.ts'
import { filenameOf, refuseOutputIntoInput, targetsOf } from './targets.ts'
import { whileWaiting } from './while-waiting.ts'

const STDOUT = 1

/**
 * Runs a plan over what was found, in order. A document that fails is named in the summary and leaves nothing behind; the
 * others go on. `workers`: who shares the work; undefined for nobody.
 *
 * @throws YakafError E_USAGE, E_CONFIG, or E_WRITE for --review-file and --report-file, before anything is read; what writing to
 *   `streams.out` throws; E_WRITE when everything else is done and one of these files cannot be.
 */
export async function runBatch(
  { inputs, skipped, failed }: Found,
  plan: Plan,
  streams: Streams,
  workers: Workers | undefined,
): Promise<Summary> {
  const summary = { ...emptySummary(), skipped: [...skipped], failed: [...failed] }
  refuseOutputIntoInput(STDOUT, inputs)
  const targets = targetsOf(inputs, plan)
  const settings = await settingsOfAll(inputs, plan)
  const taskOf = (input: Input): Task => ({
    input,
    target: targets.get(input),
    settings: settings.get(input) as FileSettings,
  })
  const progress = new ProgressCounter(inputs, failed.length, streams.onProgress)
  const review = plan.reviewFile === undefined ? undefined : new ReviewFile(plan.reviewFile)
  const reports = await reporterOf(plan, streams).catch((error: unknown) => {
    review?.discard()
    throw error
  })
  const tell = (input: Input, outcome: InputOutcome): void => {
    if (outcome.kind === 'failed') progress.fail()
    count(outcome, taskOf(input).settings, summary)
  }
  const placed = new Set<string>()
  const onPlaced = (folder: string): void => {
    placed.add(folder)
  }
  const desk = {
    plan,
    streams: { ...streams, onPlaced },
    reports,
    review,
    onBytes: (bytes: number) => progress.read(bytes),
  }
  try {
    const batch = { inputs, taskOf, desk, progress, tell }
    if (workers === undefined) await runAlone(batch)
    else await (await import('./lots/run-lots.ts')).runLots(batch, workers)
    reports?.close(summary.failed)
  } catch (error) {
    reports?.discard()
    review?.discard()
    throw error
  } finally {
    // Once for all files of a folder: for each it would take as long as all else (docs/decisions/0041).
    for (const folder of placed) syncFolder(folder)
  }
  review?.close()
  return summary
}

async function runAlone({ inputs, taskOf, desk, progress, tell }: SharedBatch): Promise<void> {
  const pages = inputs.length === 1 ? undefined : await pageLotOf(desk.plan)
  await whileWaiting(inputs, {
    async run(input, onWait) {
      const held: (string | Uint8Array)[] = []
      // Of articles that wait for each other one may be written before those in front of it.
      const streams = pages === undefined ? desk.streams : { ...desk.streams, out: holding(held) }
      const own = { ...desk, streams, pages, ...(onWait === undefined ? {} : { onWait }) }
      return { outcome: await processInput(taskOf(input), own), held }
    },
    tell(input, { outcome, held }) {
      for (const data of held) desk.streams.out(data)
      tell(input, outcome)
      progress.done(input)
    },
    // The second name of a file finds what was made of the first.
    isApart: (input) => input.kind !== 'file' || input.stats.nlink > 1 || (pages?.isLarge(input.stats.size) ?? false),
    lot: pages,
  })
}

/** A configuration that says what cannot be ends the run before anything is read. */
async function settingsOfAll(
  inputs: readonly Input[],
  { settingsOf }: Plan,
): Promise<ReadonlyMap<Input, FileSettings>> {
  const settings = new Map<Input, FileSettings>()
  for (const input of inputs) settings.set(input, await settingsOf(filenameOf(input)))
  return settings
}

function count(outcome: InputOutcome, { mojibake }: FileSettings, summary: Summary): void {
  if (outcome.kind === 'skipped') summary.skipped.push(outcome.skipped)
  else if (outcome.kind === 'failed') summary.failed.push(outcome.failed)
  else countDocument(summary, outcome.path, outcome.result, mojibake)
}
