import { findInputs } from '../batch/find-inputs.ts'
import type { Found, Skipped } from '../batch/input.ts'
import type { Plan, Streams } from '../batch/plan.ts'
import { runBatch } from '../batch/run-batch.ts'
import { sortedOut } from '../batch/sort-out.ts'
import { emptySummary, type Summary } from '../batch/summary.ts'
import { bytesOf } from '../io/open-input.ts'
import { isTerminal } from '../io/terminal.ts'
import { type ExitStatus, FAILURE, SUCCESS, WOULD_CHANGE } from './exit-status.ts'
import { nameEndOf } from './file-plan.ts'
import { configurationsOf, stdinFilenameOf } from './file-values.ts'
import type { Values } from './flags.ts'
import { loudnessOf } from './loudness.ts'
import {
  ALL_IGNORED,
  ALL_SKIPPED,
  errorLine,
  failureLine,
  foundEncodingLine,
  leftLine,
  mojibakeLines,
  NOTHING_FOUND,
  NOTHING_TO_READ,
  pragmaLine,
  skipLine,
  summaryText,
} from './messages.ts'
import { outlived } from './output.ts'
import { planOf } from './plan-of.ts'
import { refuseBroken, searchBy, searchOf } from './search-of.ts'
import type { Talk } from './talk.ts'
import { usage } from './usage.ts'
import { workersOf } from './workers-of.ts'

const STDIN = 0

/** Runs what the flags and paths ask for. */
export async function run(paths: readonly string[], values: Values, streams: Streams, talk: Talk): Promise<ExitStatus> {
  refuseBroken(values)
  const configurations = configurationsOf(values)
  const plan = await planOf(values, paths, configurations)
  const isListed = values.filesFrom !== undefined
  if (paths.length === 0 && !isListed && (await isTerminal(STDIN))) throw usage(NOTHING_TO_READ)
  // Who asks for the text of one file gets it; ignore files are about what is changed and reported.
  const isOne = (plan.mode.kind === 'stdout' || plan.mode.kind === 'output') && !values.showFiles
  const ofConfiguration = searchBy(configurations, values, paths, values.forceExclude)
  const search = { ...searchOf(values, paths, values.forceExclude && !isOne), ...ofConfiguration }
  const all = await findInputs(paths.length === 0 && !isListed ? ['-'] : paths, search)
  const found = await sortedOut(all, async (path) => (await plan.settingsOf(path)).type, search)
  if (values.showFiles) return show(found, plan, values, streams)
  if (isEchoed(found, plan, values)) return echo(streams)
  refuseSeveral(plan, paths.length + (isListed ? 2 : 0), found)
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
  const summary = await runBatch(found, plan, told, workersOf(values.jobs, found))
  talk.clear()
  tell(summary, found.ignored, plan, loudnessOf(values) !== 'all', streams)
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
function refuseSeveral({ mode, format }: Plan, paths: number, { inputs, skipped, failed }: Found): void {
  if (mode.kind !== 'output' && (mode.kind !== 'stdout' || format === 'jsonl')) return
  const isFound = [...inputs, ...skipped].some((file) => 'isNamed' in file && !file.isNamed)
  const isEmptyFolder = inputs.length + skipped.length + failed.length === 0
  if (paths <= 1 && !isFound && !isEmptyFolder) return
  throw usage('several inputs need a mode: choose --write, --check, --diff or --out-dir')
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
  tell(summary, found.ignored, { ...plan, mode: { kind: 'stdout' } }, loudnessOf(values) !== 'all', streams)
  return statusOf(summary, plan, values)
}

function tell(summary: Summary, ignored: number, plan: Plan, isQuiet: boolean, streams: Streams): void {
  for (const failed of summary.failed) streams.note(failureLine(failed))
  // Of a file that was passed over nothing is said under --quiet, unless it is why the run fails.
  const isTold = !isQuiet || plan.strictFiles
  for (const left of summary.left) if (!isQuiet) streams.note(leftLine(left))
  for (const skipped of summary.skipped) if (isTold && isRemarkable(skipped)) streams.note(skipLine(skipped))
  if (isQuiet) return
  for (const pragma of summary.pragmas) streams.note(pragmaLine(pragma))
  if (isHook() && summary.changed === 0 && summary.failed.length === 0) return
  if (summary.files === 0 && summary.failed.length === 0) streams.note(errorLine(nothingDone(summary, ignored)))
  for (const line of mojibakeLines(summary)) streams.note(errorLine(line))
  const text = summaryText(summary, plan)
  if (text !== undefined) streams.note(errorLine(text))
}

/** Of what is named: that it is ignored is as the user wants it, and hooks name such files at every commit. */
function isRemarkable({ isNamed, reason }: Skipped): boolean {
  return isNamed && reason !== 'ignored'
}

function nothingDone({ skipped }: Summary, ignored: number): string {
  const others = skipped.filter(({ reason }) => reason !== 'ignored')
  if (others.length > 0) return ALL_SKIPPED
  return skipped.length + ignored > 0 ? ALL_IGNORED : NOTHING_FOUND
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
  if (strictFiles && skipped.some(isRemarkable)) return FAILURE
  if (changed === 0) return SUCCESS
  if (mode.kind === 'write') return exitNonZeroOnFix ? WOULD_CHANGE : SUCCESS
  return (mode.kind === 'check' || mode.kind === 'diff') && !exitZero ? WOULD_CHANGE : SUCCESS
}
