import type { Streams } from '../batch/plan.ts'
import type { Parsed } from './parse.ts'
import { usage } from './usage.ts'

/**
 * What a command line has run; undefined when it asks for help only, which is printed.
 *
 * @throws YakafError E_USAGE
 */
export function runOf<V>(
  parsed: Parsed<V>,
  streams: Streams,
): Extract<Parsed<V>, { readonly kind: 'run' }> | undefined {
  if (parsed.kind === 'error') throw usage(parsed.message)
  if (parsed.kind === 'help') streams.out(parsed.text)
  return parsed.kind === 'run' ? parsed : undefined
}
