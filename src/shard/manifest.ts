import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { reason } from '../io/atomic-file.ts'
import { YakafError } from '../text/error.ts'
import type { Shard } from './run-shard.ts'
import { measuresShape, rangeSchema } from './sidecar.ts'
import type { SourceMeasures } from './source.ts'

const SCHEMA = 'yakaf/manifest@1'

/** One shard of a corpus, as the manifest names it. */
export interface ManifestEntry {
  /** Of its output, below the folder of outputs; `/` stands between folders. */
  readonly name: string
  /** Of its input, below the root. */
  readonly path: string
  readonly input: SourceMeasures
}

/** All shards of a corpus, in the order in which their outputs are put together again. */
export interface Manifest {
  /** The folder of the inputs. */
  readonly root: string
  readonly shards: readonly ManifestEntry[]
}

const entrySchema = z.object({
  name: z.string().check(z.minLength(1)),
  path: z.optional(z.string()),
  range: z.optional(rangeSchema),
  ...measuresShape,
})
const manifestSchema = z.object({ schema: z.literal(SCHEMA), root: z.string(), shards: z.array(entrySchema) })

/** A line for each shard, so that `diff` and `wc -l` say something. */
export function* manifestText({ root, shards }: Manifest): Generator<string> {
  yield `{"schema":${JSON.stringify(SCHEMA)},"root":${JSON.stringify(root)},"shards":[\n`
  for (const [index, entry] of shards.entries()) yield `${lineOf(entry)}${index + 1 < shards.length ? ',' : ''}\n`
  yield ']}\n'
}

function lineOf({ name, path, input }: ManifestEntry): string {
  return JSON.stringify({ name, ...(path === name ? {} : { path }), ...input })
}

/** @throws YakafError E_READ, E_MANIFEST */
export function readManifest(path: string): Manifest {
  const { data, error } = manifestSchema.safeParse(jsonIn(path))
  if (error !== undefined) {
    const [issue] = error.issues
    throw broken(path, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'something is wrong'}`)
  }
  const shards = data.shards.map(({ name, path: input = name, bytes, records, sha256, range }) => ({
    name,
    path: input,
    input: { ...(range === undefined ? {} : { range }), bytes, records, sha256 },
  }))
  for (const shard of shards)
    if (isOutside(shard.name) || isOutside(shard.path)) throw broken(path, `${shard.name} leads out of its folder`)
  return { root: data.root, shards }
}

/** What is to be done for an entry. */
export function shardOf({ name, path, input }: ManifestEntry, root: string, folder: string): Shard {
  const [start, end] = input.range ?? []
  const range = start === undefined || end === undefined ? undefined : { start, end }
  return { input: { path: join(root, path), range }, output: join(folder, name), expected: input }
}

function jsonIn(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new YakafError('E_READ', `${path}: cannot read: ${reason(error)}`, { cause: error })
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw broken(path, error instanceof Error ? error.message : String(error))
  }
}

function broken(path: string, why: string): YakafError {
  return new YakafError('E_MANIFEST', `${path} is no manifest (${why}); \`yakaf manifest\` makes one`)
}

/** Nobody's outputs are to be written anywhere but below the folder that was named. */
function isOutside(path: string): boolean {
  return path.startsWith('/') || path.split('/').includes('..')
}
