/** Does cost grow as the input does? The corpus and ten times the corpus in turn, through the same kind of pipe, where no file size is known. */
import { type Cost, measure } from './child.ts'
import { alternate, median } from './rounds.ts'
import type { Corpus } from './variants.ts'

const TIMES = 10
const ROUNDS = 5
const ONCE = 'once'
const MANY = 'many'

/** What one input cost. */
export interface Streamed {
  readonly bytes: number
  /** Median seconds. */
  readonly cpu: number
  readonly wall: number
  /** Highest, in MB. */
  readonly peak: number
}

/** What ten times the input costs more. */
export interface Growth {
  readonly once: Streamed
  readonly many: Streamed
  /** CPU of many in multiples of once, round by round. */
  readonly ratios: readonly number[]
  readonly ratio: number
  readonly ratioTarget: number
  /** MB of peak memory of many above once, the median of the rounds. */
  readonly more: number
  readonly moreTarget: number
}

export function measureGrowth(bin: string, { paths, bytes }: Corpus, tick: () => void): Growth {
  const run = (times: number) => (): Cost => {
    return measure({
      command: [process.execPath, bin],
      feed: ['cat', ...Array.from({ length: times }, () => paths.p1)],
    })
  }
  // Once before the rounds: the first reading of a file from a disk is not what is asked for.
  run(1)()
  const runs: ReadonlyMap<string, () => Cost> = new Map([
    [ONCE, run(1)],
    [MANY, run(TIMES)],
  ])
  const costs = alternate(runs, ROUNDS, tick)
  const [once, many] = [costs.get(ONCE) ?? [], costs.get(MANY) ?? []]
  const pairs = once.map((first, round) => [first, many[round] as Cost] as const)
  const ratios = pairs.map(([first, ten]) => ten.cpu / first.cpu)
  return {
    once: streamed(once, bytes),
    many: streamed(many, bytes * TIMES),
    ratios,
    ratio: median(ratios),
    ratioTarget: 10.5,
    more: median(pairs.map(([first, ten]) => ten.peak - first.peak)),
    moreTarget: 10,
  }
}

function streamed(costs: readonly Cost[], bytes: number): Streamed {
  return {
    bytes,
    cpu: median(costs.map(({ cpu }) => cpu)),
    wall: median(costs.map(({ wall }) => wall)),
    peak: Math.max(...costs.map(({ peak }) => peak)),
  }
}
