import type { Row } from './sample.ts'

/** Characters above which a cell is no name of a column. */
const LONGEST_NAME = 64
/** How many times longer the shortest cell below is than a name that stands over sentences. */
const CONTRAST = 3

/**
 * Whether the first record names the columns. Programs look columns up by these names, so they are left as they are; but a first record
 * that is one like the others must not be. So it has to look like names, each of its own, and some column below must be of another kind:
 * all numbers and dates, all Latin, all empty, or all far longer.
 */
export function hasHeader(rows: readonly Row[]): boolean {
  const [first, ...others] = rows
  if (first === undefined || others.length === 0) return false
  // Tables of statistics begin with a column of row numbers that has no name.
  const names = first[0] === '' ? first.slice(1) : first
  if (names.length === 0 || !names.every(isName) || new Set(names).size < names.length) return false
  return first.some(
    (name, column) =>
      name !== '' &&
      isContrast(
        name,
        others.map((row) => row[column] ?? ''),
      ),
  )
}

function isName(cell: string): boolean {
  return cell.length <= LONGEST_NAME && /\p{L}|^#$/u.test(cell) && !/[\r\n]|[.!?؟،؛:]\s*$|:\/\/|@/u.test(cell)
}

function isContrast(name: string, below: readonly string[]): boolean {
  const filled = below.filter((cell) => cell.trim() !== '')
  const kind = kindOf(name)
  if (filled.length === 0) return below.length > 1
  if (filled.every((cell) => kindOf(cell) !== kind)) return true
  return filled.length > 1 && filled.every((cell) => cell.length >= CONTRAST * name.length && cell.trim().includes(' '))
}

function kindOf(cell: string): 'number' | 'latin' | 'text' {
  if (!/\p{L}|^#$/u.test(cell)) return 'number'
  return /^[\x20-\x7e]+$/.test(cell) ? 'latin' : 'text'
}
