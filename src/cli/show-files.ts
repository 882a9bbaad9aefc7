import type { Found } from '../batch/input.ts'
import { listedName } from '../batch/lister.ts'
import type { NameEnd, Streams } from '../batch/plan.ts'

/** Prints what would be looked at, a name each. */
export function showFiles({ inputs }: Found, end: NameEnd, streams: Streams): void {
  for (const input of inputs) streams.out(listedName(input.kind === 'stdin' ? '-' : input.path, end))
}
