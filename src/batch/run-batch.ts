import { dirname } from 'node:path'
import { plain } from '../formats/plain.ts'
import { makeFolder } from '../io/atomic-file.ts'
import { looksBinary, openFile } from '../io/open-input.ts'
import { readText } from '../io/read-text.ts'
import type { PageType } from '../pages/page.ts'
import { YakafError } from '../text/error.ts'
import { consumersOf, type Job } from './consumers-of.ts'
import { formatOf } from './format-of.ts'
import type { Found, Input } from './input.ts'
import type { FileSettings, Plan, Streams } from './plan.ts'
import { processDocument } from './process-document.ts'
import { ProgressCounter } from './progress.ts'
import { reporterOf } from './reporter.ts'
import { ReviewFile } from './review-file.ts'
import { countDocument, emptySummary, type Summary } from './summary.ts'
import { filenameOf, nameOf, refuseOutputIntoInput, targetsOf } from './targets.ts'

const STDIN = 0
const STDOUT = 1
/** By format: markup that articles are extracted from. */
const PAGES: ReadonlyMap<string, PageType> = new Map([
  ['html', 'html'],
  ['markdown', 'markdown'],
])

/**
 * Runs a plan over what was found, in order. A document that fails is named in the summary and leaves nothing behind; the
 * others go on.
 *
 * @throws YakafError E_USAGE, E_CONFIG, or E_WRITE for --review-file and --report-file, before anything is read; what writing to
 *   `streams.out` throws; E_WRITE when everything else is done and one of these files cannot be.
 */
export async function runBatch({ inputs, skipped, failed }: Found, plan: Plan, streams: Streams): Promise<Summary> {
  const summary = emptySummary()
  summary.skipped.push(...skipped)
  summary.failed.push(...failed)
  refuseOutputIntoInput(STDOUT, inputs)
  const targets = targetsOf(inputs, plan)
  const settings = await settingsOfAll(inputs, plan)
  const progress = new ProgressCounter(inputs, streams.onProgress)
  const review = plan.reviewFile === undefined ? undefined : new ReviewFile(plan.reviewFile)
  const reporter = await reporterOf(plan, streams).catch((error: unknown) => {
    review?.discard()
    throw error
  })
  const run = async (descriptor: number, job: Job): Promise<void> => {
    const digest = plan.article === undefined ? undefined : (await import('../io/digest.ts')).sha256()
    const { encoding, prepare, dateOrder, mojibake } = job.settings
    const onBytes = (bytes: Uint8Array): void => {
      digest?.add(bytes)
      progress.read(bytes.length)
    }
    const text = await readText(descriptor, encoding, onBytes)
    streams.onEncoding?.(job.path, text)
    const { format, pieces } = await formatOf(job, text.pieces)
    const prepared = prepare(format)
    const fingerprint = digest && (() => ({ sha256: digest.hex(), bytes: text.bytesRead() }))
    const whole = fingerprint === undefined ? job : { ...job, fingerprint }
    const type = PAGES.get(format.id)
    if (plan.article !== undefined && type !== undefined && fingerprint !== undefined) {
      const { processPage } = await import('./process-page.ts')
      const output = plan.outputEncoding === 'same' ? text.encoding : plan.outputEncoding
      const page = { path: job.path, target: job.target, encoding: text.encoding, output, dateOrder, fingerprint }
      // What is cleaned of a page is the plain text in it.
      const cleaned = await processPage(pieces, type, page, plan.article, prepare(plain), streams)
      countDocument(summary, job.path, cleaned, mojibake)
      return
    }
    const consumers = await consumersOf(whole, plan, prepared, text, streams, reporter, review)
    const result = await processDocument(pieces, prepared, consumers, text.untilReadable)
    countDocument(summary, job.path, result, mojibake)
  }
  try {
    for (const input of inputs) {
      const target = targets.get(input)
      const job = { path: nameOf(input), target, settings: settings.get(input) as FileSettings }
      try {
        if (input.kind === 'stdin') await run(STDIN, { ...job, hasName: input.filename !== undefined })
        else if (input.kind === 'stream') await runStream(input, job, plan, run)
        else await runFile(input, job, plan, run, summary)
      } catch (error) {
        if (!(error instanceof Error) || isOutputError(error)) throw error
        summary.failed.push({ path: isWriteError(error) ? (target ?? nameOf(input)) : nameOf(input), error })
      }
      progress.done(input)
    }
    reporter?.close(summary.failed)
  } catch (error) {
    reporter?.discard()
    review?.discard()
    throw error
  }
  review?.close()
  return summary
}

/** A configuration that says what cannot be ends the run before anything is read. */
async function settingsOfAll(
  inputs: readonly Input[],
  { settingsOf }: Plan,
): Promise<ReadonlyMap<Input, FileSettings>> {
  const settings = new Map<Input, FileSettings>()
  for (const input of inputs) settings.set(input, await settingsOf(filenameOf(input)))
  return settings
}

/** A pipe with a name is read as standard input is: what it holds does not hang on what it is called. */
async function runStream(
  { path }: Input & { readonly kind: 'stream' },
  job: Job,
  { mode }: Plan,
  run: (descriptor: number, job: Job) => Promise<void>,
): Promise<void> {
  if (mode.kind === 'write') throw new YakafError('E_WRITE', 'a stream cannot be changed in place; leave --write out')
  const stream = openFile(path)
  try {
    await run(stream.descriptor, job)
  } finally {
    stream.close()
  }
}

async function runFile(
  { path, isNamed, real = path }: Input & { readonly kind: 'file' },
  job: Job,
  { mode }: Plan,
  run: (descriptor: number, job: Job) => Promise<void>,
  summary: Summary,
): Promise<void> {
  const file = openFile(path)
  try {
    if (looksBinary(file, job.settings.encoding)) {
      summary.skipped.push({ path, reason: 'binary', isNamed })
      return
    }
    if (mode.kind === 'out-dir' && job.target !== undefined) makeFolder(dirname(job.target))
    await run(file.descriptor, { ...job, file, hasName: true, real })
  } finally {
    file.close()
  }
}

/** What went wrong with the file that was written, not with the one that was read. */
function isWriteError(error: Error): boolean {
  return error instanceof YakafError && (error.code === 'E_WRITE' || error.code === 'E_CHANGED_UNDERNEATH')
}

/** Errors of standard output end the run; they are not a document's. */
function isOutputError(error: Error): boolean {
  return error instanceof YakafError && error.code === 'E_OUTPUT'
}
