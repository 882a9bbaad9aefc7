import { readFileSync } from 'node:fs'
import { CLASSES, type Class, classOf } from '../../src/article/tags/classes.ts'
import { featuresOf, QUESTIONS } from '../../src/article/tags/features.ts'
import { type Place, placesOf, wordsOf } from '../../src/article/tags/words.ts'
import { handOf, type LineRow, lineRows, PAGES, ruledLine } from './line-table.ts'

/** A page as one reader read it, with what each line is. */
export interface Reading {
  readonly reader: string
  readonly hand: string
  readonly page: string
  readonly features: readonly (readonly number[])[]
  readonly words: readonly (readonly string[])[]
  /** Numbers of classes. */
  readonly ruled: readonly number[]
  readonly truth: readonly number[]
}

/** All readings of the table. */
export function readings(): readonly Reading[] {
  const groups = new Map<string, LineRow[]>()
  for (const row of lineRows()) {
    const key = `${row.reader} ${row.page}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()].map(reading)
}

function reading(rows: readonly LineRow[]): Reading {
  const { reader = '', page = '' } = rows[0] ?? {}
  const text = readFileSync(`${PAGES}/${page}.txt`, 'utf8')
  const lines = rows.map((row) => ruledLine(row, text))
  const places = placesOf(lines.map(({ line }) => line))
  const features = Array.from(featuresOf(lines))
  return {
    reader,
    page,
    hand: handOf(page),
    features: lines.map((_, index) => features.slice(index * QUESTIONS, (index + 1) * QUESTIONS)),
    words: lines.map(({ line }, index) => wordsOf(line, places[index] as Place)),
    ruled: lines.map((line) => CLASSES.indexOf(classOf(line))),
    truth: rows.map(({ truth }) => CLASSES.indexOf(truth as Class)),
  }
}
