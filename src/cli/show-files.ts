import type { Found } from '../batch/input.ts'
import { listedName } from '../batch/lister.ts'
import type { NameEnd, Streams } from '../batch/plan.ts'

/** Prints what would be looked at, a name each. */
export function showFiles({ inputs }: Found, end: NameEnd, streams: Streams): void {
  // At once: a call of the system for each of many thousands would take longer than finding them.
  streams.out(inputs.map((input) => listedName(input.kind === 'stdin' ? '-' : input.path, end)).join(''))
}
