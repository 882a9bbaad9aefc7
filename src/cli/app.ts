/** The command line: words to calls, errors to exit statuses. */
import type { Streams } from '../batch/plan.ts'
import { isTerminal } from '../io/terminal.ts'
import { heedSignals } from '../io/unfinished.ts'
import { writeAll } from '../io/write-bytes.ts'
import { PLAIN, type Style } from '../report/style.ts'
import { YakafError } from '../text/error.ts'
import { styleFor, wantsColour } from './colour.ts'
import { FAILURE, SUCCESS } from './exit-status.ts'
import type { Values } from './flags.ts'
import { errorLine, SHORT_HELP, TRY_HELP } from './messages.ts'
import { isClosedOutput } from './output.ts'
import { parse } from './parse.ts'
import { run } from './run.ts'

const STDIN = 0
const STDOUT = 1
const STDERR = 2

/** Runs the command line and sets the process's exit code; never exits by itself, so that all output arrives. */
export async function main(args: readonly string[], version: string): Promise<void> {
  try {
    process.exitCode = await dispatch(args, version)
  } catch (error) {
    process.exitCode = outcomeOf(error)
  }
}

async function dispatch(args: readonly string[], version: string): Promise<number> {
  // Node's own streams are not asked: they would set a pipe that others share not to block.
  if (args.length === 0 && (await isTerminal(STDIN))) {
    writeNote(SHORT_HELP)
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
  const parsed = parse(args)
  if (parsed.kind === 'help') streams.out(parsed.text)
  if (parsed.kind === 'version') streams.out(`${version}\n`)
  if (parsed.kind === 'error') throw new YakafError('E_USAGE', parsed.message)
  if (parsed.kind !== 'run') return SUCCESS
  heedSignals()
  return run(parsed.paths, parsed.values, { ...streams, version, style: await styleOf(parsed.values) })
}

/** Only reports and diffs have colours; otherwise nobody asks whether there is a terminal. */
async function styleOf({ check, diff, report, statistics, color }: Values): Promise<Style> {
  if (!check && !diff && report === undefined && !statistics) return PLAIN
  const shows = await isTerminal(STDOUT)
  return styleFor(wantsColour(color, process.env, shows), shows)
}

const streams: Streams = {
  out(data) {
    try {
      writeAll(STDOUT, typeof data === 'string' ? Buffer.from(data) : data)
    } catch (error) {
      throw new YakafError('E_OUTPUT', 'cannot write to standard output', { cause: error })
    }
  },
  note: (line) => writeNote(`${line}\n`),
  style: PLAIN,
}

/** Nobody can be told that standard error is gone. */
function writeNote(text: string): void {
  try {
    writeAll(STDERR, Buffer.from(text))
  } catch {
    // Nothing is left to say it on.
  }
}

/** A reader that has seen enough is no failure; everything else is told and is one. */
function outcomeOf(error: unknown): number {
  if (!(error instanceof YakafError)) {
    writeNote(`${errorLine('this is a bug, please report it')}\n${error instanceof Error ? error.stack : error}\n`)
    return FAILURE
  }
  if (isClosedOutput(error)) return SUCCESS
  const cause = error.code === 'E_OUTPUT' && error.cause instanceof Error ? `: ${error.cause.message}` : ''
  writeNote(`${errorLine(error.message)}${cause}\n`)
  if (error.code === 'E_USAGE') writeNote(`${errorLine(TRY_HELP)}\n`)
  return FAILURE
}
