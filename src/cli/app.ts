/** The command line: words to calls, errors to exit statuses. */
import type { LotTask } from '../batch/lots/lot.ts'
import type { PartsTask } from '../batch/lots/part-worker.ts'
import type { Streams } from '../batch/plan.ts'
import { isTerminal } from '../io/terminal.ts'
import { heedSignals } from '../io/unfinished.ts'
import { writeAll, writeText } from '../io/write-bytes.ts'
import { PLAIN, type Style } from '../report/style.ts'
import { YakafError } from '../text/error.ts'
import { styleFor, wantsColour } from './colour.ts'
import { FAILURE, SUCCESS } from './exit-status.ts'
import { loudnessOf } from './loudness.ts'
import { bugText, errorLine, errorText, SHORT_HELP, TRY_HELP } from './messages.ts'
import { isClosedOutput } from './output.ts'
import { readArguments } from './read-arguments.ts'
import { run } from './run.ts'
import { runOf } from './run-of.ts'
import { Talk } from './talk.ts'
import type { Values } from './values.ts'

const STDIN = 0
const STDOUT = 1

const talk = new Talk()

/** Runs the command line and sets the process's exit code; never exits by itself, so that all output arrives. */
export async function main(args: readonly string[], version: string): Promise<void> {
  try {
    process.exitCode = await dispatch(args, version)
  } catch (error) {
    process.exitCode = outcomeOf(error)
  }
}

/** What the threads of --jobs run. */
export async function runLot(task: LotTask): Promise<void> {
  await (await import('../batch/lots/worker.ts')).runLot(task)
}

export async function runParts(task: PartsTask): Promise<void> {
  await (await import('../batch/lots/part-worker.ts')).runParts(task)
}

async function dispatch(args: readonly string[], version: string): Promise<number> {
  // Node's own streams are not asked: they would set a pipe that others share not to block.
  if (args.length === 0 && (await isTerminal(STDIN))) {
    talk.insist(SHORT_HELP)
    return FAILURE
  }
  if (args[0] === 'rules' || args[0] === 'rule') {
    const { command } = await import('./commands.ts')
    streams.out(command(args) ?? '')
    return SUCCESS
  }
  if (args[0] === 'inspect') {
    const { inspectCommand } = await import('./inspect.ts')
    return inspectCommand(args.slice(1), streams)
  }
  if (args[0] === 'shard' || args[0] === 'manifest' || args[0] === 'verify') {
    const { clusterCommand } = await import('./cluster/command.ts')
    heedSignals()
    return clusterCommand(args[0], args.slice(1), { ...streams, version })
  }
  if (args[0] === 'review') {
    const { reviewCommand } = await import('./review.ts')
    return reviewCommand(args.slice(1), { ...streams, version }, talk)
  }
  if (args[0] === 'completion') {
    const { completionScript } = await import('./completion/shells.ts')
    streams.out(completionScript(args.slice(1)))
    return SUCCESS
  }
  const parsed = readArguments(args)
  if (parsed.kind === 'version') streams.out(`${version}\n`)
  const asked = runOf(parsed, streams)
  if (asked === undefined) return SUCCESS
  if (loudnessOf(asked.values) === 'nothing') talk.silence()
  if (asked.values.showConfig !== undefined) {
    const { showConfig } = await import('./show-config.ts')
    streams.out(await showConfig(asked.values.showConfig, asked.paths, asked.values))
    return SUCCESS
  }
  heedSignals()
  return run(asked.paths, asked.values, { ...streams, version, style: await styleOf(asked.values) }, talk)
}

/** Only reports and diffs have colours; otherwise nobody asks whether there is a terminal. */
async function styleOf({ check, diff, report, statistics, color, bidi }: Values): Promise<Style> {
  if (!check && !diff && report === undefined && !statistics) return PLAIN
  const shows = await isTerminal(STDOUT)
  return styleFor(wantsColour(color, process.env, shows), shows, shows && bidi === 'isolate')
}

const streams: Streams = {
  out(data) {
    talk.clear()
    try {
      if (typeof data === 'string') writeText(STDOUT, data)
      else writeAll(STDOUT, data)
    } catch (error) {
      throw new YakafError('E_OUTPUT', 'cannot write to standard output', { cause: error })
    }
  },
  note: (line) => talk.say(line),
  style: PLAIN,
}

/** A reader that has seen enough is no failure; everything else is told and is one. */
function outcomeOf(error: unknown): number {
  talk.clear()
  if (!(error instanceof YakafError)) {
    talk.insist(bugText(error))
    return FAILURE
  }
  if (isClosedOutput(error)) return SUCCESS
  if (error.code === 'E_USAGE') talk.insist(`${errorLine(errorText(error))}\n${errorLine(TRY_HELP)}`)
  else talk.say(errorLine(errorText(error)))
  return FAILURE
}
