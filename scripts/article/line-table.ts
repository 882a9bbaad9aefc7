import { writeFileSync } from 'node:fs'
import type { BodyType } from '../../src/article/article.ts'
import type { LineKind } from '../../src/article/line-kind.ts'
import { Matched } from '../../src/article/matched.ts'
import type { Because, Role } from '../../src/article/part.ts'
import type { Class } from '../../src/article/tags/classes.ts'
import type { RuledLine } from '../../src/article/tags/features.ts'
import { unitsOf } from '../../src/article/word-units.ts'
import { rowsOf } from '../rows.ts'

/** Where the pages stand, HAND/PAGE.txt, each beside its truth. */
export const PAGES = 'fixtures/article'
const TABLE = 'data/line-readings.tsv'
const COLUMNS = ['reader', 'page', 'start', 'end', 'kind', 'flags', 'ruled', 'because', 'truth'] as const
/** What is written of a line that is so, in this order. */
const FLAGS = { isBlankBefore: 'a', isBlankBehind: 'b', isClosed: 'c', isRow: 'r', isBelowLabel: 'l' } as const
const NO_FLAG = '-'

/** A line of a page, HAND/PAGE, as one reader took it, and what it is. */
export type LineRow = Readonly<Record<(typeof COLUMNS)[number], string>>

export function lineRows(): readonly LineRow[] {
  return rowsOf(TABLE, COLUMNS)
}

export function writeLineRows(rows: readonly LineRow[]): void {
  const lines = [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))]
  writeFileSync(TABLE, lines.map((cells) => `${cells.join('\t')}\n`).join(''))
}

/** The folder of a page: those of one folder are of one hand, or of two that wrote together. */
export function handOf(page: string): string {
  return page.slice(0, page.indexOf('/'))
}

/** The rows with those that a reader has of the pages of a hand, where others stood of both or below all. */
export function withReading(
  rows: readonly LineRow[],
  reader: string,
  hand: string,
  own: readonly LineRow[],
): readonly LineRow[] {
  const isReplaced = (row: LineRow): boolean => row.reader === reader && handOf(row.page) === hand
  const place = rows.findIndex(isReplaced)
  const kept = rows.filter((row) => !isReplaced(row))
  return kept.toSpliced(place < 0 ? kept.length : place, 0, ...own)
}

export function lineRow(reader: string, page: string, { line, role, type, because }: RuledLine, truth: Class): LineRow {
  const flags = (Object.keys(FLAGS) as (keyof typeof FLAGS)[]).filter((name) => line[name]).map((name) => FLAGS[name])
  return {
    reader,
    page,
    start: String(line.span[0]),
    end: String(line.span[1]),
    kind: line.kind,
    flags: flags.join('') || NO_FLAG,
    ruled: type === undefined ? role : `${role}/${type}`,
    because,
    truth,
  }
}

/** The line of a row; `text` is that of its page. */
export function ruledLine({ start, end, kind, flags, ruled, because }: LineRow, text: string): RuledLine {
  const span = [Number(start), Number(end)] as const
  const raw = text.slice(...span)
  const [role, type] = ruled.split('/')
  const is = (name: keyof typeof FLAGS): boolean => flags.includes(FLAGS[name])
  return {
    role: role as Role,
    type: type as BodyType | undefined,
    because: because as Because,
    line: {
      line: { raw, text: raw, start: span[0], end: span[1] },
      kind: kind as LineKind,
      text: raw,
      span,
      ...unitsOf(raw),
      matched: new Matched(raw),
      isClosed: is('isClosed'),
      isBlankBefore: is('isBlankBefore'),
      isBlankBehind: is('isBlankBehind'),
      isRow: is('isRow') || undefined,
      isBelowLabel: is('isBelowLabel') || undefined,
      isBelowTime: undefined,
      isOwn: undefined,
      isPiece: undefined,
    },
  }
}
