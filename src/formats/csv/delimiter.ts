import { CHARACTER_TABULATION, COMMA, SEMICOLON, VERTICAL_LINE } from '../../text/code-points.ts'
import { type Row, sampleOf } from './sample.ts'

/** The rarer a sign is in prose and in numbers, the more it says when each record has it. */
const CANDIDATES = [CHARACTER_TABULATION, VERTICAL_LINE, SEMICOLON, COMMA] as const

/**
 * The sign that stands between the cells: the one with which the most records have as many cells as the first, which has two or more. A
 * comma when there is none. Undefined when the text is too short to tell.
 */
export function delimiterOf(bytes: Uint8Array, final: boolean): number | undefined {
  let best: number = COMMA
  let most = 0
  for (const candidate of CANDIDATES) {
    const rows = sampleOf(bytes, 0, candidate, final)
    if (rows === undefined) return undefined
    const share = evenness(rows)
    if (share <= most) continue
    best = candidate
    most = share
  }
  return best
}

function evenness(rows: readonly Row[]): number {
  const width = rows[0]?.length ?? 0
  if (width < 2) return 0
  return rows.filter((row) => row.length === width).length / rows.length
}

/** `sep=;` as the first line, which Excel reads and does not show: the sign, and the offset behind the line. */
export function declaredDelimiter(bytes: Uint8Array): { readonly sign: number; readonly next: number } | undefined {
  const line = /^"?sep=([,;\t|])"?(\r\n|\n|\r)/i.exec(String.fromCharCode(...bytes.subarray(0, 16)))
  if (line === null) return undefined
  return { sign: (line[1] as string).charCodeAt(0), next: line[0].length }
}
