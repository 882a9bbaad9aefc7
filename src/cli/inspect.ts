/** `yakaf inspect`; loaded only for it, with the names of Unicode. */
import { findInputs } from '../batch/find-inputs.ts'
import { typeByBeginning, typeByName, typeNamed } from '../batch/format-of.ts'
import type { Failed, Found, Input } from '../batch/input.ts'
import type { Streams } from '../batch/plan.ts'
import { readWhole } from '../batch/read-whole.ts'
import { sortedOut } from '../batch/sort-out.ts'
import { filenameOf, nameOf, refuseOutputIntoInput } from '../batch/targets.ts'
import { inspectDates } from '../inspect/dates.ts'
import { inspect } from '../inspect/inspect.ts'
import type { Inspection } from '../inspect/inspection.ts'
import type { Detection } from '../io/detect.ts'
import { encodingNamed } from '../io/encodings.ts'
import { looksBinary, openFile } from '../io/open-input.ts'
import { type Packing, packingOf } from '../io/packing.ts'
import type { EncodingChoice } from '../io/read-text.ts'
import { isTerminal } from '../io/terminal.ts'
import { prepareNamed } from '../normalizer/normalizer.ts'
import type { NormalizeOptions } from '../normalizer/options.ts'
import { jsonText } from '../report/code-points.ts'
import { JsonArray } from '../report/json-array.ts'
import type { Style } from '../report/style.ts'
import { YakafError } from '../text/error.ts'
import { styleFor, wantsColour } from './colour.ts'
import { datesPage } from './dates-page.ts'
import { type ExitStatus, FAILURE, SUCCESS } from './exit-status.ts'
import { configurationsOf, type FileValues, perFile } from './file-values.ts'
import { inspectionPage } from './inspection-page.ts'
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
import { optionsOf } from './plan-of.ts'
import { refuseBroken, searchBy, searchOf } from './search-of.ts'
import { usage } from './usage.ts'
import type { InspectValues } from './values.ts'

const STDIN = 0
const STDOUT = 1
/** Bytes of a document, which is held in memory several times. */
const LARGEST = 1 << 28

/** Where a document came from. */
interface InputRead {
  readonly path: string
  /** Its name, how it was found, and how sure that is where statistics say it, of 1. */
  readonly encoding: string
  readonly how: Detection['how']
  readonly confidence?: number
  /** In that encoding. */
  readonly bytes: number
}

/** What is said of one document: where it came from, and what was found in it. */
export interface InspectedInput {
  readonly input: InputRead
  readonly inspection: Inspection
}

/** What was found in a document, in both forms. */
interface Shown {
  json(): object
  page(style: Style): string
}

/** Looks for something in a text. */
type Look = (input: InputRead, text: string) => Shown

/** Runs the arguments behind the word `inspect`. */
export async function inspectCommand(args: readonly string[], streams: Streams): Promise<ExitStatus> {
  const parsed = parseInspect(args)
  if (parsed.kind === 'help') streams.out(parsed.text)
  if (parsed.kind === 'error') throw usage(parsed.message)
  if (parsed.kind !== 'run') return SUCCESS
  const { paths, values } = parsed
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

/** How one input is looked at. */
interface Way {
  readonly type: string | undefined
  readonly encoding: EncodingChoice
  readonly look: Look
}

async function wayOf(values: FileValues, isForDates: boolean): Promise<Way> {
  const type = values.type === undefined ? undefined : typeNamed(values.type)
  const options = optionsOf({ ...values, ...(type === undefined ? {} : { type }) })
  // Names that do not exist are told before anything is read.
  prepareNamed(options)
  const encoding = values.encoding === 'auto' ? 'auto' : await encodingNamed(values.encoding)
  return { type, encoding, look: isForDates ? lookForDates(options) : lookOver(options) }
}

function lookOver(options: NormalizeOptions): Look {
  return (input, text) => {
    const type = options.type ?? typeByName(input.path) ?? typeByBeginning(text)
    const inspection = inspect(text, { ...options, type })
    const { schema, ...rest } = inspection
    return { json: () => ({ schema, input, ...rest }), page: (style) => inspectionPage({ input, inspection }, style) }
  }
}

function lookForDates({ dateOrder = 'dmy' }: NormalizeOptions): Look {
  return (input, text) => {
    const inspection = inspectDates(text, { dateOrder })
    const { schema, ...rest } = inspection
    return { json: () => ({ schema, input, ...rest }), page: (style) => datesPage(input.path, inspection, style) }
  }
}

/** Prints documents as they come. */
interface Printer {
  print(shown: Shown): void
  finish(): void
}

async function printerOf(values: InspectValues, single: boolean, streams: Streams): Promise<Printer> {
  if (values.json && single) {
    return { print: (shown) => streams.out(`${jsonOf(shown)}\n`), finish: () => {} }
  }
  if (values.json) {
    const array = new JsonArray(streams.out)
    return { print: (shown) => array.add(jsonOf(shown)), finish: () => array.close() }
  }
  const style = await styleFor(wantsColour(values.color, process.env, await isTerminal(STDOUT)))
  let isFirst = true
  return {
    print(shown) {
      streams.out(`${isFirst ? '' : '\n'}${shown.page(style)}`)
      isFirst = false
    },
    finish: () => {},
  }
}

/** Whether the arguments name one document, so that the form of the JSON does not hang on what is in a folder. */
function isSingle(paths: readonly string[], { inputs, skipped }: Found): boolean {
  const isFound = [...inputs, ...skipped].some((file) => 'isNamed' in file && !file.isNamed)
  return paths.length <= 1 && !isFound
}

function jsonOf(shown: Shown): string {
  return jsonText(shown.json(), 2)
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
