import { makeManifest } from '../../shard/make-manifest.ts'
import { manifestText, readManifest } from '../../shard/manifest.ts'
import { flagsOf } from '../flags-of.ts'
import { skipLine } from '../messages.ts'
import { parseCommand } from '../parse.ts'
import { runOf } from '../run-of.ts'
import { refuseBroken } from '../search-of.ts'
import { usage } from '../usage.ts'
import type { ClusterStreams } from './command.ts'
import { MANIFEST_DESCRIPTION, SYSEXIT_NOTES } from './messages.ts'
import { OK } from './sysexits.ts'

interface ManifestValues {
  readonly splitBytes?: string
  readonly list?: string
  readonly anyType?: boolean
}

/** Prints a manifest of what the paths come to, or the names of one that there is. */
export async function manifestCommand(args: readonly string[], streams: ClusterStreams): Promise<number> {
  const operands = { usage: '<paths...>', summary: 'files, folders, globs' }
  const flags = flagsOf('manifest')
  const page = { name: 'yakaf manifest', description: MANIFEST_DESCRIPTION, notes: SYSEXIT_NOTES, flags, operands }
  const asked = runOf(parseCommand<ManifestValues>(page, args), streams)
  if (asked === undefined) return OK
  refuseBroken(asked.values)
  const { list, splitBytes, anyType = false } = asked.values
  if (list !== undefined) {
    if (asked.paths.length > 0 || splitBytes !== undefined || anyType)
      throw usage('--list takes a manifest and nothing else')
    for (const { name } of readManifest(list).shards) streams.out(`${name}\n`)
    return OK
  }
  if (asked.paths.length === 0) throw usage('`yakaf manifest` needs files, folders or globs')
  const cutting = { splitBytes: splitBytes === undefined ? undefined : sizeNamed(splitBytes), anyType }
  const { manifest, skipped } = await makeManifest(asked.paths, cutting)
  for (const file of skipped) streams.note(skipLine(file))
  for (const line of manifestText(manifest)) streams.out(line)
  return OK
}

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1 << 10, M: 1 << 20, G: 1 << 30 }

/** `256M` */
function sizeNamed(text: string): number {
  const [, count = '', unit = ''] = /^(\d{1,12})([KMG]?)$/i.exec(text) ?? []
  const size = Number(count) * (UNITS[unit.toUpperCase()] ?? 1)
  if (size > 0) return size
  throw usage(`--split-bytes needs a size, such as 256M; not ${JSON.stringify(text)}`)
}
