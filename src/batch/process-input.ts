import { dirname } from 'node:path'
import { plain } from '../formats/plain.ts'
import { makeFolder } from '../io/atomic-file.ts'
import { looksBinary, openFile } from '../io/open-input.ts'
import { packingOf } from '../io/packing.ts'
import { readText } from '../io/read-text.ts'
import type { Prepared } from '../normalizer/prepare.ts'
import type { PageType } from '../pages/page.ts'
import { YakafError } from '../text/error.ts'
import { consumersOf, type Job } from './consumers-of.ts'
import type { DocumentResult } from './document-result.ts'
import type { FormWatcher } from './form-watcher.ts'
import { formatOf } from './format-of.ts'
import type { Failed, Input, Skipped } from './input.ts'
import type { PageLot } from './page-lot.ts'
import type { FileSettings, Plan, Streams } from './plan.ts'
import { processDocument } from './process-document.ts'
import { hasGraphemes } from './report-consumers.ts'
import type { DocumentReports } from './reporter.ts'
import type { ReviewNotes } from './review-file.ts'
import type { Helpers } from './shared-document.ts'
import { nameOf } from './targets.ts'
import type { OnWait } from './while-waiting.ts'

const STDIN = 0
/** By format: markup that articles are extracted from. */
const PAGES: ReadonlyMap<string, PageType> = new Map([
  ['html', 'html'],
  ['markdown', 'markdown'],
])

/** What has to be known of an input to work on it. */
export type Readable =
  | (Input & { readonly kind: 'stdin' })
  | Pick<Input & { readonly kind: 'stream' }, 'kind' | 'path'>
  | Pick<Input & { readonly kind: 'file' }, 'kind' | 'path' | 'isNamed' | 'real'>

/** One input, and what is decided of it. */
export interface Task {
  readonly input: Readable
  /** Where its result goes when that is a new file. */
  readonly target: string | undefined
  readonly settings: FileSettings
}

/** Where work is done: what is told to whom. */
export interface Desk {
  readonly plan: Plan
  readonly streams: Streams
  readonly reports: DocumentReports | undefined
  readonly review: ReviewNotes | undefined
  /** Where the texts of articles wait to be read together; undefined where each is read by itself. */
  readonly pages?: PageLot | undefined
  /** Who does parts of the input at hand; undefined for nobody. */
  readonly helpersOf?: (settings: FileSettings, prepared: Prepared) => Helpers
  /** The input at hand waits for nothing but the disk or others: the next may be begun. Undefined where none is to be. */
  readonly onWait?: OnWait
  /** Bytes that were read. */
  onBytes(count: number): void
}

/** What became of an input. */
export type InputOutcome =
  | { readonly kind: 'done'; readonly path: string; readonly result: DocumentResult }
  | { readonly kind: 'skipped'; readonly skipped: Skipped }
  | { readonly kind: 'failed'; readonly failed: Failed }

/**
 * Runs one input through a plan. What goes wrong with it is an outcome, and leaves nothing behind.
 *
 * @throws what writing to `streams.out` throws: that is no input's failure.
 */
export async function processInput(task: Task, desk: Desk): Promise<InputOutcome> {
  const { input, target } = task
  const path = nameOf(input)
  try {
    if (input.kind === 'stdin') {
      return await processOpen(STDIN, { ...jobOf(task), hasName: input.filename !== undefined }, desk)
    }
    return await (input.kind === 'stream' ? processStream(path, task, desk) : processFile(input, task, desk))
  } catch (error) {
    if (!(error instanceof Error) || isOutputError(error)) throw error
    return { kind: 'failed', failed: { path: isWriteError(error) ? (target ?? path) : path, error } }
  }
}

function jobOf({ input, target, settings }: Task): Job {
  return { path: nameOf(input), target, settings }
}

