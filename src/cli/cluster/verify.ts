import { readManifest } from '../../shard/manifest.ts'
import { verifyShards } from '../../shard/verify-shards.ts'
import { flagsOf } from '../flags-of.ts'
import { errorLine } from '../messages.ts'
import { parseCommand } from '../parse.ts'
import { runOf } from '../run-of.ts'
import { usage } from '../usage.ts'
import type { ClusterStreams } from './command.ts'
import { faultLine, leftoverLine, SYSEXIT_NOTES, VERIFY_DESCRIPTION, verdictLine } from './messages.ts'
import { NOT_WHOLE, OK } from './sysexits.ts'

interface VerifyValues {
  readonly listMissing?: boolean
}

/** Says which shards of a manifest are not, or not rightly, in a folder of outputs. */
export async function verifyCommand(args: readonly string[], streams: ClusterStreams): Promise<number> {
  const operands = { usage: '<manifest> <folder>', summary: 'the manifest, and the folder of the results' }
  const flags = flagsOf('verify')
  const page = { name: 'yakaf verify', description: VERIFY_DESCRIPTION, notes: SYSEXIT_NOTES, flags, operands }
  const asked = runOf(parseCommand<VerifyValues>(page, args), streams)
  if (asked === undefined) return OK
  const [manifest, folder, ...more] = asked.paths
  if (manifest === undefined || folder === undefined || more.length > 0) {
    throw usage('`yakaf verify` takes a manifest and the folder of the results')
  }
  const verdict = await verifyShards(readManifest(manifest), folder)
  for (const faulty of verdict.faulty)
    streams.out(asked.values.listMissing ? `${faulty.name}\n` : `${faultLine(faulty)}\n`)
  for (const path of verdict.leftovers) streams.note(leftoverLine(path))
  streams.note(errorLine(verdictLine(verdict)))
  return verdict.faulty.length === 0 ? OK : NOT_WHOLE
}
