import { statSync } from 'node:fs'
import { inlineLess, keepCompiled, keepLessGarbage, optimizeLater } from '../batch/engine-flags.ts'
import { findInputs } from '../batch/find-inputs.ts'
import type { Found } from '../batch/input.ts'
import type { Plan, Streams } from '../batch/plan.ts'
import { runBatch } from '../batch/run-batch.ts'
import { sortedOut } from '../batch/sort-out.ts'
import { emptySummary } from '../batch/summary.ts'
import { withoutResults } from '../batch/targets.ts'
import type { Configurations } from '../config/configurations.ts'
import { bytesOf } from '../io/open-input.ts'
import { isTerminal } from '../io/terminal.ts'
import { statusOf, tell } from './ending.ts'
import { type ExitStatus, SUCCESS } from './exit-status.ts'
import { nameEndOf } from './file-plan.ts'
import { configurationsOf, stdinFilenameOf } from './file-values.ts'
import { loudnessOf } from './loudness.ts'
import { errorLine, foundEncodingLine, NOTHING_TO_READ } from './messages.ts'
import { outlived } from './output.ts'
import { planOf } from './plan-of.ts'
import type { ProgressBar } from './progress-bar.ts'
import { refuseBroken, searchBy, searchOf } from './search-of.ts'
import type { Talk } from './talk.ts'
import { usage } from './usage.ts'
import type { Values } from './values.ts'
import { workersOf } from './workers-of.ts'

const STDIN = 0

/** Runs what the flags and paths ask for. */
export async function run(paths: readonly string[], values: Values, streams: Streams, talk: Talk): Promise<ExitStatus> {
  refuseBroken(values)
  const configurations = configurationsOf(values)
  const plan = await planOf(values, paths, configurations)
  const isListed = values.filesFrom !== undefined
  if (paths.length === 0 && !isListed && (await isTerminal(STDIN))) throw usage(NOTHING_TO_READ)
  const bar = isListed || mayBeLong(paths) ? await barOf(plan, values, talk) : undefined
  try {
    const found = await foundBy(paths, values, plan, configurations, bar)
    talk.clear()
    if (values.showFiles) return show(found, plan, values, streams)
    if (isEchoed(found, plan, values)) return echo(streams)
    refuseSeveral(plan, paths.length + (isListed ? 2 : 0), found)
    const status = await runFound(found, plan, values, streams, bar)
    if (plan.mode.kind === 'stdout' && paths.length === 1 && found.failed.length === 1) await hintAt(paths[0], streams)
    return status
  } finally {
    bar?.stop()
    talk.clear()
  }
}

/** A command's name that was mistyped is taken for a file, and is none. */
async function hintAt(word: string | undefined, streams: Streams): Promise<void> {
  const { meantCommand } = await import('./meant-command.ts')
  const hint = meantCommand(word ?? '')
  if (hint !== undefined) streams.note(errorLine(hint))
}

async function foundBy(
  paths: readonly string[],
  values: Values,
  plan: Plan,
  configurations: Configurations,
  bar: ProgressBar | undefined,
): Promise<Found> {
  // Who asks for the text of one file gets it; ignore files are about what is changed and reported.
  const isOne = (plan.mode.kind === 'stdout' || plan.mode.kind === 'output') && !values.showFiles
  const ofConfiguration = searchBy(configurations, values, paths, values.forceExclude)
  const onFound = bar && ((count: number): void => bar.found(count))
  const search = {
    ...searchOf(values, paths, values.forceExclude && !isOne),
    ...ofConfiguration,
    ...(onFound === undefined ? {} : { onFound }),
  }
  const all = await findInputs(paths.length === 0 && values.filesFrom === undefined ? ['-'] : paths, search)
  const others = { ...all, inputs: withoutResults(all.inputs, plan) }
  return sortedOut(others, async (path) => (await plan.settingsOf(path)).type, search)
}

