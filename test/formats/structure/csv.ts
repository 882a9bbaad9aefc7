import { parse } from 'csv-parse/sync'

/** How many cells the records have, and which of them are empty. */
export function structure(text: string): unknown {
  return shapeOf(text, delimiterIn(text))
}

export function shapeOf(text: string, delimiter: string): readonly (readonly boolean[])[] {
  return cellsOf(text, delimiter).map((row) => row.map((cell) => cell === ''))
}

export function cellsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  return parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    escape: '"',
    record_delimiter: ['\r\n', '\n', '\r'],
  }) as unknown as string[][]
}

/** Fixtures have the delimiter behind `sep=`, or it is the first that stands in the first line. */
function delimiterIn(text: string): string {
  return /[;,\t|]/.exec(text.split('\n')[0] ?? '')?.[0] ?? ','
}
