/**
 * Measures the reading and the repair of dates on the table of cases. The date group runs alone, a second time with
 * --unsafe for rows that are not safe, which without it must stay as they are; the dates found are compared one by one.
 * chrono-node's Arabic parser is measured beside it.
 *
 *     tsx scripts/eval-dates.ts [--show] [CASES]     ../shared/data/date-cases.tsv if none is named
 *
 * Prints the misses by name (with --show what was wanted and what was read) and exits 1 when a figure is below its floor in eval-floors.json.
 */
import { readFileSync } from 'node:fs'
import { datesOf } from '../src/calendar/dates-of.ts'
import { createNormalizer } from '../src/normalizer/normalizer.ts'
import { agrees, type Found } from './dates/agree.ts'
import { type DateCase, readCases } from './dates/cases.ts'
import { foundByChrono } from './dates/rival.ts'

const FLOORS = 'eval-floors.json'
const SAFE = createNormalizer({ only: ['dates'], digits: 'keep', language: 'ar' })
const UNSAFE = createNormalizer({ only: ['dates'], digits: 'keep', language: 'ar', unsafe: true })
/** The safe part of a repair that is not: the space of this row goes in without --unsafe too. */
const SAFE_IN_PART: ReadonlySet<string> = new Set(['D091'])

interface Tally {
  readonly name: string
  readonly misses: string[]
  /** Finds where nothing is to be found, and values where there is none. */
  readonly invented: string[]
}

const path = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared/data/date-cases.tsv'
const cases = readCases(path)
if (cases === undefined) console.log(`skipped: there is no ${path}`)
else evaluate(cases)

function evaluate(rows: readonly DateCase[]): void {
  const texts = rows.filter((row) => !isTextRight(row)).map(({ id }) => id)
  const ours = tally('yakaf', rows, (text) => datesOf(text))
  const rival = tally('chrono-node ar', rows, foundByChrono)
  const safe = rows.filter(({ isSafe }) => isSafe)
  const missed = new Set([...texts, ...ours.misses])
  const figures = {
    rows: share(rows.length - missed.size, rows.length),
    safe: share(safe.filter(({ id }) => !missed.has(id)).length, safe.length),
    invented: ours.invented.length,
  }
  console.log(
    `rows ${rows.length}, text and dates right ${figures.rows.toFixed(2)} %, of the safe ${figures.safe.toFixed(2)} %`,
  )
  console.log(`text wrong: ${list(texts)}`)
  for (const { name, misses, invented } of [ours, rival]) {
    console.log(
      `${name}: dates right in ${rows.length - misses.length} of ${rows.length} rows, invented in ${invented.length}`,
    )
    console.log(`  missed: ${list(misses)}`)
    console.log(`  invented: ${list(invented)}`)
  }
  if (isBelow(figures)) process.exitCode = 1
}

function isTextRight({ id, input, text, isSafe }: DateCase): boolean {
  const safely = SAFE.normalize(input)
  if (isSafe) return safely === text
  return UNSAFE.normalize(input) === text && (safely === input || SAFE_IN_PART.has(id))
}

function tally(name: string, rows: readonly DateCase[], read: (text: string) => readonly Found[]): Tally {
  const misses: string[] = []
  const invented: string[] = []
  for (const { id, input, dates, tolerance } of rows) {
    const found = read(input)
    const isRight =
      found.length === dates.length && dates.every((date, at) => agrees(found[at] as Found, date, tolerance))
    if (!isRight)
      misses.push(
        process.argv.includes('--show')
          ? `\n${id} ${input}\n     want ${dates.join(' | ')}\n     have ${found.map(({ iso, ixdtf }) => ixdtf ?? iso).join(' | ')}`
          : id,
      )
    const isNone = dates.length === 0 || dates.every((date) => date === 'null')
    if (isNone && found.some(({ iso }) => dates.length === 0 || iso !== null)) invented.push(id)
  }
  return { name, misses, invented }
}

function isBelow({
  rows,
  safe,
  invented,
}: {
  readonly rows: number
  readonly safe: number
  readonly invented: number
}): boolean {
  const floors = (JSON.parse(readFileSync(FLOORS, 'utf8')) as Record<string, Record<string, number>>)['dates']
  if (floors === undefined) return true
  return rows < (floors['rows'] ?? 100) || safe < (floors['safe'] ?? 100) || invented > (floors['invented'] ?? 0)
}

function share(part: number, whole: number): number {
  return (100 * part) / whole
}

function list(ids: readonly string[]): string {
  return ids.length === 0 ? 'none' : ids.join(' ')
}