async function runFound(
  found: Found,
  plan: Plan,
  values: Values,
  streams: Streams,
  bar: ProgressBar | undefined,
): Promise<ExitStatus> {
  // For one small file nothing is compiled, and loading what says so would cost 2 ms.
  if (!isOneSmallFile(found)) inlineLess()
  if (found.inputs.length > 1) {
    keepLessGarbage()
    keepCompiled()
    if (plan.article !== undefined) optimizeLater()
  }
  // Files are not left unwritten because nobody takes the report on them.
  const writesFiles = plan.mode.kind === 'write' || plan.mode.kind === 'out-dir' || plan.mode.kind === 'output'
  const output = writesFiles ? outlived(streams.out) : { out: streams.out, finish: () => {} }
  const onEncoding: Streams['onEncoding'] = (path, detection) => streams.note(foundEncodingLine(path, detection))
  const onProgress: Streams['onProgress'] = bar && ((progress) => bar.tell(progress))
  const told = {
    ...streams,
    out: output.out,
    ...(values.verbose ? { onEncoding } : {}),
    ...(onProgress === undefined ? {} : { onProgress }),
  }
  const summary = await runBatch(found, plan, told, workersOf(values.jobs, found, plan))
  bar?.stop()
  tell(summary, found.ignored, plan, values, streams)
  output.finish()
  return statusOf(summary, plan, values)
}

/** Who shows how far the run has come; nobody where nobody watches. */
async function barOf({ mode }: Plan, values: Values, talk: Talk): Promise<ProgressBar | undefined> {
  if (loudnessOf(values) !== 'all' || values.showFiles) return undefined
  const { watchesProgress } = await import('./watches-progress.ts')
  if (!(await watchesProgress(process.env, mode))) return undefined
  const { ProgressBar } = await import('./progress-bar.ts')
  return new ProgressBar({ columns: () => process.stderr.columns, talk, now: () => performance.now() })
}

/** Whether a run may take long, as far as that can be told before anything is looked for. */
function mayBeLong(paths: readonly string[]): boolean {
  const [only] = paths
  if (only === undefined || only === '-') return false
  if (paths.length > 1) return true
  try {
    const stats = statSync(only)
    return !stats.isFile() || stats.size >= SMALL
  } catch {
    // A pattern, or what will be told to be wrong.
    return true
  }
}

/** Bytes of a file that is done before V8 compiles much. */
const SMALL = 1 << 20

function isOneSmallFile({ inputs }: Found): boolean {
  const [only] = inputs
  return inputs.length === 1 && only?.kind === 'file' && only.stats.size < SMALL
}

/** Several results have no place on one standard output, save one JSON object a line; a folder or glob may hold several. */
function refuseSeveral({ mode, format }: Plan, paths: number, { inputs, skipped, failed }: Found): void {
  if (mode.kind !== 'output' && (mode.kind !== 'stdout' || format === 'jsonl')) return
  const isFound = [...inputs, ...skipped].some((file) => 'isNamed' in file && !file.isNamed)
  const isEmptyFolder = inputs.length + skipped.length + failed.length === 0
  if (paths <= 1 && !isFound && !isEmptyFolder) return
  throw usage('several inputs, a folder or a pattern need a mode: choose --write, --check, --diff or --out-dir')
}

/** Whether standard input is of a file that is ignored: an editor that sends it wants it back as it is. */
function isEchoed({ inputs, skipped }: Found, { mode, article }: Plan, values: Values): boolean {
  const isFilter = mode.kind === 'stdout' && article === undefined
  const [only] = skipped
  return isFilter && inputs.length === 0 && only?.reason === 'ignored' && only.path === stdinFilenameOf(values)
}

function echo(streams: Streams): ExitStatus {
  for (const bytes of bytesOf(STDIN)) streams.out(bytes)
  return SUCCESS
}

async function show(found: Found, plan: Plan, values: Values, streams: Streams): Promise<ExitStatus> {
  const { showFiles } = await import('./show-files.ts')
  showFiles(found, await nameEndOf(values), streams)
  const summary = {
    ...emptySummary(),
    files: found.inputs.length,
    skipped: [...found.skipped],
    failed: [...found.failed],
  }
  tell(summary, found.ignored, { ...plan, mode: { kind: 'stdout' } }, values, streams)
  return statusOf(summary, plan, values)
}
