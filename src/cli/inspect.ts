/** `yakaf inspect`; loaded only for it, with the names of Unicode. */
import { findInputs } from '../batch/find-inputs.ts'
import type { Failed, Found, Input } from '../batch/input.ts'
import type { Streams } from '../batch/plan.ts'
import { readWhole } from '../batch/read-whole.ts'
import { sortedOut } from '../batch/sort-out.ts'
import { filenameOf, nameOf, refuseOutputIntoInput } from '../batch/targets.ts'
import { looksBinary, openFile } from '../io/open-input.ts'
import { type Packing, packingOf } from '../io/packing.ts'
import type { EncodingChoice } from '../io/read-text.ts'
import { isTerminal } from '../io/terminal.ts'
import { YakafError } from '../text/error.ts'
import { type ExitStatus, FAILURE, SUCCESS } from './exit-status.ts'
import { configurationsOf, type FileValues, perFile } from './file-values.ts'
import { type Printer, printerOf } from './inspect-printer.ts'
import { type Look, type Shown, type Way, wayOf } from './inspect-way.ts'
import {
  ALL_IGNORED,
  ALL_SKIPPED,
  errorLine,
  failureLine,
  INSPECT_NEEDS_FILES,
  NOTHING_FOUND,
  skipLine,
  TOO_LARGE_TO_INSPECT,
} from './messages.ts'
import { parseInspect } from './parse.ts'
import { runOf } from './run-of.ts'
import { refuseBroken, searchBy, searchOf } from './search-of.ts'
import { usage } from './usage.ts'

const STDIN = 0
const STDOUT = 1
/** Bytes of a document, which is held in memory several times. */
const LARGEST = 1 << 28

/** Runs the arguments behind the word `inspect`. */
export async function inspectCommand(args: readonly string[], streams: Streams): Promise<ExitStatus> {
  const asked = runOf(parseInspect(args), streams)
  if (asked === undefined) return SUCCESS
  const { paths, values } = asked
  if (paths.length === 0 && values.filesFrom === undefined && (await isTerminal(STDIN)))
    throw usage(INSPECT_NEEDS_FILES)
  const configurations = configurationsOf(values)
  const fileValues: FileValues = { ...values, dates: 'fix' }
  // Here --dates is another flag than the one that configurations have a key for.
  const given = new Set([...values.given].filter((name) => name !== 'dates'))
  const make = (of: FileValues): Promise<Way> => wayOf(of, values.dates ?? false)
  const ways = perFile(fileValues, given, configurations, await make(fileValues), make)
  refuseBroken(values)
  const isListed = values.filesFrom !== undefined
  // Nothing is changed here: who names a file is shown it, ignored or not.
  const search = { ...searchOf(values, paths, false), ...searchBy(configurations, values, paths, false) }
  const all = await findInputs(paths.length === 0 && !isListed ? ['-'] : paths, search)
  const found = await sortedOut(all, async (path) => (await ways(path)).type, search)
  refuseOutputIntoInput(STDOUT, found.inputs)
  // A configuration that says what cannot be ends the run before anything is read.
  for (const input of found.inputs) await ways(filenameOf(input))
  return inspectAll(found, ways, streams, await printerOf(values, !isListed && isSingle(paths, found), streams))
}

/** A document that fails is told at once; the others go on. */
async function inspectAll(
  { inputs, skipped, failed, ignored }: Found,
  ways: (path: string | undefined) => Promise<Way>,
  streams: Streams,
  printer: Printer,
): Promise<ExitStatus> {
  const tell = (failure: Failed): void => streams.note(failureLine(failure))
  let status: ExitStatus = failed.length > 0 ? FAILURE : SUCCESS
  for (const failure of failed) tell(failure)
  for (const file of skipped) if (file.isNamed) streams.note(skipLine(file))
  if (inputs.length === 0 && failed.length === 0) {
    streams.note(errorLine(skipped.length > 0 ? ALL_SKIPPED : ignored > 0 ? ALL_IGNORED : NOTHING_FOUND))
  }
  for (const input of inputs) {
    try {
      const shown = await inspectInput(input, await ways(filenameOf(input)), streams)
      if (shown !== undefined) printer.print(shown)
    } catch (error) {
      if (!(error instanceof YakafError) || error.code === 'E_OUTPUT') throw error
      tell({ path: nameOf(input), error })
      status = FAILURE
    }
  }
  printer.finish()
  return status
}

/** Undefined for a binary file, which is passed over. */
async function inspectInput(input: Input, { look, encoding }: Way, streams: Streams): Promise<Shown | undefined> {
  if (input.kind === 'stdin') return inspected(STDIN, input.name, look, encoding)
  const { path } = input
  const isNamed = input.kind === 'file' && input.isNamed
  const file = openFile(path)
  try {
    const packing = input.kind === 'file' ? await packingOf(path) : undefined
    if (!looksBinary(file, encoding, packing)) return await inspected(file.descriptor, path, look, encoding, packing)
    if (isNamed) streams.note(skipLine({ path, reason: 'binary', isNamed }))
    return undefined
  } finally {
    file.close()
  }
}

async function inspected(
  descriptor: number,
  path: string,
  look: Look,
  choice: EncodingChoice,
  packing?: Packing,
): Promise<Shown> {
  const whole = await readWhole(descriptor, choice, LARGEST, TOO_LARGE_TO_INSPECT, packing)
  const { text, bytes, encoding, how, confidence } = whole
  const found = { encoding: encoding.name, how, ...(confidence === undefined ? {} : { confidence }) }
  return look({ path, ...found, bytes }, text)
}

/** Whether the arguments name one document, so that the form of the JSON does not hang on what is in a folder. */
function isSingle(paths: readonly string[], { inputs, skipped }: Found): boolean {
  const isFound = [...inputs, ...skipped].some((file) => 'isNamed' in file && !file.isNamed)
  return paths.length <= 1 && !isFound
}