/** A pipe with a name is read as standard input is: what it holds does not hang on what it is called. */
async function processStream(path: string, task: Task, desk: Desk): Promise<InputOutcome> {
  if (desk.plan.mode.kind === 'write') {
    throw new YakafError('E_WRITE', 'a stream cannot be changed in place; leave --write out')
  }
  const stream = openFile(path)
  try {
    return await processOpen(stream.descriptor, jobOf(task), desk)
  } finally {
    stream.close()
  }
}

async function processFile(
  { path, isNamed, real = path }: Readable & { readonly kind: 'file' },
  task: Task,
  desk: Desk,
): Promise<InputOutcome> {
  const { target, settings } = task
  const file = openFile(path)
  try {
    if (looksBinary(file, settings.encoding, await packingOf(path))) {
      return { kind: 'skipped', skipped: { path, reason: 'binary', isNamed } }
    }
    if (desk.plan.mode.kind === 'out-dir' && target !== undefined) makeFolder(dirname(target))
    return await processOpen(file.descriptor, { ...jobOf(task), file, hasName: true, real }, desk)
  } finally {
    file.close()
  }
}

async function processOpen(descriptor: number, job: Job, desk: Desk): Promise<InputOutcome> {
  const { plan, streams } = desk
  const { path, settings } = job
  const { encoding, prepare, dateOrder } = settings
  const digest = plan.article === undefined ? undefined : (await import('../io/digest.ts')).sha256()
  const onBytes = (bytes: Uint8Array): void => {
    digest?.add(bytes)
    desk.onBytes(bytes.length)
  }
  const packing = job.file && (await packingOf(path))
  const text = await readText(descriptor, encoding, onBytes, packing)
  streams.onEncoding?.(path, text)
  const { format, pieces } = await formatOf(job, text.pieces)
  const prepared = prepare(format)
  const fingerprint = digest && (() => ({ sha256: digest.hex(), bytes: text.bytesRead() }))
  const type = PAGES.get(format.id)
  if (plan.article !== undefined && type !== undefined && fingerprint !== undefined) {
    const { processPage } = await import('./process-page.ts')
    const output = plan.outputEncoding === 'same' ? text.encoding : plan.outputEncoding
    const page = { path, target: job.target, encoding: text.encoding, output, dateOrder, fingerprint }
    // What is cleaned of a page is the plain text in it.
    return { kind: 'done', path, result: await processPage(pieces, type, page, plan.article, prepare(plain), streams) }
  }
  const whole = fingerprint === undefined ? job : { ...job, fingerprint, pages: desk.pages }
  const form = await formWatcherOf(job, plan, text.encoding.name)
  const consumers = await consumersOf(whole, plan, prepared, text, streams, desk.reports, desk.review, form)
  const helpers = desk.helpersOf?.(settings, prepared)
  try {
    const result = await processDocument(pieces, prepared, consumers, text.untilReadable, helpers, desk.onWait)
    const suggestions = result.suggestions + (form?.found.length ?? 0)
    return { kind: 'done', path, result: { ...result, suggestions } }
  } finally {
    helpers?.close()
  }
}

/** Who compares a file with what .editorconfig expects of it; nobody where no report has room for what would be said. */
async function formWatcherOf(
  { path, hasName }: Job,
  { heedsEditorConfig, report }: Plan,
  encoding: string,
): Promise<FormWatcher | undefined> {
  if (!heedsEditorConfig || hasName !== true) return undefined
  const expected = await (await import('./expected-form.ts')).expectedForm(path)
  if (expected === undefined) return undefined
  const { FormWatcher } = await import('./form-watcher.ts')
  return new FormWatcher(expected, encoding, hasGraphemes(report))
}

/** What went wrong with the file that was written, not with the one that was read. */
export function isWriteError(error: Error): boolean {
  return error instanceof YakafError && (error.code === 'E_WRITE' || error.code === 'E_CHANGED_UNDERNEATH')
}

/** Errors of standard output end the run; they are not a document's. */
function isOutputError(error: Error): boolean {
  return error instanceof YakafError && error.code === 'E_OUTPUT'
}
