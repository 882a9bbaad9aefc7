import { inlineLess, keepCompiled, keepLessGarbage } from '../../batch/engine-flags.ts'
import type { FileSettings } from '../../batch/plan.ts'
import { isWriteError } from '../../batch/process-input.ts'
import { settingsOfRecipe } from '../../batch/settings-recipe.ts'
import type { ByteRange } from '../../shard/byte-range.ts'
import { type Manifest, type ManifestEntry, readManifest, shardOf } from '../../shard/manifest.ts'
import { type Portion, portionOf } from '../../shard/portion.ts'
import { runShard, type Shard, type ShardPlan } from '../../shard/run-shard.ts'
import { YakafError } from '../../text/error.ts'
import { configurationsOf, type FileValues, perFile } from '../file-values.ts'
import { flagsOf } from '../flags-of.ts'
import { failureLine } from '../messages.ts'
import { parseCommand } from '../parse.ts'
import { optionsOf } from '../plan-of.ts'
import { runOf } from '../run-of.ts'
import { refuseBroken } from '../search-of.ts'
import { usage } from '../usage.ts'
import type { ConfigValues, RuleValues } from '../values.ts'
import type { ClusterStreams } from './command.ts'
import { SHARD_DESCRIPTION, SYSEXIT_NOTES } from './messages.ts'
import { OK, sysexitOf, worstOf } from './sysexits.ts'

/** What the parser makes of the flags. */
interface ShardValues extends RuleValues, Pick<ConfigValues, 'given' | 'config' | 'set'> {
  readonly encoding: string
  readonly output?: string
  readonly outDir?: string
  readonly force?: boolean
  readonly manifest?: string
  readonly shards?: string
  readonly root?: string
  readonly range?: string
}

/** Makes the outputs of one shard or of several, each by itself: one that fails keeps no other from being made. */
export async function shardCommand(args: readonly string[], streams: ClusterStreams): Promise<number> {
  const operands = { usage: '<in> -o <out>', summary: 'the one input; with --manifest: names of shards, default all' }
  const flags = flagsOf('shard')
  const page = { name: 'yakaf shard', description: SHARD_DESCRIPTION, notes: SYSEXIT_NOTES, flags, operands }
  const asked = runOf(parseCommand<ShardValues>(page, args), streams)
  if (asked === undefined) return OK
  refuseBroken({ ...asked.values, paths: asked.paths })
  const plan = await planOf(asked.values, streams.version)
  const shards = shardsOf(asked.paths, asked.values)
  inlineLess()
  keepLessGarbage()
  keepCompiled()
  const statuses: number[] = []
  for (const shard of shards) statuses.push(await statusOf(shard, plan, streams))
  return worstOf(statuses)
}

async function statusOf(shard: Shard, plan: ShardPlan, streams: ClusterStreams): Promise<number> {
  try {
    await runShard(shard, plan)
    return OK
  } catch (error) {
    if (!(error instanceof YakafError)) throw error
    const status = sysexitOf(error)
    streams.note(failureLine({ path: isWriteError(error) ? shard.output : shard.input.path, error }))
    return status
  }
}

/** @throws YakafError E_USAGE and what unknown names, configurations and words throw; before anything is read */
async function planOf(values: ShardValues, version: string): Promise<ShardPlan> {
  // Nothing is looked for: a host on which something lies about would make other bytes than the next.
  const configurations = configurationsOf({ ...values, isolated: values.config === undefined })
  if (values.onError === 'drop') {
    throw usage(
      '--on-error drop would make shards that look as if records were lost; keep leaves such lines as they are',
    )
  }
  const make = (of: FileValues): Promise<FileSettings> => {
    const { encoding, type, mojibake, dateOrder } = of
    const options = optionsOf(of)
    return settingsOfRecipe({ encoding, type, options, audience: 'none', isVerified: false, mojibake, dateOrder })
  }
  const settingsOf = perFile(values, values.given, configurations, await make(values), make)
  return { version, settingsOf, force: values.force ?? false }
}

/** @throws YakafError E_USAGE, E_READ and E_MANIFEST of the manifest */
function shardsOf(paths: readonly string[], values: ShardValues): readonly Shard[] {
  const { output, outDir, manifest, shards, root, range } = values
  if (manifest === undefined) {
    const [path, ...more] = paths
    if (outDir !== undefined || shards !== undefined || root !== undefined) {
      throw usage('--out-dir, --shards and --root go with --manifest')
    }
    if (path === undefined || more.length > 0 || output === undefined) {
      throw usage('`yakaf shard` takes one input and -o, or --manifest and --out-dir')
    }
    if (path === '-') throw usage('a shard is a file, which can be read again; `yakaf - < in > out` is a filter')
    return [
      { input: { path, range: range === undefined ? undefined : rangeNamed(range) }, output, expected: undefined },
    ]
  }
  if (output !== undefined || range !== undefined) throw usage('-o and --range go with one input, not with --manifest')
  if (outDir === undefined) throw usage('--manifest goes with --out-dir, which says where the results go')
  if (shards !== undefined && paths.length > 0) throw usage('name shards or give --shards, not both')
  const listed = readManifest(manifest)
  const chosen = shards === undefined ? entriesNamed(paths, listed) : portionOf(listed.shards, portionNamed(shards))
  return chosen.map((entry) => shardOf(entry, root ?? listed.root, outDir))
}

function entriesNamed(names: readonly string[], { shards }: Manifest): readonly ManifestEntry[] {
  if (names.length === 0) return shards
  const byName = new Map(shards.map((entry) => [entry.name, entry]))
  return names.map((name) => {
    const entry = byName.get(name)
    if (entry === undefined)
      throw usage(`the manifest has no shard ${JSON.stringify(name)}; \`yakaf manifest --list\` has all`)
    return entry
  })
}

function portionNamed(text: string): Portion {
  const [, task = '', tasks = ''] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? []
  const portion = { task: Number(task), tasks: Number(tasks) }
  if (portion.task >= 1 && portion.task <= portion.tasks) return portion
  throw usage(`--shards needs a task and their number, from 1/1 on; not ${JSON.stringify(text)}`)
}

function rangeNamed(text: string): ByteRange {
  const [, start = '', end] = /^(\d{1,15})-(\d{1,15})?$/.exec(text) ?? []
  const range = { start: Number(start), end: end === undefined ? Number.MAX_SAFE_INTEGER : Number(end) }
  if (start !== '' && range.start <= range.end) return range
  throw usage(
    `--range needs two offsets, such as 0-67108864, or one and a hyphen for the rest; not ${JSON.stringify(text)}`,
  )
}
