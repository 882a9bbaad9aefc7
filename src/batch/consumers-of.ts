import type { Detection } from '../io/detect.ts'
import { encoderFor, UTF_8 } from '../io/encodings.ts'
import type { OpenFile } from '../io/open-input.ts'
import { packingOf } from '../io/packing.ts'
import type { Prepared } from '../normalizer/prepare.ts'
import { YakafError } from '../text/error.ts'
import type { Consumer } from './consumer.ts'
import { differ } from './differ.ts'
import type { FormWatcher } from './form-watcher.ts'
import { lister } from './lister.ts'
import type { PageLot } from './page-lot.ts'
import type { FileSettings, Plan, Streams } from './plan.ts'
import type { DocumentReports } from './reporter.ts'
import { reshaped } from './reshaped.ts'
import { type ReviewNotes, reviewConsumer } from './review-file.ts'
import { verifier, withheld } from './verifier.ts'
import { dryWriter, fileWriter, inPlaceWriter, streamWriter } from './writers.ts'

/** One document of a batch: its name, the file when it is one, and where its result goes when that is a new file. */
export interface Job {
  readonly path: string
  readonly file?: OpenFile
  readonly target: string | undefined
  readonly settings: FileSettings
  /** Whether the path is a file's, so that it tells the format. */
  readonly hasName?: boolean
  /** Where the file is when `path` is a symbolic link that is followed. */
  readonly real?: string
  /** Of the bytes that were read; there for articles, and asked for when all are read. */
  readonly fingerprint?: () => { readonly sha256: string; readonly bytes: number }
  /** Where it waits to be read with others; for articles. */
  readonly pages?: PageLot | undefined
}

/** Everything that follows a document under a plan: what is written, what is said. */
export async function consumersOf(
  job: Job,
  plan: Plan,
  prepared: Prepared,
  detection: Detection,
  streams: Streams,
  reports: DocumentReports | undefined,
  review: ReviewNotes | undefined,
  form: FormWatcher | undefined,
): Promise<readonly Consumer[]> {
  const { mode } = plan
  const { program } = prepared
  const consumers: Consumer[] = []
  if (job.settings.verify !== undefined) consumers.push(verifier(job.settings.verify(prepared.format)))
  const writer = await writerOf(job, plan, prepared, detection, streams)
  if (writer !== undefined) consumers.push(writer)
  if (mode.kind === 'diff' || (mode.kind === 'check' && mode.diff)) {
    consumers.push(differ(job.path, program, streams))
  }
  const { words } = job.settings.recipe.options
  const document = { path: job.path, encoding: detection.encoding.name, ...(words === undefined ? {} : { words }) }
  // Reports ask it when the document is through, so it stands before them.
  if (form !== undefined) consumers.push(form)
  if (reports !== undefined) consumers.push(...(await reports.consumers(document, program, form?.found ?? [])))
  if (plan.list !== undefined) consumers.push(lister(job.path, plan.list, streams))
  if (review !== undefined) consumers.push(reviewConsumer(job.path, program, review))
  return consumers
}

async function writerOf(
  { path, file, target, real = path, settings, fingerprint, pages }: Job,
  plan: Plan,
  prepared: Prepared,
  { encoding }: Detection,
  streams: Streams,
): Promise<Consumer | undefined> {
  const { mode, article } = plan
  const outputEncoding = plan.outputEncoding === 'same' ? encoding : plan.outputEncoding
  if (mode.kind === 'write' && file !== undefined) {
    return inPlaceWriter(real, file, encoding, outputEncoding, plan.writing, await packingOf(path), streams.onPlaced)
  }
  if (mode.kind === 'check' || mode.kind === 'diff') {
    return outputEncoding === UTF_8 ? undefined : dryWriter(outputEncoding.encoder())
  }
  if (target === undefined && mode.kind !== 'stdout') return undefined
  if (article !== undefined && fingerprint !== undefined) {
    if (prepared.format.kind === 'data') throw noArticle(prepared.format.id)
    const { articleWriter } = await import('./article-writer.ts')
    const job = { path, target, encoding, output: outputEncoding, dateOrder: settings.dateOrder, fingerprint }
    return articleWriter(job, article, prepared, streams, pages)
  }
  const encoder = encoderFor(outputEncoding, encoding)
  const plainWriter =
    target === undefined
      ? streamWriter(streams.out, encoder)
      : fileWriter(target, encoder, await packingOf(target), streams.onPlaced)
  const writer = plan.shape === undefined ? plainWriter : reshaped(plainWriter, plan.shape)
  return settings.verify === undefined || target !== undefined ? writer : withheld(writer)
}

function noArticle(type: string): YakafError {
  return new YakafError(
    'E_USAGE',
    `an article is read from plain text, Markdown or HTML, not from ${type}; leave --format out`,
  )
}
