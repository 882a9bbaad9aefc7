/** Prints figures of scripts/eval-yeh.ts, and holds them against their floors. */
import type { Row } from './measure.ts'

/** What the issue asks for, in per cent; `most` where less is better. */
const TARGETS: Readonly<Record<string, { readonly target: number; readonly aim?: number; readonly most?: true }>> = {
  macro: { target: 98.7, aim: 99.0 },
  'ant-bbc': { target: 99.1, aim: 99.4 },
  'ant-cnn': { target: 99.4, aim: 99.6 },
  'ant-jawhara': { target: 98.9, aim: 99.2 },
  'openiti-1400': { target: 96.2, aim: 97.0 },
  ali: { target: 98.2, aim: 99.0 },
  aliMissed: { target: 28, most: true },
  newsDecided: { target: 99.7 },
  newsUndecided: { target: 5, most: true },
}

/** Figures by the names of TARGETS, in per cent. */
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

/** Prints figures beside what was asked for and returns whether one is on the wrong side of its floor. */
export function compare(figures: Figures, floors: Figures): boolean {
  let isBelow = false
  for (const [name, value] of Object.entries(figures)) {
    const { target, aim, most } = TARGETS[name] ?? {}
    const floor = floors[name]
    // What is asked for has a floor: without one the check could not fail.
    const fails = floor === undefined ? target !== undefined : most ? value > floor : value < floor
    isBelow ||= fails
    const asked = target === undefined ? '' : `asked for ${most ? 'at most' : 'at least'} ${target}`
    const sign = fails ? 'WORSE THAN ITS FLOOR' : ''
    console.log(
      [pad(name, 0), value.toFixed(2).padStart(6), asked, aim ? `aim ${aim}` : '', floor ? `floor ${floor}` : '', sign]
        .join('  ')
        .trimEnd(),
    )
  }
  return isBelow
}

function percent(share: number): number {
  return 100 * share
}

function pad(text: string, column: number): string {
  return column === 0 ? text.padEnd(15) : text.padStart(10)
}
