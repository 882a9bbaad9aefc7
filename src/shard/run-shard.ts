import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Consumer } from '../batch/consumer.ts'
import type { Job } from '../batch/consumers-of.ts'
import { unknownType } from '../batch/find-inputs.ts'
import { formatOf, typeByName } from '../batch/format-of.ts'
import { factsOf } from '../batch/input.ts'
import type { FileSettings } from '../batch/plan.ts'
import { processDocument } from '../batch/process-document.ts'
import { refuseTarget } from '../batch/targets.ts'
import { makeFolder } from '../io/atomic-file.ts'
import { encoderFor, UTF_8 } from '../io/encodings.ts'
import { linesOf } from '../io/open-input.ts'
import { countingLines } from '../io/utf8-input.ts'
import { YakafError } from '../text/error.ts'
import { isSame, type Measures } from './measures.ts'
import { optionsDigest } from './options-digest.ts'
import { type Output, openOutput } from './output.ts'
import { isSameInput, readSidecar, type Sidecar, writeSidecar } from './sidecar.ts'
import { measured, openSource, type Place, type Source, type SourceMeasures } from './source.ts'

/** One input and one output. */
export interface Shard {
  readonly input: Place
  /** Where the result goes. */
  readonly output: string
  /** What the manifest says of the input; undefined without one. */
  readonly expected: SourceMeasures | undefined
}

/** How shards are worked on. */
export interface ShardPlan {
  /** Of yakaf. */
  readonly version: string
  readonly settingsOf: (path: string) => Promise<FileSettings>
  /** Whether what is done already is done again. */
  readonly force: boolean
}

/** `skipped`: what stands there is what would be made. */
export type ShardOutcome = 'done' | 'skipped'

/**
 * Makes the output of a shard, and beside it the sidecar that tells what it was made of. It may be called for the same shard as
 * often as anyone likes, on several hosts at once: each output is put in its place whole, and is the same bytes.
 *
 * @throws YakafError of reading, decoding, writing; E_USAGE, E_TYPE_UNKNOWN, E_CONFIG; E_MANIFEST when the input is not what the manifest
 *   says, E_RECORDS when the output would have another number of records. Nothing is made then.
 */
export async function runShard(shard: Shard, plan: ShardPlan): Promise<ShardOutcome> {
  const settings = await plan.settingsOf(shard.input.path)
  const made = { version: plan.version, options: optionsDigest(settings.recipe) }
  refuseOutput(shard)
  if (!plan.force && (await isDone(shard, made))) return 'skipped'
  const source = await openSource(shard.input)
  try {
    const { output, changes } = await normalised(shard, source, settings)
    writeSidecar(shard.output, { ...made, input: source.measures(), output: output.measures(), changes })
    return 'done'
  } finally {
    source.file.close()
  }
}

/** Neither the input itself nor a device may be replaced. */
function refuseOutput({ input: { path }, output }: Shard): void {
  const inputs = existsSync(path)
    ? [{ kind: 'file', path, stats: factsOf(statSync(path)), isNamed: true, root: '' } as const]
    : []
  refuseTarget(output, inputs)
}

/** Whether output and sidecar are what would be made of the input as it is now. Both files are read, since the sidecar alone proves nothing. */
async function isDone(
  { input, output }: Shard,
  { version, options }: Pick<Sidecar, 'version' | 'options'>,
): Promise<boolean> {
  const sidecar = readSidecar(output)
  if (sidecar === undefined || sidecar.version !== version || sidecar.options !== options) return false
  if (!existsSync(output)) return false
  if (!isSameInput(await measured(input), sidecar.input)) return false
  return isOutput(output, sidecar.output)
}

async function isOutput(path: string, expected: Measures): Promise<boolean> {
  try {
    return isSame(await measured({ path, range: undefined }), expected)
  } catch (error) {
    // What cannot be read, such as half of a packed file, is to be made again.
    if (error instanceof YakafError) return false
    throw error
  }
}

async function normalised(
  shard: Shard,
  source: Source,
  settings: FileSettings,
): Promise<{ readonly output: Output; readonly changes: Sidecar['changes'] }> {
  const { path, range } = shard.input
  const encoding = encodingOf(settings)
  if (settings.type === undefined && typeByName(path) === undefined) throw unknownType(path)
  const lines = range === undefined ? linesOf(source.file.descriptor) : countingLines()
  const job: Job = { path, target: shard.output, settings, hasName: true }
  const { format, pieces } = await formatOf(job, encoding.decode(source.bytes, lines))
  if (range !== undefined && format.id !== 'jsonl') {
    throw new YakafError(
      'E_USAGE',
      `a range of ${format.id} is no document: only the lines of JSON Lines can be told apart`,
    )
  }
  makeFolder(dirname(shard.output))
  const output = await openOutput(shard.output, encoderFor(UTF_8, encoding))
  const { counts } = await processDocument(pieces, settings.prepare(format), [guard(shard, source, output), output])
  return { output, changes: counts }
}

/** An encoding that was named: found by statistics, it could be another one for each shard of a corpus. */
function encodingOf({ encoding }: FileSettings): Exclude<FileSettings['encoding'], 'auto'> {
  if (encoding === 'auto')
    throw new YakafError('E_USAGE', 'shards are read in one encoding: name it, utf-8 is the default')
  if (!encoding.isWide) return encoding
  throw new YakafError(
    'E_USAGE',
    `in ${encoding.name} a line feed is no byte, and records could not be counted; convert it first`,
  )
}

/** Stands before the writer: what it refuses is put nowhere. */
function guard({ expected }: Shard, source: Source, output: Output): Consumer {
  return {
    take() {},
    finish() {
      if (expected !== undefined && !isSameInput(source.measures(), expected)) {
        throw new YakafError('E_MANIFEST', 'the file is not what the manifest says; make a new manifest')
      }
      const [before, after] = [source.records(), output.records()]
      if (before === after) return
      throw new YakafError(
        'E_RECORDS',
        `${before} records would become ${after}; --null-dates keep leaves the lines of dates that are none, --on-error keep broken lines`,
      )
    },
  }
}
