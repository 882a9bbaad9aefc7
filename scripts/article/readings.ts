import { readFileSync } from 'node:fs'
import type { BodyType } from '../../src/article/article.ts'
import type { LineKind } from '../../src/article/line-kind.ts'
import { Matched } from '../../src/article/matched.ts'
import type { Because, Role } from '../../src/article/part.ts'
import { CLASSES, type Class, classOf } from '../../src/article/tags/classes.ts'
import { featuresOf, QUESTIONS, type RuledLine } from '../../src/article/tags/features.ts'
import { type Place, placesOf, wordsOf } from '../../src/article/tags/words.ts'
import { unitsOf } from '../../src/article/word-units.ts'
import { rowsOf } from '../rows.ts'

const TABLE = 'data/line-readings.tsv'
const PAGES = 'fixtures/article'
const COLUMNS = ['reader', 'page', 'start', 'end', 'kind', 'flags', 'ruled', 'because', 'truth'] as const
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>

/** A page as one reader read it, with what each line is. */
export interface Reading {
  readonly reader: string
  /** The folder of the page: those of one folder are of one hand, or of two that wrote together. */
  readonly hand: string
  readonly page: string
  readonly features: readonly (readonly number[])[]
  readonly words: readonly (readonly string[])[]
  /** Numbers of classes. */
  readonly ruled: readonly number[]
  readonly truth: readonly number[]
}

/** All readings of data/line-readings.tsv. */
export function readings(): readonly Reading[] {
  const groups = new Map<string, Row[]>()
  for (const row of rowsOf(TABLE, COLUMNS)) {
    const key = `${row.reader} ${row.page}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()].map(reading)
}

function reading(rows: readonly Row[]): Reading {
  const { reader = '', page = '' } = rows[0] ?? {}
  const text = readFileSync(`${PAGES}/${page}.txt`, 'utf8')
  const lines = rows.map((row) => ruledLine(row, text))
  const places = placesOf(lines.map(({ line }) => line))
  const features = Array.from(featuresOf(lines))
  return {
    reader,
    page,
    hand: page.split('/')[0] as string,
    features: lines.map((_, index) => features.slice(index * QUESTIONS, (index + 1) * QUESTIONS)),
    words: lines.map(({ line }, index) => wordsOf(line, places[index] as Place)),
    ruled: lines.map((line) => CLASSES.indexOf(classOf(line))),
    truth: rows.map(({ truth }) => CLASSES.indexOf(truth as Class)),
  }
}

function ruledLine({ start, end, kind, flags, ruled, because }: Row, text: string): RuledLine {
  const span = [Number(start), Number(end)] as const
  const raw = text.slice(...span)
  const [role, type] = ruled.split('/')
  return {
    role: role as Role,
    ...(type === undefined ? {} : { type: type as BodyType }),
    because: because as Because,
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
