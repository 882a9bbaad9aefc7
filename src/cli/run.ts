import { findInputs } from '../batch/find-inputs.ts'
import { EXTENSIONS } from '../batch/format-of.ts'
import type { Found } from '../batch/input.ts'
import type { Plan, Streams } from '../batch/plan.ts'
import { runBatch } from '../batch/run-batch.ts'
import type { Summary } from '../batch/summary.ts'
import { type ExitStatus, FAILURE, SUCCESS, WOULD_CHANGE } from './exit-status.ts'
import type { Values } from './flags.ts'
import {
  ALL_SKIPPED,
  errorLine,
  failureLine,
  foundEncodingLine,
  leftLine,
  mojibakeLines,
  NOTHING_FOUND,
  pragmaLine,
  skipLine,
  summaryText,
} from './messages.ts'
import { outlived } from './output.ts'
import { planOf } from './plan-of.ts'
import { usage } from './usage.ts'

/** Runs what the flags and paths ask for. */
export async function run(paths: readonly string[], values: Values, streams: Streams): Promise<ExitStatus> {
  const plan = await planOf(values, paths)
  const found = await findInputs(paths.length === 0 ? ['-'] : paths, EXTENSIONS, values.type !== undefined)
  refuseSeveral(plan, paths, found)
  // For one small file nothing is compiled, and loading what says so would cost 2 ms.
  if (!isOneSmallFile(found)) (await import('./engine-flags.ts')).compileLess()
  // Files are not left unwritten because nobody takes the report on them.
  const writesFiles = plan.mode.kind === 'write' || plan.mode.kind === 'out-dir' || plan.mode.kind === 'output'
  const output = writesFiles ? outlived(streams.out) : { out: streams.out, finish: () => {} }
  const onEncoding: Streams['onEncoding'] = (path, detection) => streams.note(foundEncodingLine(path, detection))
  const told = { ...streams, out: output.out, ...(values.verbose ? { onEncoding } : {}) }
  const summary = await runBatch(found, plan, told)
  tell(summary, plan, values.quiet ?? false, streams)
  output.finish()
  return statusOf(summary, plan)
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
  if (isQuiet) return
  if (summary.files === 0 && summary.failed.length === 0) {
    streams.note(errorLine(summary.skipped.length > 0 ? ALL_SKIPPED : NOTHING_FOUND))
  }
  for (const pragma of summary.pragmas) streams.note(pragmaLine(pragma))
  for (const line of mojibakeLines(summary, plan)) streams.note(errorLine(line))
  const text = summaryText(summary, plan)
  if (text !== undefined) streams.note(errorLine(text))
}

function statusOf({ changed, skipped, failed }: Summary, { mode, strictFiles }: Plan): ExitStatus {
  if (failed.length > 0) return FAILURE
  if (strictFiles && skipped.some(({ isNamed }) => isNamed)) return FAILURE
  return changed > 0 && (mode.kind === 'check' || mode.kind === 'diff') ? WOULD_CHANGE : SUCCESS
}
