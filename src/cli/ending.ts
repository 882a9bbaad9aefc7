import type { Skipped } from '../batch/input.ts'
import type { Plan, Streams } from '../batch/plan.ts'
import type { Summary } from '../batch/summary.ts'
import { type ExitStatus, FAILURE, SUCCESS, WOULD_CHANGE } from './exit-status.ts'
import { loudnessOf } from './loudness.ts'
import {
  ALL_IGNORED,
  ALL_SKIPPED,
  errorLine,
  failureLine,
  leftLine,
  mojibakeLines,
  NOTHING_FOUND,
  pragmaLine,
  skipLine,
  summaryJson,
  summaryText,
} from './messages.ts'
import type { Values } from './values.ts'

/** Says how a run ended. */
export function tell(summary: Summary, ignored: number, plan: Plan, values: Values, streams: Streams): void {
  tellFiles(summary, ignored, plan, values, streams)
  if (values.summary === 'json') streams.note(summaryJson(summary, statusOf(summary, plan, values)))
}

function tellFiles(summary: Summary, ignored: number, plan: Plan, values: Values, streams: Streams): void {
  const isQuiet = loudnessOf(values) !== 'all'
  for (const failed of summary.failed) streams.note(failureLine(failed))
  // Of a file that was passed over nothing is said under --quiet, unless it is why the run fails.
  const isTold = (file: Skipped): boolean => isMissed(file, plan) || (!isQuiet && isRemarkable(file))
  for (const left of summary.left) if (!isQuiet) streams.note(leftLine(left))
  for (const skipped of summary.skipped) if (isTold(skipped)) streams.note(skipLine(skipped))
  if (isQuiet) return
  for (const pragma of summary.pragmas) streams.note(pragmaLine(pragma))
  if (isHook() && summary.changed === 0 && summary.failed.length === 0) return
  if (summary.files === 0 && summary.failed.length === 0) streams.note(errorLine(nothingDone(summary, ignored)))
  for (const line of mojibakeLines(summary)) streams.note(errorLine(line))
  const text = summaryText(summary, plan)
  if (text !== undefined && values.summary === 'text') streams.note(errorLine(text))
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

/**
 * Whether it is a failure that a file was passed over: with --strict-files, and where the text of a binary file or of a link was asked
 * for, since an empty result would look like one. Hooks name such files at every commit, and always with a mode.
 */
function isMissed(file: Skipped, { mode, strictFiles }: Plan): boolean {
  const isText = mode.kind === 'stdout' || mode.kind === 'output'
  return isRemarkable(file) && (strictFiles || (isText && file.reason !== 'not-a-file'))
}

export function statusOf(
  { changed, skipped, failed }: Summary,
  plan: Plan,
  { exitZero, exitNonZeroOnFix }: Values,
): ExitStatus {
  const { mode } = plan
  if (failed.length > 0) return FAILURE
  if (skipped.some((file) => isMissed(file, plan))) return FAILURE
  if (changed === 0) return SUCCESS
  if (mode.kind === 'write') return exitNonZeroOnFix ? WOULD_CHANGE : SUCCESS
  return (mode.kind === 'check' || mode.kind === 'diff') && !exitZero ? WOULD_CHANGE : SUCCESS
}
