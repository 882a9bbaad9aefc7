/**
 * A small seeded generator (mulberry32). `Math.random` has no seed, and `Math.pow` or `Math.log` may differ in the last
 * bit between machines; additions, `Math.imul` and shifts may not, so the corpus is the same bytes everywhere.
 */

export interface Random {
  /** A whole number from 0 to `limit` - 1. */
  readonly below: (limit: number) => number
  /** True once in `n` times. */
  readonly oneIn: (n: number) => boolean
  /** One of the items; every item is as likely as the next. */
  readonly pick: <T>(items: readonly T[]) => T
}

export function createRandom(seed: number): Random {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    oneIn: (n) => below(n) === 0,
    pick: <T>(items: readonly T[]) => items[below(items.length)] as T,
  }
}

/** Items repeated as often as their weight says, so that `pick` draws them in these proportions. */
export function weighted<T>(...entries: readonly (readonly [item: T, weight: number])[]): readonly T[] {
  return entries.flatMap(([item, weight]) => Array.from({ length: weight }, () => item))
}
