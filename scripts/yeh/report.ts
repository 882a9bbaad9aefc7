/** Prints figures of scripts/eval-yeh.ts, and holds them against their floors. */
import type { Row } from './measure.ts'
import type { Targets } from './targets.ts'

/** Figures by name, in per cent. */
export type Figures = Readonly<Record<string, number>>

export interface Measured {
  readonly bySource: Readonly<Record<string, Row>>
  readonly macro: Row
  readonly pooled: Row
  /** Macro-average over the news sources. */
  readonly news: Row
}

export function figuresOf({ bySource, macro, pooled, news }: Measured): Figures {
  const sources = Object.entries(bySource).map(([name, { all }]) => [name, percent(all)])
  return {
    macro: percent(macro.all),
    ...Object.fromEntries(sources),
    ali: percent(pooled.ali),
    aliMissed: percent(pooled.aliMissed),
    newsDecided: percent(news.decided),
    newsUndecided: percent(news.undecided),
  }
}

const COLUMNS: readonly (readonly [head: string, pick: (row: Row) => number])[] = [
  ['all', (row) => row.all],
  ['error on ى', (row) => row.errorOnMaksura],
  ['on ي', (row) => row.errorOnYeh],
  ['unseen', (row) => row.unseen],
  ['علي', (row) => row.ali],
  ['missed', (row) => row.aliMissed],
  ['coverage', (row) => row.coverage],
  ['undecided', (row) => row.undecided],
  ['decided', (row) => row.decided],
]

export function printTable(title: string, rows: Readonly<Record<string, Row>>): void {
  console.log(`${title} (%)`)
  console.log(['source', 'tokens', ...COLUMNS.map(([head]) => head)].map(pad).join(' '))
  for (const [name, row] of Object.entries(rows)) {
    const cells = COLUMNS.map(([, pick]) => (Number.isNaN(pick(row)) ? '–' : percent(pick(row)).toFixed(2)))
    console.log([name, String(row.tokens), ...cells].map(pad).join(' '))
  }
  console.log()
}

/**
 * Prints figures beside what was asked for, and returns whether one is on the wrong side of its floor. Without `floors`
 * none is: the texts are others than those that the floors are of.
 */
export function compare(figures: Figures, targets: Targets, floors: Figures | undefined): boolean {
  let isBelow = false
  for (const [name, value] of Object.entries(figures)) {
    const { target, aim, most } = targets[name] ?? {}
    const floor = floors?.[name]
    // What is asked for has a floor: without one the check could not fail.
    const isWorse = floor === undefined ? target !== undefined : !(most ? value <= floor : value >= floor)
    const fails = floors !== undefined && isWorse
    isBelow ||= fails
    const asked = target === undefined ? '' : `asked for ${most ? 'at most' : 'at least'} ${target}`
    const misses = target !== undefined && !(most ? value <= target : value >= target) ? 'not reached' : ''
    const sign = fails ? 'WORSE THAN ITS FLOOR' : ''
    console.log(
      [
        pad(name, 0),
        value.toFixed(2).padStart(6),
        asked,
        aim ? `aim ${aim}` : '',
        floor === undefined ? '' : `floor ${floor}`,
        misses,
        sign,
      ]
        .filter((cell) => cell !== '')
        .join('  '),
    )
  }
  console.log()
  return isBelow
}

export function percent(share: number): number {
  return 100 * share
}

function pad(text: string, column: number): string {
  return column === 0 ? text.padEnd(22) : text.padStart(10)
}
