import { findInputs } from '../batch/find-inputs.ts'
import { EXTENSIONS } from '../batch/format-of.ts'
import type { Found } from '../batch/input.ts'
import type { Plan, Streams } from '../batch/plan.ts'
import { runBatch } from '../batch/run-batch.ts'
import type { Summary } from '../batch/summary.ts'
import { isTerminal } from '../io/terminal.ts'
import { type ExitStatus, FAILURE, SUCCESS, WOULD_CHANGE } from './exit-status.ts'
import type { Values } from './flags.ts'
import { loudnessOf } from './loudness.ts'
import {
  ALL_SKIPPED,
  errorLine,
  failureLine,
  foundEncodingLine,
  leftLine,
  mojibakeLines,
  NOTHING_FOUND,
  NOTHING_TO_READ,
  skipLine,
  summaryText,
} from './messages.ts'
import { outlived } from './output.ts'
import { planOf } from './plan-of.ts'
import type { Talk } from './talk.ts'
import { usage } from './usage.ts'

const STDIN = 0

/** Runs what the flags and paths ask for. */
export async function run(paths: readonly string[], values: Values, streams: Streams, talk: Talk): Promise<ExitStatus> {
  const plan = await planOf(values, paths)
  if (paths.length === 0 && (await isTerminal(STDIN))) throw usage(NOTHING_TO_READ)
  const found = await findInputs(paths.length === 0 ? ['-'] : paths, EXTENSIONS, values.type !== undefined)
  refuseSeveral(plan, paths, found)
  // For one small file nothing is compiled, and loading what says so would cost 2 ms.
  if (!isOneSmallFile(found)) (await import('./engine-flags.ts')).compileLess()
  // Files are not left unwritten because nobody takes the report on them.
  const writesFiles = plan.mode.kind === 'write' || plan.mode.kind === 'out-dir' || plan.mode.kind === 'output'
  const output = writesFiles ? outlived(streams.out) : { out: streams.out, finish: () => {} }
  const onEncoding: Streams['onEncoding'] = (path, detection) => streams.note(foundEncodingLine(path, detection))
  const onProgress = loudnessOf(values) === 'all' ? await watcherOf(found, plan, talk) : undefined
  const told = {
    ...streams,
    out: output.out,
    ...(values.verbose ? { onEncoding } : {}),
    ...(onProgress === undefined ? {} : { onProgress }),
  }
  const summary = await runBatch(found, plan, told)
  talk.clear()
  tell(summary, plan, loudnessOf(values) !== 'all', streams)
  output.finish()
  return statusOf(summary, plan, values)
}

/** Who shows how far the run has come; nobody for what is done at once, or where nobody watches. */
async function watcherOf(found: Found, { mode }: Plan, talk: Talk): Promise<Streams['onProgress']> {
  if (isOneSmallFile(found) || found.inputs.every(({ kind }) => kind === 'stdin')) return undefined
  const { watchesProgress } = await import('./watches-progress.ts')
  if (!(await watchesProgress(process.env, mode))) return undefined
  const { progressLine } = await import('./progress-line.ts')
  return progressLine({ columns: () => process.stderr.columns, talk, now: () => performance.now() })
}

/** Bytes of a file that is done before V8 compiles much. */
const SMALL = 1 << 20

function isOneSmallFile({ inputs }: Found): boolean {
  const [only] = inputs
  return inputs.length === 1 && only?.kind === 'file' && only.stats.size < SMALL
}

/** Several results have no place on one standard output, save one JSON object a line; a folder or glob may hold several. */
function refuseSeveral({ mode, format }: Plan, paths: readonly string[], { inputs, skipped, failed }: Found): void {
  if (mode.kind !== 'output' && (mode.kind !== 'stdout' || format === 'jsonl')) return
  const isFound = [...inputs, ...skipped].some((file) => 'isNamed' in file && !file.isNamed)
  const isEmptyFolder = inputs.length + skipped.length + failed.length === 0
  if (paths.length <= 1 && !isFound && !isEmptyFolder) return
  throw usage('several inputs need a mode: choose --write, --check, --diff or --out-dir')
}

function tell(summary: Summary, plan: Plan, isQuiet: boolean, streams: Streams): void {
  for (const failed of summary.failed) streams.note(failureLine(failed))
  // Of a file that was passed over nothing is said under --quiet, unless it is why the run fails.
  const isTold = !isQuiet || plan.strictFiles
  for (const left of summary.left) if (!isQuiet) streams.note(leftLine(left))
  for (const skipped of summary.skipped) if (isTold && skipped.isNamed) streams.note(skipLine(skipped))
  if (isQuiet || (isHook() && summary.changed === 0 && summary.failed.length === 0)) return
  if (summary.files === 0 && summary.failed.length === 0) {
    streams.note(errorLine(summary.skipped.length > 0 ? ALL_SKIPPED : NOTHING_FOUND))
  }
  for (const line of mojibakeLines(summary, plan)) streams.note(errorLine(line))
  const text = summaryText(summary, plan)
  if (text !== undefined) streams.note(errorLine(text))
}

/** pre-commit starts many processes, and shows of them what they say: a summary in which nothing happened is noise. */
function isHook(): boolean {
  return Boolean(process.env['PRE_COMMIT'])
}

function statusOf(
  { changed, skipped, failed }: Summary,
  { mode, strictFiles }: Plan,
  { exitZero, exitNonZeroOnFix }: Values,
): ExitStatus {
  if (failed.length > 0) return FAILURE
  if (strictFiles && skipped.some(({ isNamed }) => isNamed)) return FAILURE
  if (changed === 0) return SUCCESS
  if (mode.kind === 'write') return exitNonZeroOnFix ? WOULD_CHANGE : SUCCESS
  return (mode.kind === 'check' || mode.kind === 'diff') && !exitZero ? WOULD_CHANGE : SUCCESS
}
