import { readFileSync } from 'node:fs'
import type { LineKind } from '../../src/article/line-kind.ts'
import { Matched } from '../../src/article/matched.ts'
import type { Role } from '../../src/article/part.ts'
import { CLASSES, type Class } from '../../src/article/tags/classes.ts'
import { featuresOf, type RuledLine } from '../../src/article/tags/features.ts'
import { unitsOf } from '../../src/article/word-units.ts'
import { rowsOf } from '../rows.ts'

const TABLE = 'data/line-readings.tsv'
const PAGES = 'fixtures/article'
const COLUMNS = ['reader', 'page', 'start', 'end', 'kind', 'flags', 'ruled', 'truth'] as const
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>

/** A page as one reader read it, with what each line is. */
export interface Reading {
  readonly reader: string
  /** The folder of the page: those of one folder are of one hand, or of two that wrote together. */
  readonly hand: string
  readonly features: readonly (readonly number[])[]
  /** Numbers of classes. */
  readonly ruled: readonly number[]
  readonly truth: readonly number[]
}

/** All readings of data/line-readings.tsv. */
export function readings(): readonly Reading[] {
  const groups = new Map<string, Row[]>()
  for (const row of rowsOf(TABLE, COLUMNS)) {
    const key = `${row.reader} ${row.page}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].map(reading)
}

function reading(rows: readonly Row[]): Reading {
  const { reader = '', page = '' } = rows[0] ?? {}
  const text = readFileSync(`${PAGES}/${page}.txt`, 'utf8')
  return {
    reader,
    hand: page.split('/')[0] as string,
    features: featuresOf(rows.map((row) => ruledLine(row, text))),
    ruled: rows.map(({ ruled }) => CLASSES.indexOf(ruled as Class)),
    truth: rows.map(({ truth }) => CLASSES.indexOf(truth as Class)),
  }
}

function ruledLine({ start, end, kind, flags, ruled }: Row, text: string): RuledLine {
  const span = [Number(start), Number(end)] as const
  const raw = text.slice(...span)
  return {
    role: ruled === 'other' ? 'furniture' : (ruled as Role),
    line: {
      line: { raw, text: raw, start: span[0], end: span[1] },
      kind: kind as LineKind,
      text: raw,
      span,
      ...unitsOf(raw),
      matched: new Matched(raw),
      isClosed: flags.includes('c'),
      isBlankBefore: flags.includes('a'),
      isBlankBehind: flags.includes('b'),
      ...(flags.includes('r') ? { isRow: true } : {}),
      ...(flags.includes('l') ? { isBelowLabel: true } : {}),
    },
  }
}
