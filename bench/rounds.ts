/** Alternated runs: other work on the machine then hits all programs alike, and ratios are taken within a round. */

export type Rounds<T> = ReadonlyMap<string, readonly T[]>

/** Runs every task once a round; the order is rotated, so that none always runs behind the same other one. */
export function alternate<T>(tasks: ReadonlyMap<string, () => T>, rounds: number, tick: () => void): Rounds<T> {
  const names = [...tasks.keys()]
  const results = new Map<string, T[]>(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (let place = 0; place < names.length; place++) {
      const name = names[(place + round) % names.length] as string
      const task = tasks.get(name) as () => T
      results.get(name)?.push(task())
      tick()
    }
  }
  return results
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

/** The median over the rounds of the ratio within the round. */
export function medianRatio<T>(of: readonly T[], to: readonly T[], value: (result: T) => number): number {
  return median(of.map((result, round) => value(result) / value(to[round] as T)))
}
