import { existsSync, readFileSync } from 'node:fs'

/** A row of the table of cases. */
export interface DateCase {
  readonly id: string
  readonly input: string
  readonly text: string
  /** The dates asked for, in reading order: ISO 8601, with `[u-ca=…]` of its calendar where that is asked for too, or `null`. */
  readonly dates: readonly string[]
  readonly isSafe: boolean
  readonly tolerance: number
}

/** Nothing is to be found at all. */
const NOTHING = '-'

/** The rows of `path`, undefined when there is no such file. */
export function readCases(path: string): readonly DateCase[] | undefined {
  if (!existsSync(path)) return undefined
  const rows = readFileSync(path, 'utf8').replace(/\n$/, '').split('\n').slice(1)
  return rows.map((row) => {
    const [id = '', , input = '', text = '', iso = '', , confidence = '', tolerance = ''] = row.split('\t')
    const dates = iso === NOTHING ? [] : iso.split(' | ')
    return { id, input, text, dates, isSafe: confidence === 'safe', tolerance: Number(tolerance) }
  })
}
