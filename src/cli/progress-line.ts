import type { Progress } from '../batch/progress.ts'

/** What is known besides the facts. */
export interface Pace {
  /** Bytes a second, since the first file was begun; 0 while nobody can tell. */
  readonly rate: number
  /** Seconds that are left, in words; undefined while nobody can tell. */
  readonly eta: string | undefined
}

/** Characters of a bar that says something, and of one that is long enough. */
const SHORTEST = 10
const LONGEST = 30

/**
 * `yakaf: [====----] 12 of 300 files, 40 of 812 MB, 4%, 95 MB/s, ETA 8s, 2 failed`: ASCII only, so that neither widths nor
 * directions matter. `drawn` makes a bar of a width, where there is room for one.
 */
export function lineOf(
  { files, bytes, failed }: Progress,
  { rate, eta }: Pace,
  width: number,
  drawn: (done: number, width: number) => string,
): string {
  const parts: string[] = []
  if (files.of > 1) parts.push(`${files.done} of ${files.of} files`)
  if (bytes.of === undefined) parts.push(`${megabytes(bytes.done)} MB`)
  else parts.push(`${megabytes(bytes.done)} of ${megabytes(bytes.of)} MB`, `${Math.floor(100 * shareOf(bytes))}%`)
  if (rate > 0) parts.push(`${megabytes(rate)} MB/s`)
  if (bytes.of !== undefined && eta !== undefined) parts.push(`ETA ${eta}`)
  if (failed > 0) parts.push(`${failed} failed`)
  const text = parts.join(', ')
  const room = Math.min(LONGEST, width - `yakaf: [] ${text}`.length - 1)
  const bar = bytes.of === undefined || room < SHORTEST ? '' : `[${drawn(shareOf(bytes), room)}] `
  // A line as wide as the terminal would wrap, and could not be taken away again.
  return `yakaf: ${bar}${text}`.slice(0, width - 1)
}

/** While folders are walked nobody knows how many files there are. */
export function findingLine(found: number, width: number): string {
  return `yakaf: finding files, ${found} so far`.slice(0, width - 1)
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)
}

/** A file may have grown since it was found. */
function shareOf({ done, of = 0 }: Progress['bytes']): number {
  return of === 0 ? 1 : Math.min(1, done / of)
}
