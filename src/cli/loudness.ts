import type { Values } from './values.ts'

/** What is said on standard error: all of it, errors alone, or nothing. */
export type Loudness = 'all' | 'errors' | 'nothing'

/** -q once or twice, or --silent. */
export function loudnessOf({ quiet = 0, silent = false }: Pick<Values, 'quiet' | 'silent'>): Loudness {
  if (silent || quiet > 1) return 'nothing'
  return quiet === 1 ? 'errors' : 'all'
}
