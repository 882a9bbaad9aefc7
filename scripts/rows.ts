import { readFileSync } from 'node:fs'

/** The rows of a table of data/ by the names of its columns. */
export function rowsOf<Column extends string>(
  path: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  const [head = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const names = head.split('\t')
  const places = columns.map((column) => {
    const place = names.indexOf(column)
    if (place < 0) throw new Error(`${path} has no column ${column}`)
    return [column, place] as const
  })
  return rows.map((row) => {
    const cells = row.split('\t')
    return Object.fromEntries(places.map(([column, place]) => [column, cells[place] ?? ''])) as Record<Column, string>
  })
}

/** `rows` by key, each key once. @throws Error where one key has two meanings. */
export function uniqueBy<Row>(
  path: string,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  meaningOf: (row: Row) => string,
): ReadonlyMap<string, string> {
  const unique = new Map<string, string>()
  for (const row of rows) {
    const [key, meaning] = [keyOf(row), meaningOf(row)]
    const other = unique.get(key)
    if (other !== undefined && other !== meaning) throw new Error(`${path}: ${key} is ${other} and ${meaning}`)
    unique.set(key, meaning)
  }
  return unique
}
