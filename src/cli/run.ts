import { statSync } from 'node:fs'
import { findInputs } from '../batch/find-inputs.ts'
import type { Plan, Streams } from '../batch/plan.ts'
import { runBatch } from '../batch/run-batch.ts'
import type { Summary } from '../batch/summary.ts'
import { FORMATS } from '../formats/registry.ts'
import { type ExitStatus, FAILURE, SUCCESS, WOULD_CHANGE } from './exit-status.ts'
import type { Values } from './flags.ts'
import { ALL_SKIPPED, errorLine, failureLine, skipLine, summaryText } from './messages.ts'
import { planOf, usage } from './plan-of.ts'

/** Runs what the flags and paths ask for. */
export async function run(paths: readonly string[], values: Values, streams: Streams): Promise<ExitStatus> {
  const plan = await planOf(values, paths)
  const extensions = new Set(FORMATS.flatMap((format) => format.extensions))
  const found = await findInputs(paths.length === 0 ? ['-'] : paths, extensions, values.type !== undefined)
  refuseSeveral(plan, paths, found.inputs.length)
  const summary = await runBatch(found, plan, streams)
  tell(summary, plan, values.quiet ?? false, streams)
  return statusOf(summary, plan)
}

/** Several results have no place on one standard output, save one JSON object a line. */
function refuseSeveral({ mode, format }: Plan, paths: readonly string[], inputs: number): void {
  const oneResult = mode.kind === 'output' || (mode.kind === 'stdout' && format !== 'jsonl')
  if (!oneResult || (paths.length <= 1 && !paths.some(isFolder) && inputs <= 1)) return
  throw usage('several inputs need a mode: choose --write, --check, --diff or --out-dir')
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function tell(summary: Summary, plan: Plan, isQuiet: boolean, streams: Streams): void {
  for (const failed of summary.failed) streams.note(failureLine(failed))
  for (const skipped of summary.skipped) if (skipped.isNamed) streams.note(skipLine(skipped))
  if (isQuiet) return
  if (summary.files === 0 && summary.failed.length === 0) streams.note(errorLine(ALL_SKIPPED))
  const text = summaryText(summary, plan)
  if (text !== undefined) streams.note(errorLine(text))
}

function statusOf({ changed, skipped, failed }: Summary, { mode, strictFiles }: Plan): ExitStatus {
  if (failed.length > 0) return FAILURE
  if (strictFiles && skipped.some(({ isNamed }) => isNamed)) return FAILURE
  return changed > 0 && (mode.kind === 'check' || mode.kind === 'diff') ? WOULD_CHANGE : SUCCESS
}
