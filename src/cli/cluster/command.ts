/** `yakaf shard`, `manifest` and `verify`; loaded only for them. Their exit statuses are those that engines know. */
import type { Streams } from '../../batch/plan.ts'
import { YakafError } from '../../text/error.ts'
import { bugText, errorLine, errorText, TRY_HELP } from '../messages.ts'
import { isClosedOutput } from '../output.ts'
import { manifestCommand } from './manifest.ts'
import { shardCommand } from './shard.ts'
import { OK, sysexitOf } from './sysexits.ts'
import { verifyCommand } from './verify.ts'

export interface ClusterStreams extends Streams {
  readonly version: string
}

const COMMANDS = { shard: shardCommand, manifest: manifestCommand, verify: verifyCommand } as const

/** Runs the arguments behind one of these words. */
export async function clusterCommand(
  word: keyof typeof COMMANDS,
  args: readonly string[],
  streams: ClusterStreams,
): Promise<number> {
  try {
    return await COMMANDS[word](args, streams)
  } catch (error) {
    // A reader that has seen enough is no failure, here as everywhere.
    if (isClosedOutput(error)) return OK
    streams.note(error instanceof YakafError ? errorLine(errorText(error)) : bugText(error))
    if (error instanceof YakafError && error.code === 'E_USAGE')
      streams.note(errorLine(TRY_HELP.replace('yakaf', `yakaf ${word}`)))
    return sysexitOf(error)
  }
}
