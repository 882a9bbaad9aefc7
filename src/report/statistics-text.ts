/** Loaded only for --statistics in a form for people, with the names of Unicode. */
import { describeChange } from './code-points.ts'
import { named } from './named-code-points.ts'
import type { Pair, Statistics } from './statistics.ts'

/** A table of counts, the most frequent first. */
export function statisticsText(statistics: Statistics): string {
  const { changes, byRule, byCodePoints, undecided, suggestions } = statistics.summary()
  const sections = [
    `Changes by rule: ${changes}\n`,
    ...rowsOf(Object.entries(byRule)),
    ...section(
      'Changes by code points',
      byCodePoints.map((pair) => [nameOf(pair), pair.count]),
    ),
    ...section('Suggestions', Object.entries(suggestions)),
    ...section('Undecided', undecided > 0 ? [['words', undecided]] : []),
  ]
  return sections.join('')
}

type Row = readonly [name: string, count: number]

function section(heading: string, rows: readonly Row[]): readonly string[] {
  return rows.length === 0 ? [] : [`${heading}\n`, ...rowsOf(rows)]
}

function rowsOf(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(([, count]) => String(count).length))
  return rows.map(([name, count]) => `  ${String(count).padStart(width)}  ${name}\n`)
}

function nameOf({ before, after }: Pair): string {
  const [from, to] = [textOf(before), textOf(after)]
  return describeChange(from, to, named)
}

function textOf(codes: readonly string[]): string {
  return codes.map((code) => String.fromCodePoint(Number.parseInt(code.slice(2), 16))).join('')
}
