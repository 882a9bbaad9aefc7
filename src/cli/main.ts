/** The command line: words to calls, errors to exit statuses. The bundle dist/cli/main.js begins here. */
import { readFileSync } from 'node:fs'
import type { Streams } from '../batch/plan.ts'
import { isCode } from '../io/read-bytes.ts'
import { writeAll } from '../io/write-bytes.ts'
import { PLAIN } from '../report/style.ts'
import { YakafError } from '../text/error.ts'
import { FAILURE, SUCCESS } from './exit-status.ts'
import { errorLine, SHORT_HELP, TRY_HELP } from './messages.ts'

const STDOUT = 1
const STDERR = 2

/** Runs the command line and sets the process's exit code; never exits by itself, so that all output arrives. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    process.exitCode = await dispatch(args)
  } catch (error) {
    process.exitCode = outcomeOf(error)
  }
}

async function dispatch(args: readonly string[]): Promise<number> {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    streams.out(`${version()}\n`)
    return SUCCESS
  }
  if (args.length === 0 && process.stdin.isTTY) {
    writeNote(SHORT_HELP)
    return FAILURE
  }
  if (args[0] === 'rules' || args[0] === 'rule') {
    const { command } = await import('./commands.ts')
    streams.out(command(args) ?? '')
    return SUCCESS
  }
  const { parse } = await import('./parse.ts')
  const parsed = parse(args)
  if (parsed.kind === 'help') streams.out(parsed.text)
  if (parsed.kind === 'error') throw new YakafError('E_USAGE', parsed.message)
  if (parsed.kind !== 'run') return SUCCESS
  const { run } = await import('./run.ts')
  const { heedSignals } = await import('./signals.ts')
  heedSignals()
  const { styleFor, wantsColour } = await import('./colour.ts')
  const style = await styleFor(wantsColour(parsed.values.color, process.env, process.stdout))
  return run(parsed.paths, parsed.values, { ...streams, style })
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
  if (!(error instanceof YakafError)) throw error
  if (error.code === 'E_OUTPUT' && isCode(error.cause, 'EPIPE')) return SUCCESS
  const cause = error.code === 'E_OUTPUT' && error.cause instanceof Error ? `: ${error.cause.message}` : ''
  writeNote(`${errorLine(error.message)}${cause}\n`)
  if (error.code === 'E_USAGE') writeNote(`${errorLine(TRY_HELP)}\n`)
  return FAILURE
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : ''
}

await main(process.argv.slice(2))
